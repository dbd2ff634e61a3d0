import type { Instant } from "../basics/instant.ts";
import type { LocalizedText } from "../basics/localized-text.ts";
import type {
	BillingCycle,
	CommerceRegime,
	DelegatedService,
	OfferCategory,
	OfferLimit,
	PathSource,
} from "./catalog.ts";

/** The files that hold the catalog, by the table in each; they are reported in this order. */
export const catalogFiles = {
	servicePlans: "service-plans.json",
	skus: "skus.json",
	offers: "offers.json",
	upgradePaths: "upgrade-paths.json",
	planRules: "plan-rules.json",
	promotions: "promotions.json",
} as const;

export type CatalogTable = keyof typeof catalogFiles;

export interface ServicePlanRow {
	readonly name: string;
	readonly id: string;
	readonly title: LocalizedText;
	readonly family: string;
	readonly tier: number;
	readonly dataBearing: boolean;
}

export interface SkuRow {
	readonly partNumber: string;
	readonly id: string;
	readonly productFamily: string;
	readonly title: LocalizedText;
	/** Names of service plans. */
	readonly servicePlans: readonly string[];
}

/** An offer as written in its file: it names its SKU by part number and other offers by their keys. */
export interface OfferRow {
	/** A short name that only the catalog files know, so that a path can be read. */
	readonly key: string;
	readonly id: string;
	readonly sku: string;
	readonly category: OfferCategory;
	readonly regime: CommerceRegime;
	readonly idSource: "public" | "own";
	readonly minimumQuantity: number;
	readonly maximumQuantity: number;
	readonly limit: OfferLimit;
	readonly termMonths: number;
	readonly billingCycles: readonly BillingCycle[];
	readonly service: DelegatedService;
	readonly rank: number;
	readonly countries?: readonly string[];
	readonly from?: Instant;
	readonly until?: Instant;
	readonly addOnOf?: readonly string[];
	readonly title: LocalizedText;
	readonly description: LocalizedText;
}

/** An upgrade path as written in its file, between keys of offers. */
export interface UpgradePathRow {
	readonly from: string;
	readonly to: string;
	readonly source: PathSource;
	readonly opensAt?: Instant;
	readonly closesAt?: Instant;
	readonly forbidden?: { readonly instead: string };
}

/** What one user's service plans must or must not have beside them. */
export type PlanRuleRow =
	| { readonly kind: "exclusive"; readonly plans: readonly [string, string] }
	| { readonly kind: "requires"; readonly plan: string; readonly anyOf: readonly string[] };

/** A promotion as written in its file; offers by their keys. */
export interface PromotionRow {
	readonly key: string;
	readonly id: string;
	readonly idSource: "public" | "own";
	readonly name: LocalizedText;
	readonly description: LocalizedText;
	readonly from: Instant;
	readonly until: Instant;
	readonly onFirstPurchase: boolean;
	readonly minimumSeats?: number;
	readonly maximumSeats?: number;
	readonly countries?: readonly string[];
	readonly products: readonly {
		readonly offer: string;
		readonly billingCycle: BillingCycle;
		readonly basisPoints: number;
	}[];
}

/** A row and its place in its file, counted from 1. */
export interface PlacedRow<Row> {
	readonly place: number;
	readonly row: Row;
}

/** Rows that could not be read: their keys where known, or `all` when the whole file is unusable. */
export type UnreadRows = "all" | ReadonlySet<string>;

/** Everything the files say that has the right shape, before one row is held against another. */
export interface CatalogRows {
	readonly servicePlans: readonly PlacedRow<ServicePlanRow>[];
	readonly skus: readonly PlacedRow<SkuRow>[];
	readonly offers: readonly PlacedRow<OfferRow>[];
	readonly upgradePaths: readonly PlacedRow<UpgradePathRow>[];
	readonly planRules: readonly PlacedRow<PlanRuleRow>[];
	readonly promotions: readonly PlacedRow<PromotionRow>[];
	/** References to these are not reported again: the row itself already is. */
	readonly unread: Readonly<Record<CatalogTable, UnreadRows>>;
}

/** What identifies a row of each table to the person who edits it. */
export const rowKey = {
	servicePlans: (row: ServicePlanRow): string => row.name,
	skus: (row: SkuRow): string => row.partNumber,
	offers: (row: OfferRow): string => row.key,
	upgradePaths: (row: UpgradePathRow): string => `${row.from} → ${row.to}, ${row.source}`,
	planRules: (row: PlanRuleRow): string => (row.kind === "exclusive" ? row.plans.join(" × ") : row.plan),
	promotions: (row: PromotionRow): string => row.key,
} as const;

/** One thing that is wrong in one row of one file. */
export interface CatalogProblem {
	readonly file: string;
	/** Counted from 1; 0 speaks of the file as a whole. */
	readonly place: number;
	/** The row's own name; empty when the row does not even have one. */
	readonly key: string;
	readonly problem: string;
}
