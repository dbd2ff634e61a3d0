import type { ServicePlanName, SkuId, SubscriptionId, UserId } from "../basics/ids.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { Order } from "../orders/order.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import type { UpgradeRefusal } from "./upgrade-refusal.ts";

/** What the caller chose. `quantity` absent means the source's. */
export interface UpgradeChoice {
	/** As sent; may name no offer at all. */
	readonly targetOfferId: string;
	readonly licenseTransfer: boolean;
	readonly quantity?: number;
}

/** One user's license going from the source's SKU to the target's, as one step that never leaves the user with neither. */
export interface LicenseMove {
	readonly userId: UserId;
	readonly removeSkuId: SkuId;
	/** The assignment the user has afterwards, with the disabled plans that exist in the target carried over. */
	readonly assignment: LicenseAssignment;
}

/** What somebody must do, or know, about one user because of the upgrade. */
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

/** A user who is touched by the upgrade and why. */
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

/** The whole change as a value: what a preview shows and what the action writes. */
export interface UpgradePlan {
	readonly choice: UpgradeChoice;
	readonly sourceBefore: Subscription;
	readonly sourceAfter: Subscription;
	readonly target: Subscription;
	readonly targetBatch: SeatBatch;
	readonly order: Order;
	readonly licenseMoves: readonly LicenseMove[];
	/** Users with at least one issue, by display name. */
	readonly affected: readonly AffectedUser[];
	readonly users: UpgradeUserCounts;
}

export interface UpgradeUserCounts {
	/** Holders of the source's SKU. */
	readonly holding: number;
	readonly moving: number;
	readonly keepingOld: number;
}

/** Ids for what the plan creates, made by the caller so that the plan stays a pure function. */
export interface NewUpgradeIds {
	readonly target: SubscriptionId;
	readonly order: Order["id"];
	readonly batch: string;
}

export type PlannedUpgrade =
	| { readonly kind: "planned"; readonly plan: UpgradePlan }
	| { readonly kind: "refused"; readonly refusals: readonly UpgradeRefusal[] };
