import type { Language } from "../../domain/basics/localized-text.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { SubscriptionStatus } from "../../domain/subscriptions/subscription.ts";
import type {
	SubscriptionUpdateRefusal,
	SubscriptionUpdateRefusalCode,
} from "../../domain/subscriptions/subscription-update.ts";
import { formatList, formatMessage, type MessageValues } from "../../messages/messages.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { fillPromotion } from "./promotion.ts";
import { type ByField, type DescribedRefusal, factsOf, type ValuesOf, yesIf } from "./refusal-sentence.ts";

/** The two sentences of a refusal to change seats or anything else of a subscription, with its facts. */
export function describeSeatRefusal(
	refusal: SubscriptionUpdateRefusal,
	catalog: Catalog,
	language: Language,
): DescribedRefusal<SubscriptionUpdateRefusalCode> {
	const { code } = refusal;
	const fill = values[code] as (refusal: SubscriptionUpdateRefusal, words: CatalogWords) => MessageValues; // the entry of that code
	const filled = fill(refusal, wordsOf(catalog, language));
	return {
		code,
		reason: formatMessage(language, `rules.subscription.${code}.reason`, filled),
		remedy: formatMessage(language, `rules.subscription.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

/** Partner Center's number for the refusal (error codes of the Partner Center REST API, 2023-06). */
export function toSeatErrorCode(refusal: SubscriptionUpdateRefusal): number {
	if (refusal.code === "nextTermEnd" && refusal.why === "outsideTerm") return 900245;
	return refusal.code === "subscriptionNotActive" ? notActiveCodes[refusal.status] : wireCodes[refusal.code];
}

/** HTTP status that Partner Center documents for its number. */
export function toSeatErrorStatus(refusal: SubscriptionUpdateRefusal): 400 | 409 {
	const conflicts = [notActiveCodes.pending, wireCodes.parentNotActive];
	return conflicts.includes(toSeatErrorCode(refusal)) ? 409 : 400;
}

const notActiveCodes = {
	active: 800095,
	suspended: 2001,
	deleted: 2011,
	pending: 800082,
	expired: 900280,
	disabled: 900280,
} satisfies Record<SubscriptionStatus, number>;

const wireCodes = {
	subscriptionNotActive: 2001,
	quantityOutsideLimits: 2002,
	reductionWindowClosed: 900214,
	seatsAssigned: 800090,
	resellerEnded: 20002,
	releaseNotAllowed: 900308,
	releaseTooMany: 800002,
	notAssigned: 800002,
	assignedByGroup: 800095,
	amountTooLarge: 2002,
	transferUnderWay: 800096,
	noChange: 800002,
	subscriptionDeleted: 2011,
	alreadyUpgraded: 800096,
	statusChangeNotAllowed: 800096,
	parentNotActive: 27009,
	addOnInOtherCurrency: 27009,
	termEnded: 900280,
	cancellationWindowClosed: 900213,
	billingCycleFixed: 2054,
	partnerOnRecordMalformed: 2071,
	autoRenewUnavailable: 800093,
	nextTermLegacy: 900244,
	nextTermNotRenewed: 800093,
	nextTermOffer: 2006,
	nextTermLength: 900268,
	nextTermCycle: 900269,
	nextTermEnd: 900246,
	nextTermPromotion: 27007,
	nextTermFull: 900280,
} satisfies Record<SubscriptionUpdateRefusalCode, number>;

const values: ValuesOf<ByField<SubscriptionUpdateRefusal, "code">> = {
	subscriptionNotActive: ({ status }) => ({ state: status }),
	quantityOutsideLimits: ({ quantity, minimum, maximum }) => ({ quantity, minimum, maximum }),
	reductionWindowClosed: ({ requested, reducible, windowEnd }, words) => ({
		requested,
		reducible,
		window: reducible > 0 ? "open" : windowEnd === undefined ? "unknown" : "ended",
		...(windowEnd === undefined ? {} : { windowEnd: words.date(windowEnd) }),
	}),
	seatsAssigned: ({ skuId, assigned, seatsAfter, mustRelease }, words) => ({
		product: words.sku(skuId),
		assigned,
		seatsAfter,
		mustRelease,
	}),
	resellerEnded: () => ({}),
	releaseNotAllowed: ({ lacking }) => ({ lacking }),
	releaseTooMany: ({ named, returned }) => ({ named, returned }),
	notAssigned: ({ userIds }) => ({ count: userIds.length }),
	assignedByGroup: ({ groupName }) => ({ groupName }),
	amountTooLarge: ({ quantity, maximum }) => ({ quantity, maximum }),
	transferUnderWay: ({ remaining }) => ({ remaining }),
	noChange: () => ({}),
	subscriptionDeleted: () => ({}),
	alreadyUpgraded: () => ({}),
	statusChangeNotAllowed: ({ from, to, allowed }, { language }) => ({
		from: formatMessage(language, `rules.status.${from}`),
		to: formatMessage(language, `rules.status.${to}`),
		allowed: formatList(
			language,
			allowed.map((status) => formatMessage(language, `rules.status.${status}`)),
			"disjunction",
		),
		choice: yesIf(allowed.length > 0),
	}),
	parentNotActive: ({ status }, { language }) => ({ status: formatMessage(language, `rules.status.${status}`) }),
	addOnInOtherCurrency: ({ offerId, currency, otherCurrency }, words) => ({
		product: words.offer(offerId),
		currency,
		otherCurrency,
	}),
	termEnded: ({ endedAt }, words) => ({ endedAt: words.date(endedAt) }),
	cancellationWindowClosed: ({ windowEnd }, words) => ({ windowEnd: words.date(windowEnd) }),
	billingCycleFixed: ({ billingCycle, requested }, words) => ({
		billingCycle: words.billingCycle(billingCycle),
		requested: words.billingCycle(requested),
	}),
	partnerOnRecordMalformed: ({ partnerId }) => ({ partnerId }),
	autoRenewUnavailable: () => ({}),
	nextTermLegacy: () => ({}),
	nextTermNotRenewed: () => ({}),
	nextTermOffer: ({ offerId }) => ({ offerId }),
	nextTermLength: ({ months, offered }) => ({ months, offered }),
	nextTermCycle: ({ billingCycle, requested }, words) => ({
		billingCycle: words.billingCycle(billingCycle),
		requested: words.billingCycle(requested),
	}),
	nextTermEnd: ({ committedUntil, why }, words) => ({ day: words.date(committedUntil), why }),
	nextTermPromotion: (refusal, words) => fillPromotion(refusal, words),
	nextTermFull: ({ maximum }) => ({ maximum }),
};
