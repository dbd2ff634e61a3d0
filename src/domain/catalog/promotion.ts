import type { OfferId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle, PromotedProduct, Promotion } from "./catalog.ts";

/** Why a promotion cannot be had. */
export type PromotionRefusal =
	| { readonly why: "unknown" }
	| { readonly why: "otherTime"; readonly from: Instant; readonly until: Instant }
	| { readonly why: "otherCountry" }
	| { readonly why: "otherProduct" }
	/** It is for the product, but paid for in another rhythm. */
	| { readonly why: "otherTerm"; readonly cycles: readonly BillingCycle[] }
	| { readonly why: "seats"; readonly minimum?: number; readonly maximum?: number }
	| { readonly why: "boughtBefore" };

/** A purchase that a promotion is asked for. */
export interface PromotionQuestion {
	readonly now: Instant;
	/** ISO 3166 alpha-2, of the customer. */
	readonly country: string;
	readonly offerId: OfferId;
	readonly billingCycle: BillingCycle;
	readonly quantity: number;
	/** Whether the customer has or had the offer through this partner. */
	readonly boughtBefore: boolean;
}

/** The promotion of that id, whatever the case in which it is sent. */
export function findPromotion(promotions: readonly Promotion[] | undefined, id: string): Promotion | undefined {
	return promotions?.find((one) => one.id === id.trim().toUpperCase());
}

/** The promotions that can be had in a country at a moment. */
export function listPromotions(
	promotions: readonly Promotion[] | undefined,
	{ now, country }: Pick<PromotionQuestion, "now" | "country">,
): readonly Promotion[] {
	return (promotions ?? []).filter((one) => one.from <= now && now < one.until && isOfferedIn(one, country));
}

/** Everything against having it. */
export function assessPromotion(
	promotion: Promotion | undefined,
	{ now, country, offerId, billingCycle, quantity, boughtBefore }: PromotionQuestion,
): readonly PromotionRefusal[] {
	if (promotion === undefined) return [{ why: "unknown" }];
	const { from, until, minimumSeats: minimum, maximumSeats: maximum } = promotion;
	const ofOffer = promotion.products.filter((one) => one.offerId === offerId);
	const isOutside = quantity < (minimum ?? 1) || (maximum !== undefined && quantity > maximum);
	const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
	const refusals: PromotionRefusal[] = [];
	if (now < from || until <= now) refusals.push({ why: "otherTime", from, until });
	if (!isOfferedIn(promotion, country)) refusals.push({ why: "otherCountry" });
	if (ofOffer.length === 0) refusals.push({ why: "otherProduct" });
	else if (findPromoted(promotion, { offerId, billingCycle }) === undefined)
		refusals.push({ why: "otherTerm", cycles: ofOffer.map((one) => one.billingCycle) });
	if (isOutside) refusals.push({ why: "seats", ...limits });
	if (promotion.onFirstPurchase && boughtBefore) refusals.push({ why: "boughtBefore" });
	return refusals;
}

/** What the promotion takes off an offer that is paid for in a rhythm; undefined where it is not for that. */
export function findPromoted(
	{ products }: Promotion,
	{ offerId, billingCycle }: Pick<PromotedProduct, "offerId" | "billingCycle">,
): PromotedProduct | undefined {
	return products.find((one) => one.offerId === offerId && one.billingCycle === billingCycle);
}

function isOfferedIn({ countries }: Promotion, country: string): boolean {
	return countries === undefined || countries.includes(country.toUpperCase());
}
