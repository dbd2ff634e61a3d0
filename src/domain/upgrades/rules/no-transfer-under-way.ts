import { getOffer } from "../../catalog/catalog.ts";
import type { SourceRule } from "../upgrade-situation.ts";

/**
 * While licenses of the subscription or of its product are still on their way from an earlier upgrade, it cannot be said
 * who would have to move (Microsoft 365, "switch to a different plan", 2020: not while another switch is pending).
 */
export const noTransferUnderWay: SourceRule = ({ facts: { catalog, source, transfers = [] } }) => {
	if (transfers.length === 0) return [];
	const { skuId } = getOffer(catalog, source.offerId);
	return transfers
		.filter(
			(one) =>
				[one.sourceSubscriptionId, one.targetSubscriptionId].includes(source.id) ||
				[one.sourceSkuId, one.targetSkuId].includes(skuId),
		)
		.map(({ transferId, remaining }) => ({ code: "transferUnderWay", transferId, remaining }));
};
