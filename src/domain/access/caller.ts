import type { AccountId, PartnerId } from "../basics/ids.ts";
import type { Role } from "./roles.ts";

/** Who is asking, as proved by the access token. */
export interface Caller {
	readonly partnerId: PartnerId;
	/** `app`: an API client on its own. `user`: a person through a client. */
	readonly kind: "app" | "user";
	readonly clientId: string;
	readonly roles: readonly Role[];
	readonly account?: { readonly id: AccountId; readonly userName: string; readonly displayName: string };
}
