import type { ChangeMoment } from "../changes/billing-facts.ts";
import type { CustomerChange } from "../changes/customer-change.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { LifecycleEvent } from "./due-event.ts";
import { endSubscription, listEndingApart, type SubscriptionEnd } from "./end-subscription.ts";
import type { LifecycleEventFacts, PlannedLifecycleEvent } from "./lifecycle-facts.ts";
import { planCycle } from "./plan-cycle.ts";
import { planRenewal } from "./plan-renewal.ts";

/** Plans what an event changes and charges; the same event on the same facts is the same change to the letter. */
export function planLifecycleEvent(event: LifecycleEvent, facts: LifecycleEventFacts): PlannedLifecycleEvent {
	const { kind, subscription } = event;
	if (kind === "cycle") return { change: planCycle(subscription, facts) };
	const end = endOf(event, facts);
	if (end === undefined) return { change: planRenewal(subscription, facts) };
	const change = endSubscription(subscription, facts, end);
	const { renewal } = facts;
	if (kind !== "termEnd" || !wasToRenew(subscription) || renewal.kind !== "refused") return { change };
	const { reason: notRenewed, unpriced } = renewal;
	return { change, notRenewed, ...(unpriced === undefined ? {} : { unpriced }) };
}

/**
 * The add-ons that an event ends in another currency than the rest, each with the change of its own that ends it; they
 * are to be left out of the facts of the event then. `momentOf`: the event's moment under an id of that change.
 */
export function planEndsApart(
	event: LifecycleEvent,
	facts: LifecycleEventFacts,
	momentOf: (addOn: Subscription) => ChangeMoment,
): readonly CustomerChange[] {
	const end = event.kind === "cycle" || facts.addOns.length === 0 ? undefined : endOf(event, facts);
	if (end === undefined) return [];
	return listEndingApart(event.subscription, facts, end).map((addOn) =>
		endSubscription(addOn, { ...facts, addOns: [], moment: momentOf(addOn) }, end),
	);
}

/** How the subscription ends by it; undefined when it renews. */
function endOf({ kind, subscription }: LifecycleEvent, facts: LifecycleEventFacts): SubscriptionEnd | undefined {
	if (kind === "stateEnd") {
		const to = afterState(subscription);
		return { kind: to === "deleted" ? "deletion" : "expiry", to };
	}
	if (wasToRenew(subscription) && facts.renewal.kind !== "refused") return undefined;
	// Legacy has no period of grace, so the term ends in a suspension that runs out; new commerce expires.
	return { kind: "expiry", to: subscription.regime === "legacy" ? "suspended" : "expired" };
}

function wasToRenew({ autoRenew, status }: Subscription): boolean {
	return autoRenew && status === "active";
}

function afterState({ status }: Subscription): "expired" | "disabled" | "deleted" {
	if (status === "active") return "expired";
	return status === "expired" ? "disabled" : "deleted";
}
