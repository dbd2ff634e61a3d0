import type { PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** A reseller that works on this installation. Its id is the tenant of its tokens. */
export interface Partner {
	readonly id: PartnerId;
	readonly name: string;
	/** Lower case; names the tenant in token addresses as well as the id does. */
	readonly domain: string;
	/** Partner network id; empty until the partner tells it. */
	readonly mpnId: string;
	/** ISO 3166 alpha-2, upper case. */
	readonly country: string;
	readonly createdAt: Instant;
}
