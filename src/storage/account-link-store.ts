import { type AccountId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";

/** A link that works once and lets its holder choose a password. */
export interface AccountLink {
	readonly partnerId: PartnerId;
	readonly accountId: AccountId;
	/** SHA-256 of the link's secret, which nobody keeps. */
	readonly digest: string;
	/** `recovery` also takes away the second factors, for somebody who has lost them. */
	readonly purpose: "invitation" | "password" | "recovery";
	readonly expiresAt: Instant;
}

/** The link of an account, in force or not. */
export async function findAccountLink(
	db: Reader,
	partnerId: PartnerId,
	accountId: AccountId,
): Promise<AccountLink | undefined> {
	const row = await db
		.selectFrom("account_links")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("account_id", "=", accountId)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	return {
		partnerId: storedId(row.partner_id),
		accountId: storedId(row.account_id),
		digest: row.digest,
		purpose: row.purpose as AccountLink["purpose"], // written by `saveAccountLink` only
		expiresAt: storedInstant(row.expires_at),
	};
}

/** Writes a link; the one before, if there was any, works no more. */
export async function saveAccountLink(tx: Transactor, link: AccountLink): Promise<void> {
	const row = {
		partner_id: link.partnerId,
		account_id: link.accountId,
		digest: link.digest,
		purpose: link.purpose,
		expires_at: link.expiresAt,
	};
	await tx
		.insertInto("account_links")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "account_id"]).doUpdateSet(row))
		.execute();
}

/** Forgets the link and tells whether this call did it: of two that open it at once, one succeeds. */
export async function removeAccountLink(
	tx: Transactor,
	link: Pick<AccountLink, "partnerId" | "accountId">,
): Promise<boolean> {
	const result = await tx
		.deleteFrom("account_links")
		.where("partner_id", "=", link.partnerId)
		.where("account_id", "=", link.accountId)
		.executeTakeFirst();
	return Number(result.numDeletedRows) > 0;
}
