import type { SkuId } from "../../domain/basics/ids.ts";
import type { Language } from "../../domain/basics/localized-text.ts";
import { type Catalog, getServicePlan, getSku, type Sku } from "../../domain/catalog/catalog.ts";
import type { LicenseAssignment } from "../../domain/licenses/license.ts";
import { type LicenseGroup, licenseGroupOf } from "../../domain/licenses/license-group.ts";
import { capabilityOf, countFree, type LicensePool } from "../../domain/licenses/license-pool.ts";
import type { LicenseUpdatePlan, LicenseUpdateRequest } from "../../domain/licenses/license-update.ts";
import type {
	License,
	LicenseUpdate,
	LicenseUpdateRequest as LicenseUpdateRequestBody,
	SubscribedSku,
} from "../../wire/license.ts";
import { describeNotice, type LicenseWords } from "./license-violation.ts";

type Words = Pick<LicenseWords, "catalog" | "language">;

/** `Group1` and `Group2` as asked for; the directory's own when nothing is. */
export function readGroups(asked: readonly (Groups | readonly Groups[])[] = []): ReadonlySet<LicenseGroup> {
	const named = asked.flat().filter((group) => group !== "none");
	return new Set<LicenseGroup>(named.length === 0 ? ["group1"] : named);
}

type Groups = LicenseGroup | "none";

/** The licenses of one SKU as the original counts them. */
export function toWireSubscribedSku(pool: LicensePool, { catalog, language }: Words): SubscribedSku {
	const sku = getSku(catalog, pool.skuId);
	const capabilityStatus = capabilityOf(pool);
	return {
		availableUnits: countFree(pool),
		activeUnits: pool.active,
		consumedUnits: pool.assigned,
		suspendedUnits: pool.suspended,
		totalUnits: pool.active + pool.warning,
		warningUnits: pool.warning,
		productSku: { ...toProductSku(sku, language), targetType: "User", licenseGroupId: licenseGroupOf(sku) },
		servicePlans: sku.servicePlans.map((name) => toWirePlan(catalog, { name, language, capabilityStatus })),
		capabilityStatus,
		attributes: { objectType: "SubscribedSku" },
	};
}

/** One license of a user with the services that are switched on. */
export function toWireLicense({ skuId, disabledPlans }: LicenseAssignment, { catalog, language }: Words): License {
	const sku = getSku(catalog, skuId);
	return {
		servicePlans: sku.servicePlans
			.filter((name) => !disabledPlans.includes(name))
			.map((name) => toWirePlan(catalog, { name, language, capabilityStatus: "Success" })),
		productSku: { ...toProductSku(sku, language), licenseGroupId: licenseGroupOf(sku) },
		attributes: { objectType: "License" },
	};
}

/** Whether a SKU that the catalog knows is in one of the groups. */
export function isInGroups(catalog: Catalog, skuId: SkuId, groups: ReadonlySet<LicenseGroup>): boolean {
	const sku = catalog.skus.get(skuId);
	return sku !== undefined && groups.has(licenseGroupOf(sku));
}

/** The body of a license update in the words of the domain. */
export function fromWireUpdate({ licensesToAssign, licensesToRemove }: LicenseUpdateRequestBody): LicenseUpdateRequest {
	return {
		assign: (licensesToAssign ?? []).map(({ skuId, excludedPlans }) => ({
			skuId,
			...(excludedPlans === undefined ? {} : { disabledPlans: excludedPlans }),
		})),
		remove: licensesToRemove ?? [],
	};
}

/** The answer to a license update: what was asked, with what is switched off afterwards. */
export function toWireUpdate(
	request: LicenseUpdateRequest,
	plan: LicenseUpdatePlan,
	words: LicenseWords,
): LicenseUpdate {
	const { catalog } = words;
	const after = new Map(plan.after.map((license) => [String(license.skuId), license]));
	const assigned = request.assign.flatMap(({ skuId }) => after.get(skuId.toLowerCase()) ?? []);
	return {
		...(assigned.length === 0
			? {}
			: {
					licensesToAssign: assigned.map(({ skuId, disabledPlans }) => ({
						...(disabledPlans.length === 0
							? {}
							: { excludedPlans: disabledPlans.map((name) => getServicePlan(catalog, name).id) }),
						skuId,
					})),
				}),
		...(request.remove.length === 0 ? {} : { licensesToRemove: request.remove.map((id) => id.toLowerCase()) }),
		licenseWarnings: plan.notices.map((notice) => {
			const { code, reason, remedy, services } = describeNotice(notice, words);
			return { code, message: `${reason} ${remedy}`, servicePlans: services.map(({ name }) => name) };
		}),
		attributes: { objectType: "LicenseUpdate" },
	};
}

function toProductSku(sku: Sku, language: Language) {
	return { id: sku.id, name: sku.title[language], skuPartNumber: sku.partNumber };
}

interface PlanOnWire {
	readonly name: Sku["servicePlans"][number];
	readonly language: Language;
	readonly capabilityStatus: string;
}

/** Whether a plan is for people or for the whole organization is not in the catalog; all are told as for people. */
function toWirePlan(catalog: Catalog, { name, language, capabilityStatus }: PlanOnWire) {
	const { id, title } = getServicePlan(catalog, name);
	return { displayName: title[language], serviceName: name, id, capabilityStatus, targetType: "User" };
}
