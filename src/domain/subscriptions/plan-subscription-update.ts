import { isMpnId } from "../relationships/mpn-id.ts";
import { planSeatChange, refuseRelationship } from "./plan-seat-change.ts";
import { reducibleSeats } from "./reducible-seats.ts";
import { refuseWhileTransferring } from "./refuse-while-transferring.ts";
import type { SeatPlan } from "./seat-change.ts";
import { suspensionEndsAt } from "./state-end.ts";
import { refuseStatusChange } from "./status-change.ts";
import type { Subscription, SubscriptionStatus } from "./subscription.ts";
import type {
	ChangedField,
	ChangedSubscription,
	PlannedSubscriptionUpdate,
	SubscriptionChanges,
	SubscriptionUpdateFacts,
	SubscriptionUpdatePlan,
	SubscriptionUpdateRefusal,
} from "./subscription-update.ts";

/**
 * Plans all changes or none, with every refusal at once. The status changes first, so that reactivating and setting
 * the quantity go in one call, and suspending does not go with another quantity.
 */
export function planSubscriptionUpdate(
	facts: SubscriptionUpdateFacts,
	changes: SubscriptionChanges,
): PlannedSubscriptionUpdate {
	const { subscription } = facts;
	const changed = listChanged(subscription, changes);
	if (changed.length === 0) return { kind: "planned", plan: planNothing(facts) };
	if (subscription.status === "deleted") return { kind: "refused", refusals: [{ code: "subscriptionDeleted" }] };
	const restated = restate(facts, subscription, changes.status ?? subscription.status);
	const seats = changed.includes("quantity") ? planSeats(facts, restated, changes.quantity) : undefined;
	const refusals: readonly SubscriptionUpdateRefusal[] = [
		...(seats?.kind === "refused" ? [] : refuseRelationship(facts)),
		...(changes.status === undefined ? [] : refuseStatusChange(facts, changes.status)),
		...(changed.includes("status") && changes.status !== "active" ? refuseWhileTransferring(facts) : []),
		...(seats?.kind === "refused" ? seats.refusals : []),
		...refuseTerms(facts, changes),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const seatPlan = seats?.kind === "planned" ? seats.plan : undefined;
	return { kind: "planned", plan: planChanges(facts, { changes, changed, restated, seatPlan }) };
}

/** What would really change: present values that are sent back, as clients do with whole objects, are no changes. */
export function listChanged(subscription: Subscription, changes: SubscriptionChanges): readonly ChangedField[] {
	const fields: readonly ChangedField[] = [
		"quantity",
		"status",
		"friendlyName",
		"autoRenew",
		"partnerIdOnRecord",
		"billingCycle",
		"nextCommittedUntil",
	];
	return fields.filter((field) => {
		const asked = changes[field];
		return asked !== undefined && (asked === "asOffered" ? undefined : asked) !== subscription[field];
	});
}

function planNothing({ now, subscription, batches }: SubscriptionUpdateFacts): SubscriptionUpdatePlan {
	return {
		before: subscription,
		after: subscription,
		changed: [],
		batches,
		addOns: [],
		reducible: reducibleSeats(subscription, batches, now),
	};
}

/** The subscription as it is once its status has changed: the reason kept or dropped, and when the new status ends. */
function restate(
	{ now, country }: Pick<SubscriptionUpdateFacts, "now" | "country">,
	subscription: Subscription,
	status: SubscriptionStatus,
): Subscription {
	if (status === subscription.status) return subscription;
	const { stateEndsAt: _over, ...lasting } = subscription;
	if (status !== "suspended") {
		return { ...lasting, status, suspensionReasons: status === "active" ? [] : subscription.suspensionReasons };
	}
	const stateEndsAt = suspensionEndsAt(subscription, now, country);
	return {
		...lasting,
		status,
		suspensionReasons: ["PartnerRequest"],
		...(stateEndsAt === undefined ? {} : { stateEndsAt }),
	};
}

function planSeats(facts: SubscriptionUpdateFacts, restated: Subscription, quantity: number | undefined) {
	return planSeatChange({ ...facts, subscription: restated }, { quantity: quantity ?? restated.quantity }, []);
}

function refuseTerms(
	{ subscription, offer }: SubscriptionUpdateFacts,
	{ billingCycle, autoRenew, partnerIdOnRecord: partnerId }: SubscriptionChanges,
): readonly SubscriptionUpdateRefusal[] {
	const refusals: SubscriptionUpdateRefusal[] = [];
	if (billingCycle !== undefined && billingCycle !== subscription.billingCycle)
		refusals.push({
			code: "billingCycleFixed",
			billingCycle: subscription.billingCycle,
			requested: billingCycle,
		});
	// What stands there already may be sent back, whatever it is.
	if (partnerId !== undefined && partnerId !== subscription.partnerIdOnRecord && !isMpnId(partnerId))
		refusals.push({ code: "partnerOnRecordMalformed", partnerId });
	if (autoRenew === true && !subscription.autoRenew && offer.isTrial) refusals.push({ code: "autoRenewUnavailable" });
	return refusals;
}

interface AllowedChanges {
	readonly changes: SubscriptionChanges;
	readonly changed: readonly ChangedField[];
	readonly restated: Subscription;
	readonly seatPlan: SeatPlan | undefined;
}

function planChanges(
	facts: SubscriptionUpdateFacts,
	{ changes, changed, restated, seatPlan }: AllowedChanges,
): SubscriptionUpdatePlan {
	const { subscription: before, now } = facts;
	const { friendlyName, autoRenew, partnerIdOnRecord } = changes;
	const batches = seatPlan?.batches ?? facts.batches;
	const after: Subscription = {
		...withNextTerm(restated, changes),
		quantity: seatPlan?.after.quantity ?? before.quantity,
		friendlyName: friendlyName ?? before.friendlyName,
		autoRenew: autoRenew ?? before.autoRenew,
		...(partnerIdOnRecord === undefined ? {} : { partnerIdOnRecord }),
		version: before.version + 1,
	};
	return {
		before,
		after,
		changed,
		batches,
		addOns: planAddOns(facts, after.status),
		reducible: reducibleSeats(after, batches, now),
	};
}

function withNextTerm(subscription: Subscription, { nextCommittedUntil: asked }: SubscriptionChanges): Subscription {
	if (asked === undefined) return subscription;
	const { nextCommittedUntil: _, ...rest } = subscription;
	return asked === "asOffered" ? rest : { ...rest, nextCommittedUntil: asked };
}

/**
 * Suspending a base suspends its add-ons and deleting it deletes them (Partner Center, "create, suspend, or cancel a
 * subscription", 2020-05). Reactivating it leaves them as they are: which of them shall run again is for the caller to say.
 */
function planAddOns(facts: SubscriptionUpdateFacts, status: SubscriptionStatus) {
	const { subscription, addOns } = facts;
	if (status === subscription.status || status === "active") return [];
	return addOns
		.filter((addOn) => addOn.status !== "deleted" && addOn.status !== status)
		.map((before): ChangedSubscription => {
			const after = { ...restate(facts, before, status), version: before.version + 1 };
			return { before, after };
		});
}
