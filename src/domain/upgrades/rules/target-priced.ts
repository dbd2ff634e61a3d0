import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * What has no known price cannot be sold for money, and no price is ever guessed: ours, since Partner Center knows all
 * its prices ("pricing and offers", 2020-05). A partner that bills nothing here is not asked for prices.
 */
export const targetPriced: UpgradeRule = ({ facts: { prices }, target }) => {
	const price = prices?.get(target.id);
	if (price?.kind !== "notPriced") return [];
	const { market, currency } = price.question;
	return [{ code: "targetNotPriced", offerId: target.id, market, currency, lacking: price.reason }];
};
