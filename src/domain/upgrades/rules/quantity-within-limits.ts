import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target's smallest and largest quantity: 1 to 300 for the small-business offers, 1 to 10,000,000 for enterprise
 * (recorded 2019 US offer catalog; Partner Center documentation, "offer resources").
 */
export const quantityWithinLimits: UpgradeRule = ({ target, quantity }) => {
	const { id: offerId, minimumQuantity: minimum, maximumQuantity: maximum } = target;
	const allowed = Number.isInteger(quantity) && minimum <= quantity && quantity <= maximum;
	return allowed ? [] : [{ code: "quantityOutsideLimits", offerId, quantity, minimum, maximum }];
};
