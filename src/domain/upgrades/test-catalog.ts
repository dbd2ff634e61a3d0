import { type OfferId, type SkuId, toId, toServicePlanName } from "../basics/ids.ts";
import type { Catalog, Offer, PathSource, ServicePlan, Sku, UpgradePath } from "../catalog/catalog.ts";

/**
 * A small catalog for the tests of the rules: real products of the guide with a part of their real service plans
 * (Azure AD licensing service plan reference, mid-2020).
 */

const families: Readonly<Record<string, readonly string[]>> = {
	exchange: ["EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE"],
	"exchange-archive": ["EXCHANGE_S_ARCHIVE_ADDON"],
	sharepoint: ["ONEDRIVESTANDARD", "SHAREPOINTSTANDARD", "SHAREPOINTENTERPRISE"],
	"office-apps": ["OFFICE_BUSINESS", "OFFICESUBSCRIPTION"],
	"office-mobile": ["OFFICEMOBILE_SUBSCRIPTION"],
	yammer: ["YAMMER_MIDSIZE", "YAMMER_ENTERPRISE"],
	bookings: ["MICROSOFTBOOKINGS"],
	skype: ["MCOSTANDARD"],
	"audio-conf": ["MCOMEETADV"],
	teams: ["TEAMS1"],
};

interface Product {
	readonly family: string;
	readonly plans: readonly string[];
	readonly offer?: Partial<Offer>;
}

const basicPlans = [
	"EXCHANGE_S_STANDARD",
	"SHAREPOINTSTANDARD",
	"OFFICEMOBILE_SUBSCRIPTION",
	"YAMMER_ENTERPRISE",
	"MCOSTANDARD",
	"TEAMS1",
];
const standardPlans = [
	"EXCHANGE_S_STANDARD",
	"SHAREPOINTSTANDARD",
	"OFFICE_BUSINESS",
	"YAMMER_ENTERPRISE",
	"MICROSOFTBOOKINGS",
	"MCOSTANDARD",
	"TEAMS1",
];
const e3Plans = [
	"EXCHANGE_S_ENTERPRISE",
	"SHAREPOINTENTERPRISE",
	"OFFICESUBSCRIPTION",
	"YAMMER_ENTERPRISE",
	"MCOSTANDARD",
	"TEAMS1",
];
const small: Partial<Offer> = { maximumQuantity: 300, limit: { unit: "concurrent", count: 2 } };
const indian: Partial<Offer> = { ...small, countries: ["IN"] };
const trial: Partial<Offer> = {
	isTrial: true,
	category: "trial",
	minimumQuantity: 25,
	maximumQuantity: 25,
	limit: { unit: "lifetime", count: 1 },
	billingCycles: ["none"],
};

const products = {
	appsBusiness: { family: "apps-business", plans: ["OFFICE_BUSINESS", "ONEDRIVESTANDARD"], offer: small },
	basic: { family: "business-basic", plans: basicPlans, offer: small },
	/** Sold through other channels only: the twin of Business Basic, with another Yammer. */
	basicTwin: {
		family: "business-basic",
		plans: basicPlans.map((plan) => (plan === "YAMMER_ENTERPRISE" ? "YAMMER_MIDSIZE" : plan)),
	},
	standard: { family: "business-standard", plans: standardPlans, offer: small },
	standardTwin: { family: "business-standard", plans: standardPlans },
	e3: { family: "o365-e3", plans: e3Plans, offer: {} },
	e5: { family: "o365-e5", plans: [...e3Plans, "MICROSOFTBOOKINGS", "MCOMEETADV"], offer: {} },
	basicIndia: { family: "business-basic", plans: basicPlans, offer: indian },
	standardIndia: { family: "business-standard", plans: standardPlans, offer: indian },
	exchangePlan1: { family: "exchange-plan1", plans: ["EXCHANGE_S_STANDARD"], offer: {} },
	bookings: { family: "bookings", plans: ["MICROSOFTBOOKINGS"], offer: {} },
	archiving: {
		family: "archiving",
		plans: ["EXCHANGE_S_ARCHIVE_ADDON"],
		offer: { isAddOn: true, category: "addOn" },
	},
	standardTrial: { family: "business-standard", plans: standardPlans, offer: trial },
	basicNewCommerce: { family: "business-basic", plans: basicPlans, offer: { ...small, regime: "newCommerce" } },
} as const satisfies Readonly<Record<string, Product>>;

export type TestProduct = keyof typeof products;

/** Offer ids by product; those of products without an offer lead nowhere. */
export function offerOf(product: TestProduct): OfferId {
	return toId(`offer-${product}`);
}

/** SKU ids by product. The trial has the SKU of the product that it is a trial of. */
export function skuOf(product: TestProduct): SkuId {
	return toId(product === "standardTrial" ? "sku-standard" : `sku-${product}`);
}

/** The guide's rows for these products, its footnote, and one row that only the recorded catalog of 2019 has. */
export const testPaths: readonly UpgradePath[] = [
	path("appsBusiness", "e3"),
	path("appsBusiness", "e5"),
	path("standard", "e3"),
	path("standard", "e5"),
	path("basic", "standard"),
	path("basic", "e3"),
	path("basic", "e5"),
	path("basicNewCommerce", "e3"),
	path("basicIndia", "standardIndia"),
	{ ...path("basicIndia", "standard"), forbidden: { instead: offerOf("standardIndia") } },
	path("appsBusiness", "standard", "catalog2019"),
];

/** One documented row. */
export function path(from: TestProduct, to: TestProduct, source: PathSource = "guide"): UpgradePath {
	return { from: offerOf(from), to: offerOf(to), source };
}

/** The test catalog with these paths and sources; offers are changed by product where a test needs other terms. */
export function makeCatalog(
	changes: {
		readonly paths?: readonly UpgradePath[];
		readonly sources?: readonly PathSource[];
		readonly offers?: Partial<Record<TestProduct, Partial<Offer>>>;
	} = {},
): Catalog {
	const entries = Object.entries<Product>(products) as [TestProduct, Product][]; // the keys of a const object
	return {
		offers: new Map(
			entries.flatMap(([product, { offer }]) =>
				offer === undefined ? [] : [[offerOf(product), makeOffer(product, { ...offer, ...changes.offers?.[product] })]],
			),
		),
		skus: new Map(
			entries
				.filter(([product]) => product !== "standardTrial")
				.map(([product, { family, plans }]) => [skuOf(product), makeSku(product, family, plans)]),
		),
		servicePlans: new Map(Object.entries(families).flatMap(toServicePlans)),
		pathsFrom: Map.groupBy(changes.paths ?? testPaths, (one) => one.from),
		transitionsFrom: new Map(),
		sourcesInForce: new Set(changes.sources ?? ["guide"]),
		mutuallyExclusive: [
			[toServicePlanName("EXCHANGE_S_STANDARD"), toServicePlanName("EXCHANGE_S_ENTERPRISE")],
			[toServicePlanName("SHAREPOINTSTANDARD"), toServicePlanName("SHAREPOINTENTERPRISE")],
		],
		dependencies: [{ plan: toServicePlanName("MCOMEETADV"), requiresAnyOf: [toServicePlanName("MCOSTANDARD")] }],
	};
}

function makeOffer(product: TestProduct, terms: Partial<Offer>): Offer {
	return {
		id: offerOf(product),
		skuId: skuOf(product),
		title: { ko: `${product} 제안`, en: `${product} offer` },
		description: { ko: "", en: "" },
		category: "enterprise",
		regime: "legacy",
		minimumQuantity: 1,
		maximumQuantity: 10_000_000,
		limit: { unit: "none" },
		termMonths: 12,
		billingCycles: ["monthly", "annual"],
		service: "office365",
		isAddOn: false,
		isTrial: false,
		addOnOf: [],
		idSource: "own",
		rank: 1,
		...terms,
	};
}

function makeSku(product: TestProduct, productFamily: string, plans: readonly string[]): Sku {
	return {
		id: skuOf(product),
		partNumber: product.toUpperCase(),
		title: { ko: `${product} 제품`, en: `${product} product` },
		servicePlans: plans.map(toServicePlanName),
		productFamily,
	};
}

function toServicePlans([family, plans]: [string, readonly string[]]) {
	return plans.map((text, index) => {
		const name = toServicePlanName(text);
		const title = { ko: `${text} 서비스`, en: `${text} service` };
		const plan: ServicePlan = { id: `plan-${text}`, name, title, family, tier: index + 1, dataBearing: true };
		return [name, plan] as const;
	});
}
