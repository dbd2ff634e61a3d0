import type { Caller } from "../../domain/access/caller.ts";
import { type CustomerId, type OfferId, type OrderId, type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { BillingCycle, Offer, Promotion } from "../../domain/catalog/catalog.ts";
import { addOnsOf, findOffer, isSold } from "../../domain/catalog/offers.ts";
import { findPromoted, listPromotions, type PromotionRefusal } from "../../domain/catalog/promotion.ts";
import { toHolding } from "../../domain/customers/to-holding.ts";
import type { FoundPrice } from "../../domain/prices/price.ts";
import { promotePrice } from "../../domain/prices/promote-price.ts";
import { assessPromotionOfOffer, type PromotionOfOffer } from "../../domain/purchases/assess-promotion-of-offer.ts";
import { assessPurchase } from "../../domain/purchases/assess-purchase.ts";
import type { BaseOfAddOn, PurchaseFacts } from "../../domain/purchases/purchase-facts.ts";
import type { PurchaseRefusal } from "../../domain/purchases/purchase-refusal.ts";
import { type CustomerMoney, readCustomerMoney } from "../changes/customer-money.ts";
import { isAgreementMissing } from "../orders/is-agreement-missing.ts";
import { readSegment } from "../orders/read-segment.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** An offer that is on sale for a customer. */
export interface PurchasableOffer {
	readonly offer: Offer;
	readonly cycles: readonly PurchasableCycle[];
	/** What is against buying so many seats of it in every rhythm. */
	readonly refusals: readonly PurchaseRefusal[];
}

/** A rhythm that it can be bought in, and what a seat costs then; without a price where nothing is billed. */
export interface PurchasableCycle {
	readonly billingCycle: BillingCycle;
	readonly price?: FoundPrice;
	/** All that are for the offer at the moment, whether or not the customer can have them. */
	readonly promotions: readonly OfferedPromotion[];
}

/** A promotion with what a seat costs by it, and everything against having it. */
export interface OfferedPromotion {
	readonly promotion: Promotion;
	/** Absent where it is for another rhythm. */
	readonly basisPoints?: number;
	readonly price?: FoundPrice;
	readonly refusals: readonly PromotionRefusal[];
}

/** What is asked for: of one subscription its add-ons; of one offer; for so many seats, else for the fewest. */
export interface OffersToList {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly parentSubscriptionId?: SubscriptionId;
	/** As sent. */
	readonly offerId?: string;
	readonly quantity?: number;
}

export type PurchasableOffers =
	| { readonly kind: "customerNotFound" | "subscriptionNotFound" }
	| {
			readonly kind: "offers";
			readonly items: readonly PurchasableOffer[];
			/** Offers that have add-ons on sale there. */
			readonly withAddOns: readonly OfferId[];
	  };

/** Lists what can be bought for a customer: by itself, or as an add-on of one of its subscriptions. */
export async function listPurchasable(
	surroundings: Surroundings,
	{ caller, customerId, parentSubscriptionId, offerId, quantity }: OffersToList,
): Promise<PurchasableOffers> {
	return await surroundings.database.read(async (db) => {
		const { partnerId } = caller;
		const facts = await findCustomerFacts(db, partnerId, customerId);
		if (facts === undefined) return { kind: "customerNotFound" };
		const { customer, relationship } = facts;
		const at = inTimeOf(surroundings, customer);
		const day = dayOf(at.now());
		const subscription =
			parentSubscriptionId === undefined ? undefined : findOwnSubscription(facts, parentSubscriptionId);
		if (parentSubscriptionId !== undefined && subscription === undefined) return { kind: "subscriptionNotFound" };
		const money = await readCustomerMoney(db, { partnerId, customer, day });
		const billing = subscription === undefined ? undefined : money?.billings.get(subscription.id);
		const base =
			subscription === undefined ? undefined : { subscription, ...(billing === undefined ? {} : { billing }) };
		const segment = await readSegment(db, { customerId, partnerId }, day);
		const asked: Omit<PurchaseFacts, "terms"> = {
			...{ moment: { id: nobody, at: at.now(), day, by: "caller" }, catalog: at.catalog, customer, relationship },
			holdings: [...facts.subscriptions.map((one) => toHolding(one, partnerId, at.catalog)), ...facts.outsideHoldings],
			...(base === undefined ? {} : { base }),
			agreementMissing: await isAgreementMissing(at, db, { customerId, partnerId }),
			...{ segment, ids: { subscription: nobody, order: nobody, batch: nobody } },
		};
		const onSale = [...at.catalog.offers.values()].filter((offer) => isSold(offer, at.now(), customer.country));
		const offered = base === undefined ? onSale.filter(({ isAddOn }) => !isAddOn) : addOnsFor(onSale, base);
		const named = offerId === undefined ? undefined : findOffer(at.catalog, offerId);
		const wanted = offerId === undefined ? offered : offered.filter((offer) => offer === named);
		const items: PurchasableOffer[] = [];
		for (const offer of wanted)
			items.push(await assess(asked, { offer, money, quantity: quantity ?? offer.minimumQuantity }));
		const withAddOns = onSale.filter(({ id }) => addOnsOf(at.catalog, id).some((one) => onSale.includes(one)));
		return { kind: "offers", items, withAddOns: withAddOns.map(({ id }) => id) };
	});
}

/** Nothing is made here, so that nothing needs an id. */
const nobody = toId<ChangeId & SubscriptionId & OrderId>("nobody");

function addOnsFor(onSale: readonly Offer[], { subscription }: BaseOfAddOn): readonly Offer[] {
	return onSale.filter(({ addOnOf }) => addOnOf.includes(subscription.offerId));
}

/** A rhythm that has no price is left out where another has one. */
async function assess(
	asked: Omit<PurchaseFacts, "terms">,
	{
		offer,
		money,
		quantity,
	}: { readonly offer: Offer; readonly money: CustomerMoney | undefined; readonly quantity: number },
): Promise<PurchasableOffer> {
	const { base } = asked;
	const fixed = base === undefined ? undefined : base.subscription.billingCycle;
	const rhythms = fixed === undefined ? offer.billingCycles : offer.billingCycles.filter((one) => one === fixed);
	const assessed: {
		readonly cycle: PurchasableOffer["cycles"][number];
		readonly refusals: readonly PurchaseRefusal[];
	}[] = [];
	for (const billingCycle of rhythms.length === 0 ? offer.billingCycles : rhythms) {
		const price = await priceOf({ offer, billingCycle, quantity }, { money, base });
		const policy = money?.partnerBilling.policies[offer.regime];
		const terms = price === undefined || policy === undefined ? undefined : { price, policy };
		const choice = { offerId: offer.id, quantity, billingCycle, ...parentOf(base) };
		assessed.push({
			cycle: {
				billingCycle,
				...(price === undefined ? {} : { price }),
				promotions: listPromotionsOf(asked, { offerId: offer.id, billingCycle, quantity, price }),
			},
			refusals: assessPurchase({ ...asked, terms }, offer, choice),
		});
	}
	const open = assessed.filter(({ refusals }) => refusals.length === 0);
	return {
		offer,
		cycles: (open.length === 0 ? assessed : open).map(({ cycle }) => cycle),
		refusals: open.length === 0 ? (assessed[0]?.refusals ?? []) : [],
	};
}

/** By the rule that a purchase goes through, at the price that it would have. */
function listPromotionsOf(
	asked: Omit<PurchaseFacts, "terms">,
	{ price, ...bought }: Omit<PromotionOfOffer, "promotionId"> & { readonly price: FoundPrice | undefined },
): readonly OfferedPromotion[] {
	const { catalog, customer, moment } = asked;
	const current = listPromotions(catalog.promotions, { now: moment.at, country: customer.country });
	const ofOffer = current.filter(({ products }) => products.some(({ offerId }) => offerId === bought.offerId));
	return ofOffer.map((promotion) => {
		const { id: promotionId } = promotion;
		const promoted = findPromoted(promotion, bought);
		return {
			promotion,
			...(promoted === undefined ? {} : { basisPoints: promoted.basisPoints }),
			...(promoted === undefined || price === undefined
				? {}
				: { price: promotePrice(catalog, price, { promotionId, ...promoted }) }),
			refusals: assessPromotionOfOffer({ ...asked, now: moment.at }, { promotionId, ...bought }),
		};
	});
}

function parentOf(base: BaseOfAddOn | undefined): { readonly parentSubscriptionId?: SubscriptionId } {
	return base === undefined ? {} : { parentSubscriptionId: base.subscription.id };
}

async function priceOf(
	{
		offer,
		billingCycle,
		quantity,
	}: { readonly offer: Offer; readonly billingCycle: BillingCycle; readonly quantity: number },
	{ money, base }: { readonly money: CustomerMoney | undefined; readonly base: BaseOfAddOn | undefined },
): Promise<FoundPrice | undefined> {
	if (money === undefined || billingCycle === "none") return undefined;
	const currency = base?.billing?.unitPrice.currency;
	return await money.priceOf({ offer, billingCycle, quantity, ...(currency === undefined ? {} : { currency }) });
}
