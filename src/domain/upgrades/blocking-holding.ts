import type { Catalog } from "../catalog/catalog.ts";
import type { Holding } from "../customers/holding.ts";
import { productOfHolding } from "../customers/unlisted-product.ts";
import type { BlockingHolding } from "./upgrade-refusal.ts";

/**
 * Reduces a holding to what the caller may know of it: the product, the kind of channel and since when. Only the
 * calling partner's own subscription is named; of another partner nothing more than "another partner" is ever said
 * (multichannel page of Partner Center, 2020-05).
 */
export function toBlockingHolding(catalog: Catalog, holding: Holding): BlockingHolding {
	const { channel, since, subscriptionId, friendlyName } = holding;
	const known = { skuPartNumber: productOfHolding(catalog, holding).partNumber, channel, since };
	if (channel !== "thisPartner") return known;
	return {
		...known,
		...(subscriptionId === undefined ? {} : { subscriptionId }),
		...(friendlyName === undefined ? {} : { friendlyName }),
	};
}
