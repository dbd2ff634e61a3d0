import type { UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { newestFirst, reducibleSeats, sumQuantities, windowEndOf } from "./reducible-seats.ts";
import { refuseWhileTransferring } from "./refuse-while-transferring.ts";
import { planRelease } from "./release-licenses.ts";
import type { PlannedSeatChange, SeatFacts, SeatRefusal, SeatRequest } from "./seat-change.ts";
import type { SeatBatch, Subscription } from "./subscription.ts";

/**
 * Plans to reach a number of seats, or to add or return some, with every refusal at once. `release` names users whose
 * license goes with the seats; without it seats never fall below the licenses assigned.
 */
export function planSeatChange(facts: SeatFacts, request: SeatRequest, release: readonly UserId[]): PlannedSeatChange {
	const { subscription, now } = facts;
	const quantity = "quantity" in request ? request.quantity : subscription.quantity + request.change;
	const leaving = planRelease(facts, release, quantity);
	const refusals = [
		...refuseRelationship(facts),
		...refuseQuantity(facts, quantity),
		...(quantity < subscription.quantity ? refuseWhileTransferring(facts) : []),
		...leaving.refusals,
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const after: Subscription = { ...subscription, quantity, version: subscription.version + 1 };
	const batches = planBatches(facts, quantity);
	return {
		kind: "planned",
		plan: {
			before: subscription,
			after,
			batches,
			released: leaving.released.map(({ userId, skuId, disabledPlans }) => ({ userId, skuId, disabledPlans })),
			reducible: reducibleSeats(after, batches, now),
		},
	};
}

/** Also asked of every other change of a subscription (Partner Center, error 20002: no relationship with the customer). */
export function refuseRelationship({ relationship }: Pick<SeatFacts, "relationship">): readonly SeatRefusal[] {
	return relationship.reseller === "ended" ? [{ code: "resellerEnded" }] : [];
}

function refuseQuantity({ now, offer, subscription, batches }: SeatFacts, quantity: number): readonly SeatRefusal[] {
	const refusals: SeatRefusal[] = [];
	if (subscription.status !== "active") refusals.push({ code: "subscriptionNotActive", status: subscription.status });
	if (quantity === subscription.quantity) refusals.push({ code: "noChange" });
	const { minimumQuantity: minimum, maximumQuantity: maximum } = offer;
	if (!Number.isInteger(quantity) || quantity < minimum || quantity > maximum)
		refusals.push({ code: "quantityOutsideLimits", quantity, minimum, maximum });
	if (subscription.regime === "newCommerce") {
		const requested = subscription.quantity - quantity;
		const open = batches.filter((batch) => now < windowEndOf(batch));
		if (requested > sumQuantities(open)) refusals.push(refuseWindow(subscription, { now, batches, requested }));
	}
	return refusals;
}

function refuseWindow(
	subscription: Subscription,
	{ now, batches, requested }: { now: Instant; batches: readonly SeatBatch[]; requested: number },
): SeatRefusal {
	const reducible = reducibleSeats(subscription, batches, now).quantity;
	const windowEnd = batches.map(windowEndOf).toSorted().at(-1);
	return {
		code: "reductionWindowClosed",
		requested,
		reducible,
		...(windowEnd === undefined ? {} : { windowEnd }),
	};
}

/**
 * Added seats are a batch of their own where batches have windows; returned ones come off the newest batches first.
 * Legacy takes any seat back at any time, so its seats stay in one batch however often they change.
 */
function planBatches({ now, subscription, batches, newBatchId }: SeatFacts, quantity: number): readonly SeatBatch[] {
	const change = quantity - subscription.quantity;
	const [newest] = newestFirst(batches);
	if (change > 0 && subscription.regime === "legacy" && newest !== undefined) {
		return batches.map((batch) => (batch === newest ? { ...batch, quantity: batch.quantity + change } : batch));
	}
	if (change > 0)
		return [...batches, { id: newBatchId, subscriptionId: subscription.id, quantity: change, addedAt: now }];
	let toReturn = -change;
	const left = new Map<string, number>();
	for (const batch of newestFirst(batches)) {
		const taken = Math.min(batch.quantity, toReturn);
		left.set(batch.id, batch.quantity - taken);
		toReturn -= taken;
	}
	return batches.map((batch) => ({ ...batch, quantity: left.get(batch.id) ?? batch.quantity }));
}
