import type { Account } from "../../domain/access/account.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { AccountId, CustomerId } from "../../domain/basics/ids.ts";
import { mayReadDirectory } from "../../domain/customers/directory-access.ts";
import type {
	LicenseTransfer,
	TransferCounts,
	TransferId,
	TransferRow,
} from "../../domain/transfers/license-transfer.ts";
import { listAccounts } from "../../storage/account-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import {
	countTransferRows,
	countTransfers,
	listOpenWork,
	listTransferRows,
	type TransferRowFilter,
	type WorkPlace,
} from "../../storage/transfer-row-store.ts";
import { findTransfer, listTransfers } from "../../storage/transfer-store.ts";
import { type LicensesClosed, type LicensesOf, openDirectory } from "../licenses/read-licenses.ts";
import { inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

export type { TransferRowFilter, WorkPlace } from "../../storage/transfer-row-store.ts";

/** A transfer with how far it is. */
export interface TransferOverview {
	readonly transfer: LicenseTransfer;
	readonly counts: TransferCounts;
}

/** Which transfer is asked for, and by whom. */
export interface TransferKey extends LicensesOf {
	readonly id: TransferId;
}

/** Why a transfer cannot be looked at. */
export type TransferClosed = LicensesClosed | { readonly kind: "transferNotFound" };

/** What the partner moved at a customer, the newest first. */
export async function listTransfersOfCustomer(
	surroundings: Surroundings,
	asked: LicensesOf,
): Promise<LicensesClosed | { readonly kind: "transfers"; readonly items: readonly TransferOverview[] }> {
	return await surroundings.database.read(async (db) => {
		const opened = await openDirectory(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		const { customerId, caller } = asked;
		const transfers = await listTransfers(db, { customerId, partnerId: caller.partnerId });
		return { kind: "transfers", items: await overview(db, customerId, transfers) };
	});
}

/** One transfer, with its blocked users where they are asked for. */
export async function readTransfer(
	surroundings: Surroundings,
	key: TransferKey,
	{ withBlocked }: { readonly withBlocked: boolean },
): Promise<
	| TransferClosed
	| { readonly kind: "transfer"; readonly overview: TransferOverview; readonly blocked: readonly TransferRow[] }
> {
	return await surroundings.database.read(async (db) => {
		const opened = await openTransfer(surroundings, db, key);
		if (opened.kind !== "open") return opened;
		const { transfer } = opened;
		return {
			kind: "transfer",
			overview: await overviewTransfer(db, transfer),
			blocked: withBlocked ? await listTransferRows(db, transfer, { state: "blocked" }) : [],
		};
	});
}

/** A page of a transfer's users; without a limit all that the filter keeps. `total` counts them. */
export async function listRowsOfTransfer(
	surroundings: Surroundings,
	key: TransferKey,
	listing: TransferRowFilter & { readonly limit?: number; readonly after?: number },
): Promise<
	| TransferClosed
	| {
			readonly kind: "rows";
			readonly transfer: LicenseTransfer;
			readonly rows: readonly TransferRow[];
			readonly total: number;
			readonly accounts: ReadonlyMap<AccountId, Account>;
	  }
> {
	return await surroundings.database.read(async (db) => {
		const opened = await openTransfer(surroundings, db, key);
		if (opened.kind !== "open") return opened;
		const { transfer } = opened;
		const { limit: _, after: __, ...filter } = listing;
		return {
			kind: "rows",
			transfer,
			rows: await listTransferRows(db, transfer, listing),
			total: await countTransferRows(db, transfer, filter),
			accounts: await readAssignees(db, key.caller),
		};
	});
}

/** Work that is left with all of the partner's customers that let it look; a page may be short where some do not. */
export async function listWorkOfPartner(
	surroundings: Surroundings,
	{
		caller,
		...listing
	}: {
		readonly caller: Caller;
		readonly assigneeId?: AccountId;
		readonly limit: number;
		readonly after?: WorkPlace;
	},
): Promise<{
	readonly rows: readonly TransferRow[];
	readonly next?: WorkPlace;
	/** Of those customers whose rows are listed. */
	readonly names: ReadonlyMap<CustomerId, string>;
	readonly accounts: ReadonlyMap<AccountId, Account>;
}> {
	return await surroundings.database.read(async (db) => {
		const { partnerId } = caller;
		const rows = await listOpenWork(db, { partnerId, ...listing });
		const names = new Map<CustomerId, string>();
		for (const customerId of new Set(rows.map((row) => row.customerId))) {
			const found = await findCustomerOfPartner(db, partnerId, customerId);
			if (found === undefined) continue;
			const isOpen = mayReadDirectory(found.relationship, inTimeOf(surroundings, found.customer).now());
			if (isOpen) names.set(customerId, found.customer.companyName);
		}
		const last = rows.length < listing.limit ? undefined : rows.at(-1);
		return {
			rows: rows.filter(({ customerId }) => names.has(customerId)),
			names,
			...(last === undefined ? {} : { next: last }),
			accounts: await readAssignees(db, caller),
		};
	});
}

/** Whoever of the partner work can be given to, by name. */
export async function listAssignees({ database }: Surroundings, caller: Caller): Promise<readonly Account[]> {
	return await database.read(async (db) => [...(await readAssignees(db, caller)).values()]);
}

/** The transfer, when the caller may look at the customer's people and it is the caller's own. */
export async function openTransfer(
	surroundings: Surroundings,
	db: Reader,
	key: TransferKey,
): Promise<
	| TransferClosed
	| (Extract<Awaited<ReturnType<typeof openDirectory>>, { kind: "open" }> & { readonly transfer: LicenseTransfer })
> {
	const opened = await openDirectory(surroundings, db, key);
	if (opened.kind !== "open") return opened;
	const transfer = await findTransfer(db, key.customerId, key.id);
	if (transfer?.partnerId !== key.caller.partnerId) return { kind: "transferNotFound" };
	return { ...opened, transfer };
}

/** How far a transfer is. */
export async function overviewTransfer(db: Reader, transfer: LicenseTransfer): Promise<TransferOverview> {
	const [found] = await overview(db, transfer.customerId, [transfer]);
	if (found === undefined) throw new Error("one transfer has one overview");
	return found;
}

/** The partner's accounts by id, by which a row's assignee gets a name. */
export async function readAssignees(
	db: Reader,
	{ partnerId }: Pick<Caller, "partnerId">,
): Promise<ReadonlyMap<AccountId, Account>> {
	return new Map((await listAccounts(db, partnerId)).map((account) => [account.id, account]));
}

async function overview(
	db: Reader,
	customerId: CustomerId,
	transfers: readonly LicenseTransfer[],
): Promise<readonly TransferOverview[]> {
	const counted = await countTransfers(
		db,
		customerId,
		transfers.map(({ id }) => id),
	);
	return transfers.flatMap((transfer) => {
		const counts = counted.get(transfer.id);
		if (counts === undefined) return [];
		const { movedAtOnce, state } = transfer;
		const gone = state === "undone" ? "returned" : "moved";
		return { transfer, counts: { ...counts, users: { ...counts.users, [gone]: counts.users[gone] + movedAtOnce } } };
	});
}
