import { type CustomerId, storedId, toServicePlanName, type UserId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { LicenseAssignment } from "../domain/licenses/license.ts";
import type { DirectoryRoleId } from "../domain/users/directory-role.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson } from "./json.ts";

/** How many values one statement carries; below the parameter limits of both databases. */
const valuesPerStatement = 500;

interface UserKey {
	readonly customerId: CustomerId;
	readonly userId: UserId;
}

/** The licenses of some people, by SKU. */
export async function listLicensesOf(
	db: Reader,
	customerId: CustomerId,
	userIds: readonly UserId[],
): Promise<ReadonlyMap<UserId, readonly LicenseAssignment[]>> {
	const found = new Map<UserId, LicenseAssignment[]>();
	for (let start = 0; start < userIds.length; start += valuesPerStatement) {
		const rows = await db
			.selectFrom("license_assignments")
			.selectAll()
			.where("customer_id", "=", customerId)
			.where("user_id", "in", userIds.slice(start, start + valuesPerStatement))
			.orderBy("sku_id")
			.execute();
		for (const row of rows) {
			const userId = storedId<UserId>(row.user_id);
			const assignment = {
				userId,
				skuId: storedId<LicenseAssignment["skuId"]>(row.sku_id),
				disabledPlans: fromJson<string[]>(row.disabled_plans).map(toServicePlanName),
				...(row.group_name === null ? {} : { groupName: row.group_name }),
				assignedAt: storedInstant(row.assigned_at),
			};
			found.set(userId, [...(found.get(userId) ?? []), assignment]);
		}
	}
	return found;
}

/** Takes every license and every directory role from a person. */
export async function removeHoldingsOfUser(tx: Transactor, { customerId, userId }: UserKey): Promise<void> {
	for (const table of ["license_assignments", "directory_role_members"] as const) {
		await tx.deleteFrom(table).where("customer_id", "=", customerId).where("user_id", "=", userId).execute();
	}
}

/** A password as it is kept. */
export interface KeptPassword extends UserKey {
	/** PHC string of argon2id. */
	readonly hash: string;
	/** Whether it must be changed at the first sign-in. */
	readonly mustChange: boolean;
	readonly setAt: Instant;
}

/** Sets passwords, in place of those that were. */
export async function savePasswords(tx: Transactor, passwords: readonly KeptPassword[]): Promise<void> {
	for (let start = 0; start < passwords.length; start += valuesPerStatement) {
		await tx
			.insertInto("user_passwords")
			.values(
				passwords.slice(start, start + valuesPerStatement).map((one) => ({
					customer_id: one.customerId,
					user_id: one.userId,
					password_hash: one.hash,
					must_change: one.mustChange ? 1 : 0,
					set_at: one.setAt,
				})),
			)
			.onConflict((conflict) =>
				conflict.columns(["customer_id", "user_id"]).doUpdateSet((eb) => ({
					password_hash: eb.ref("excluded.password_hash"),
					must_change: eb.ref("excluded.must_change"),
					set_at: eb.ref("excluded.set_at"),
				})),
			)
			.execute();
	}
}

/** The password of a person as it is kept, for a sign-in; undefined when there is none. */
export async function findPasswordOf(
	db: Reader,
	{ customerId, userId }: UserKey,
): Promise<Pick<KeptPassword, "hash" | "mustChange"> | undefined> {
	const row = await db
		.selectFrom("user_passwords")
		.select(["password_hash", "must_change"])
		.where("customer_id", "=", customerId)
		.where("user_id", "=", userId)
		.executeTakeFirst();
	return row === undefined ? undefined : { hash: row.password_hash, mustChange: row.must_change === 1 };
}

/** Whether a person's password must be changed at the first sign-in; undefined when there is no password. */
export async function findMustChange(db: Reader, { customerId, userId }: UserKey): Promise<boolean | undefined> {
	const row = await db
		.selectFrom("user_passwords")
		.select("must_change")
		.where("customer_id", "=", customerId)
		.where("user_id", "=", userId)
		.executeTakeFirst();
	return row === undefined ? undefined : row.must_change === 1;
}

/** The directory roles of a person, by id. */
export async function listRoleIdsOf(db: Reader, { customerId, userId }: UserKey): Promise<readonly DirectoryRoleId[]> {
	const rows = await db
		.selectFrom("directory_role_members")
		.select("role_id")
		.where("customer_id", "=", customerId)
		.where("user_id", "=", userId)
		.orderBy("role_id")
		.execute();
	return rows.map((row) => storedId(row.role_id));
}

/** Who has a directory role, by id. */
export async function listMemberIds(
	db: Reader,
	customerId: CustomerId,
	roleId: DirectoryRoleId,
): Promise<readonly UserId[]> {
	const rows = await db
		.selectFrom("directory_role_members")
		.select("user_id")
		.where("customer_id", "=", customerId)
		.where("role_id", "=", roleId)
		.orderBy("user_id")
		.execute();
	return rows.map((row) => storedId(row.user_id));
}

/** Gives directory roles to a person; one that the person has already stays as it is. */
export async function saveRolesOf(
	tx: Transactor,
	{ customerId, userId }: UserKey,
	{ roleIds, addedAt }: { readonly roleIds: readonly DirectoryRoleId[]; readonly addedAt: Instant },
): Promise<void> {
	if (roleIds.length === 0) return;
	await tx
		.insertInto("directory_role_members")
		.values(roleIds.map((roleId) => ({ customer_id: customerId, role_id: roleId, user_id: userId, added_at: addedAt })))
		.onConflict((conflict) => conflict.columns(["customer_id", "role_id", "user_id"]).doNothing())
		.execute();
}

/** Takes one directory role from a person. */
export async function removeRoleOf(
	tx: Transactor,
	{ customerId, userId }: UserKey,
	roleId: DirectoryRoleId,
): Promise<void> {
	await tx
		.deleteFrom("directory_role_members")
		.where("customer_id", "=", customerId)
		.where("role_id", "=", roleId)
		.where("user_id", "=", userId)
		.execute();
}
