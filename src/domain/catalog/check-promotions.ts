import type { CatalogIndex } from "./catalog-index.ts";
import type { CatalogRows, PromotionRow } from "./catalog-rows.ts";
import { findInRows, type RowFinding } from "./row-finding.ts";

/** A promotion is of offers of new commerce that are sold in its rhythm, each once, for some time. */
export function checkPromotions(rows: CatalogRows, index: CatalogIndex): readonly RowFinding[] {
	const ids = rows.promotions.map(({ row }) => row.id.toUpperCase());
	return findInRows(rows.promotions, (row) => [
		...(ids.filter((id) => id === row.id.toUpperCase()).length > 1 ? [`has the id ${row.id} like another row`] : []),
		...(row.from < row.until ? [] : [`from ${row.from} is not before until ${row.until}`]),
		...(row.minimumSeats !== undefined && row.maximumSeats !== undefined && row.minimumSeats > row.maximumSeats
			? [`asks for at least ${row.minimumSeats} and at most ${row.maximumSeats} seats`]
			: []),
		...productProblems(row, index),
	]);
}

function productProblems({ products }: PromotionRow, index: CatalogIndex): readonly string[] {
	const named = products.map(({ offer, billingCycle }) => `${offer} ${billingCycle}`);
	return products.flatMap(({ offer: key, billingCycle }) => {
		const offer = index.offers.get(key);
		if (offer === undefined) return index.has("offers", key) ? [] : [`is for the unknown offer ${key}`];
		return [
			...(offer.regime === "newCommerce" ? [] : [`is for ${key}, which is no offer of new commerce`]),
			...(offer.billingCycles.includes(billingCycle) ? [] : [`is for ${key} paid ${billingCycle}, which is not sold`]),
			...(named.filter((one) => one === `${key} ${billingCycle}`).length > 1
				? [`names ${key} paid ${billingCycle} more than once`]
				: []),
		];
	});
}
