import type { ApiClient } from "../domain/access/api-client.ts";
import { findApiClient as findApiClientRow } from "../storage/api-client-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** The API client of that id, written in any case. */
export async function findApiClient(
	{ database }: Pick<Surroundings, "database">,
	clientId: string,
): Promise<ApiClient | undefined> {
	return await database.read((db) => findApiClientRow(db, clientId));
}
