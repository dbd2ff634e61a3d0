import type { SourceRule } from "../upgrade-situation.ts";

/**
 * The guide's upgrade is for legacy subscriptions; a new-commerce one goes through transitions instead (note on the
 * same page of Partner Center since March 2022).
 */
export const legacyCommerce: SourceRule = ({ facts: { source } }) =>
	source.regime === "legacy" ? [] : [{ code: "newCommerceSubscription" }];
