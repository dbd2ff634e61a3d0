import { addDays } from "../basics/instant.ts";
import type { CommerceRegime } from "../catalog/catalog.ts";
import type { SubscriptionStatus } from "./subscription.ts";
import type { SubscriptionUpdateFacts, SubscriptionUpdateRefusal } from "./subscription-update.ts";

type AllowedStatuses = Partial<Record<SubscriptionStatus, readonly SubscriptionStatus[]>>;

/**
 * Where a partner may lead a subscription. Legacy: suspended is the way to cancel, can be taken back, and ends in
 * deleted (Partner Center, "create, suspend, or cancel a subscription", 2020-05). New commerce cancels at once, within
 * its window (Partner Center, new-commerce cancellation policy).
 */
const allowedStatuses: Readonly<Record<CommerceRegime, AllowedStatuses>> = {
	legacy: { active: ["suspended"], suspended: ["active", "deleted"] },
	newCommerce: { active: ["suspended", "deleted"], suspended: ["active", "deleted"] },
};

const cancellationDays = 7;

/** Why the subscription may not take that status; nothing when it has it already. */
export function refuseStatusChange(
	{ now, subscription, parent }: SubscriptionUpdateFacts,
	to: SubscriptionStatus,
): readonly SubscriptionUpdateRefusal[] {
	const { status: from, regime } = subscription;
	if (from === to) return [];
	const allowed = allowedStatuses[regime][from] ?? [];
	if (!allowed.includes(to)) return [{ code: "statusChangeNotAllowed", from, to, allowed }];
	const refusals: SubscriptionUpdateRefusal[] = [];
	if (to === "active" && subscription.suspensionReasons.includes("Transition"))
		refusals.push({ code: "alreadyUpgraded" });
	if (to === "active" && parent !== undefined && parent.status !== "active")
		refusals.push({ code: "parentNotActive", parentSubscriptionId: parent.id, status: parent.status });
	const windowEnd = addDays(subscription.createdAt, cancellationDays);
	if (to === "deleted" && regime === "newCommerce" && windowEnd <= now)
		refusals.push({ code: "cancellationWindowClosed", windowEnd });
	return refusals;
}
