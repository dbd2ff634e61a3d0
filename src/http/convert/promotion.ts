import type { Language } from "../../domain/basics/localized-text.ts";
import { type Catalog, getOffer, type Promotion } from "../../domain/catalog/catalog.ts";
import type { PromotionRefusal } from "../../domain/catalog/promotion.ts";
import { toCatalogItem } from "../../domain/products/catalog-item.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { productPromotion } from "../../wire/product.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { toTermDuration } from "./commerce-ids.ts";
import { toWireDate } from "./resource.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: Language;
}

/** A promotion as the wire has it: each product with its term and what is taken off, in percent. */
export function toWirePromotion(
	promotion: Promotion,
	{ catalog, language }: Words,
): (typeof productPromotion)["_output"] {
	const { id, name, description, from, until, products, minimumSeats, maximumSeats, onFirstPurchase } = promotion;
	const seats = {
		...(minimumSeats === undefined ? {} : { minimumRequiredSeats: minimumSeats }),
		...(maximumSeats === undefined ? {} : { maximumRequiredSeats: maximumSeats }),
	};
	return {
		...{ id, name: name[language], description: description[language] },
		...{ startDate: toWireDate(from), endDate: toWireDate(until), properties: { isAutoApplicable: false } },
		requiredProducts: products.flatMap(({ offerId, billingCycle, basisPoints }) => {
			const offer = getOffer(catalog, offerId);
			const item = toCatalogItem(offer);
			if (item === undefined) return [];
			const { productId, skuId } = item;
			const term = { duration: toTermDuration(offer.termMonths), billingCycle };
			const value = String(basisPoints / 100);
			return [{ productId, skuId, term, pricingPolicies: [{ policyType: "PercentageDiscount", value }] }];
		}),
		promotionConstraints: {
			seatConstraints: Object.keys(seats).length === 0 ? [] : [seats],
			eligibilityConstraints: onFirstPurchase ? [{ name: "NewToOffer" }] : [],
		},
		attributes: { objectType: "ProductPromotion" },
	};
}

const errorTypes = {
	unknown: "InvalidPromotion",
	otherTime: "InvalidPromotion",
	otherCountry: "InvalidPromotion",
	otherProduct: "InvalidCatalogItemId",
	otherTerm: "Term",
	seats: "SeatCount",
	boughtBefore: "OfferPurchasedPreviously",
} as const satisfies Record<PromotionRefusal["why"], string>;

/** Why a promotion cannot be had, in the types of the SDK for .NET, with what would have to be asked for instead. */
export function toPromotionError(
	refusal: PromotionRefusal & { readonly promotionId: string },
	{ words: { catalog, language }, termMonths }: { readonly words: Words; readonly termMonths: number },
) {
	const { why } = refusal;
	const description = formatMessage(
		language,
		"orders.refusal.purchasePromotion.reason",
		fillPromotion(refusal, wordsOf(catalog, language)),
	);
	const limits =
		why === "seats"
			? {
					...(refusal.minimum === undefined ? {} : { minimumRequiredSeats: refusal.minimum }),
					...(refusal.maximum === undefined ? {} : { maximumRequiredSeats: refusal.maximum }),
				}
			: {};
	const duration = toTermDuration(termMonths);
	const terms =
		why === "otherTerm" ? { eligibleTerms: refusal.cycles.map((billingCycle) => ({ billingCycle, duration })) } : {};
	return { type: errorTypes[why], description, ...limits, ...terms };
}

/** What the sentences about a refused promotion are filled with. */
export function fillPromotion(
	refusal: { readonly promotionId: string } & (PromotionRefusal | { readonly why: "destination" | "sameProduct" }),
	{ promotion, date }: Pick<CatalogWords, "promotion" | "date">,
) {
	const { promotionId, why } = refusal;
	return {
		...{ promotion: promotion(promotionId), why },
		...(why === "otherTime" ? { from: date(refusal.from), until: date(refusal.until) } : {}),
		...(why === "seats" ? { minimum: refusal.minimum ?? 1, maximum: refusal.maximum ?? 0 } : {}),
	};
}
