import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { OidcPayloadRow } from "./tables.ts";

/** One thing that the sign-in protocol remembers: a session, grant, code, refresh token or interaction. */
export interface OidcPayload {
	/** The kind of thing, `RefreshToken`. */
	readonly model: string;
	readonly id: string;
	readonly content: Readonly<Record<string, unknown>>;
	/** What is revoked together. */
	readonly grantId?: string;
	readonly uid?: string;
	readonly userCode?: string;
	/** The person it was made for, as `sub` says it. */
	readonly accountId?: string;
	readonly expiresAt?: Instant;
	/** When it was used up. */
	readonly consumedAt?: Instant;
}

/** By which of its names a payload is looked for. */
export type OidcPayloadKey = "id" | "uid" | "user_code";

/** The payload of a kind under one of its names. Expired ones are still found; the protocol asks for the time itself. */
export async function findOidcPayload(
	db: Reader,
	model: string,
	{ key, value }: { readonly key: OidcPayloadKey; readonly value: string },
): Promise<OidcPayload | undefined> {
	const row = await db
		.selectFrom("oidc_payloads")
		.selectAll()
		.where("model", "=", model)
		.where(key, "=", value)
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** Writes a payload, new or changed. What was used up stays used up. */
export async function saveOidcPayload(tx: Transactor, payload: OidcPayload): Promise<void> {
	const row = toRow(payload);
	const { consumed_at: _, ...changes } = row;
	await tx
		.insertInto("oidc_payloads")
		.values(row)
		.onConflict((conflict) => conflict.columns(["model", "id"]).doUpdateSet(changes))
		.execute();
}

/** Marks a payload as used up and tells whether this call did it: of two that try at once, one succeeds. */
export async function consumeOidcPayload(
	tx: Transactor,
	{ model, id, at }: { readonly model: string; readonly id: string; readonly at: Instant },
): Promise<boolean> {
	const result = await tx
		.updateTable("oidc_payloads")
		.set({ consumed_at: at })
		.where("model", "=", model)
		.where("id", "=", id)
		.where("consumed_at", "is", null)
		.executeTakeFirst();
	return Number(result.numUpdatedRows) > 0;
}

/** Forgets one payload. */
export async function removeOidcPayload(tx: Transactor, model: string, id: string): Promise<void> {
	await tx.deleteFrom("oidc_payloads").where("model", "=", model).where("id", "=", id).execute();
}

/** Forgets a grant and everything that came from it. */
export async function removeOidcGrant(tx: Transactor, grantId: string): Promise<void> {
	await tx.deleteFrom("oidc_payloads").where("grant_id", "=", grantId).execute();
	await removeOidcPayload(tx, "Grant", grantId);
}

/** Forgets all payloads of a kind that came from one grant. */
export async function removeOidcPayloadsOfGrant(tx: Transactor, model: string, grantId: string): Promise<void> {
	await tx.deleteFrom("oidc_payloads").where("model", "=", model).where("grant_id", "=", grantId).execute();
}

/** What a person holds of a kind, the newest first. Expired ones are among it. */
export async function listOidcPayloadsOfAccount(
	db: Reader,
	model: string,
	accountId: string,
): Promise<readonly OidcPayload[]> {
	const rows = await db
		.selectFrom("oidc_payloads")
		.selectAll()
		.where("account_id", "=", accountId)
		.where("model", "=", model)
		.orderBy("expires_at", "desc")
		.execute();
	return rows.map(fromRow);
}

/** Forgets everything that a person holds of any kind, but for those ids. */
export async function removeOidcPayloadsOfAccount(
	tx: Transactor,
	accountId: string,
	kept: readonly string[] = [],
): Promise<void> {
	let query = tx.deleteFrom("oidc_payloads").where("account_id", "=", accountId);
	if (kept.length > 0) query = query.where("id", "not in", kept);
	await query.execute();
}

/** Forgets at most `limit` payloads that ended before a moment; tells how many. */
export async function removeExpiredOidcPayloads(
	tx: Transactor,
	{ before, limit }: { readonly before: Instant; readonly limit: number },
): Promise<number> {
	const expired = tx.selectFrom("oidc_payloads").select("id").where("expires_at", "<", before).limit(limit);
	const result = await tx
		.deleteFrom("oidc_payloads")
		.where("expires_at", "<", before)
		.where("id", "in", expired)
		.executeTakeFirst();
	return Number(result.numDeletedRows);
}

function fromRow(row: OidcPayloadRow): OidcPayload {
	return {
		model: row.model,
		id: row.id,
		content: fromJson<Record<string, unknown>>(row.payload),
		...(row.grant_id === null ? {} : { grantId: row.grant_id }),
		...(row.uid === null ? {} : { uid: row.uid }),
		...(row.user_code === null ? {} : { userCode: row.user_code }),
		...(row.account_id ? { accountId: row.account_id } : {}),
		...(row.expires_at === null ? {} : { expiresAt: storedInstant(row.expires_at) }),
		...(row.consumed_at === null ? {} : { consumedAt: storedInstant(row.consumed_at) }),
	};
}

function toRow(payload: OidcPayload): OidcPayloadRow {
	return {
		model: payload.model,
		id: payload.id,
		payload: toJson(payload.content),
		grant_id: payload.grantId ?? null,
		uid: payload.uid ?? null,
		user_code: payload.userCode ?? null,
		account_id: payload.accountId ?? null,
		expires_at: payload.expiresAt ?? null,
		consumed_at: payload.consumedAt ?? null,
	};
}
