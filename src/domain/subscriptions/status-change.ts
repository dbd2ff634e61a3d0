import type { Instant } from "../basics/instant.ts";
import type { CommerceRegime } from "../catalog/catalog.ts";
import { newestFirst, windowEndOf } from "./reducible-seats.ts";
import { termEndsAt, trialEndsAt } from "./state-end.ts";
import type { SubscriptionStatus } from "./subscription.ts";
import type { SubscriptionUpdateFacts, SubscriptionUpdateRefusal } from "./subscription-update.ts";

type AllowedStatuses = Partial<Record<SubscriptionStatus, readonly SubscriptionStatus[]>>;

/**
 * Where a partner may lead a subscription. Legacy: suspended is the way to cancel, can be taken back, and ends in
 * deleted (Partner Center, "create, suspend, or cancel a subscription", 2020-05). New commerce cancels at once, within
 * its window, which a purchase or a renewal opens (Partner Center, new-commerce cancellation policy).
 */
const allowedStatuses: Readonly<Record<CommerceRegime, AllowedStatuses>> = {
	legacy: { active: ["suspended"], suspended: ["active", "deleted"] },
	newCommerce: { active: ["suspended", "deleted"], suspended: ["active", "deleted"] },
};

/** Why the subscription may not take that status; nothing when it has it already. */
export function refuseStatusChange(
	facts: SubscriptionUpdateFacts,
	to: SubscriptionStatus,
): readonly SubscriptionUpdateRefusal[] {
	const { now, subscription, parent } = facts;
	const { status: from, regime } = subscription;
	if (from === to) return [];
	const allowed = allowedStatuses[regime][from] ?? [];
	if (!allowed.includes(to)) return [{ code: "statusChangeNotAllowed", from, to, allowed }];
	const refusals: SubscriptionUpdateRefusal[] = [];
	if (to === "active" && subscription.suspensionReasons.includes("Transition"))
		refusals.push({ code: "alreadyUpgraded" });
	if (to === "active" && parent !== undefined && parent.status !== "active")
		refusals.push({ code: "parentNotActive", parentSubscriptionId: parent.id, status: parent.status });
	const endedAt = endOfTerm(facts);
	if (to === "active" && endedAt <= now) refusals.push({ code: "termEnded", endedAt });
	const windowEnd = cancellationEndsAt(facts);
	if (to === "deleted" && regime === "newCommerce" && windowEnd <= now)
		refusals.push({ code: "cancellationWindowClosed", windowEnd });
	return refusals;
}

/** After this nothing that was bought is left to run: a term that ended is not taken up again, the next one is bought. */
function endOfTerm({ subscription, offer }: SubscriptionUpdateFacts): Instant {
	return offer.isTrial ? trialEndsAt(subscription.effectiveFrom) : termEndsAt(subscription);
}

/**
 * Canceling gives all seats back, so it is open as long as the oldest of them can be returned: from the purchase, and
 * from each renewal, which makes one new batch of all seats. Seats that were added since open a window of their own only.
 */
export function cancellationEndsAt({
	subscription,
	batches,
}: Pick<SubscriptionUpdateFacts, "subscription" | "batches">): Instant {
	const [oldest] = newestFirst(batches.filter(({ quantity }) => quantity > 0)).toReversed();
	return windowEndOf(oldest ?? { addedAt: subscription.createdAt });
}
