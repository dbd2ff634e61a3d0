import type { ServicePlanName, SkuId } from "../basics/ids.ts";
import { getServicePlan } from "../catalog/catalog.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { LicenseIssue } from "../licenses/license-issue.ts";
import type { SkuComparison } from "../licenses/sku-comparison.ts";
import type { SourceHolder } from "../licenses/source-holders.ts";

/** What can be done for a user without asking anybody further, since nobody loses anything by it. */
export type LicenseFix =
	/** To the customer's country (ISO 3166 alpha-2). */
	| { readonly code: "setUsageLocation"; readonly usageLocation: string }
	/** A plan of another license that the new license has in the same or a higher edition. */
	| { readonly code: "switchOffElsewhere"; readonly plan: ServicePlanName; readonly skuId: SkuId }
	/** A plan of the new license that the user did not have and that lacks what it needs. */
	| { readonly code: "leaveOff"; readonly plan: ServicePlanName }
	/** There may be a seat now. */
	| { readonly code: "tryAgain" };

interface FixesToFind {
	readonly comparison: SkuComparison;
	readonly holder: SourceHolder;
	readonly issues: readonly LicenseIssue[];
	readonly country: string;
}

/** What can be done about the issues that keep a license from moving; those without are for people. */
export function findFixes({ comparison, holder, issues, country }: FixesToFind): readonly LicenseFix[] {
	return issues.flatMap((issue): readonly LicenseFix[] => {
		switch (issue.kind) {
			case "missingUsageLocation":
				return [{ code: "setUsageLocation", usageLocation: country }];
			case "exchangePlanConflict":
			case "sharePointPlanConflict":
			case "servicePlanConflict": {
				const [fresh, held] = issue.plans;
				const other = holder.others.find(({ skuId }) => skuId === issue.otherSku);
				if (fresh === undefined || held === undefined || other?.groupName !== undefined) return [];
				const isCovered = tierOf(comparison, fresh) >= tierOf(comparison, held);
				return isCovered ? [{ code: "switchOffElsewhere", plan: held, skuId: issue.otherSku }] : [];
			}
			case "dependencyMissing":
				return issue.plans
					.filter((plan) => !comparison.sourcePlans.has(plan) && comparison.targetPlans.has(plan))
					.map((plan) => ({ code: "leaveOff", plan }));
			case "notEnoughLicenses":
			case "notVerified":
				return [{ code: "tryAgain" }];
			default:
				return [];
		}
	});
}

/** The user as the fixes leave the user, before the move is looked at again. */
export function applyFixes(
	holder: SourceHolder,
	fixes: readonly LicenseFix[],
): { readonly holder: SourceHolder; readonly leaveOff: readonly ServicePlanName[] } {
	const location = fixes.find(({ code }) => code === "setUsageLocation");
	const off = fixes.flatMap((fix) => (fix.code === "switchOffElsewhere" ? fix : []));
	const user =
		location?.code === "setUsageLocation" ? { ...holder.user, usageLocation: location.usageLocation } : holder.user;
	const others = holder.others.map((other): LicenseAssignment => {
		const plans = off.filter(({ skuId }) => skuId === other.skuId).map(({ plan }) => plan);
		if (plans.length === 0) return other;
		return { ...other, disabledPlans: [...new Set([...other.disabledPlans, ...plans])] };
	});
	return {
		holder: { ...holder, user, others },
		leaveOff: fixes.flatMap((fix) => (fix.code === "leaveOff" ? fix.plan : [])),
	};
}

function tierOf({ catalog }: SkuComparison, plan: ServicePlanName): number {
	return getServicePlan(catalog, plan).tier;
}
