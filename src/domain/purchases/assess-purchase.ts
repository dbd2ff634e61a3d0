import { startOfDay } from "../basics/instant.ts";
import type { BillingCycle, Offer } from "../catalog/catalog.ts";
import { findDateAgainstSale, isSoldInCountry } from "../catalog/offers.ts";
import { sameProduct } from "../catalog/same-product.ts";
import { findAgainstTermEnd } from "../subscriptions/term-ends.ts";
import { assessPromotionOfOffer } from "./assess-promotion-of-offer.ts";
import { type PurchaseFacts, purchaseCycle } from "./purchase-facts.ts";
import type { PurchaseRefusal } from "./purchase-refusal.ts";
import type { PurchaseChoice } from "./purchase-request.ts";

interface Asked {
	readonly facts: PurchaseFacts;
	readonly choice: PurchaseChoice;
	readonly offer: Offer;
	readonly cycle: BillingCycle;
}

type PurchaseRule = (asked: Asked) => readonly PurchaseRefusal[];

/** Everything that is against buying an offer, all at once. */
export function assessPurchase(facts: PurchaseFacts, offer: Offer, choice: PurchaseChoice): readonly PurchaseRefusal[] {
	const asked = { facts, choice, offer, cycle: purchaseCycle(offer, choice, facts.base) };
	return rules.flatMap((rule) => rule(asked));
}

const reseller: PurchaseRule = ({ facts }) =>
	facts.relationship.reseller === "ended" ? [{ code: "resellerEnded" }] : [];

const agreement: PurchaseRule = ({ facts }) => (facts.agreementMissing === true ? [{ code: "agreementMissing" }] : []);

const sale: PurchaseRule = ({ facts: { moment, customer }, offer }) => {
	const { id: offerId } = offer;
	const date = findDateAgainstSale(offer, moment.at);
	const { country } = customer;
	return [
		...(date === undefined ? [] : [{ code: "purchaseNotSold", offerId, ...date } as const]),
		...(isSoldInCountry(offer, country) ? [] : [{ code: "purchaseNotSoldInCountry", offerId, country } as const]),
	];
};

const quantity: PurchaseRule = ({ choice, offer }) => {
	const { minimumQuantity: minimum, maximumQuantity: maximum, id: offerId } = offer;
	const { quantity: asked } = choice;
	const fits = Number.isInteger(asked) && asked >= minimum && asked <= maximum;
	return fits ? [] : [{ code: "purchaseQuantity", offerId, quantity: asked, minimum, maximum }];
};

const cycleAndTerm: PurchaseRule = ({ facts: { base: found }, choice, offer, cycle }) => {
	const { id: offerId, regime, billingCycles: supported, termMonths: offered } = offer;
	const { termMonths: months } = choice;
	// What hangs on a trial is told so by the rule of bases.
	const isOfTrial = offer.isAddOn && found?.subscription.billingCycle === "none";
	return [
		...(supported.includes(cycle) || isOfTrial ? [] : [{ code: "purchaseCycle", offerId, cycle, supported } as const]),
		// Legacy orders know no term; newer clients send one with every line.
		...(months === undefined || months === offered || regime === "legacy"
			? []
			: [{ code: "purchaseTerm", offerId, months, offered } as const]),
	];
};

/** An add-on ends with its base anyhow, and a trial with its days. */
const termEnd: PurchaseRule = ({ facts, choice: { endsOn }, offer }) => {
	if (endsOn === undefined) return [];
	const { id: offerId, regime, isAddOn, isTrial, termMonths: months } = offer;
	const { catalog, moment, own = [] } = facts;
	const committedUntil = startOfDay(endsOn);
	const why =
		regime === "legacy" || isAddOn || isTrial
			? "legacy"
			: findAgainstTermEnd({ catalog, from: moment.day, months, own }, committedUntil);
	return why === undefined ? [] : [{ code: "purchaseTermEnd", offerId, committedUntil, why }];
};

/**
 * How many subscriptions of the offer a customer may have: at once, suspended ones counted until they are deleted
 * (CloudBlue knowledge base 128733, "use limit exceeded"), or ever, as with trials.
 */
const limit: PurchaseRule = ({ facts: { holdings }, offer }) => {
	const { id: offerId, limit: most } = offer;
	if (most.unit === "none") return [];
	const { unit, count } = most;
	const counted = holdings.filter((one) => one.offerId === offerId && (unit === "lifetime" || one.state !== "gone"));
	if (counted.length < count) return [];
	return [{ code: "purchaseLimit", offerId, unit, limit: count, counted: counted.length }];
};

const price: PurchaseRule = ({ facts: { terms }, offer }) => {
	if (terms?.price.kind !== "notPriced" || offer.isTrial) return [];
	const { question, reason: lacking } = terms.price;
	const { market, currency } = question;
	return [{ code: "purchaseNotPriced", offerId: offer.id, market, currency, lacking }];
};

const promotion: PurchaseRule = ({ facts, choice: { promotionId, quantity: seats }, offer, cycle }) => {
	if (promotionId === undefined) return [];
	const asked = { promotionId, offerId: offer.id, billingCycle: cycle, quantity: seats };
	const against = assessPromotionOfOffer({ ...facts, now: facts.moment.at }, asked);
	return against.map((refusal) => ({ code: "purchasePromotion", promotionId, ...refusal }));
};

const base: PurchaseRule = ({ facts: { base: found }, choice, offer, cycle }) => {
	const { id: offerId, isAddOn, addOnOf: bases } = offer;
	const { parentSubscriptionId: named } = choice;
	if (!isAddOn) return named === undefined ? [] : [{ code: "notAnAddOn", offerId }];
	if (found === undefined)
		return named === undefined
			? [{ code: "addOnWithoutBase", offerId, bases }]
			: [{ code: "baseNotFound", subscriptionId: named }];
	const { id: subscriptionId, offerId: baseOfferId, status, billingCycle: baseCycle } = found.subscription;
	const takes = bases.includes(baseOfferId);
	const isBilledWith = cycle === baseCycle && baseCycle !== "none";
	return [
		...(status === "active" ? [] : [{ code: "baseNotActive", subscriptionId, offerId: baseOfferId, status } as const]),
		...(takes ? [] : [{ code: "baseDoesNotTake", offerId, baseOfferId, bases } as const]),
		...(takes && !isBilledWith ? [{ code: "addOnCycle", offerId, cycle, baseCycle } as const] : []),
	];
};

/** "Offer your customers trials of Microsoft products" (Partner Center, 2020-05-15): who gets none. */
const trial: PurchaseRule = ({ facts, offer }) => {
	if (!offer.isTrial) return [];
	const { id: offerId, skuId } = offer;
	const { catalog, customer, holdings, segment } = facts;
	const { country } = customer;
	const owned = holdings.find(
		(one) => one.offerId !== offerId && one.state === "live" && sameProduct(catalog, one.skuId, skuId),
	);
	const isExcluded = segment === "education" || segment === "government";
	return [
		...(owned === undefined ? [] : [{ code: "trialOfOwnProduct", offerId, channel: owned.channel } as const]),
		...(country.toUpperCase() === "CN" ? [{ code: "trialNotInCountry", offerId, country } as const] : []),
		...(isExcluded ? [{ code: "trialNotForSegment", offerId, segment } as const] : []),
	];
};

const rules: readonly PurchaseRule[] = [
	reseller,
	agreement,
	sale,
	base,
	quantity,
	cycleAndTerm,
	termEnd,
	limit,
	trial,
	promotion,
	price,
];
