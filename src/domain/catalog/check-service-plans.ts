import type { CatalogRows } from "./catalog-rows.ts";
import { findRepeats, type RowFinding } from "./row-finding.ts";

/** Names and ids stand once; within a family the tiers differ, since a tier says which plan is the higher one. */
export function checkServicePlans(rows: CatalogRows): readonly RowFinding[] {
	return [
		...findRepeats(rows.servicePlans, "name", (plan) => plan.name),
		...findRepeats(rows.servicePlans, "id", (plan) => plan.id.toLowerCase()),
		...findRepeats(rows.servicePlans, "family and tier", (plan) => `${plan.family} ${plan.tier}`),
	];
}
