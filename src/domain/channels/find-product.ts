import { type SkuId, toId } from "../basics/ids.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";

/** The SKU that somebody means by an offer id, a SKU id or a part number, in whatever case. */
export function findProduct(catalog: Catalog, text: string): SkuId | undefined {
	const offer = findOffer(catalog, text.trim());
	if (offer !== undefined) return offer.skuId;
	const id = toId<SkuId>(text.trim());
	if (catalog.skus.has(id)) return id;
	const partNumber = text.trim().toUpperCase();
	return [...catalog.skus.values()].find((sku) => sku.partNumber.toUpperCase() === partNumber)?.id;
}
