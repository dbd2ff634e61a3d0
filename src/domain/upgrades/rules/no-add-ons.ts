import { toHolding } from "../../customers/to-holding.ts";
import type { SourceRule } from "../upgrade-situation.ts";

/**
 * Add-ons on the source have to go first: `UpgradeErrorCode.SubscriptionAddOnsPresent` (Partner Center SDK for .NET,
 * 2023). In legacy commerce canceling *is* suspending, so a suspended add-on no longer stands in the way; otherwise the
 * remedy would work only months later.
 */
export const noAddOns: SourceRule = ({ facts: { catalog, source, otherSubscriptions } }) => {
	const addOns = otherSubscriptions.filter(
		(other) => other.parentSubscriptionId === source.id && toHolding(other, other.partnerId, catalog).state === "live",
	);
	if (addOns.length === 0) return [];
	return [{ code: "addOnsPresent", addOns: addOns.map(({ id, offerId }) => ({ subscriptionId: id, offerId })) }];
};
