import { sameProduct } from "../../catalog/same-product.ts";
import { productOfHolding } from "../../customers/unlisted-product.ts";
import { toBlockingHolding } from "../blocking-holding.ts";
import type { HoldingRule } from "../upgrade-situation.ts";

/**
 * Condition 3 of the guide of 2020-05-07: the customer must not already have a subscription with the *additional*
 * services, through any partner or channel. Read literally: the target's plans less the source's, so a higher tier of
 * a family counts as additional. One refusal for each holding in the way. A holding of the target product itself is
 * left to condition 4, which says more about it.
 */
export const additionalServicesNotHeld: HoldingRule = ({ facts: { catalog, holdings }, sourceSku, targetSku }) => {
	const inSource = new Set(sourceSku.servicePlans);
	const additional = targetSku.servicePlans.filter((plan) => !inSource.has(plan));
	return holdings.flatMap((holding) => {
		if (holding.state !== "live" || sameProduct(catalog, holding.skuId, targetSku.id)) return [];
		const held = productOfHolding(catalog, holding).servicePlans;
		const services = additional.filter((plan) => held.includes(plan));
		if (services.length === 0) return [];
		return [{ code: "additionalServicesAlreadyHeld", holding: toBlockingHolding(catalog, holding), services }] as const;
	});
};
