import { type OfferId, type ServicePlanName, type SkuId, toId, toServicePlanName } from "../basics/ids.ts";
import type { Catalog, Offer, PathSource, Promotion, ServicePlan, Sku, UpgradePath } from "./catalog.ts";
import type {
	CatalogRows,
	OfferRow,
	PlanRuleRow,
	PromotionRow,
	ServicePlanRow,
	SkuRow,
	UpgradePathRow,
} from "./catalog-rows.ts";

/** Turns checked rows into the catalog; a reference that leads nowhere throws, since the checks would have found it. */
export function buildCatalog(rows: CatalogRows, sourcesInForce: readonly PathSource[]): Catalog {
	const skuIds = new Map(rows.skus.map(({ row }) => [row.partNumber, toId<SkuId>(row.id)]));
	const offerIds = new Map(rows.offers.map(({ row }) => [row.key, toId<OfferId>(row.id)]));
	const servicePlans = rows.servicePlans.map(({ row }) => toServicePlan(row));
	const skus = rows.skus.map(({ row }) => toSku(row));
	const offers = rows.offers.map(({ row }) => toOffer(row, resolve(skuIds, row.sku), offerIds));
	const paths = rows.upgradePaths.map(({ row }) => toUpgradePath(row, offerIds));
	const rules = rows.planRules.map(({ row }) => row);
	return {
		offers: new Map(offers.map((offer) => [offer.id, offer])),
		skus: new Map(skus.map((sku) => [sku.id, sku])),
		servicePlans: new Map(servicePlans.map((plan) => [plan.name, plan])),
		pathsFrom: Map.groupBy(
			paths.filter(({ source }) => source !== "newCommerce"),
			(path) => path.from,
		),
		transitionsFrom: Map.groupBy(
			paths.filter(({ source }) => source === "newCommerce"),
			(path) => path.from,
		),
		// It speaks of offers that no other list knows, so that there is nothing to choose.
		sourcesInForce: new Set([...sourcesInForce, "newCommerce" as const]),
		mutuallyExclusive: rules.flatMap(toExclusion),
		dependencies: rules.flatMap(toDependency),
		promotions: rows.promotions.map(({ row }) => toPromotion(row, offerIds)),
	};
}

function toServicePlan(row: ServicePlanRow): ServicePlan {
	const { title, family, tier, dataBearing } = row;
	return { id: row.id.toLowerCase(), name: toServicePlanName(row.name), title, family, tier, dataBearing };
}

function toSku(row: SkuRow): Sku {
	const { partNumber, title, productFamily } = row;
	return { id: toId(row.id), partNumber, title, productFamily, servicePlans: row.servicePlans.map(toServicePlanName) };
}

function toOffer(row: OfferRow, skuId: SkuId, offerIds: ReadonlyMap<string, OfferId>): Offer {
	return {
		id: toId(row.id),
		skuId,
		title: row.title,
		description: row.description,
		category: row.category,
		regime: row.regime,
		minimumQuantity: row.minimumQuantity,
		maximumQuantity: row.maximumQuantity,
		limit: row.limit,
		termMonths: row.termMonths,
		billingCycles: row.billingCycles,
		service: row.service,
		isAddOn: row.category === "addOn",
		isTrial: row.category === "trial",
		addOnOf: (row.addOnOf ?? []).map((key) => resolve(offerIds, key)),
		...(row.countries === undefined ? {} : { countries: row.countries }),
		idSource: row.idSource,
		...(row.from === undefined ? {} : { from: row.from }),
		...(row.until === undefined ? {} : { until: row.until }),
		rank: row.rank,
	};
}

function toUpgradePath(row: UpgradePathRow, offerIds: ReadonlyMap<string, OfferId>): UpgradePath {
	const { from, to, source, opensAt, closesAt, forbidden } = row;
	return {
		from: resolve(offerIds, from),
		to: resolve(offerIds, to),
		source,
		...(opensAt === undefined ? {} : { opensAt }),
		...(closesAt === undefined ? {} : { closesAt }),
		...(forbidden === undefined ? {} : { forbidden: { instead: resolve(offerIds, forbidden.instead) } }),
	};
}

function toPromotion(row: PromotionRow, offerIds: ReadonlyMap<string, OfferId>): Promotion {
	const { name, description, from, until, onFirstPurchase, minimumSeats, maximumSeats, countries } = row;
	return {
		...{ id: row.id.toUpperCase(), name, description, from, until, onFirstPurchase },
		products: row.products.map(({ offer, billingCycle, basisPoints }) => ({
			...{ offerId: resolve(offerIds, offer), billingCycle, basisPoints },
		})),
		...(minimumSeats === undefined ? {} : { minimumSeats }),
		...(maximumSeats === undefined ? {} : { maximumSeats }),
		...(countries === undefined ? {} : { countries }),
	};
}

function toExclusion(rule: PlanRuleRow): readonly (readonly [ServicePlanName, ServicePlanName])[] {
	if (rule.kind !== "exclusive") return [];
	const [one, other] = rule.plans;
	return [[toServicePlanName(one), toServicePlanName(other)]];
}

function toDependency(rule: PlanRuleRow): Catalog["dependencies"] {
	if (rule.kind !== "requires") return [];
	return [{ plan: toServicePlanName(rule.plan), requiresAnyOf: rule.anyOf.map(toServicePlanName) }];
}

function resolve<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
	const id = ids.get(name);
	if (id === undefined) throw new Error(`the catalog has no row ${name}; check it before building`);
	return id;
}
