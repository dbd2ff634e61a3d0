import type { PurchaseRefusal, PurchaseRefusalCode } from "../../domain/purchases/purchase-refusal.ts";
import { formatCountry, formatList, formatMessage, type MessageValues } from "../../messages/messages.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { fillPromotion } from "./promotion.ts";
import { type ByField, factsOf, type ValuesOf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

/** The two sentences of a reason against a purchase, with its facts. */
export function describePurchaseRefusal(refusal: PurchaseRefusal, { catalog, language }: ViewContext): RefusalView {
	const { code } = refusal;
	const fill = values[code] as (refusal: PurchaseRefusal, words: CatalogWords) => MessageValues; // the entry of that code
	const filled = fill(refusal, wordsOf(catalog, language));
	return {
		code,
		reason: formatMessage(language, `orders.refusal.${code}.reason`, filled),
		remedy: formatMessage(language, `orders.refusal.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

/** Partner Center's number and HTTP status for it (error codes of the Partner Center REST API, 2023-06). */
export function toPurchaseError(refusal: PurchaseRefusal): { readonly code: number; readonly status: number } {
	if (refusal.code === "purchaseQuantity" && refusal.offerId.includes(":")) return { code: 900275, status: 400 };
	if (refusal.code === "purchaseNotSold" && refusal.until !== undefined) return { code: 2091, status: 403 };
	const [code, status] = orderErrors[refusal.code];
	return { code, status };
}

const orderErrors = {
	resellerEnded: [20002, 403],
	agreementMissing: [13605, 403],
	purchaseOfferNotFound: [3000, 400],
	purchaseNotSold: [2085, 403],
	purchaseNotSoldInCountry: [800070, 400],
	purchaseQuantity: [2002, 400],
	purchaseCycle: [4018, 400],
	purchaseTerm: [800028, 403],
	purchaseTermEnd: [900242, 400],
	purchaseLimit: [27006, 400],
	purchaseNotPriced: [2085, 403],
	purchasePromotion: [27007, 400],
	addOnWithoutBase: [20000, 400],
	notAnAddOn: [800029, 400],
	baseNotFound: [800029, 400],
	baseNotActive: [27009, 409],
	baseDoesNotTake: [800029, 400],
	baseNotInOrder: [800029, 400],
	orderTakesAddOnsOnly: [20000, 400],
	addOnCycle: [6001, 400],
	trialOfOwnProduct: [2085, 403],
	trialNotInCountry: [2085, 403],
	trialNotForSegment: [2085, 403],
} as const satisfies Record<PurchaseRefusalCode, readonly [code: number, status: number]>;

/** `CartErrorCode` of the Partner Center SDK for .NET, 3.4. */
export function toCartErrorCode(refusal: PurchaseRefusal): number {
	if (refusal.code === "purchaseQuantity") return refusal.quantity > refusal.maximum ? 10015 : 10010;
	if (refusal.code === "purchaseTermEnd" && refusal.why === "legacy") return 10016;
	return cartErrors[refusal.code];
}

const cartErrors = {
	resellerEnded: 10006,
	agreementMissing: 10006,
	purchaseOfferNotFound: 10001,
	purchaseNotSold: 500600,
	purchaseNotSoldInCountry: 10001,
	purchaseCycle: 10013,
	purchaseTerm: 10013,
	purchaseTermEnd: 10017,
	purchaseLimit: 10002,
	purchaseNotPriced: 10000,
	purchasePromotion: 10014,
	addOnWithoutBase: 10010,
	notAnAddOn: 10010,
	baseNotFound: 10007,
	baseNotActive: 10007,
	baseDoesNotTake: 10007,
	baseNotInOrder: 10007,
	orderTakesAddOnsOnly: 10010,
	addOnCycle: 10013,
	trialOfOwnProduct: 10002,
	trialNotInCountry: 10002,
	trialNotForSegment: 10002,
} as const satisfies Record<Exclude<PurchaseRefusalCode, "purchaseQuantity">, number>;

const values: ValuesOf<ByField<PurchaseRefusal, "code">> = {
	resellerEnded: () => ({}),
	agreementMissing: () => ({}),
	purchaseOfferNotFound: ({ offerId }) => ({ offerId }),
	purchaseNotSold: ({ offerId, from, until }, words) => {
		const day = from ?? until;
		if (day === undefined) throw new Error("an offer that is not sold has a day because of which it is not");
		return { product: words.offer(offerId), timing: from === undefined ? "over" : "notYet", date: words.date(day) };
	},
	purchaseNotSoldInCountry: ({ offerId, country }, words) => ({
		product: words.offer(offerId),
		country: formatCountry(words.language, country),
	}),
	purchaseQuantity: ({ offerId, quantity, minimum, maximum }, words) => ({
		...{ product: words.offer(offerId), quantity, minimum, maximum },
		fixed: minimum === maximum ? "yes" : "no",
	}),
	purchaseCycle: ({ offerId, cycle, supported }, words) => ({
		product: words.offer(offerId),
		cycle: words.billingCycle(cycle),
		supported: formatList(words.language, supported.map(words.billingCycle)),
	}),
	purchaseTerm: ({ offerId, months, offered }, words) => ({ product: words.offer(offerId), months, offered }),
	purchaseTermEnd: ({ offerId, committedUntil, why }, words) => ({
		...{ product: words.offer(offerId), day: words.date(committedUntil), why },
	}),
	purchaseLimit: ({ offerId, unit, limit, counted }, words) => ({
		...{ product: words.offer(offerId), unit, limit, counted },
	}),
	purchaseNotPriced: ({ offerId, market, currency, lacking }, words) => ({
		...{ product: words.offer(offerId), currency, lacking },
		country: formatCountry(words.language, market),
	}),
	purchasePromotion: (refusal, words) => fillPromotion(refusal, words),
	addOnWithoutBase: ({ offerId, bases }, words) => fillBases(offerId, bases, words),
	notAnAddOn: ({ offerId }, words) => ({ product: words.offer(offerId) }),
	baseNotFound: ({ subscriptionId }) => ({ subscriptionId }),
	baseNotActive: ({ offerId, status }, words) => ({
		product: words.offer(offerId),
		status: formatMessage(words.language, `rules.status.${status}`),
	}),
	baseDoesNotTake: ({ offerId, baseOfferId, bases }, words) => ({
		...fillBases(offerId, bases, words),
		base: words.offer(baseOfferId),
	}),
	baseNotInOrder: ({ subscriptionId }) => ({ subscriptionId }),
	orderTakesAddOnsOnly: ({ offerId }, words) => ({ product: words.offer(offerId) }),
	addOnCycle: ({ offerId, cycle, baseCycle }, words) => ({
		product: words.offer(offerId),
		cycle: words.billingCycle(cycle),
		baseCycle: words.billingCycle(baseCycle),
		trial: baseCycle === "none" ? "yes" : "no",
	}),
	trialOfOwnProduct: ({ offerId, channel }, words) => ({ product: words.offer(offerId), channel }),
	trialNotInCountry: ({ offerId, country }, words) => ({
		product: words.offer(offerId),
		country: formatCountry(words.language, country),
	}),
	trialNotForSegment: ({ offerId, segment }, words) => ({ product: words.offer(offerId), segment }),
};

function fillBases(
	offerId: Parameters<CatalogWords["offer"]>[0],
	bases: readonly Parameters<CatalogWords["offer"]>[0][],
	words: CatalogWords,
) {
	return { product: words.offer(offerId), bases: formatList(words.language, bases.map(words.offer), "disjunction") };
}
