import { sql } from "kysely";
import { type CustomerId, storedId, type UserId } from "../domain/basics/ids.ts";
import type { CustomerUser } from "../domain/licenses/license.ts";
import {
	isBackward,
	toPage,
	type UserFilter,
	type UserListing,
	type UserPage,
	type UserSortField,
} from "../domain/users/user-listing.ts";
import { foldUserName } from "../domain/users/user-name.ts";
import type { Reader, Transactor } from "./database.ts";
import { contains } from "./dialect.ts";
import { readStatement } from "./statement.ts";
import type { CustomerUserRow } from "./tables.ts";
import { fromUserRow, toUserRow } from "./user-rows.ts";

/** How many rows one insert carries; below the parameter limits of both databases. */
const rowsPerInsert = 500;

/** One living person of the customer. */
export async function findUser(db: Reader, customerId: CustomerId, id: UserId): Promise<CustomerUser | undefined> {
	const row = await oneUser.first(db, { customerId, id });
	return row === undefined ? undefined : fromUserRow(row);
}

const oneUser = readStatement(["customerId", "id"], (db, place) =>
	db
		.selectFrom("customer_users")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("id", "=", place("id")),
);

/** Whose sign-in name that is, in whatever case. */
export async function findUserIdByName(
	db: Reader,
	customerId: CustomerId,
	userPrincipalName: string,
): Promise<UserId | undefined> {
	const row = await idOfName.first(db, { customerId, name: foldUserName(userPrincipalName) });
	return row === undefined ? undefined : storedId(row.id);
}

const idOfName = readStatement(["customerId", "name"], (db, place) =>
	db
		.selectFrom("customer_users")
		.select("id")
		.where("customer_id", "=", place("customerId"))
		.where(sql<string>`lower(user_principal_name)`, "=", place("name")),
);

/** Every sign-in name of the customer's living people, folded. */
export async function listUserNames(db: Reader, customerId: CustomerId): Promise<ReadonlySet<string>> {
	const rows = await namesOfCustomer.all(db, { customerId });
	return new Set(rows.map((row) => foldUserName(row.user_principal_name)));
}

const namesOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("customer_users").select("user_principal_name").where("customer_id", "=", place("customerId")),
);

const sortColumns = {
	displayName: "display_name",
	userPrincipalName: "user_principal_name",
	firstName: "first_name",
	lastName: "last_name",
} as const satisfies Record<UserSortField, keyof CustomerUserRow>;

/** A page of the customer's living people. */
export async function listUserPage(
	db: Reader,
	customerId: CustomerId,
	listing: UserListing & { readonly filter: UserFilter },
): Promise<UserPage<{ readonly user: CustomerUser }>> {
	const { sort, from, limit, skip = 0 } = listing;
	const key = sql<string>`lower(${sql.ref(sortColumns[sort.field])})`;
	const downward = sort.descending !== isBackward(listing);
	let query = selectUsers(db, customerId, listing.filter).select(key.as("sort_key"));
	if (typeof from === "object") {
		const at = "after" in from ? from.after : from.before;
		const beyond = downward
			? sql<boolean>`(${key}, id) < (${at.key}, ${at.id})`
			: sql<boolean>`(${key}, id) > (${at.key}, ${at.id})`;
		query = query.where(beyond);
	}
	const direction = downward ? "desc" : "asc";
	if (skip > 0) query = query.offset(skip);
	const rows = await query
		.orderBy(key, direction)
		.orderBy("id", direction)
		.limit(limit + 1)
		.execute();
	return toPage(
		rows.map((row) => ({ user: fromUserRow(row), place: { key: row.sort_key, id: row.id } })),
		listing,
	);
}

/** How many living people the filter keeps. */
export async function countUsers(db: Reader, customerId: CustomerId, filter: UserFilter): Promise<number> {
	const counted = await selectUsers(db, customerId, filter)
		.clearSelect()
		.select(({ fn }) => fn.countAll().as("people"))
		.executeTakeFirst();
	return Number(counted?.people ?? 0);
}

function selectUsers(db: Reader, customerId: CustomerId, filter: UserFilter) {
	let query = db.selectFrom("customer_users").selectAll().where("customer_id", "=", customerId);
	const { search, signInBlocked, kind, licensed, skuId, withUsageLocation } = filter;
	if (search !== undefined) {
		query = query.where((eb) => eb.or([contains("display_name", search), contains("user_principal_name", search)]));
	}
	if (signInBlocked !== undefined) query = query.where("sign_in_blocked", "=", signInBlocked ? 1 : 0);
	if (kind !== undefined) query = query.where("kind", "=", kind);
	if (withUsageLocation !== undefined) {
		query = query.where("usage_location", withUsageLocation ? "is not" : "is", null);
	}
	if (licensed !== undefined) {
		query = query.where((eb) => {
			const held = eb.exists(
				eb
					.selectFrom("license_assignments")
					.select("sku_id")
					.whereRef("license_assignments.customer_id", "=", "customer_users.customer_id")
					.whereRef("license_assignments.user_id", "=", "customer_users.id"),
			);
			return licensed ? held : eb.not(held);
		});
	}
	if (skuId !== undefined) {
		query = query.where("id", "in", (eb) =>
			eb
				.selectFrom("license_assignments")
				.select("user_id")
				.where("customer_id", "=", customerId)
				.where("sku_id", "=", skuId),
		);
	}
	return query;
}

/** Writes people who were not there before, or are there again. */
export async function saveNewUsers(tx: Transactor, users: readonly CustomerUser[]): Promise<void> {
	for (let start = 0; start < users.length; start += rowsPerInsert) {
		await tx
			.insertInto("customer_users")
			.values(users.slice(start, start + rowsPerInsert).map(toUserRow))
			.execute();
	}
}

/** Writes a person as it is now. */
export async function updateUser(tx: Transactor, user: CustomerUser): Promise<void> {
	await tx
		.updateTable("customer_users")
		.set(toUserRow(user))
		.where("customer_id", "=", user.customerId)
		.where("id", "=", user.id)
		.execute();
}

/** Takes a person out. */
export async function removeUser(tx: Transactor, customerId: CustomerId, id: UserId): Promise<void> {
	await tx.deleteFrom("customer_users").where("customer_id", "=", customerId).where("id", "=", id).execute();
}
