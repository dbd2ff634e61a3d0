import type { DelegatedAdmin, PartnerRelationship } from "../customers/partner-relationship.ts";
import type { SubscriptionStatus } from "../subscriptions/subscription.ts";

/** What of a relationship is to end: the right to administer, or being the reseller and with it that right. */
export type EndedPart = "delegatedAdmin" | "reseller";

/** Why a relationship cannot end yet. */
export type EndingRefusal =
	/** "Remove a reseller relationship" (Partner Center documentation, 2021): every subscription must be suspended first. */
	{ readonly code: "subscriptionsLive"; readonly count: number };

/** The relationship as it will be; `changed` is false when there is nothing to end. */
export type EndingPlan =
	| { readonly kind: "refused"; readonly refusals: readonly EndingRefusal[] }
	| { readonly kind: "planned"; readonly relationship: PartnerRelationship; readonly changed: boolean };

const nothing: DelegatedAdmin = { kind: "none" };

/** States in which a subscription neither serves nor is charged for. */
const stopped: ReadonlySet<SubscriptionStatus> = new Set(["suspended", "disabled", "deleted"]);

/** How many of a partner's subscriptions stand in the way of ending the relationship. */
export function countLive(subscriptions: readonly { readonly status: SubscriptionStatus }[]): number {
	return subscriptions.filter(({ status }) => !stopped.has(status)).length;
}

/** Ends a part of a relationship; `live` is the number of the partner's subscriptions that are not suspended. */
export function planEnding(
	relationship: PartnerRelationship,
	{ part, live }: { readonly part: EndedPart; readonly live: number },
): EndingPlan {
	if (part === "delegatedAdmin") {
		const changed = relationship.delegatedAdmin.kind !== "none";
		return { kind: "planned", relationship: { ...relationship, delegatedAdmin: nothing }, changed };
	}
	if (relationship.reseller === "ended") return { kind: "planned", relationship, changed: false };
	if (live > 0) return { kind: "refused", refusals: [{ code: "subscriptionsLive", count: live }] };
	return {
		kind: "planned",
		relationship: { ...relationship, reseller: "ended", delegatedAdmin: nothing },
		changed: true,
	};
}
