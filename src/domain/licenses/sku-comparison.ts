import type { ServicePlanName, SkuId } from "../basics/ids.ts";
import { type Catalog, getServicePlan, getSku } from "../catalog/catalog.ts";
import { compareServicePlans, type ReplacedService } from "../catalog/service-change.ts";

/** The source's SKU held against the target's, worked out once for all users. */
export interface SkuComparison {
	readonly catalog: Catalog;
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	readonly lost: readonly ServicePlanName[];
	readonly sourcePlans: ReadonlySet<ServicePlanName>;
	readonly targetPlans: ReadonlySet<ServicePlanName>;
	readonly replaced: readonly ReplacedService[];
	/** For a plan of the source, what the user has in its place: itself where it is kept, else its replacement. */
	readonly counterpart: ReadonlyMap<ServicePlanName, ServicePlanName>;
	/** Desktop Office of one edition for that of another. */
	readonly officeApps: readonly ReplacedService[];
	/** OneDrive as a plan of its own for OneDrive as a part of SharePoint. */
	readonly oneDrive: readonly ReplacedService[];
	/** Yammer of the edition for midsize companies for the full one, or the other way round. */
	readonly yammer: readonly ReplacedService[];
}

const officeAppsFamily = "office-apps";
const yammerFamily = "yammer";
const standaloneOneDrive = "ONEDRIVESTANDARD";

/** Prepares the comparison of two SKUs for a look at each of their users. */
export function compareSkus(catalog: Catalog, sourceSkuId: SkuId, targetSkuId: SkuId): SkuComparison {
	const { kept, replaced, lost } = compareServicePlans(catalog, sourceSkuId, targetSkuId);
	return {
		catalog,
		sourceSkuId,
		targetSkuId,
		lost,
		replaced,
		sourcePlans: new Set(getSku(catalog, sourceSkuId).servicePlans),
		targetPlans: new Set(getSku(catalog, targetSkuId).servicePlans),
		counterpart: new Map([
			...kept.map((plan) => [plan, plan] as const),
			...replaced.map(({ from, to }) => [from, to] as const),
		]),
		officeApps: replaced.filter(({ from }) => getServicePlan(catalog, from).family === officeAppsFamily),
		oneDrive: replaced.filter(({ from }) => from === standaloneOneDrive),
		yammer: replaced.filter(({ from }) => getServicePlan(catalog, from).family === yammerFamily),
	};
}
