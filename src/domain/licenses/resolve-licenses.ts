import { type ServicePlanName, type SkuId, toId } from "../basics/ids.ts";
import type { Catalog, Sku } from "../catalog/catalog.ts";
import { type LicenseGroup, licenseGroupOf } from "./license-group.ts";
import type { LicenseUpdateRequest, LicenseViolation, WantedLicense } from "./license-update.ts";

/** A wanted license in the catalog's own words. */
export interface ResolvedLicense {
	readonly sku: Sku;
	readonly disabledPlans?: readonly ServicePlanName[];
}

/** The request as far as the catalog knows what it speaks of, and what stands against its wording. */
export interface ResolvedRequest {
	readonly assign: readonly ResolvedLicense[];
	readonly remove: readonly Sku[];
	readonly violations: readonly LicenseViolation[];
}

/** Finds what a request names: SKUs by id, service plans by name or id, whatever the case. */
export function resolveLicenses(catalog: Catalog, { assign, remove }: LicenseUpdateRequest): ResolvedRequest {
	const violations: LicenseViolation[] = [];
	if (assign.length === 0 && remove.length === 0) violations.push({ code: "nothingAsked" });
	const findSku = (text: string): readonly Sku[] => {
		const sku = catalog.skus.get(toId<SkuId>(text));
		if (sku === undefined) violations.push({ code: "unknownSku", sku: text });
		return sku === undefined ? [] : [sku];
	};
	const assigned = assign.flatMap((wanted) =>
		findSku(wanted.skuId).map((sku) => resolvePlans(catalog, { sku, wanted, violations })),
	);
	const removed = remove.flatMap(findSku);
	const named = [...assigned.map(({ sku }) => sku), ...removed];
	violations.push(...findRepeats(named), ...findMixedGroups(named));
	return { assign: assigned, remove: removed, violations };
}

interface PlansToResolve {
	readonly sku: Sku;
	readonly wanted: WantedLicense;
	readonly violations: LicenseViolation[];
}

function resolvePlans(catalog: Catalog, { sku, wanted, violations }: PlansToResolve): ResolvedLicense {
	if (wanted.disabledPlans === undefined) return { sku };
	const found = new Set<ServicePlanName>();
	for (const text of wanted.disabledPlans) {
		const plan = findPlan(catalog, text);
		if (plan === undefined) violations.push({ code: "unknownServicePlan", plan: text, skuId: sku.id });
		else if (sku.servicePlans.includes(plan)) found.add(plan);
		else violations.push({ code: "servicePlanNotInSku", plan, skuId: sku.id });
	}
	return { sku, disabledPlans: sku.servicePlans.filter((plan) => found.has(plan)) };
}

function findPlan(catalog: Catalog, text: string): ServicePlanName | undefined {
	return plansBySpelling(catalog).get(text.trim().toLowerCase());
}

function plansBySpelling(catalog: Catalog): ReadonlyMap<string, ServicePlanName> {
	const known = remembered.get(catalog);
	if (known !== undefined) return known;
	const spelled = [...catalog.servicePlans.values()].flatMap(({ id, name }) => [
		[id.toLowerCase(), name] as const,
		[name.toLowerCase(), name] as const,
	]);
	const made = new Map(spelled);
	remembered.set(catalog, made);
	return made;
}

/** A catalog never changes. */
const remembered = new WeakMap<Catalog, ReadonlyMap<string, ServicePlanName>>();

function findRepeats(named: readonly Sku[]): readonly LicenseViolation[] {
	const repeated = new Set(named.filter((sku, index) => named.indexOf(sku) !== index));
	return [...repeated].map(({ id }) => ({ code: "skuNamedTwice", skuId: id }));
}

function findMixedGroups(named: readonly Sku[]): readonly LicenseViolation[] {
	const inGroup = (group: LicenseGroup) => named.filter((sku) => licenseGroupOf(sku) === group).map(({ id }) => id);
	const [group1, group2] = [inGroup("group1"), inGroup("group2")];
	return group1.length > 0 && group2.length > 0 ? [{ code: "licenseGroupsMixed", group1, group2 }] : [];
}
