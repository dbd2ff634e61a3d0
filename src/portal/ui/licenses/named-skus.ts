import type { LicenseOverviewView } from "../../../wire/api/licenses.ts";

/** A product's name; where two have one, with the part number that tells them apart. */
export function namedSkus(
	products: LicenseOverviewView["products"],
): readonly { readonly skuId: string; readonly name: string }[] {
	return products.flatMap(({ skus }) =>
		skus.map(({ skuId, title, partNumber }) => ({
			skuId,
			name: skus.some((other) => other.skuId !== skuId && other.title === title) ? `${title} (${partNumber})` : title,
		})),
	);
}
