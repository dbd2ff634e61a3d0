import { indexCatalog } from "./catalog-index.ts";
import type { CatalogProblem, CatalogRows, CatalogTable, PlacedRow } from "./catalog-rows.ts";
import { catalogFiles, rowKey } from "./catalog-rows.ts";
import { checkOffers } from "./check-offers.ts";
import { checkPlanRules } from "./check-plan-rules.ts";
import { checkPromotions } from "./check-promotions.ts";
import { checkServicePlans } from "./check-service-plans.ts";
import { checkSkus } from "./check-skus.ts";
import { checkUpgradePaths } from "./check-upgrade-paths.ts";
import type { RowFinding } from "./row-finding.ts";

/** Holds the rows of the catalog against one another and returns everything that is wrong, not only the first. */
export function checkCatalog(rows: CatalogRows): readonly CatalogProblem[] {
	const index = indexCatalog(rows);
	return [
		...place("servicePlans", keys(rows.servicePlans, rowKey.servicePlans), checkServicePlans(rows)),
		...place("skus", keys(rows.skus, rowKey.skus), checkSkus(rows, index)),
		...place("offers", keys(rows.offers, rowKey.offers), checkOffers(rows, index)),
		...place("upgradePaths", keys(rows.upgradePaths, rowKey.upgradePaths), checkUpgradePaths(rows, index)),
		...place("planRules", keys(rows.planRules, rowKey.planRules), checkPlanRules(rows, index)),
		...place("promotions", keys(rows.promotions, rowKey.promotions), checkPromotions(rows, index)),
	];
}

function keys<Row>(rows: readonly PlacedRow<Row>[], keyOf: (row: Row) => string): ReadonlyMap<number, string> {
	return new Map(rows.map(({ place, row }) => [place, keyOf(row)]));
}

function place(
	table: CatalogTable,
	keyAt: ReadonlyMap<number, string>,
	findings: readonly RowFinding[],
): readonly CatalogProblem[] {
	return findings.map((finding) => ({
		file: catalogFiles[table],
		key: keyAt.get(finding.place) ?? "",
		...finding,
	}));
}
