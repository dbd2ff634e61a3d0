import type { ServicePlanName, SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { ServiceChange } from "../catalog/service-change.ts";
import type { CustomerUser, DuplicateAddress, LicenseAssignment } from "./license.ts";
import type { PlanConflict } from "./license-issue.ts";
import type { LicensePool } from "./license-pool.ts";

/** A license as somebody asks for it: ids and names as sent, which may name nothing. */
export interface WantedLicense {
	readonly skuId: string;
	/**
	 * By name or id. Absent: as it is for a license that the user has, and as in the licenses that go in the same request
	 * for a new one.
	 */
	readonly disabledPlans?: readonly string[];
}

/** What is asked for one user: licenses to give or to switch, and licenses to take. */
export interface LicenseUpdateRequest {
	readonly assign: readonly WantedLicense[];
	/** SKU ids as sent. */
	readonly remove: readonly string[];
}

/** Everything that a change of one user's licenses is decided on, read in one transaction. */
export interface LicenseUpdateFacts {
	readonly now: Instant;
	readonly catalog: Catalog;
	readonly user: CustomerUser;
	/** Everything that this user is assigned. */
	readonly assignments: readonly LicenseAssignment[];
	/** The customer's licenses by SKU; a SKU that is not there was never bought. */
	readonly pools: ReadonlyMap<SkuId, LicensePool>;
	/** Of the user's mail addresses those that somebody else has too; none when absent. */
	readonly duplicateAddresses?: readonly DuplicateAddress[];
}

/** Why a user's licenses may not change like that; each names what has to be done first. */
export type LicenseViolation =
	| { readonly code: "nothingAsked" }
	| { readonly code: "unknownSku"; readonly sku: string }
	| { readonly code: "unknownServicePlan"; readonly plan: string; readonly skuId: SkuId }
	| { readonly code: "servicePlanNotInSku"; readonly plan: ServicePlanName; readonly skuId: SkuId }
	/** The same SKU twice in one request, to give, to take, or both. */
	| { readonly code: "skuNamedTwice"; readonly skuId: SkuId }
	| { readonly code: "licenseGroupsMixed"; readonly group1: readonly SkuId[]; readonly group2: readonly SkuId[] }
	| { readonly code: "notEnoughLicenses"; readonly skuId: SkuId; readonly purchased: number; readonly assigned: number }
	| { readonly code: "missingUsageLocation" }
	| {
			readonly code: "prohibitedUsageLocation";
			readonly skuId: SkuId;
			readonly usageLocation: string;
			/** ISO 3166 alpha-2: where the product may be used. */
			readonly countries: readonly string[];
	  }
	| { readonly code: "licenseNotHeld"; readonly skuId: SkuId }
	/** The license comes from a group; only the group can take it away or switch its services. */
	| {
			readonly code: "licenseFromGroup";
			readonly skuId: SkuId;
			readonly groupName: string;
			readonly wish: "remove" | "switch";
	  }
	| {
			readonly code: PlanConflict["kind"];
			readonly plans: readonly [ServicePlanName, ServicePlanName];
			/** The licenses that bring them, in the same order. */
			readonly skus: readonly [SkuId, SkuId];
	  }
	/** Somebody else has the same mail address, so that mail cannot be switched on. */
	| ({ readonly code: "duplicateProxyAddress" } & DuplicateAddress)
	| {
			readonly code: "dependencyMissing";
			readonly plan: ServicePlanName;
			readonly skuId: SkuId;
			readonly requiresAnyOf: readonly ServicePlanName[];
	  };

export type LicenseViolationCode = LicenseViolation["code"];

/** What is worth knowing about a change that nothing forbids. */
export type LicenseNotice =
	| { readonly code: "servicesLost"; readonly plans: readonly ServicePlanName[] }
	/** Switched off in a license that goes, and therefore in the one that comes. */
	| { readonly code: "disabledPlansCarried"; readonly skuId: SkuId; readonly plans: readonly ServicePlanName[] }
	/** Switched off in a license that goes, without a counterpart in the one that comes. */
	| { readonly code: "disabledPlansDropped"; readonly skuId: SkuId; readonly plans: readonly ServicePlanName[] }
	| { readonly code: "accountNeedsReview"; readonly account: "guest" | "sharedMailbox" | "signInBlocked" };

/** The whole change as a value: what a preview shows and what the action writes. */
export interface LicenseUpdatePlan {
	readonly before: readonly LicenseAssignment[];
	readonly after: readonly LicenseAssignment[];
	/** New, or with other services switched off than before. Written first: nobody is ever without. */
	readonly toAssign: readonly LicenseAssignment[];
	readonly toRemove: readonly SkuId[];
	readonly services: ServiceChange;
	readonly notices: readonly LicenseNotice[];
}

export type PlannedLicenseUpdate =
	| { readonly kind: "planned"; readonly plan: LicenseUpdatePlan }
	| { readonly kind: "refused"; readonly violations: readonly LicenseViolation[] };
