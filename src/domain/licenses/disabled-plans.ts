import type { ServicePlanName } from "../basics/ids.ts";
import type { SkuComparison } from "./sku-comparison.ts";

/** What becomes of the plans that were switched off for a user. */
export interface CarriedDisabledPlans {
	/** Switched off in the target too: the same plan, or the one that takes its place in the family. */
	readonly carried: readonly ServicePlanName[];
	/** Without a counterpart in the target. */
	readonly dropped: readonly ServicePlanName[];
}

/**
 * Carries a user's switched-off plans over to the target. Microsoft's own plan switch loses them (Microsoft 365
 * documentation, "switch to a different plan"); people wrote scripts to put them back.
 */
export function carryOverDisabledPlans(
	comparison: SkuComparison,
	disabled: readonly ServicePlanName[],
): CarriedDisabledPlans {
	const carried = new Set<ServicePlanName>();
	const dropped: ServicePlanName[] = [];
	for (const plan of disabled) {
		const counterpart = comparison.counterpart.get(plan);
		if (counterpart !== undefined) carried.add(counterpart);
		else if (comparison.sourcePlans.has(plan)) dropped.push(plan);
	}
	return { carried: [...carried], dropped };
}
