import { type CustomerId, storedId, type UserId } from "../domain/basics/ids.ts";
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

/**
 * Customers with somebody who was deleted at or before a moment of real time, and those who have a time of their own and
 * anybody deleted: what is over there is for the caller to look at.
 */
export async function listCustomersToErase(
	db: Reader,
	until: Instant,
	limit: number,
): Promise<{ readonly inRealTime: readonly CustomerId[]; readonly inOwnTime: readonly CustomerId[] }> {
	const inRealTime = await db
		.selectFrom("deleted_users as gone")
		.innerJoin("customers as customer", "customer.id", "gone.customer_id")
		.select("gone.customer_id")
		.distinct()
		.where("gone.deleted_at", "<=", until)
		.where("customer.clock", "is", null)
		.orderBy("gone.customer_id")
		.limit(limit)
		.execute();
	const inOwnTime = await db
		.selectFrom("customers as customer")
		.innerJoin("deleted_users as gone", "gone.customer_id", "customer.id")
		.select("gone.customer_id")
		.distinct()
		.where("customer.clock", "is not", null)
		.execute();
	const toId = (row: { readonly customer_id: string }) => storedId<CustomerId>(row.customer_id);
	return { inRealTime: inRealTime.map(toId), inOwnTime: inOwnTime.map(toId) };
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
	for (const table of ["user_passwords", "user_proxy_addresses"] as const) {
		await tx.deleteFrom(table).where("customer_id", "=", customerId).where("user_id", "in", gone).execute();
	}
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
