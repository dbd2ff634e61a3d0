import type { CustomerChange } from "../changes/customer-change.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { LifecycleEvent } from "./due-event.ts";
import { endSubscription } from "./end-subscription.ts";
import type { LifecycleEventFacts, PlannedLifecycleEvent } from "./lifecycle-facts.ts";
import { planCycle } from "./plan-cycle.ts";
import { planRenewal } from "./plan-renewal.ts";

/** Plans what an event changes and charges; the same event on the same facts is the same change to the letter. */
export function planLifecycleEvent(
	{ kind, subscription }: LifecycleEvent,
	facts: LifecycleEventFacts,
): PlannedLifecycleEvent {
	if (kind === "cycle") return { change: planCycle(subscription, facts) };
	if (kind === "stateEnd") {
		const to = afterState(subscription);
		return { change: endSubscription(subscription, facts, { kind: to === "deleted" ? "deletion" : "expiry", to }) };
	}
	if (subscription.autoRenew && subscription.status === "active") {
		if (facts.renewal.kind !== "refused") return { change: planRenewal(subscription, facts) };
		return { change: endTerm(subscription, facts), notRenewed: facts.renewal.reason };
	}
	return { change: endTerm(subscription, facts) };
}

/** Legacy has no period of grace, so the term ends in a suspension that runs out; new commerce expires. */
function endTerm(subscription: Subscription, facts: LifecycleEventFacts): CustomerChange {
	const to = subscription.regime === "legacy" ? "suspended" : "expired";
	return endSubscription(subscription, facts, { kind: "expiry", to });
}

function afterState({ status }: Subscription): "expired" | "disabled" | "deleted" {
	if (status === "active") return "expired";
	return status === "expired" ? "disabled" : "deleted";
}
