import type { ServicePlanName, SkuId } from "../basics/ids.ts";
import { type Catalog, getServicePlan } from "../catalog/catalog.ts";
import { hasEnabled } from "./enabled-plans.ts";
import type { LicenseAssignment } from "./license.ts";
import type { BlockingLicenseIssue, PlanConflict } from "./license-issue.ts";
import type { SkuComparison } from "./sku-comparison.ts";
import type { SourceHolder } from "./source-holders.ts";

type HasPlan = (plan: ServicePlanName) => boolean;

/**
 * Everything that keeps one user's license from moving, seats aside: the violations of Azure AD's license assignment
 * (Azure AD documentation, "resolve license problems", 2018), and licenses that only a group can take away.
 */
export function findBlockingIssues(
	comparison: SkuComparison,
	holder: SourceHolder,
	disabledInTarget: readonly ServicePlanName[],
): readonly BlockingLicenseIssue[] {
	const issues: BlockingLicenseIssue[] = [];
	if (holder.source.groupName !== undefined)
		issues.push({ kind: "groupBasedLicense", groupName: holder.source.groupName });
	if (holder.target !== undefined) return issues; // nothing is assigned, the old license only goes
	if (!holder.user.usageLocation) issues.push({ kind: "missingUsageLocation" });
	else issues.push(...findProhibitedUse(comparison, holder.user.usageLocation));
	const inTarget: HasPlan = (plan) => comparison.targetPlans.has(plan) && !disabledInTarget.includes(plan);
	issues.push(...findConflicts(comparison.catalog, holder.others, inTarget));
	issues.push(...findMissingDependencies(comparison, holder, inTarget));
	const givesMail = [...comparison.targetPlans].some((plan) => isMail(comparison.catalog, plan) && inTarget(plan));
	if (givesMail) issues.push(...holder.duplicates.map((one) => ({ kind: "duplicateProxyAddress" as const, ...one })));
	return issues;
}

/** Whether the plan is a mailbox, whose addresses must be nobody else's. */
export function isMail(catalog: Catalog, plan: ServicePlanName): boolean {
	return getServicePlan(catalog, plan).family === "exchange";
}

function findProhibitedUse(
	{ catalog, targetSkuId }: SkuComparison,
	usageLocation: string,
): readonly BlockingLicenseIssue[] {
	const countries = countriesOf(catalog, targetSkuId);
	if (countries === undefined || countries.includes(usageLocation.toUpperCase())) return [];
	return [{ kind: "prohibitedUsageLocation", usageLocation, countries }];
}

/** Where every offer of the SKU is sold only; undefined where one is sold everywhere, or where it has none. */
export function countriesOf(catalog: Catalog, skuId: SkuId): readonly string[] | undefined {
	const countries = new Set<string>();
	for (const offer of catalog.offers.values()) {
		if (offer.skuId !== skuId) continue;
		if (offer.countries === undefined) return undefined;
		for (const country of offer.countries) countries.add(country);
	}
	return countries.size === 0 ? undefined : [...countries];
}

function findConflicts(
	catalog: Catalog,
	others: readonly LicenseAssignment[],
	inTarget: HasPlan,
): readonly PlanConflict[] {
	return others.flatMap((other) =>
		catalog.mutuallyExclusive.flatMap(([one, two]): readonly PlanConflict[] => {
			const fresh = inTarget(one) ? one : two;
			const held = fresh === one ? two : one;
			if (!inTarget(fresh) || !hasEnabled(catalog, other, held)) return [];
			return [{ kind: conflictKind(catalog, fresh), plans: [fresh, held], otherSku: other.skuId }];
		}),
	);
}

/** Conflicts of mail and of files are told apart, since each has a remedy of its own in the documents. */
export function conflictKind(catalog: Catalog, plan: ServicePlanName): PlanConflict["kind"] {
	const { family } = getServicePlan(catalog, plan);
	if (family === "exchange") return "exchangePlanConflict";
	return family === "sharepoint" ? "sharePointPlanConflict" : "servicePlanConflict";
}

/** A dependency that was broken before is not the upgrade's doing. */
function findMissingDependencies(
	{ catalog }: SkuComparison,
	{ source, others }: SourceHolder,
	inTarget: HasPlan,
): readonly BlockingLicenseIssue[] {
	const inOthers: HasPlan = (plan) => others.some((other) => hasEnabled(catalog, other, plan));
	const before: HasPlan = (plan) => hasEnabled(catalog, source, plan) || inOthers(plan);
	const after: HasPlan = (plan) => inTarget(plan) || inOthers(plan);
	return catalog.dependencies.flatMap(({ plan, requiresAnyOf }): readonly BlockingLicenseIssue[] => {
		const isBroken = (has: HasPlan) => has(plan) && !requiresAnyOf.some(has);
		return isBroken(after) && !isBroken(before) ? [{ kind: "dependencyMissing", plans: [plan], requiresAnyOf }] : [];
	});
}
