import { toMoney } from "../billing/money.ts";
import { reducePrice } from "../billing/reduced-price.ts";
import type { Catalog, PromotedProduct } from "../catalog/catalog.ts";
import { findPromoted, findPromotion } from "../catalog/promotion.ts";
import type { FoundPrice } from "./price.ts";

/** For what a promotion is asked; without one the price stays as it is. */
export interface PromotionToApply extends Pick<PromotedProduct, "offerId" | "billingCycle"> {
	/** As sent. */
	readonly promotionId?: string | undefined;
}

/**
 * The price of a seat with what a promotion takes off it, applied once to the price that the customer would pay and
 * rounded once, a half away from zero. What is taken off is kept with the price, from which the charge lines follow.
 * Whether the promotion can be had is asked elsewhere; what is not for the product takes nothing off.
 */
export function promotePrice(
	{ promotions }: Pick<Catalog, "promotions">,
	price: FoundPrice,
	{ promotionId, ...product }: PromotionToApply,
): FoundPrice {
	const promotion = promotionId === undefined ? undefined : findPromotion(promotions, promotionId);
	const promoted = promotion === undefined ? undefined : findPromoted(promotion, product);
	if (price.kind === "notPriced" || promotion === undefined || promoted === undefined) return price;
	const { amount: before, currency } = price.unitPrice;
	const reduction = { promotionId: promotion.id, basisPoints: promoted.basisPoints, before };
	const unitPrice = toMoney(reducePrice(reduction), currency);
	return { ...price, unitPrice, source: { ...price.source, promotion: reduction } };
}
