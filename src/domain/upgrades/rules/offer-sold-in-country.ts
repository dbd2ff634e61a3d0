import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target has to be sold where the customer is: offers are listed by country (Partner Center documentation, "offer
 * resources", 2021-03), and the guide's India editions are sold in India only.
 */
export const offerSoldInCountry: UpgradeRule = ({ facts: { customer }, target: { id: offerId, countries } }) =>
	countries === undefined || countries.includes(customer.country)
		? []
		: [{ code: "offerNotSoldInCountry", offerId, country: customer.country, countries }];
