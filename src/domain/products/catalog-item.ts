import type { Offer } from "../catalog/catalog.ts";

/** The three parts of an offer's id in new commerce; undefined for a legacy offer. */
export interface CatalogItem {
	readonly productId: string;
	readonly skuId: string;
	readonly availabilityId: string;
}

/** Reads `PRODUCT:SKU:AVAILABILITY` out of an offer's id, in the capitals that the wire has. */
export function toCatalogItem({ id }: Pick<Offer, "id">): CatalogItem | undefined {
	const [productId, skuId, availabilityId] = id.toUpperCase().split(":");
	if (productId === undefined || skuId === undefined || availabilityId === undefined) return undefined;
	return { productId, skuId, availabilityId };
}
