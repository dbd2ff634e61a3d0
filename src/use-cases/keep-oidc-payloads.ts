import type { Instant } from "../domain/basics/instant.ts";
import {
	consumeOidcPayload,
	findOidcPayload,
	type OidcPayload,
	type OidcPayloadKey,
	removeExpiredOidcPayloads,
	removeOidcPayload,
	removeOidcPayloadsOfGrant,
	saveOidcPayload,
} from "../storage/oidc-store.ts";
import type { Surroundings } from "./surroundings.ts";

export type { OidcPayload, OidcPayloadKey } from "../storage/oidc-store.ts";

/** Every so many writes, the server that writes also forgets what has expired, at most so much of it. */
const writesPerCleaning = 50;
const mostCleaned = 200;

/** What the sign-in protocol remembers between requests, shared by all servers of the installation. */
export interface OidcPayloads {
	find(model: string, by: { readonly key: OidcPayloadKey; readonly value: string }): Promise<OidcPayload | undefined>;
	save(payload: OidcPayload): Promise<void>;
	/** False when it was used up before. */
	consume(model: string, id: string): Promise<boolean>;
	remove(model: string, id: string): Promise<void>;
	removeOfGrant(model: string, grantId: string): Promise<void>;
}

/** Keeps payloads in the database and cleans up behind itself. */
export function keepOidcPayloads({ database, now }: Pick<Surroundings, "database" | "now">): OidcPayloads {
	let writes = 0;
	return {
		find: (model, by) => database.read((db) => findOidcPayload(db, model, by)),
		async save(payload) {
			writes += 1;
			const expiredBefore: Instant | undefined = writes % writesPerCleaning === 0 ? now() : undefined;
			await database.transactInstallation(async (tx) => {
				await saveOidcPayload(tx, payload);
				if (expiredBefore === undefined) return;
				await removeExpiredOidcPayloads(tx, { before: expiredBefore, limit: mostCleaned });
			});
		},
		consume: (model, id) => database.transactInstallation((tx) => consumeOidcPayload(tx, { model, id, at: now() })),
		remove: (model, id) => database.transactInstallation((tx) => removeOidcPayload(tx, model, id)),
		removeOfGrant: (model, grantId) =>
			database.transactInstallation((tx) => removeOidcPayloadsOfGrant(tx, model, grantId)),
	};
}
