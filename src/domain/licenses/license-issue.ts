import type { ServicePlanName, SkuId, UserId } from "../basics/ids.ts";
import type { ReplacedService } from "../catalog/service-change.ts";

/** What somebody must do, or know, about one user because licenses move. */
export type LicenseIssue = BlockingLicenseIssue | AttentionLicenseIssue;

/** Why a user's license does not move. */
export type BlockingLicenseIssue =
	| PlanConflict
	| {
			readonly kind: "dependencyMissing";
			readonly plans: readonly ServicePlanName[];
			readonly requiresAnyOf: readonly ServicePlanName[];
	  }
	| { readonly kind: "notEnoughLicenses" }
	| { readonly kind: "missingUsageLocation" }
	/** Every offer of the target is sold in other countries only (ISO 3166 alpha-2). */
	| {
			readonly kind: "prohibitedUsageLocation";
			readonly usageLocation: string;
			readonly countries: readonly string[];
	  }
	/** Somebody else has the same mail address, so that mail cannot be switched on. `others` are sign-in names. */
	| { readonly kind: "duplicateProxyAddress"; readonly address: string; readonly others: readonly string[] }
	| { readonly kind: "groupBasedLicense"; readonly groupName: string }
	/** The new license was given and could not be found as it should be, so that the old one was not taken. */
	| { readonly kind: "notVerified" };

/** Two plans that exclude each other: the target has one, another license of the user has the other. */
export interface PlanConflict {
	/** `servicePlanConflict`: any pair of the catalog that is neither of Exchange nor of SharePoint. */
	readonly kind: "exchangePlanConflict" | "sharePointPlanConflict" | "servicePlanConflict";
	readonly plans: readonly ServicePlanName[];
	readonly otherSku: SkuId;
}

/** What is worth knowing or doing, but keeps no license from moving. */
export type AttentionLicenseIssue =
	/** `upgradeOnly`: the license stays with the suspended source until somebody moves it. */
	| { readonly kind: "licenseNotMoved" }
	| { readonly kind: "servicesLost"; readonly plans: readonly ServicePlanName[] }
	/** Switched off for the user before, without a counterpart in the target on which that could be kept. */
	| { readonly kind: "disabledPlansDropped"; readonly plans: readonly ServicePlanName[] }
	| { readonly kind: "officeAppsReplaced"; readonly plans: readonly ServicePlanName[] }
	| { readonly kind: "oneDriveThroughSharePoint"; readonly plans: readonly ServicePlanName[] }
	/** Plans that hold people's data, in pairs: the higher that goes, the lower that comes. */
	| { readonly kind: "editionLowered"; readonly plans: readonly ServicePlanName[] }
	/** An archive that nothing the user has afterwards keeps. */
	| { readonly kind: "archiveStranded"; readonly plans: readonly ServicePlanName[] }
	/** Same-named SKUs differ in their Yammer plan only; plans in pairs. */
	| { readonly kind: "yammerEditionChanges"; readonly plans: readonly ServicePlanName[] }
	| { readonly kind: "accountNeedsReview"; readonly account: "guest" | "sharedMailbox" | "signInBlocked" };

export type LicenseIssueKind = LicenseIssue["kind"];

/** What a move does to the services that one user has switched on. */
export interface UserServices {
	readonly lost: readonly ServicePlanName[];
	readonly raised: readonly ReplacedService[];
	readonly lowered: readonly ReplacedService[];
	/** Applications of another edition, in which the user signs in again. */
	readonly signInAgain: readonly ServicePlanName[];
}

/** A user who is touched by an upgrade and why. */
export interface AffectedUser {
	readonly userId: UserId;
	readonly displayName: string;
	readonly userPrincipalName: string;
	/**
	 * `moves`: has the new license afterwards. `keepsOld`: stays with the source's SKU, because of a blocking issue or
	 * because licenses were not to be moved.
	 */
	readonly outcome: "moves" | "keepsOld";
	readonly issues: readonly LicenseIssue[];
	/** Absent in what was kept before this was told. */
	readonly services?: UserServices;
}
