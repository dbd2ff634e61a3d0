import { getOffer } from "../../catalog/catalog.ts";
import type { UpgradeRule } from "../upgrade-situation.ts";

/**
 * The target keeps the source's billing cycle, so it has to offer it: `UpgradeErrorCode.OfferDoesNotSupportBillingCycle`
 * (Partner Center SDK for .NET, 2023).
 */
export const billingCycleSupported: UpgradeRule = ({ facts: { catalog, source }, target }) =>
	target.billingCycles.includes(source.billingCycle)
		? []
		: [
				{
					code: "billingCycleUnsupported",
					offerId: target.id,
					billingCycle: source.billingCycle,
					supported: target.billingCycles,
					sourceIsTrial: getOffer(catalog, source.offerId).isTrial,
				},
			];
