import type { CatalogIndex } from "./catalog-index.ts";
import type { CatalogRows, SkuRow } from "./catalog-rows.ts";
import { findInRows, findRepeats, type RowFinding, repeatedIn } from "./row-finding.ts";

/** A SKU's service plans exist, stand once, and belong to different families and to no excluding pair. */
export function checkSkus(rows: CatalogRows, index: CatalogIndex): readonly RowFinding[] {
	return [
		...findRepeats(rows.skus, "part number", (sku) => sku.partNumber),
		...findRepeats(rows.skus, "id", (sku) => sku.id.toLowerCase()),
		...findInRows(rows.skus, (sku) => [
			...planProblems(sku, index),
			...familyProblems(sku, index),
			...exclusionProblems(sku, rows),
		]),
	];
}

function planProblems(sku: SkuRow, index: CatalogIndex): readonly string[] {
	const unknown = sku.servicePlans.filter((name) => !index.has("servicePlans", name));
	return [
		...(sku.servicePlans.length === 0 ? ["lists no service plan"] : []),
		...unknown.map((name) => `lists the unknown service plan ${name}`),
		...repeatedIn(sku.servicePlans).map((name) => `lists the service plan ${name} twice`),
	];
}

/** With two plans of one family it would be open which of them replaces, or is replaced by, a plan of another SKU. */
function familyProblems(sku: SkuRow, index: CatalogIndex): readonly string[] {
	const plans = [...new Set(sku.servicePlans)].flatMap((name) => index.servicePlans.get(name) ?? []);
	return repeatedIn(plans.map((plan) => plan.family)).map((family) => {
		const names = plans.filter((plan) => plan.family === family).map((plan) => plan.name);
		return `lists ${names.join(" and ")}, which are of one family (${family}); plans that come together need families of their own`;
	});
}

function exclusionProblems(sku: SkuRow, rows: CatalogRows): readonly string[] {
	return rows.planRules.flatMap(({ row }) =>
		row.kind === "exclusive" &&
		row.plans[0] !== row.plans[1] &&
		row.plans.every((name) => sku.servicePlans.includes(name))
			? [`lists ${row.plans.join(" and ")}, which exclude each other`]
			: [],
	);
}
