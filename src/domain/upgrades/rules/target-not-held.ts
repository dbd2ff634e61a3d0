import { sameProduct } from "../../catalog/same-product.ts";
import { toBlockingHolding } from "../blocking-holding.ts";
import type { HoldingRule } from "../upgrade-situation.ts";

/**
 * Condition 4 of the guide of 2020-05-07: the customer must not already have the target, through any partner or
 * channel. Same-named twins and trials of the product count; what is suspended or canceled does not.
 */
export const targetNotHeld: HoldingRule = ({ facts: { catalog, holdings }, target }) =>
	holdings
		.filter((holding) => holding.state === "live" && sameProduct(catalog, holding.skuId, target.skuId))
		.map((holding) => ({ code: "targetAlreadyHeld", holding: toBlockingHolding(catalog, holding) }));
