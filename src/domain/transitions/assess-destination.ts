import { getOffer } from "../catalog/catalog.ts";
import { windowEndOf } from "../subscriptions/reducible-seats.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { TransitionFacts } from "./transition-facts.ts";
import type { DestinationRefusal } from "./transition-refusal.ts";

/**
 * What keeps seats from going into a subscription that is there ("transition a new commerce subscription", Partner
 * Center, 2023-07): it is not active, can still be canceled, or its term is shorter or ends earlier than the source's.
 */
export function assessDestination(facts: TransitionFacts, into: Subscription): readonly DestinationRefusal[] {
	const { source, catalog } = facts.upgrade;
	const refusals: DestinationRefusal[] = [];
	if (into.status !== "active") refusals.push({ code: "destinationNotActive", status: into.status });
	const until = cancellableUntil(facts, into);
	if (until !== undefined) refusals.push({ code: "destinationNotReady", until });
	else if (into.provisioning !== "success") refusals.push({ code: "destinationNotReady" });
	const months = getOffer(catalog, into.offerId).termMonths;
	const sourceMonths = getOffer(catalog, source.offerId).termMonths;
	if (months < sourceMonths) refusals.push({ code: "destinationTermShorter", months, sourceMonths });
	const [ends, sourceEnds] = [termEndsAt(into), termEndsAt(source)];
	if (ends < sourceEnds) refusals.push({ code: "destinationEndsEarlier", ends, sourceEnds });
	return refusals;
}

/** The first batch is what a term begins with; while it can be given back, the subscription can be canceled. */
function cancellableUntil({ upgrade: { now }, batches }: TransitionFacts, { id }: Subscription) {
	const ends = batches
		.filter(({ subscriptionId, quantity }) => subscriptionId === id && quantity > 0)
		.map(windowEndOf)
		.toSorted();
	const [first] = ends;
	return first !== undefined && now < first ? first : undefined;
}
