import { paidSpans } from "../billing/paid-spans.ts";
import { planCancellationCharges } from "../billing/plan-cancellation-charges.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
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

/**
 * Leads a subscription one step towards its end, and its add-ons with it, as an act of the partner would ("create,
 * suspend, or cancel a subscription", Partner Center, 2020-05). Billing stops; what was paid for days after it, which
 * only an add-on of another rhythm can have, comes back.
 */
export function endSubscription(
	subscription: Subscription,
	facts: LifecycleEventFacts,
	{ kind, to }: { readonly kind: "expiry" | "deletion"; readonly to: EndStatus },
): CustomerChange {
	const followers = facts.addOns.filter(({ status }) => distance[status] < distance[to]);
	const ended = [subscription, ...followers].map((before) => ({ before, after: lead(before, to, facts) }));
	const stopped = ended.flatMap(({ before }) => stopBilling(before, facts));
	const charges = stopped.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
	const [first] = charges;
	return {
		...toClockHead(subscription, facts.moment, kind),
		effects: { ...nothing, subscriptions: ended, billings: stopped.map(({ billing }) => billing) },
		...(first === undefined
			? {}
			: { charges: { plan: joinCharges(first.change, charges), invoicedFrom: facts.moment.day } }),
	};
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
