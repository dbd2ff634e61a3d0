import { findDateAgainstSale } from "../../catalog/offers.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target has to be on sale today: "the target offer was not found", `UpgradeErrorCode` of the Partner Center SDK
 * for .NET (2023); the legacy catalog retired offers by date.
 */
export const offerSold: UpgradeRule = ({ facts: { now }, target }) => {
	const date = findDateAgainstSale(target, now);
	return date === undefined ? [] : [{ code: "offerNotSold", offerId: target.id, ...date }];
};
