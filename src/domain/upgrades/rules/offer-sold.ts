import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target has to be on sale today: "the target offer was not found", `UpgradeErrorCode` of the Partner Center SDK
 * for .NET (2023); the legacy catalog retired offers by date.
 */
export const offerSold: UpgradeRule = ({ facts: { now }, target: { id: offerId, from, until } }) => {
	if (from !== undefined && now < from) return [{ code: "offerNotSold", offerId, from }];
	if (until !== undefined && until <= now) return [{ code: "offerNotSold", offerId, until }];
	return [];
};
