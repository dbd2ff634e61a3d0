import type { CustomerId, UserId } from "../domain/basics/ids.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import type { CustomerUser } from "../domain/licenses/license.ts";
import type { Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";

type Effects = CustomerChange["effects"];

/**
 * Takes what tells of a person out of the changes that made, blocked or deleted the account, and forgets quotes that name
 * the person. What was changed and charged stays.
 */
export async function erasePersonInChanges(
	tx: Transactor,
	{ customerId, userId }: { readonly customerId: CustomerId; readonly userId: UserId },
): Promise<void> {
	// Ids are GUIDs, so that a text holds one exactly where it is meant.
	const named = `%"${userId}"%`;
	const rows = await tx
		.selectFrom("customer_changes")
		.select(["id", "effects"])
		.where("customer_id", "=", customerId)
		.where("effects", "like", named)
		.where("kind", "in", ["join", "leave", "undo"])
		.execute();
	for (const { id, effects } of rows) {
		const read = fromJson<Effects>(effects);
		if (read.users === undefined) continue;
		const users = read.users.map(({ before, after }) => ({
			...(before === undefined ? {} : { before: erase(before, userId) }),
			...(after === undefined ? {} : { after: erase(after, userId) }),
		}));
		await tx
			.updateTable("customer_changes")
			.set({ effects: toJson({ ...read, users }) })
			.where("customer_id", "=", customerId)
			.where("id", "=", id)
			.execute();
	}
	await tx.deleteFrom("quotes").where("customer_id", "=", customerId).where("change", "like", named).execute();
}

function erase(user: CustomerUser, userId: UserId): CustomerUser {
	if (user.id !== userId) return user;
	const { id, customerId, kind, signInBlocked } = user;
	return { id, customerId, userPrincipalName: "", displayName: "", firstName: "", lastName: "", kind, signInBlocked };
}
