import type { ServicePlanName, SkuId } from "../basics/ids.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { conflictKind, countriesOf, isMail } from "./blocking-issues.ts";
import { hasEnabled, listEnabledPlans } from "./enabled-plans.ts";
import type { LicenseAssignment } from "./license.ts";
import { countFree } from "./license-pool.ts";
import type { LicenseUpdateFacts, LicenseViolation } from "./license-update.ts";

/** What is wrong with giving the user these SKUs, none of which the user has: seats and the place of use. */
export function findGivingViolations(
	{ catalog, user, pools }: LicenseUpdateFacts,
	fresh: readonly SkuId[],
): readonly LicenseViolation[] {
	const violations: LicenseViolation[] = [];
	for (const skuId of fresh) {
		const { active = 0, warning = 0, assigned = 0, reserved = 0 } = pools.get(skuId) ?? {};
		if (countFree({ active, warning, assigned, reserved }) > 0) continue;
		violations.push({ code: "notEnoughLicenses", skuId, purchased: active + warning, assigned: assigned + reserved });
	}
	const { usageLocation } = user;
	if (!usageLocation && fresh.length > 0) violations.push({ code: "missingUsageLocation" });
	if (!usageLocation) return violations;
	for (const skuId of fresh) {
		const countries = countriesOf(catalog, skuId);
		if (countries === undefined || countries.includes(usageLocation.toUpperCase())) continue;
		violations.push({ code: "prohibitedUsageLocation", skuId, usageLocation, countries });
	}
	return violations;
}

/** What is wrong with the user's licenses as a whole afterwards that was not wrong before. */
export function findServiceViolations(
	catalog: Catalog,
	before: readonly LicenseAssignment[],
	after: readonly LicenseAssignment[],
): readonly LicenseViolation[] {
	return [...findConflicts(catalog, before, after), ...findMissingDependencies(catalog, before, after)];
}

/** Mail that is switched on newly for somebody whose address somebody else has too. */
export function findMailViolations(
	{ catalog, assignments: before, duplicateAddresses = [] }: LicenseUpdateFacts,
	after: readonly LicenseAssignment[],
): readonly LicenseViolation[] {
	const hasMail = (licenses: readonly LicenseAssignment[]) =>
		listEnabledPlans(catalog, licenses).some((plan) => isMail(catalog, plan));
	if (duplicateAddresses.length === 0 || hasMail(before) || !hasMail(after)) return [];
	return duplicateAddresses.map((one) => ({ code: "duplicateProxyAddress", ...one }));
}

function findConflicts(
	catalog: Catalog,
	before: readonly LicenseAssignment[],
	after: readonly LicenseAssignment[],
): readonly LicenseViolation[] {
	return catalog.mutuallyExclusive.flatMap(([one, other]): readonly LicenseViolation[] => {
		const bearers = (licenses: readonly LicenseAssignment[], plan: ServicePlanName) =>
			licenses.find((license) => hasEnabled(catalog, license, plan))?.skuId;
		const [first, second] = [bearers(after, one), bearers(after, other)];
		if (first === undefined || second === undefined) return [];
		if (bearers(before, one) !== undefined && bearers(before, other) !== undefined) return [];
		return [{ code: conflictKind(catalog, one), plans: [one, other], skus: [first, second] }];
	});
}

function findMissingDependencies(
	catalog: Catalog,
	before: readonly LicenseAssignment[],
	after: readonly LicenseAssignment[],
): readonly LicenseViolation[] {
	return catalog.dependencies.flatMap(({ plan, requiresAnyOf }): readonly LicenseViolation[] => {
		const bearer = (licenses: readonly LicenseAssignment[]) => {
			const has = (wanted: ServicePlanName) => licenses.find((license) => hasEnabled(catalog, license, wanted));
			return requiresAnyOf.some((required) => has(required) !== undefined) ? undefined : has(plan);
		};
		const broken = bearer(after);
		if (broken === undefined || bearer(before) !== undefined) return [];
		return [{ code: "dependencyMissing", plan, skuId: broken.skuId, requiresAnyOf }];
	});
}
