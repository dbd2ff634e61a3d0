import type { PurchasableOffer, PurchaseRequest } from "../../../wire/api/purchases.ts";
import { matchesSearch } from "../matches-search.ts";

/** What has been entered about a purchase. */
export interface PurchaseEntry {
	/** As typed. */
	readonly quantity: string;
	readonly billingCycle: PurchasableOffer["cycles"][number]["billingCycle"];
	readonly name: string;
	/** Empty for none. */
	readonly promotionId: string;
}

/** How a purchase begins: the fewest seats, by the month where that is sold. */
export function emptyEntry({ limits, cycles }: PurchasableOffer): PurchaseEntry {
	const monthly = cycles.find(({ billingCycle }) => billingCycle === "monthly");
	return {
		quantity: String(limits.minimum),
		billingCycle: (monthly ?? cycles[0])?.billingCycle ?? "none",
		...{ name: "", promotionId: "" },
	};
}

/** The seats that are entered; undefined when that is no number or not one that is sold. */
export function readQuantity({ quantity }: PurchaseEntry, { limits }: PurchasableOffer): number | undefined {
	const typed = quantity.trim().replaceAll(/[,\s]/gu, "");
	const seats = /^\d{1,8}$/u.test(typed) ? Number(typed) : undefined;
	if (seats === undefined || seats < limits.minimum || seats > limits.maximum) return undefined;
	return seats;
}

/** Whether there is any promotion for it, be it one that cannot be had. */
export function hasPromotions({ cycles }: PurchasableOffer): boolean {
	return cycles.some(({ promotions }) => promotions.length > 0);
}

/** What is asked of the server; undefined while something is missing. */
export function toPurchase(
	offer: PurchasableOffer,
	entry: PurchaseEntry,
	parentSubscriptionId?: string,
): PurchaseRequest | undefined {
	const quantity = readQuantity(entry, offer);
	if (quantity === undefined) return undefined;
	const name = entry.name.trim();
	return {
		offerId: offer.offer.id,
		quantity,
		...(entry.billingCycle === "none" ? {} : { billingCycle: entry.billingCycle }),
		...(name === "" ? {} : { friendlyName: name }),
		...(entry.promotionId === "" ? {} : { promotionId: entry.promotionId }),
		...(parentSubscriptionId === undefined ? {} : { parentSubscriptionId }),
	};
}

/** Offers by any of their names, those that can be bought first, trials last; the order of the catalog otherwise. */
export function findOffers(items: readonly PurchasableOffer[], search: string): readonly PurchasableOffer[] {
	const rank = ({ refusals, isTrial }: PurchasableOffer) => (refusals.length > 0 ? 2 : 0) + (isTrial ? 1 : 0);
	return items
		.filter(({ offer, otherTitles }) => matchesSearch(search, offer.title, ...otherTitles))
		.toSorted((one, other) => rank(one) - rank(other));
}
