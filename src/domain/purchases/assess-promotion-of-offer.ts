import type { Instant } from "../basics/instant.ts";
import type { BillingCycle, Catalog, Offer } from "../catalog/catalog.ts";
import { assessPromotion, findPromotion, type PromotionRefusal } from "../catalog/promotion.ts";
import type { Customer } from "../customers/customer.ts";
import type { Holding } from "../customers/holding.ts";

/** A promotion that something is to be had with. */
export interface PromotionOfOffer {
	/** As sent. */
	readonly promotionId: string;
	readonly offerId: Offer["id"];
	readonly billingCycle: BillingCycle;
	readonly quantity: number;
}

/** For whom, and when. */
export interface PromotionFacts {
	readonly now: Instant;
	readonly catalog: Catalog;
	readonly customer: Pick<Customer, "country">;
	/** What the customer has or had, through any channel. */
	readonly holdings: readonly Pick<Holding, "channel" | "offerId">[];
}

/** Everything against having an offer with a promotion: purchases, transitions and next terms all come here. */
export function assessPromotionOfOffer(
	{ now, catalog, customer, holdings }: PromotionFacts,
	{ promotionId, offerId, ...asked }: PromotionOfOffer,
): readonly PromotionRefusal[] {
	return assessPromotion(findPromotion(catalog.promotions, promotionId), {
		...{ now, country: customer.country, offerId, ...asked },
		boughtBefore: holdings.some((one) => one.channel === "thisPartner" && one.offerId === offerId),
	});
}
