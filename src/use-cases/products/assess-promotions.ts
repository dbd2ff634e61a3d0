import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, OfferId } from "../../domain/basics/ids.ts";
import type { BillingCycle } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import {
	assessPromotion,
	findPromotion,
	listPromotions,
	type PromotionRefusal,
} from "../../domain/catalog/promotion.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** A purchase that somebody thinks of; without a promotion all that are for the product are meant. */
export interface PromotionAsked {
	/** As sent. */
	readonly offerId: string;
	readonly billingCycle: BillingCycle;
	readonly quantity: number;
	readonly promotionId?: string;
}

/** One promotion with everything against having it; nothing when it can be had. */
export interface AssessedPromotion {
	readonly promotionId: string;
	readonly refusals: readonly PromotionRefusal[];
}

/** Holds promotions against purchases, by the rule that a purchase goes through; undefined without such a customer. */
export async function assessPromotions(
	surroundings: Surroundings,
	{ caller, customerId }: { readonly caller: Caller; readonly customerId: CustomerId },
	asked: readonly PromotionAsked[],
): Promise<readonly (readonly AssessedPromotion[])[] | undefined> {
	const { catalog, database } = surroundings;
	const found = await database.read(async (db) => {
		const customer = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (customer === undefined) return undefined;
		const bought = await listSubscriptionsOfCustomer(db, customerId);
		const own = bought.filter(({ partnerId }) => partnerId === caller.partnerId).map(({ offerId }) => offerId);
		return { ...customer, own: new Set<OfferId>(own) };
	});
	if (found === undefined) return undefined;
	const { customer, own } = found;
	const place = { now: inTimeOf(surroundings, customer).now(), country: customer.country };
	return asked.map(({ offerId: sent, billingCycle, quantity, promotionId }) => {
		const offerId = findOffer(catalog, sent)?.id;
		const current = listPromotions(catalog.promotions, place).filter(({ products }) =>
			products.some((one) => one.offerId === offerId),
		);
		const named = promotionId === undefined ? current.map(({ id }) => id) : [promotionId];
		return named.map((id) => {
			const promotion = findPromotion(catalog.promotions, id);
			if (promotion !== undefined && offerId === undefined)
				return { promotionId: id, refusals: [{ why: "otherProduct" } as const] };
			const boughtBefore = offerId !== undefined && own.has(offerId);
			const question = { ...place, offerId: offerId ?? ("" as OfferId), billingCycle, quantity, boughtBefore }; // asked of nothing that is sold
			return { promotionId: id, refusals: assessPromotion(promotion, question) };
		});
	});
}
