import type { OfferId, ServicePlanName, SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { LocalizedText } from "../basics/localized-text.ts";

/** A single service inside a SKU (Exchange Online Plan 1); the smallest thing a user can have or lose. */
export interface ServicePlan {
	readonly id: string;
	readonly name: ServicePlanName;
	readonly title: LocalizedText;
	/** Plans of one family replace each other (Exchange P1 → P2); our modelling, not Microsoft's. */
	readonly family: string;
	/** Orders the plans of a family: a higher tier does all that a lower one does. */
	readonly tier: number;
	/** Whether people keep data in it (mail, files), so that losing it can lose data. */
	readonly dataBearing: boolean;
}

/** What a license gives: the bundle of service plans that a user is assigned. */
export interface Sku {
	readonly id: SkuId;
	/** The string id, `O365_BUSINESS_ESSENTIALS`. */
	readonly partNumber: string;
	readonly title: LocalizedText;
	readonly servicePlans: readonly ServicePlanName[];
	/** Same-named twins (O365_* and SMB_*) and editions share a product family: holding one is holding the product. */
	readonly productFamily: string;
}

export type OfferCategory = "smallBusiness" | "enterprise" | "trial" | "addOn";
export type BillingCycle = "monthly" | "annual" | "none";
/** Legacy and new commerce use the same words for opposite things, so every subscription names its regime. */
export type CommerceRegime = "legacy" | "newCommerce";
/** What delegated admin is granted for; the guide asks for it "for this customer and service". */
export type DelegatedService = "office365" | "azure" | "dynamics365";

/** How many subscriptions of one offer a customer may have: at once, ever, or without limit. */
export type OfferLimit =
	| { readonly unit: "none" }
	| { readonly unit: "concurrent" | "lifetime"; readonly count: number };

/** Something that is sold: a SKU with its terms. */
export interface Offer {
	readonly id: OfferId;
	readonly skuId: SkuId;
	readonly title: LocalizedText;
	readonly description: LocalizedText;
	readonly category: OfferCategory;
	readonly regime: CommerceRegime;
	readonly minimumQuantity: number;
	readonly maximumQuantity: number;
	readonly limit: OfferLimit;
	readonly termMonths: number;
	readonly billingCycles: readonly BillingCycle[];
	readonly service: DelegatedService;
	readonly isAddOn: boolean;
	readonly isTrial: boolean;
	/** The offers that an add-on can be bought for; empty unless `isAddOn`. */
	readonly addOnOf: readonly OfferId[];
	/** ISO 3166 alpha-2 codes where it is sold; absent means everywhere. */
	readonly countries?: readonly string[];
	/** `public`: Microsoft's own published id. `own`: none was found, the id is Seatlift's. */
	readonly idSource: "public" | "own";
	/** Sold from this moment on, inclusive. */
	readonly from?: Instant;
	/** Sold until this moment, exclusive. */
	readonly until?: Instant;
	readonly rank: number;
}

/**
 * Where upgrade paths are documented: the guide's table of 2020-05-07, the recorded 2019 US offer catalog, and what is
 * known of upgrades within new commerce (transitions).
 */
export const pathSources = ["guide", "catalog2019", "newCommerce"] as const;

/** Where an upgrade path is documented. Which sources count is a setting. */
export type PathSource = (typeof pathSources)[number];

/** One documented way from an offer to another. The same pair may stand in several sources. */
export interface UpgradePath {
	readonly from: OfferId;
	readonly to: OfferId;
	readonly source: PathSource;
	/** In force from this moment on, inclusive. */
	readonly opensAt?: Instant;
	/** In force until this moment, exclusive. */
	readonly closesAt?: Instant;
	/** A source that names the pair in order to forbid it, and the edition to take instead (the guide's India footnote). */
	readonly forbidden?: { readonly instead: OfferId };
}

/** Less to pay for the first term of what is bought in new commerce, for those who ask for it. */
export interface Promotion {
	/** As on the wire, `PRODUCT:SKU:AVAILABILITY`, in capitals. */
	readonly id: string;
	readonly name: LocalizedText;
	readonly description: LocalizedText;
	/** The first moment at which it may be had. */
	readonly from: Instant;
	/** The first at which it may not any more. */
	readonly until: Instant;
	readonly products: readonly PromotedProduct[];
	/** Only for a customer who never had the product from this partner. */
	readonly onFirstPurchase: boolean;
	readonly minimumSeats?: number;
	readonly maximumSeats?: number;
	/** ISO 3166 alpha-2; everywhere when absent. */
	readonly countries?: readonly string[];
}

/** What a promotion is for, and how much less it costs: 1,500 basis points are 15 %. */
export interface PromotedProduct {
	readonly offerId: OfferId;
	readonly billingCycle: BillingCycle;
	readonly basisPoints: number;
}

/** Everything that is sold and every documented path, validated, with the sources in force. Immutable. */
export interface Catalog {
	readonly offers: ReadonlyMap<OfferId, Offer>;
	readonly skus: ReadonlyMap<SkuId, Sku>;
	readonly servicePlans: ReadonlyMap<ServicePlanName, ServicePlan>;
	/** By source offer, in the order of the data files. */
	readonly pathsFrom: ReadonlyMap<OfferId, readonly UpgradePath[]>;
	/** The ways within new commerce, which are transitions and no upgrades; likewise. */
	readonly transitionsFrom: ReadonlyMap<OfferId, readonly UpgradePath[]>;
	readonly sourcesInForce: ReadonlySet<PathSource>;
	/** Plans that one user cannot have switched on at the same time. */
	readonly mutuallyExclusive: readonly (readonly [ServicePlanName, ServicePlanName])[];
	/** A plan works only if the user has one of the others. */
	readonly dependencies: readonly {
		readonly plan: ServicePlanName;
		readonly requiresAnyOf: readonly ServicePlanName[];
	}[];
	/** None when absent. */
	readonly promotions?: readonly Promotion[];
}

/** The offer of that id; throws when the catalog has none, which is a bug since rows refer only to known offers. */
export function getOffer(catalog: Catalog, id: OfferId): Offer {
	const offer = catalog.offers.get(id);
	if (offer === undefined) throw new Error(`the catalog has no offer ${id}`);
	return offer;
}

/** The SKU of that id; throws when the catalog has none. */
export function getSku(catalog: Catalog, id: SkuId): Sku {
	const sku = catalog.skus.get(id);
	if (sku === undefined) throw new Error(`the catalog has no SKU ${id}`);
	return sku;
}

/** The service plan of that name; throws when the catalog has none. */
export function getServicePlan(catalog: Catalog, name: ServicePlanName): ServicePlan {
	const plan = catalog.servicePlans.get(name);
	if (plan === undefined) throw new Error(`the catalog has no service plan ${name}`);
	return plan;
}
