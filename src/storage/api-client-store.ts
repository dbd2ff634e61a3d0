import type { ApiClient } from "../domain/access/api-client.ts";
import type { Operation } from "../domain/access/operations.ts";
import type { Role } from "../domain/access/roles.ts";
import { type PartnerId, toId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { ApiClientRow } from "./tables.ts";

/** The API client of that id, written in any case. */
export async function findApiClient(db: Reader, clientId: string): Promise<ApiClient | undefined> {
	const row = await db
		.selectFrom("api_clients")
		.selectAll()
		.where("client_id", "=", clientId.toLowerCase())
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** The API clients of a partner, by name. */
export async function listApiClients(db: Reader, partnerId: PartnerId): Promise<readonly ApiClient[]> {
	const rows = await db
		.selectFrom("api_clients")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("name")
		.orderBy("client_id")
		.execute();
	return rows.flatMap((row) => fromRow(row) ?? []);
}

/** Writes an API client, new or changed. */
export async function saveApiClient(tx: Transactor, client: ApiClient): Promise<void> {
	const row = toRow(client);
	await tx
		.insertInto("api_clients")
		.values(row)
		.onConflict((conflict) => conflict.column("client_id").doUpdateSet(row))
		.execute();
}

/** Removes an API client; its tokens stop working within a minute. */
export async function removeApiClient(tx: Transactor, clientId: string): Promise<void> {
	await tx.deleteFrom("api_clients").where("client_id", "=", clientId.toLowerCase()).execute();
}

/** A client without a partner belongs to nobody who could answer for it, and is none of ours. */
function fromRow(row: ApiClientRow): ApiClient | undefined {
	if (row.partner_id === null) return undefined;
	return {
		clientId: row.client_id,
		partnerId: toId(row.partner_id),
		name: row.name,
		...(row.secret_hash === null ? {} : { secretHash: row.secret_hash }),
		...(row.older_secret_hash && row.older_secret_until
			? { olderSecret: { hash: row.older_secret_hash, until: storedInstant(row.older_secret_until) } }
			: {}),
		...(row.secret_expires_at ? { secretExpiresAt: storedInstant(row.secret_expires_at) } : {}),
		roles: fromJson<readonly Role[]>(row.roles),
		...(row.scopes ? { scopes: fromJson<readonly Operation[]>(row.scopes) } : {}),
		...(row.state === "blocked" ? { blocked: true } : {}),
		...(row.expires_at ? { expiresAt: storedInstant(row.expires_at) } : {}),
		createdAt: storedInstant(row.created_at),
	};
}

function toRow(client: ApiClient): ApiClientRow {
	return {
		client_id: client.clientId.toLowerCase(),
		partner_id: client.partnerId,
		name: client.name,
		secret_hash: client.secretHash ?? null,
		older_secret_hash: client.olderSecret?.hash ?? null,
		older_secret_until: client.olderSecret?.until ?? null,
		secret_expires_at: client.secretExpiresAt ?? null,
		roles: toJson(client.roles),
		scopes: client.scopes === undefined ? null : toJson(client.scopes),
		state: client.blocked === true ? "blocked" : null,
		expires_at: client.expiresAt ?? null,
		created_at: client.createdAt,
	};
}
