import type { ApiClient } from "../domain/access/api-client.ts";
import type { Role } from "../domain/access/roles.ts";
import { toId } from "../domain/basics/ids.ts";
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
		roles: fromJson<readonly Role[]>(row.roles),
		createdAt: storedInstant(row.created_at),
	};
}

function toRow(client: ApiClient): ApiClientRow {
	return {
		client_id: client.clientId.toLowerCase(),
		partner_id: client.partnerId,
		name: client.name,
		secret_hash: client.secretHash ?? null,
		roles: toJson(client.roles),
		created_at: client.createdAt,
	};
}
