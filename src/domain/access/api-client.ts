import type { PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Role } from "./roles.ts";

/** A program of a partner that calls the API. */
export interface ApiClient {
	/** Lower case; clients may write it in any case. */
	readonly clientId: string;
	readonly partnerId: PartnerId;
	readonly name: string;
	/** PHC string of argon2id; absent for a public client, which acts for people only. */
	readonly secretHash?: string;
	/** What the program may do when it acts on its own. */
	readonly roles: readonly Role[];
	readonly createdAt: Instant;
}
