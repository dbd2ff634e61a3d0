import type { ServicePlanName, SkuId } from "../basics/ids.ts";
import { type Catalog, getServicePlan, getSku } from "./catalog.ts";

/** What happens to the services of a user who moves from one SKU to another. Each plan stands in one list only. */
export interface ServiceChange {
	readonly kept: readonly ServicePlanName[];
	readonly replaced: readonly ReplacedService[];
	readonly lost: readonly ServicePlanName[];
	readonly gained: readonly ServicePlanName[];
}

/** One plan in the place of another of its family. */
export interface ReplacedService {
	readonly from: ServicePlanName;
	readonly to: ServicePlanName;
	readonly direction: "higher" | "lower";
}

/**
 * What a user gains, keeps, swaps and loses by moving from one SKU to another. Plans of one family stand in for each
 * other, the highest tier of one side for the highest of the other; what finds no counterpart is lost or gained.
 */
export function compareServicePlans(catalog: Catalog, fromSku: SkuId, toSku: SkuId): ServiceChange {
	const pair = `${fromSku} ${toSku}`;
	const known = remembered.get(catalog) ?? new Map<string, ServiceChange>();
	const plansOf = (sku: SkuId) => getSku(catalog, sku).servicePlans;
	const change = known.get(pair) ?? comparePlans(catalog, plansOf(fromSku), plansOf(toSku));
	remembered.set(catalog, known.set(pair, change));
	return change;
}

/** A catalog never changes, so each pair is compared once for as long as the catalog is in use. */
const remembered = new WeakMap<Catalog, Map<string, ServiceChange>>();

/** The same between any two sets of plans, such as what one user has switched on before and after. */
export function comparePlans(
	catalog: Catalog,
	before: readonly ServicePlanName[],
	after: readonly ServicePlanName[],
): ServiceChange {
	const inBefore = new Set(before);
	const inAfter = new Set(after);
	const newByFamily = plansByFamily(
		catalog,
		after.filter((plan) => !inBefore.has(plan)),
	);
	const replaced: ReplacedService[] = [];
	const lost: ServicePlanName[] = [];
	const gone = before.filter((plan) => !inAfter.has(plan));
	for (const plan of highestTierFirst(catalog, gone)) {
		const to = newByFamily.get(getServicePlan(catalog, plan).family)?.shift();
		if (to === undefined) lost.push(plan);
		else replaced.push({ from: plan, to, direction: directionOf(catalog, plan, to) });
	}
	const inOrder = (plans: readonly ServicePlanName[], chosen: ReadonlySet<ServicePlanName>) =>
		plans.filter((plan) => chosen.has(plan));
	return {
		kept: before.filter((plan) => inAfter.has(plan)),
		replaced: replaced.toSorted((a, b) => before.indexOf(a.from) - before.indexOf(b.from)),
		lost: inOrder(before, new Set(lost)),
		gained: inOrder(after, new Set([...newByFamily.values()].flat())),
	};
}

function plansByFamily(catalog: Catalog, plans: readonly ServicePlanName[]): Map<string, ServicePlanName[]> {
	const byFamily = new Map<string, ServicePlanName[]>();
	for (const plan of highestTierFirst(catalog, plans)) {
		const { family } = getServicePlan(catalog, plan);
		const known = byFamily.get(family);
		if (known === undefined) byFamily.set(family, [plan]);
		else known.push(plan);
	}
	return byFamily;
}

function highestTierFirst(catalog: Catalog, plans: readonly ServicePlanName[]): readonly ServicePlanName[] {
	return plans.toSorted((a, b) => getServicePlan(catalog, b).tier - getServicePlan(catalog, a).tier);
}

function directionOf(catalog: Catalog, from: ServicePlanName, to: ServicePlanName): ReplacedService["direction"] {
	return getServicePlan(catalog, to).tier > getServicePlan(catalog, from).tier ? "higher" : "lower";
}
