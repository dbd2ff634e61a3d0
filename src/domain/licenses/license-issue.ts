import type { ServicePlanName, SkuId, UserId } from "../basics/ids.ts";

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
	| { readonly kind: "groupBasedLicense"; readonly groupName: string };

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
	| { readonly kind: "accountNeedsReview"; readonly account: "guest" | "sharedMailbox" | "signInBlocked" };

export type LicenseIssueKind = LicenseIssue["kind"];

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
}
