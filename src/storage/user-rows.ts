import { storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { CustomerUser } from "../domain/licenses/license.ts";
import { fromJson, toJson } from "./json.ts";
import type { CustomerUserRow } from "./tables.ts";

/** A person of the directory from its row. */
export function fromUserRow(row: CustomerUserRow): CustomerUser {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		userPrincipalName: row.user_principal_name,
		displayName: row.display_name,
		firstName: row.first_name,
		lastName: row.last_name,
		...(row.usage_location === null ? {} : { usageLocation: row.usage_location }),
		kind: row.kind as CustomerUser["kind"], // written by toUserRow only
		signInBlocked: row.sign_in_blocked === 1,
		...(row.last_active_at === null ? {} : { lastActiveAt: storedInstant(row.last_active_at) }),
		...(row.created_at ? { createdAt: storedInstant(row.created_at) } : {}),
		...(row.immutable_id ? { immutableId: row.immutable_id } : {}),
		...(row.phone_number ? { phoneNumber: row.phone_number } : {}),
		...(row.contact ? { contact: fromJson<NonNullable<CustomerUser["contact"]>>(row.contact) } : {}),
	};
}

/** The row of a person. */
export function toUserRow(user: CustomerUser): CustomerUserRow {
	return {
		customer_id: user.customerId,
		id: user.id,
		user_principal_name: user.userPrincipalName,
		display_name: user.displayName,
		first_name: user.firstName,
		last_name: user.lastName,
		usage_location: user.usageLocation ?? null,
		kind: user.kind,
		sign_in_blocked: user.signInBlocked ? 1 : 0,
		last_active_at: user.lastActiveAt ?? null,
		created_at: user.createdAt ?? null,
		immutable_id: user.immutableId ?? null,
		phone_number: user.phoneNumber ?? null,
		contact: user.contact === undefined ? null : toJson(user.contact),
	};
}
