import { paidSpans } from "../billing/paid-spans.ts";
import { planCancellationCharges } from "../billing/plan-cancellation-charges.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { listChargedApart } from "../changes/assess-charges.ts";
import { joinCharges, toBilledSubscription, toBillingChange, withLinesWritten } from "../changes/billing-facts.ts";
import type { CustomerChange, Replaced } from "../changes/customer-change.ts";
import { graceEndsAt, suspensionEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription, SubscriptionStatus } from "../subscriptions/subscription.ts";
import type { LifecycleEventFacts } from "./lifecycle-facts.ts";
import { nothing, toClockHead } from "./plan-cycle.ts";

type EndStatus = "suspended" | "expired" | "disabled" | "deleted";

/** How far towards the end a status is; nothing comes back by itself. */
const distance = {
	pending: 0,
	active: 0,
	suspended: 1,
	expired: 1,
	disabled: 2,
	deleted: 3,
} as const satisfies Record<SubscriptionStatus, number>;

/** How far a subscription is led, and as what its history lists it. */
export interface SubscriptionEnd {
	readonly kind: "expiry" | "deletion";
	readonly to: EndStatus;
}

/**
 * The add-ons that would follow a subscription and give back money in another currency: one change is charged in one
 * currency, so each of them ends by a change of its own.
 */
export function listEndingApart(
	subscription: Subscription,
	facts: LifecycleEventFacts,
	{ to }: SubscriptionEnd,
): readonly Subscription[] {
	const parts = [subscription, ...followersOf(facts, to)].map((one) => {
		const plan = stopBilling(one, facts)[0]?.plan;
		return { subscription: one, ...(plan === undefined ? {} : { plan }) };
	});
	return listChargedApart(parts).map((apart) => apart.subscription);
}

/**
 * Leads a subscription one step towards its end, and its add-ons with it, as an act of the partner would ("create,
 * suspend, or cancel a subscription", Partner Center, 2020-05). Billing stops; what was paid for days after it, which
 * only an add-on of another rhythm can have, comes back.
 */
export function endSubscription(
	subscription: Subscription,
	facts: LifecycleEventFacts,
	{ kind, to }: SubscriptionEnd,
): CustomerChange {
	const ended = [subscription, ...followersOf(facts, to)].map((before) => ({ before, after: lead(before, to, facts) }));
	const stopped = ended.flatMap(({ before }) => stopBilling(before, facts));
	const charges = stopped.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
	const first = charges.find(({ lines }) => lines.length > 0) ?? charges[0];
	return {
		...toClockHead(subscription, facts.moment, kind),
		effects: { ...nothing, subscriptions: ended, billings: stopped.map(({ billing }) => billing) },
		...(first === undefined
			? {}
			: { charges: { plan: joinCharges(first.change, charges), invoicedFrom: facts.moment.day } }),
	};
}

function followersOf({ addOns }: LifecycleEventFacts, to: EndStatus): readonly Subscription[] {
	return addOns.filter(({ status }) => distance[status] < distance[to]);
}

function lead(before: Subscription, to: EndStatus, { moment, country }: LifecycleEventFacts): Subscription {
	const { stateEndsAt: _, ...rest } = before;
	const version = before.version + 1;
	if (to === "deleted") return { ...rest, status: to, version };
	const stateEndsAt = to === "suspended" ? suspensionEndsAt(before, moment.at, country) : graceEndsAt(to, moment.at);
	return {
		...rest,
		status: to,
		...(to === "suspended" ? { suspensionReasons: ["TermEnded"] as const } : {}),
		...(stateEndsAt === undefined ? {} : { stateEndsAt }),
		version,
	};
}

interface StoppedBilling {
	readonly billing: Replaced<SubscriptionBilling>;
	readonly plan?: ChargePlan;
}

function stopBilling(before: Subscription, { moment, billings }: LifecycleEventFacts): readonly StoppedBilling[] {
	const facts = billings.get(before.id);
	if (facts === undefined) return [];
	const { billing, lines } = facts;
	const isPaidAhead = paidSpans(lines).some(({ span }) => moment.day < span.until);
	if (!billing.running && !isPaidAhead) return [];
	const stopped = { ...billing, running: false };
	if (!isPaidAhead) return [{ billing: { before: billing, after: stopped } }];
	const plan = planCancellationCharges({
		change: toBillingChange(moment, billing),
		subscription: toBilledSubscription(before, facts),
	});
	return [{ billing: { before: billing, after: withLinesWritten(stopped, plan) }, plan }];
}
