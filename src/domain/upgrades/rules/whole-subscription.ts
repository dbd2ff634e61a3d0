import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * A legacy upgrade takes the whole subscription: every license is upgraded, only new commerce splits (Partner Center
 * documentation, "transition a subscription"). More seats may be bought in the same step, fewer may not.
 */
export const wholeSubscription: UpgradeRule = ({ facts: { source }, quantity }) =>
	quantity < source.quantity ? [{ code: "quantityBelowSource", quantity, sourceQuantity: source.quantity }] : [];
