import type { AccountId, PartnerId } from "../basics/ids.ts";
import type { Operation } from "./operations.ts";
import type { Role } from "./roles.ts";

/** Who is asking, as proved by the access token. */
export interface Caller {
	readonly partnerId: PartnerId;
	/** `app`: an API client on its own. `user`: a person through a client. */
	readonly kind: "app" | "user";
	readonly clientId: string;
	readonly roles: readonly Role[];
	/** Rights besides those of the roles: of custom roles, or the scopes of a client on its own. */
	readonly grants?: readonly Operation[];
	/** The scopes of the client that a person came through; absent when it has none, and the person's rights count whole. */
	readonly limits?: readonly Operation[];
	/** The browser's session that the token came from, or what a program was granted. */
	readonly sessionId?: string;
	readonly account?: { readonly id: AccountId; readonly userName: string; readonly displayName: string };
}
