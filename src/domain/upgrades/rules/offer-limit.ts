import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target's limit of subscriptions per customer. A concurrent limit counts suspended ones until they are deleted
 * (CloudBlue knowledge base 128733, "use limit exceeded"); a lifetime limit counts deleted ones too.
 */
export const offerLimit: UpgradeRule = ({ facts: { holdings }, target }) => {
	const { id: offerId, limit } = target;
	if (limit.unit === "none") return [];
	const { unit, count } = limit;
	const counted = holdings.filter(
		(holding) => holding.offerId === offerId && (unit === "lifetime" || holding.state !== "gone"),
	).length;
	return counted < count ? [] : [{ code: "offerLimitReached", offerId, unit, limit: count, counted }];
};
