import { sql } from "kysely";
import { type CustomerId, storedId, type UserId } from "../domain/basics/ids.ts";
import type { DuplicateAddress, DuplicateAddresses } from "../domain/licenses/license.ts";
import type { Reader, Transactor } from "./database.ts";
import { readStatement } from "./statement.ts";

/** A person's mail addresses besides the sign-in name, in lower case. */
export async function listProxyAddresses(
	db: Reader,
	customerId: CustomerId,
	userId: UserId,
): Promise<readonly string[]> {
	const rows = await db
		.selectFrom("user_proxy_addresses")
		.select("address")
		.where("customer_id", "=", customerId)
		.where("user_id", "=", userId)
		.orderBy("address")
		.execute();
	return rows.map(({ address }) => address);
}

/** Writes exactly these addresses, in lower case and each once. */
export async function saveProxyAddresses(
	tx: Transactor,
	{ customerId, userId }: { readonly customerId: CustomerId; readonly userId: UserId },
	addresses: readonly string[],
): Promise<void> {
	await tx
		.deleteFrom("user_proxy_addresses")
		.where("customer_id", "=", customerId)
		.where("user_id", "=", userId)
		.execute();
	if (addresses.length === 0) return;
	await tx
		.insertInto("user_proxy_addresses")
		.values(addresses.map((address) => ({ customer_id: customerId, user_id: userId, address })))
		.execute();
}

/**
 * The addresses that several of the customer's living people have, by person, of all of them or of some. A sign-in name
 * is an address too. Costs one short question where nobody has further addresses.
 */
export async function listDuplicateAddresses(
	db: Reader,
	customerId: CustomerId,
	userIds?: readonly UserId[],
): Promise<DuplicateAddresses> {
	const duplicates = new Map<UserId, DuplicateAddress[]>();
	if (userIds?.length === 0 || (await anyAddress.first(db, { customerId })) === undefined) return duplicates;
	const found = [
		...(await amongAddresses(db, customerId, userIds)),
		...(await addressesLikeNames(db, customerId, userIds)),
		...(await namesLikeAddresses(db, customerId, userIds)),
	];
	for (const [key, rows] of Map.groupBy(found, (row) => `${row.user_id} ${row.address}`)) {
		const [userId = "", address = ""] = key.split(" ");
		const others = [...new Set(rows.map((row) => row.other))].toSorted();
		const id = storedId<UserId>(userId);
		duplicates.set(id, [...(duplicates.get(id) ?? []), { address, others }]);
	}
	return duplicates;
}

const anyAddress = readStatement(["customerId"], (db, place) =>
	db.selectFrom("user_proxy_addresses").select("user_id").where("customer_id", "=", place("customerId")).limit(1),
);

/** Somebody's further address that is somebody else's further address. */
async function amongAddresses(db: Reader, customerId: CustomerId, userIds: readonly UserId[] | undefined) {
	let query = db
		.selectFrom("user_proxy_addresses as mine")
		.innerJoin("user_proxy_addresses as theirs", (join) =>
			join
				.onRef("theirs.customer_id", "=", "mine.customer_id")
				.onRef("theirs.address", "=", "mine.address")
				.onRef("theirs.user_id", "!=", "mine.user_id"),
		)
		.innerJoin("customer_users as owner", (join) =>
			join.onRef("owner.customer_id", "=", "theirs.customer_id").onRef("owner.id", "=", "theirs.user_id"),
		)
		.innerJoin("customer_users as me", (join) =>
			join.onRef("me.customer_id", "=", "mine.customer_id").onRef("me.id", "=", "mine.user_id"),
		)
		.select(["mine.user_id", "mine.address", "owner.user_principal_name as other"])
		.where("mine.customer_id", "=", customerId);
	if (userIds !== undefined) query = query.where("mine.user_id", "in", userIds);
	return await query.orderBy("mine.user_id").orderBy("mine.address").execute();
}

/** Somebody's further address that is somebody else's sign-in name. */
async function addressesLikeNames(db: Reader, customerId: CustomerId, userIds: readonly UserId[] | undefined) {
	let query = db
		.selectFrom("user_proxy_addresses as mine")
		.innerJoin("customer_users as owner", (join) =>
			join
				.onRef("owner.customer_id", "=", "mine.customer_id")
				.on(sql<string>`lower(owner.user_principal_name)`, "=", sql.ref("mine.address"))
				.onRef("owner.id", "!=", "mine.user_id"),
		)
		.innerJoin("customer_users as me", (join) =>
			join.onRef("me.customer_id", "=", "mine.customer_id").onRef("me.id", "=", "mine.user_id"),
		)
		.select(["mine.user_id", "mine.address", "owner.user_principal_name as other"])
		.where("mine.customer_id", "=", customerId);
	if (userIds !== undefined) query = query.where("mine.user_id", "in", userIds);
	return await query.orderBy("mine.user_id").orderBy("mine.address").execute();
}

/** Somebody's sign-in name that is a further address of somebody else who is still there. */
async function namesLikeAddresses(db: Reader, customerId: CustomerId, userIds: readonly UserId[] | undefined) {
	let query = db
		.selectFrom("user_proxy_addresses as theirs")
		.innerJoin("customer_users as me", (join) =>
			join
				.onRef("me.customer_id", "=", "theirs.customer_id")
				.on(sql<string>`lower(me.user_principal_name)`, "=", sql.ref("theirs.address"))
				.onRef("me.id", "!=", "theirs.user_id"),
		)
		.innerJoin("customer_users as owner", (join) =>
			join.onRef("owner.customer_id", "=", "theirs.customer_id").onRef("owner.id", "=", "theirs.user_id"),
		)
		.select(["me.id as user_id", "theirs.address", "owner.user_principal_name as other"])
		.where("theirs.customer_id", "=", customerId);
	if (userIds !== undefined) query = query.where("me.id", "in", userIds);
	return await query.orderBy("me.id").orderBy("theirs.address").execute();
}
