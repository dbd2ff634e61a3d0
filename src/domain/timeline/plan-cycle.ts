import { type BillingPeriod, billingPeriodAt } from "../billing/billing-period.ts";
import { type Day, dayOf, earlierOf } from "../billing/day.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import type { ChargePlan, ProrationLine } from "../billing/proration-line.ts";
import { keepReduction } from "../billing/reduced-price.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { type ChangeMoment, toBillingChange, withLinesWritten } from "../changes/billing-facts.ts";
import type { CustomerChange } from "../changes/customer-change.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { LifecycleEventFacts } from "./lifecycle-facts.ts";

/** Charges the period that begins, in advance, for the seats and at the price that the subscription has then. */
export function planCycle(subscription: Subscription, { moment, billings }: LifecycleEventFacts): CustomerChange {
	const facts = billings.get(subscription.id);
	if (facts === undefined) throw new Error(`no period of ${subscription.id} can begin: it is not billed`);
	const charged = chargeNextPeriod(subscription, moment, { ...facts, kind: "cycle" });
	return {
		...toClockHead(subscription, moment, "cycle"),
		effects: {
			...nothing,
			billings: [{ before: facts.billing, after: charged.billing }],
		},
		charges: { plan: charged.plan, invoicedFrom: moment.day },
	};
}

interface PeriodToCharge {
	readonly billing: SubscriptionBilling;
	readonly lines: readonly ProrationLine[];
	readonly kind: "cycle" | "renewal";
}

/**
 * The charge from the day on to the end of its billing period, and the billing afterwards. A period never reaches beyond
 * the term, since its price is locked for no longer.
 */
export function chargeNextPeriod(
	subscription: Subscription,
	moment: ChangeMoment,
	{ billing, lines, kind }: PeriodToCharge,
): { readonly plan: ChargePlan; readonly billing: SubscriptionBilling } {
	const { regime, offerId, quantity, id: subscriptionId } = subscription;
	const { startedOn, cycle, unitPrice } = billing;
	const whole = billingPeriodAt({ regime, startedOn, cycle }, moment.day);
	const period = cutAt(whole, dayOf(termEndsAt(subscription)));
	const purchased = { subscriptionId, offerId, quantity, unitPrice, ...keepReduction(billing.priceSource), period };
	const plan = planPurchaseCharges({ change: toBillingChange(moment, billing), kind, purchased, earlier: lines });
	return { plan, billing: withLinesWritten({ ...billing, billedUntil: period.span.until }, plan) };
}

/** What every change by the clock begins with. */
export function toClockHead(
	{ customerId, partnerId, id }: Subscription,
	{ id: changeId, at, by }: ChangeMoment,
	kind: CustomerChange["kind"],
) {
	return { id: changeId, customerId, partnerId, kind, subscriptionId: id, at, by };
}

/** Effects that touch nothing. */
export const nothing: CustomerChange["effects"] = {
	subscriptions: [],
	billings: [],
	batches: [],
	assignments: [],
	orders: [],
};

function cutAt({ span, rated }: BillingPeriod, day: Day): BillingPeriod {
	return { rated, span: { from: span.from, until: earlierOf(span.until, day) } };
}
