import { type ServicePlanName, type SkuId, toId } from "../basics/ids.ts";
import type { LocalizedText } from "../basics/localized-text.ts";
import { type Catalog, getSku } from "../catalog/catalog.ts";

/** A product that the catalog lacks, as somebody who recorded it calls it. */
export interface UnlistedProduct {
	readonly name: string;
	/** Those that the catalog knows; none when nobody told any, and then nobody can say what it is in the way of. */
	readonly services: readonly ServicePlanName[];
}

/** Stands for the SKU of every unlisted product; the catalog has none of that id. */
export const unlistedSku: SkuId = toId("unlisted");

/** A product as far as it is known. */
export interface HeldProduct {
	readonly partNumber: string;
	readonly title: LocalizedText;
	readonly servicePlans: readonly ServicePlanName[];
	/** False when it is known by its name only. */
	readonly servicesAreKnown: boolean;
}

interface OfProduct {
	readonly skuId: SkuId;
	readonly unlisted?: UnlistedProduct;
}

/** What somebody holds: the catalog's SKU, or what was told of one that it lacks. */
export function productOfHolding(catalog: Catalog, { skuId, unlisted }: OfProduct): HeldProduct {
	if (unlisted === undefined) return { ...getSku(catalog, skuId), servicesAreKnown: true };
	const { name, services } = unlisted;
	return {
		...{ partNumber: name, title: { ko: name, en: name } },
		...{ servicePlans: services, servicesAreKnown: services.length > 0 },
	};
}
