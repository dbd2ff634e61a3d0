import type { PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Operation } from "./operations.ts";
import type { Role } from "./roles.ts";

/** A program of a partner that calls the API. */
export interface ApiClient {
	/** Lower case; clients may write it in any case. */
	readonly clientId: string;
	readonly partnerId: PartnerId;
	readonly name: string;
	/** PHC string of argon2id; absent for a public client, which acts for people only. */
	readonly secretHash?: string;
	/** The secret before, which is taken until its time has come, so that every copy can be replaced without a gap. */
	readonly olderSecret?: { readonly hash: string; readonly until: Instant };
	/** From when on the secret is not taken. */
	readonly secretExpiresAt?: Instant;
	/** What the program may do when it acts on its own; not looked at when it has scopes. */
	readonly roles: readonly Role[];
	/** The operations that it may do on its own and, for a person, at most. */
	readonly scopes?: readonly Operation[];
	readonly blocked?: true;
	/** From when on the program is not known. */
	readonly expiresAt?: Instant;
	readonly createdAt: Instant;
}

/** Whether the program may get tokens and use them at that moment. */
export function isClientInForce({ blocked, expiresAt }: ApiClient, now: Instant): boolean {
	return blocked !== true && (expiresAt === undefined || now < expiresAt);
}
