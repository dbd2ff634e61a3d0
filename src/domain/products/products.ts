import type { Instant } from "../basics/instant.ts";
import type { Catalog, Offer } from "../catalog/catalog.ts";
import { isSold } from "../catalog/offers.ts";
import { type CatalogItem, toCatalogItem } from "./catalog-item.ts";

/** An offer of new commerce with the parts of its id. */
export interface SoldItem extends CatalogItem {
	readonly offer: Offer;
}

/** Where, when and to whom something would be sold. */
export interface Market {
	readonly now: Instant;
	/** ISO 3166 alpha-2. */
	readonly country: string;
}

/** What new commerce sells there now, in the order of its ranks. */
export function listSoldItems(catalog: Catalog, { now, country }: Market): readonly SoldItem[] {
	return listItems(catalog).filter(({ offer }) => isSold(offer, now, country));
}

/** Everything that new commerce has, on sale or not, in the same order. */
export function listItems(catalog: Catalog): readonly SoldItem[] {
	return [...catalog.offers.values()]
		.filter((offer) => offer.regime === "newCommerce")
		.toSorted((one, other) => one.rank - other.rank)
		.flatMap((offer) => {
			const item = toCatalogItem(offer);
			return item === undefined ? [] : [{ ...item, offer }];
		});
}

/** The items of one product, or of one of its SKUs, whatever the case in which the ids are sent. */
export function findItems(
	items: readonly SoldItem[],
	{ productId, skuId, availabilityId }: Partial<CatalogItem>,
): readonly SoldItem[] {
	const fits = (asked: string | undefined, own: string) => asked === undefined || asked.toUpperCase() === own;
	return items.filter(
		(item) => fits(productId, item.productId) && fits(skuId, item.skuId) && fits(availabilityId, item.availabilityId),
	);
}

/** The first item of each product, or of each SKU of it. */
export function firstOfEach(items: readonly SoldItem[], part: "productId" | "skuId"): readonly SoldItem[] {
	const known = new Set<string>();
	return items.filter((item) => {
		const key = part === "productId" ? item.productId : `${item.productId}:${item.skuId}`;
		if (known.has(key)) return false;
		known.add(key);
		return true;
	});
}
