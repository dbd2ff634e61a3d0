import type { SkuId } from "../basics/ids.ts";
import type { Catalog } from "./catalog.ts";

/**
 * Whether two SKUs are one product: the same SKU, same-named twins (O365_* and SMB_*) or editions of one family.
 * A SKU that the catalog does not know is only the same product as itself.
 */
export function sameProduct(catalog: Catalog, one: SkuId, other: SkuId): boolean {
	if (one === other) return true;
	const family = catalog.skus.get(one)?.productFamily;
	return family !== undefined && family === catalog.skus.get(other)?.productFamily;
}
