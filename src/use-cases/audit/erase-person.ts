import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import { mayWriteDirectory } from "../../domain/customers/directory-access.ts";
import { erasePerson, listNamesInRecords } from "../../storage/audit-chain-store.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { removeDeletedUser } from "../../storage/deleted-user-store.ts";
import { erasePersonInChanges } from "../../storage/person-change-store.ts";
import { findUser, listUserNames } from "../../storage/user-store.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** Whose personal data is to go. */
export interface ErasePersonCommand {
	readonly customerId: CustomerId;
	readonly userId: UserId;
	readonly origin: RequestOrigin;
}

export type ErasureOutcome =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "directoryClosed" }
	/** Nothing was ever recorded of the person. */
	| { readonly kind: "userNotFound" }
	/** The person must be deleted first. */
	| { readonly kind: "userLives" }
	| { readonly kind: "erased"; readonly records: number };

/**
 * Audit operation `erase_personal_data`: takes what tells of a deleted user out of the customer's records for good. The
 * user cannot be restored any more; ids stay, and so does the chain. Who erased it is a record of its own.
 */
export async function eraseDeletedUser(
	surroundings: Surroundings,
	{ customerId, userId, origin }: ErasePersonCommand,
): Promise<ErasureOutcome> {
	return await surroundings.database.transact(customerId, async (tx): Promise<ErasureOutcome> => {
		const found = await findCustomerOfPartner(tx, origin.caller.partnerId, customerId);
		if (found === undefined) return { kind: "customerNotFound" };
		const at = inTimeOf(surroundings, found.customer);
		if (!mayWriteDirectory(found.relationship, at.now())) return { kind: "directoryClosed" };
		if ((await findUser(tx, customerId, userId)) !== undefined) return { kind: "userLives" };
		const living = await listUserNames(tx, customerId);
		const names = await listNamesInRecords(tx, customerId, userId);
		const records = await erasePerson(tx, {
			...{ customerId, userId },
			// A name may have a new owner, who acted under it since.
			userNames: names.filter((name) => !living.has(name.toLowerCase())),
		});
		if (records === 0) return { kind: "userNotFound" };
		await removeDeletedUser(tx, customerId, userId);
		await erasePersonInChanges(tx, { customerId, userId });
		await saveAuditRecords(tx, [
			newAuditRecord(at, origin, {
				...{ customerId, operation: "erase_personal_data", resource: "customer_user", resourceId: userId },
				details: { CustomerUserId: userId, Records: String(records) },
			}),
		]);
		return { kind: "erased", records };
	});
}
