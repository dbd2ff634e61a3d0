import type { OfferId, SkuId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { UnlistedProduct } from "./unlisted-product.ts";

/** How a customer came to hold something. `otherPartner` never says which partner. */
export type Channel = "thisPartner" | "otherPartner" | "direct" | "volumeLicensing" | "openLicense";

/** Anything that the customer already has, through any partner or channel, reduced to what rules may know of it. */
export interface Holding {
	readonly channel: Channel;
	readonly skuId: SkuId;
	/** Set for a product that the catalog lacks; its SKU id is then `unlistedSku`. */
	readonly unlisted?: UnlistedProduct;
	/** Known for what was bought in this installation. */
	readonly offerId?: OfferId;
	/** Set only for the calling partner's own subscriptions. */
	readonly subscriptionId?: SubscriptionId;
	readonly friendlyName?: string;
	/** `live` serves users; `stopped` is suspended or disabled and counts only toward an offer's limit. */
	readonly state: "live" | "stopped" | "gone";
	readonly since: Instant;
}
