import type { PartnerId, SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Channel, Holding } from "../customers/holding.ts";
import type { UnlistedProduct } from "../customers/unlisted-product.ts";

/** A way in which a customer comes to something without any partner of this installation. */
export type OutsideChannel = Exclude<Channel, "thisPartner">;

/** All of them, as sheets and forms offer them. */
export const outsideChannels = [
	"direct",
	"volumeLicensing",
	"openLicense",
	"otherPartner",
] as const satisfies readonly OutsideChannel[];

/** What a partner knows that the customer has from elsewhere. */
export interface OutsideHolding {
	readonly id: string;
	/** Who recorded it, and alone sees it; absent for what is known without anybody's doing. */
	readonly partnerId?: PartnerId;
	readonly channel: OutsideChannel;
	readonly skuId: SkuId;
	/** Set for a product that the catalog lacks; its SKU id is then `unlistedSku`. */
	readonly unlisted?: UnlistedProduct;
	readonly state: Holding["state"];
	readonly since: Instant;
	/** Midnight UTC of the last day of its term, inclusive; absent when nobody knows. */
	readonly committedUntil?: Instant;
	/** Seats; absent when nobody knows. */
	readonly quantity?: number;
}

/** The same as it stands in the records, with how often it was changed. */
export interface RecordedHolding extends OutsideHolding {
	/** From 1. */
	readonly version: number;
}
