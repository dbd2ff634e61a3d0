import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { mayReadDirectory, mayWriteDirectory } from "../../domain/customers/directory-access.ts";
import type { UserRefusal } from "../../domain/users/user-refusal.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";

/** What a directory is not opened for. */
export type ClosedDirectory = { readonly kind: "customerNotFound" } | { readonly kind: "directoryClosed" };

/** What came of something that was asked of a directory. */
export type DirectoryOutcome<Done extends object> =
	| ClosedDirectory
	| { readonly kind: "userNotFound" }
	| { readonly kind: "roleNotFound" }
	| { readonly kind: "refused"; readonly refusals: readonly UserRefusal[] }
	| ({ readonly kind: "done" } & Done);

/** A customer's directory that the caller may look into, in the customer's time. */
export interface OpenDirectory {
	readonly customer: Customer;
	readonly customerId: CustomerId;
	readonly at: Surroundings;
}

interface Reading {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	/** Asks for the right to write as well, for what will be written next. */
	readonly writes?: boolean;
}

/** Reads something of a directory, when the partner may look into it. */
export async function readDirectory<Outcome extends object>(
	surroundings: Surroundings,
	{ caller, customerId, writes = false }: Reading,
	work: (db: Reader, directory: OpenDirectory) => Promise<Outcome>,
): Promise<ClosedDirectory | Outcome> {
	return await surroundings.database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (found === undefined) return { kind: "customerNotFound" };
		const at = inTimeOf(surroundings, found.customer);
		const isOpen = writes ? mayWriteDirectory : mayReadDirectory;
		if (!isOpen(found.relationship, at.now())) return { kind: "directoryClosed" };
		return await work(db, { customer: found.customer, customerId, at });
	});
}

/** How an outcome is told to the one who asked, and to a repeat of the same request: that one learns no password. */
export type ToDirectoryAnswer<Done extends object> = (
	outcome: DirectoryOutcome<Done>,
	listener: "asker" | "repeat",
) => RememberedAnswer;

interface DirectoryChange<Done extends object> {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly change: (tx: Transactor, directory: OpenDirectory) => Promise<DirectoryOutcome<Done>>;
	readonly toAnswer: ToDirectoryAnswer<Done>;
}

/** Changes a directory once and in time, when the partner may write in it. Only what a repeat may be told is remembered. */
export async function changeDirectory<Done extends object>(
	surroundings: Surroundings,
	{ customerId, origin, change, toAnswer }: DirectoryChange<Done>,
): Promise<RememberedAnswer> {
	let fresh: DirectoryOutcome<Done> | undefined;
	const remembered = await answerInTime<DirectoryOutcome<Done>>(surroundings, {
		customerId,
		origin,
		async change(tx, within) {
			const found = await findCustomerOfPartner(tx, origin.caller.partnerId, customerId);
			if (found === undefined) return { kind: "customerNotFound" };
			const at = inTimeOf(within, found.customer);
			if (!mayWriteDirectory(found.relationship, at.now())) return { kind: "directoryClosed" };
			return await change(tx, { customer: found.customer, customerId, at });
		},
		isLasting: ({ kind }) => kind === "done" || kind === "refused",
		toAnswer(outcome) {
			fresh = outcome;
			return toAnswer(outcome, "repeat");
		},
	});
	return fresh === undefined ? remembered : toAnswer(fresh, "asker");
}
