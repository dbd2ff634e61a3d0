import { addDays, type Instant, startOfDay } from "../basics/instant.ts";
import { type BillingPeriod, billingPeriodAt, type PaidCycle } from "../billing/billing-period.ts";
import { type Day, dayOf, earlierOf, laterOf } from "../billing/day.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import { keepReduction } from "../billing/reduced-price.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { Offer } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";
import { withLinesWritten } from "../changes/billing-facts.ts";
import type { BilledCharges, CustomerChange } from "../changes/customer-change.ts";
import { termEndsAt, trialEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { lastDayOfTerm } from "../subscriptions/term.ts";
import { assessPurchase } from "./assess-purchase.ts";
import { type PurchaseFacts, purchaseCycle } from "./purchase-facts.ts";
import type { PurchaseRefusal } from "./purchase-refusal.ts";
import type { PurchaseChoice } from "./purchase-request.ts";

/** One purchase as it would be carried out, or every reason against it. The order comes with the first of its purchases. */
export type PlannedPurchase =
	| {
			readonly kind: "planned";
			readonly offer: Offer;
			readonly subscription: Subscription;
			/** Absent where it is not billed here. */
			readonly billing?: SubscriptionBilling;
			readonly change: CustomerChange;
	  }
	| { readonly kind: "refused"; readonly refusals: readonly PurchaseRefusal[] };

/**
 * Plans a new subscription with its seats and the charge of its first period. An add-on ends and is billed with its base:
 * the first charge is for the days left ("FAQ about new billing features", Partner Center, 2018-06; example F9).
 */
export function planPurchase(facts: PurchaseFacts, choice: PurchaseChoice): PlannedPurchase {
	const offer = findOffer(facts.catalog, choice.offerId);
	if (offer === undefined)
		return { kind: "refused", refusals: [{ code: "purchaseOfferNotFound", offerId: choice.offerId }] };
	const refusals = assessPurchase(facts, offer, choice);
	if (refusals.length > 0) return { kind: "refused", refusals };
	const subscription = toSubscription(facts, offer, choice);
	const billed = billPurchase(facts, subscription);
	const { moment, ids } = facts;
	const { id: subscriptionId, customerId, partnerId, quantity } = subscription;
	return {
		kind: "planned",
		offer,
		subscription,
		...(billed === undefined ? {} : { billing: billed.billing }),
		change: {
			...{ id: moment.id, customerId, partnerId, kind: "purchase", subscriptionId, at: moment.at, by: moment.by },
			effects: {
				subscriptions: [{ after: subscription }],
				billings: billed === undefined ? [] : [{ after: billed.billing }],
				batches: [{ after: { id: ids.batch, subscriptionId, quantity, addedAt: moment.at } }],
				assignments: [],
				orders: [],
			},
			...(billed === undefined ? {} : { charges: billed.charges }),
		},
	};
}

function toSubscription(facts: PurchaseFacts, offer: Offer, choice: PurchaseChoice): Subscription {
	const { moment, customer, relationship, ids } = facts;
	const base = offer.isAddOn ? facts.base : undefined;
	const effectiveFrom = startOfDay(moment.day);
	return {
		id: ids.subscription,
		customerId: customer.id,
		partnerId: relationship.partnerId,
		offerId: offer.id,
		orderId: ids.order,
		...(base === undefined ? {} : { parentSubscriptionId: base.subscription.id }),
		regime: offer.regime,
		friendlyName: choice.friendlyName ?? "",
		quantity: choice.quantity,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: purchaseCycle(offer, choice, base),
		autoRenew: !offer.isTrial,
		createdAt: moment.at,
		effectiveFrom,
		committedUntil: base?.subscription.committedUntil ?? chosenEnd(choice) ?? lastDayOf(offer, effectiveFrom),
		...toPartnerOnRecord(choice, base?.subscription),
		...(choice.promotionId === undefined ? {} : { promotionId: choice.promotionId.trim().toUpperCase() }),
		...(offer.isTrial ? { stateEndsAt: trialEndsAt(effectiveFrom) } : {}),
		version: 1,
	};
}

function chosenEnd({ endsOn }: PurchaseChoice): Instant | undefined {
	return endsOn === undefined ? undefined : startOfDay(endsOn);
}

/** A trial's is the last of its thirty days, whatever the month. */
function lastDayOf({ isTrial, termMonths, regime }: Offer, effectiveFrom: Instant): Instant {
	return isTrial ? addDays(trialEndsAt(effectiveFrom), -1) : lastDayOfTerm(effectiveFrom, termMonths, regime);
}

/** An add-on has its base's unless another is named. */
function toPartnerOnRecord(
	{ partnerIdOnRecord }: PurchaseChoice,
	base: Subscription | undefined,
): Pick<Subscription, "partnerIdOnRecord"> {
	const named = partnerIdOnRecord ?? base?.partnerIdOnRecord;
	return named === undefined ? {} : { partnerIdOnRecord: named };
}

interface BilledPurchase {
	readonly billing: SubscriptionBilling;
	readonly charges: BilledCharges;
}

function billPurchase(facts: PurchaseFacts, bought: Subscription): BilledPurchase | undefined {
	const { moment, terms } = facts;
	const { billingCycle: cycle, customerId, partnerId, id: subscriptionId, offerId, quantity } = bought;
	if (terms?.price.kind !== "priced" || cycle === "none") return undefined;
	const { unitPrice, source: priceSource } = terms.price;
	const startedOn = startOfRhythm(facts, bought);
	const period = firstPeriod(bought, { startedOn, cycle, day: laterOf(moment.day, startedOn) });
	const { policy } = terms;
	const plan = planPurchaseCharges({
		change: { id: moment.id, day: moment.day, currency: unitPrice.currency, policy },
		kind: "purchase",
		purchased: { subscriptionId, offerId, quantity, unitPrice, ...keepReduction(priceSource), period },
	});
	const billing: SubscriptionBilling = {
		...{ customerId, subscriptionId, partnerId, startedOn, cycle, policy, unitPrice, priceSource },
		...{ billedUntil: period.span.until, running: true, linesWritten: 0 },
	};
	return {
		billing: withLinesWritten(billing, plan),
		charges: { plan, invoicedFrom: moment.day },
	};
}

/** The periods of an add-on are those of its base. */
function startOfRhythm({ moment, base }: PurchaseFacts, { parentSubscriptionId }: Subscription): Day {
	if (parentSubscriptionId === undefined || base === undefined) return moment.day;
	return base.billing?.startedOn ?? dayOf(base.subscription.effectiveFrom);
}

/** Nothing is charged beyond the term, since its price is locked for no longer. */
function firstPeriod(
	bought: Subscription,
	{ startedOn, cycle, day }: { readonly startedOn: Day; readonly cycle: PaidCycle; readonly day: Day },
): BillingPeriod {
	const { span, rated } = billingPeriodAt({ regime: bought.regime, startedOn, cycle }, day);
	return { rated, span: { from: span.from, until: earlierOf(span.until, dayOf(termEndsAt(bought))) } };
}
