import type { SupportContact } from "../../domain/subscriptions/support-contact.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findPartner } from "../../storage/partner-store.ts";
import { findSupportContact, saveSupportContact } from "../../storage/support-contact-store.ts";
import { answerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { findSold, type SoldKey } from "./find-sold.ts";

/** Whom the customer turns to about a subscription; undefined when there is none of that id. */
export async function readSupportContact(
	{ database }: Surroundings,
	key: SoldKey,
): Promise<SupportContact | undefined> {
	return await database.read(async (db) =>
		(await findSold(db, key)) === undefined ? undefined : await findContact(db, key),
	);
}

export type SupportContactOutcome =
	| { readonly kind: "subscriptionNotFound" }
	| { readonly kind: "named"; readonly contact: SupportContact };

/** Who is to be named, and how to say what came of it. Absent members stay as they are. */
export interface SupportContactCommand {
	readonly key: Omit<SoldKey, "caller">;
	readonly named: Partial<Pick<SupportContact, "tenantId" | "mpnId" | "name">>;
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: SupportContactOutcome) => RememberedAnswer;
}

/** Audit operation `update_subscription`: names who supports it. */
export async function nameSupportContact(
	surroundings: Surroundings,
	{ key, named, origin, toAnswer }: SupportContactCommand,
): Promise<RememberedAnswer> {
	const { caller } = origin;
	return await answerOnce(surroundings, {
		...{ customerId: key.customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind === "named",
		async change(tx, standing): Promise<SupportContactOutcome> {
			const sold = await findSold(tx, { ...key, caller });
			if (sold === undefined) return { kind: "subscriptionNotFound" };
			const at = inTimeOf(standing, sold.customer);
			const before = await findContact(tx, { ...key, caller });
			const contact = { ...before, ...named };
			await saveSupportContact(tx, contact);
			await saveAuditRecords(tx, [
				newAuditRecord(at, origin, {
					...{ customerId: key.customerId, operation: "update_subscription", resource: "subscription" },
					resourceId: key.subscriptionId,
					...{ before: sold.subscription, after: sold.subscription },
					details: {
						Changed: "supportContact",
						SupportTenantId: contact.tenantId,
						SupportMpnId: contact.mpnId,
					},
				}),
			]);
			return { kind: "named", contact };
		},
	});
}

async function findContact(db: Reader, { caller, customerId, subscriptionId }: SoldKey): Promise<SupportContact> {
	const named = await findSupportContact(db, { customerId, subscriptionId });
	if (named !== undefined) return named;
	const partner = await findPartner(db, caller.partnerId);
	const { mpnId = "", name = "" } = partner ?? {};
	return { customerId, subscriptionId, tenantId: caller.partnerId, mpnId, name };
}
