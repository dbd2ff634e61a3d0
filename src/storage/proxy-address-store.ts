import { sql } from "kysely";
import { type CustomerId, storedId, type UserId } from "../domain/basics/ids.ts";
import type { DuplicateAddress, DuplicateAddresses } from "../domain/licenses/license.ts";
import type { Reader, Transactor } from "./database.ts";
import { onlyOne, readStatement } from "./statement.ts";

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
	db.selectFrom("user_proxy_addresses").select("user_id").where("customer_id", "=", place("customerId")).limit(onlyOne),
);

/** The further addresses of people who are still there: who has which. */
function heldAddresses(db: Reader, customerId: CustomerId) {
	return db
		.selectFrom("user_proxy_addresses as held")
		.innerJoin("customer_users as holder", (join) =>
			join.onRef("holder.customer_id", "=", "held.customer_id").onRef("holder.id", "=", "held.user_id"),
		)
		.where("held.customer_id", "=", customerId);
}

/** Further addresses with the other person whose sign-in name says the same. */
function addressesWithNames(db: Reader, customerId: CustomerId) {
	return heldAddresses(db, customerId).innerJoin("customer_users as named", (join) =>
		join
			.onRef("named.customer_id", "=", "held.customer_id")
			.on(sql<string>`lower(named.user_principal_name)`, "=", sql.ref("held.address"))
			.onRef("named.id", "!=", "held.user_id"),
	);
}

/** Somebody's further address that is somebody else's further address. */
async function amongAddresses(db: Reader, customerId: CustomerId, userIds: readonly UserId[] | undefined) {
	let query = heldAddresses(db, customerId)
		.innerJoin("user_proxy_addresses as theirs", (join) =>
			join
				.onRef("theirs.customer_id", "=", "held.customer_id")
				.onRef("theirs.address", "=", "held.address")
				.onRef("theirs.user_id", "!=", "held.user_id"),
		)
		.innerJoin("customer_users as owner", (join) =>
			join.onRef("owner.customer_id", "=", "theirs.customer_id").onRef("owner.id", "=", "theirs.user_id"),
		)
		.select(["held.user_id", "held.address", "owner.user_principal_name as other"]);
	if (userIds !== undefined) query = query.where("held.user_id", "in", userIds);
	return await query.orderBy("held.user_id").orderBy("held.address").execute();
}

/** Somebody's further address that is somebody else's sign-in name. */
async function addressesLikeNames(db: Reader, customerId: CustomerId, userIds: readonly UserId[] | undefined) {
	let query = addressesWithNames(db, customerId).select([
		"held.user_id",
		"held.address",
		"named.user_principal_name as other",
	]);
	if (userIds !== undefined) query = query.where("held.user_id", "in", userIds);
	return await query.orderBy("held.user_id").orderBy("held.address").execute();
}

/** Somebody's sign-in name that is a further address of somebody else who is still there. */
async function namesLikeAddresses(db: Reader, customerId: CustomerId, userIds: readonly UserId[] | undefined) {
	let query = addressesWithNames(db, customerId).select([
		"named.id as user_id",
		"held.address",
		"holder.user_principal_name as other",
	]);
	if (userIds !== undefined) query = query.where("named.id", "in", userIds);
	return await query.orderBy("named.id").orderBy("held.address").execute();
}
