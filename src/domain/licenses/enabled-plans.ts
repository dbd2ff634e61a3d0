import type { ServicePlanName } from "../basics/ids.ts";
import { type Catalog, getSku } from "../catalog/catalog.ts";
import type { LicenseAssignment } from "./license.ts";

/** Whether the assignment gives its user that plan, switched on. */
export function hasEnabled(catalog: Catalog, assignment: LicenseAssignment, plan: ServicePlanName): boolean {
	return getSku(catalog, assignment.skuId).servicePlans.includes(plan) && !assignment.disabledPlans.includes(plan);
}

/** Everything that one user's licenses switch on, each plan once, in the order of the licenses. */
export function listEnabledPlans(
	catalog: Catalog,
	assignments: readonly LicenseAssignment[],
): readonly ServicePlanName[] {
	const enabled = assignments.flatMap(({ skuId, disabledPlans }) =>
		getSku(catalog, skuId).servicePlans.filter((plan) => !disabledPlans.includes(plan)),
	);
	return [...new Set(enabled)];
}
