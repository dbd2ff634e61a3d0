import type { Offer } from "../../domain/catalog/catalog.ts";
import { toCatalogItem } from "../../domain/products/catalog-item.ts";
import type { Link } from "../../wire/resource.ts";
import { toLink } from "./resource.ts";

/** Links to where an offer of new commerce is found in its catalog. */
export interface CatalogLinks {
	readonly product: Link;
	readonly sku: Link;
	readonly availability: Link;
}

/** The links of an offer for a customer's country; none for a legacy offer. */
export function toCatalogLinks(offer: Pick<Offer, "id">, country: string): Partial<CatalogLinks> {
	const item = toCatalogItem(offer);
	if (item === undefined) return {};
	const product = `/products/${item.productId}`;
	const sku = `${product}/skus/${item.skuId}`;
	return {
		product: toLink(`${product}?country=${country}`),
		sku: toLink(`${sku}?country=${country}`),
		availability: toLink(`${sku}/availabilities/${item.availabilityId}?country=${country}`),
	};
}
