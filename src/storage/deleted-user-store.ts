import type { CustomerId, UserId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { DeletedUser } from "../domain/users/deleted-user.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { DeletedUserRow } from "./user-tables.ts";

/** Who was deleted after a moment, by id. */
export async function listDeletedUsers(
	db: Reader,
	customerId: CustomerId,
	after: Instant,
): Promise<readonly DeletedUser[]> {
	const rows = await selectDeleted(db, customerId, after).orderBy("id").execute();
	return rows.map(fromRow);
}

/** One of them. */
export async function findDeletedUser(
	db: Reader,
	{ customerId, id }: { readonly customerId: CustomerId; readonly id: UserId },
	after: Instant,
): Promise<DeletedUser | undefined> {
	const row = await selectDeleted(db, customerId, after).where("id", "=", id).executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

function selectDeleted(db: Reader, customerId: CustomerId, after: Instant) {
	return db
		.selectFrom("deleted_users")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("deleted_at", ">", after);
}

/** Remembers somebody who is being deleted. */
export async function saveDeletedUser(tx: Transactor, { user, ...rest }: DeletedUser): Promise<void> {
	await tx
		.insertInto("deleted_users")
		.values({
			customer_id: user.customerId,
			id: user.id,
			deleted_at: rest.deletedAt,
			person: toJson(user),
			licenses: toJson(rest.licenses),
			role_ids: toJson(rest.roleIds),
		})
		.execute();
}

/** Forgets somebody who is restored. */
export async function removeDeletedUser(tx: Transactor, customerId: CustomerId, id: UserId): Promise<void> {
	await tx.deleteFrom("deleted_users").where("customer_id", "=", customerId).where("id", "=", id).execute();
}

/** Forgets for good who was deleted at or before a moment, with their passwords. */
export async function forgetDeletedUsers(tx: Transactor, customerId: CustomerId, until: Instant): Promise<void> {
	const gone = tx
		.selectFrom("deleted_users")
		.select("id")
		.where("customer_id", "=", customerId)
		.where("deleted_at", "<=", until);
	await tx.deleteFrom("user_passwords").where("customer_id", "=", customerId).where("user_id", "in", gone).execute();
	await tx.deleteFrom("deleted_users").where("customer_id", "=", customerId).where("deleted_at", "<=", until).execute();
}

function fromRow(row: DeletedUserRow): DeletedUser {
	return {
		user: fromJson<DeletedUser["user"]>(row.person),
		deletedAt: storedInstant(row.deleted_at),
		licenses: fromJson<DeletedUser["licenses"]>(row.licenses),
		roleIds: fromJson<DeletedUser["roleIds"]>(row.role_ids),
	};
}
