import type { PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** A reseller behind whom a partner stands as provider: it sells, the partner has the contract. */
export interface IndirectReseller {
	/** The provider. */
	readonly partnerId: PartnerId;
	/** The reseller's id in the partner network. */
	readonly mpnId: string;
	/** Of the reseller itself where it works on this installation. */
	readonly id: string;
	readonly name: string;
	/** ISO 3166 alpha-2. */
	readonly country: string;
	readonly addedAt: Instant;
}
