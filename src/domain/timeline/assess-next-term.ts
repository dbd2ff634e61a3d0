import { type Instant, startOfDay } from "../basics/instant.ts";
import { addDaysTo, type Day, dayOf } from "../billing/day.ts";
import { type BillingCycle, type Catalog, getOffer, type Offer } from "../catalog/catalog.ts";
import { findOffer, isSold } from "../catalog/offers.ts";
import { findPromotion } from "../catalog/promotion.ts";
import { assessPromotionOfOffer } from "../purchases/assess-promotion-of-offer.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { SubscriptionUpdateRefusal } from "../subscriptions/subscription-update.ts";
import { lastDayOfNextTerm } from "../subscriptions/term.ts";
import { findAgainstTermEnd } from "../subscriptions/term-ends.ts";
import { findPathStatus } from "../upgrades/path-status.ts";
import type { NextTerm } from "./next-term.ts";

/** What somebody asks of a next term; what is absent stays as it is. */
export interface NextTermChoice {
	/** As sent. */
	readonly offerId?: string;
	readonly quantity?: number;
	readonly billingCycle?: BillingCycle;
	readonly termMonths?: number;
	/** The last day. */
	readonly endsOn?: Day;
	readonly promotionId?: string;
}

/** What a next term is decided on. */
export interface NextTermFacts {
	readonly catalog: Catalog;
	/** ISO 3166 alpha-2, of the customer. */
	readonly country: string;
	/** As it is after what else is asked in the same breath. */
	readonly subscription: Subscription;
	/** The partner's own subscriptions of the customer. */
	readonly own: readonly Subscription[];
}

/** The next term that is asked for, or everything in it that cannot be. Limits and prices of that day are asked on that day. */
export type AssessedNextTerm =
	| { readonly kind: "possible"; readonly next: NextTerm }
	| { readonly kind: "refused"; readonly refusals: readonly SubscriptionUpdateRefusal[] };

/** Holds a choice against what can be known of it today. */
export function assessNextTerm(facts: NextTermFacts, choice: NextTermChoice): AssessedNextTerm {
	const { catalog, subscription } = facts;
	const { regime, status, autoRenew } = subscription;
	if (regime === "legacy") return { kind: "refused", refusals: [{ code: "nextTermLegacy" }] };
	const offer =
		choice.offerId === undefined ? getOffer(catalog, subscription.offerId) : findTarget(facts, choice.offerId);
	const refusals: SubscriptionUpdateRefusal[] = [];
	if (status !== "active") refusals.push({ code: "subscriptionNotActive", status });
	else if (!autoRenew) refusals.push({ code: "nextTermNotRenewed" });
	if (offer !== undefined) refusals.push(...refusePromotion(facts, choice, offer));
	if (offer === undefined) refusals.push({ code: "nextTermOffer", offerId: choice.offerId ?? "" });
	if (offer === undefined || refusals.length > 0) return { kind: "refused", refusals };
	const against = refuseTerms(facts, choice, offer);
	if (against.length > 0) return { kind: "refused", refusals: against };
	const committedUntil = chosenEnd(facts, choice, offer);
	const promotion =
		choice.promotionId === undefined ? undefined : findPromotion(catalog.promotions, choice.promotionId);
	return {
		kind: "possible",
		next: {
			offerId: offer.id,
			billingCycle: choice.billingCycle ?? subscription.billingCycle,
			quantity: choice.quantity ?? subscription.quantity,
			...(committedUntil === undefined ? {} : { committedUntil }),
			...(promotion === undefined ? {} : { promotionId: promotion.id }),
		},
	};
}

/** By the rule of purchases, on the day on which the seats that there are go on to the other product. */
function refusePromotion(
	{ catalog, country, subscription, own }: NextTermFacts,
	{ promotionId, billingCycle = subscription.billingCycle }: NextTermChoice,
	{ id: offerId }: Offer,
): readonly SubscriptionUpdateRefusal[] {
	if (promotionId === undefined) return [];
	if (offerId === subscription.offerId) return [{ code: "nextTermPromotion", promotionId, why: "sameProduct" }];
	const holdings = own.map((one) => ({ channel: "thisPartner", offerId: one.offerId }) as const);
	const asked = { promotionId, offerId, billingCycle, quantity: subscription.quantity };
	const facts = { now: termEndsAt(subscription), catalog, customer: { country }, holdings };
	return assessPromotionOfOffer(facts, asked).map((one) => ({ code: "nextTermPromotion", promotionId, ...one }));
}

/** The present offer, or one that a documented way leads to and that is sold. */
function findTarget({ catalog, country, subscription }: NextTermFacts, asked: string): Offer | undefined {
	const offer = findOffer(catalog, asked);
	if (offer === undefined || offer.id === subscription.offerId) return offer;
	const now = termEndsAt(subscription);
	const ways = { ...catalog, pathsFrom: catalog.transitionsFrom };
	const { open } = findPathStatus(ways, { from: subscription.offerId, to: offer.id, now });
	return open && isSold(offer, now, country) ? offer : undefined;
}

function refuseTerms(
	facts: NextTermFacts,
	{ quantity, billingCycle: requested, termMonths: months, endsOn }: NextTermChoice,
	offer: Offer,
): readonly SubscriptionUpdateRefusal[] {
	const { billingCycle } = facts.subscription;
	const { minimumQuantity: minimum, maximumQuantity: maximum, termMonths: offered } = offer;
	const refusals: SubscriptionUpdateRefusal[] = [];
	if (quantity !== undefined && (quantity < minimum || quantity > maximum))
		refusals.push({ code: "quantityOutsideLimits", quantity, minimum, maximum });
	if (months !== undefined && months !== offered) refusals.push({ code: "nextTermLength", months, offered });
	const isOther = requested !== undefined && requested !== billingCycle;
	if (isOther && !(billingCycle === "monthly" && requested === "annual" && offer.billingCycles.includes("annual")))
		refusals.push({ code: "nextTermCycle", billingCycle, requested });
	if (endsOn === undefined) return refusals;
	const committedUntil = startOfDay(endsOn);
	const why = isOther ? "withCycle" : findAgainstTermEnd(toTerm(facts, offer), committedUntil);
	return why === undefined ? refusals : [...refusals, { code: "nextTermEnd", committedUntil, why }];
}

/** Undefined where the term ends that day anyway. */
function chosenEnd(facts: NextTermFacts, { endsOn }: NextTermChoice, offer: Offer): Instant | undefined {
	if (endsOn === undefined) return undefined;
	const chosen = startOfDay(endsOn);
	return chosen === lastDayOfNextTerm(facts.subscription, offer.termMonths) ? undefined : chosen;
}

function toTerm({ catalog, subscription, own }: NextTermFacts, { termMonths: months }: Offer) {
	return { catalog, from: nextDay(subscription), months, own: own.filter(({ id }) => id !== subscription.id) };
}

function nextDay({ committedUntil }: Subscription): Day {
	return addDaysTo(dayOf(committedUntil), 1);
}
