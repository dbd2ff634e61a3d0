import { isSoldInCountry } from "../../catalog/offers.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target has to be sold where the customer is: offers are listed by country (Partner Center documentation, "offer
 * resources", 2021-03), and the guide's India editions are sold in India only.
 */
export const offerSoldInCountry: UpgradeRule = ({ facts: { customer }, target }) =>
	isSoldInCountry(target, customer.country)
		? []
		: [
				{
					code: "offerNotSoldInCountry",
					offerId: target.id,
					country: customer.country,
					countries: target.countries ?? [],
				},
			];
