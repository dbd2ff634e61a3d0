import type { CatalogIndex } from "./catalog-index.ts";
import type { CatalogRows, PlanRuleRow } from "./catalog-rows.ts";
import { findInRows, findRepeats, type RowFinding, repeatedIn } from "./row-finding.ts";

/** A rule speaks of different known service plans and stands once. */
export function checkPlanRules(rows: CatalogRows, index: CatalogIndex): readonly RowFinding[] {
	return [
		...findRepeats(rows.planRules, "rule", sortedRule),
		...findInRows(rows.planRules, (rule) => {
			const names = plansOf(rule);
			const unknown = new Set(names.filter((name) => !index.has("servicePlans", name)));
			return [
				...[...unknown].map((name) => `speaks of the unknown service plan ${name}`),
				...repeatedIn(names).map((name) => `names the service plan ${name} twice`),
				...(rule.kind === "requires" && rule.anyOf.length === 0 ? ["requires none of anything: anyOf is empty"] : []),
			];
		}),
	];
}

function plansOf(rule: PlanRuleRow): readonly string[] {
	return rule.kind === "exclusive" ? rule.plans : [rule.plan, ...rule.anyOf];
}

/** An exclusion holds both ways, so the order of its plans does not matter; a plan has one list of what it requires. */
function sortedRule(rule: PlanRuleRow): string {
	return rule.kind === "exclusive" ? rule.plans.toSorted().join(" excludes ") : `${rule.plan} requires`;
}
