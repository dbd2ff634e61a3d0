import { type Account, toSignInName } from "../domain/access/account.ts";
import type { CustomRoleId } from "../domain/access/custom-role.ts";
import type { IdentityProviderId, OutsideIdentity } from "../domain/access/identity-provider.ts";
import type { Role } from "../domain/access/roles.ts";
import { type AccountId, type PartnerId, storedId, toId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { AccountRow } from "./tables.ts";

/** The account of that id within its partner. */
export async function findAccount(db: Reader, partnerId: PartnerId, id: AccountId): Promise<Account | undefined> {
	const row = await db
		.selectFrom("accounts")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("id", "=", id)
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** The account that signs in under a name, written in any case, of whichever partner. */
export async function findAccountBySignInName(db: Reader, userName: string): Promise<Account | undefined> {
	const row = await db
		.selectFrom("sign_in_names")
		.innerJoin("accounts", (join) =>
			join
				.onRef("accounts.partner_id", "=", "sign_in_names.partner_id")
				.onRef("accounts.id", "=", "sign_in_names.account_id"),
		)
		.selectAll("accounts")
		.where("sign_in_names.user_name", "=", toSignInName(userName))
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** The account that a provider knows as that subject. */
export async function findAccountOfOutside(
	db: Reader,
	partnerId: PartnerId,
	{ providerId, subject }: OutsideIdentity,
): Promise<Account | undefined> {
	const row = await db
		.selectFrom("accounts")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("identity_provider_id", "=", providerId)
		.where("outside_subject", "=", subject)
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** Everybody who signs in at a provider, by name. */
export async function listAccountsOfProvider(
	db: Reader,
	partnerId: PartnerId,
	providerId: IdentityProviderId,
): Promise<readonly Account[]> {
	const rows = await db
		.selectFrom("accounts")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("identity_provider_id", "=", providerId)
		.orderBy("display_name")
		.orderBy("id")
		.execute();
	return rows.map(fromRow);
}

/** Everybody of a partner, by name. */
export async function listAccounts(db: Reader, partnerId: PartnerId): Promise<readonly Account[]> {
	const rows = await db
		.selectFrom("accounts")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("display_name")
		.orderBy("id")
		.execute();
	return rows.map(fromRow);
}

/** Writes an account, new or changed, and the name it signs in under. Throws when another account has that name. */
export async function saveAccount(tx: Transactor, account: Account): Promise<void> {
	const row = toRow(account);
	await tx
		.insertInto("accounts")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "id"]).doUpdateSet(row))
		.execute();
	await tx
		.deleteFrom("sign_in_names")
		.where("partner_id", "=", account.partnerId)
		.where("account_id", "=", account.id)
		.execute();
	await tx
		.insertInto("sign_in_names")
		.values({
			user_name: toSignInName(account.userName),
			partner_id: account.partnerId,
			account_id: account.id,
		})
		.execute();
}

/** Removes an account and its sign-in name; tokens of it stop working within a minute. */
export async function removeAccount(tx: Transactor, partnerId: PartnerId, id: AccountId): Promise<void> {
	await tx.deleteFrom("sign_in_names").where("partner_id", "=", partnerId).where("account_id", "=", id).execute();
	await tx.deleteFrom("accounts").where("partner_id", "=", partnerId).where("id", "=", id).execute();
}

function fromRow(row: AccountRow): Account {
	return {
		id: toId(row.id),
		partnerId: toId(row.partner_id),
		userName: row.user_name,
		displayName: row.display_name,
		passwordHash: row.password_hash,
		roles: fromJson<readonly Role[]>(row.roles),
		...(row.custom_roles ? { customRoles: fromJson<readonly CustomRoleId[]>(row.custom_roles) } : {}),
		...(row.state === "invited" || row.state === "blocked" ? { state: row.state } : {}),
		...readOutside(row),
		...(row.password_changed_at ? { passwordChangedAt: storedInstant(row.password_changed_at) } : {}),
		createdAt: storedInstant(row.created_at),
	};
}

function readOutside({
	identity_provider_id: providerId,
	outside_subject: subject,
}: AccountRow): Pick<Account, "outside"> {
	return providerId && subject ? { outside: { providerId: storedId(providerId), subject } } : {};
}

function toRow(account: Account): AccountRow {
	return {
		partner_id: account.partnerId,
		id: account.id,
		user_name: account.userName,
		display_name: account.displayName,
		password_hash: account.passwordHash,
		roles: toJson(account.roles),
		custom_roles: account.customRoles === undefined ? null : toJson(account.customRoles),
		state: account.state ?? null,
		identity_provider_id: account.outside?.providerId ?? null,
		outside_subject: account.outside?.subject ?? null,
		password_changed_at: account.passwordChangedAt ?? null,
		created_at: account.createdAt,
	};
}
