import type { ServicePlanName, SkuId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { CommerceRegime, Offer } from "../catalog/catalog.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { TransferUnderWay } from "../transfers/license-transfer.ts";
import type { SeatBatch, Subscription, SubscriptionStatus } from "./subscription.ts";

/** What the caller asks: a number of seats to reach, or to add (positive) or return (negative). */
export type SeatRequest = { readonly quantity: number } | { readonly change: number };

/** Everything that a change of seats is decided on, read in one transaction. */
export interface SeatFacts {
	readonly now: Instant;
	/** What the subscription is of. */
	readonly offer: Offer;
	readonly subscription: Subscription;
	readonly batches: readonly SeatBatch[];
	/** Seats of the same SKU in the customer's other active subscriptions. */
	readonly otherQuantityOfSku: number;
	/** The customer's assignments; those of other SKUs are passed over. */
	readonly assignments: readonly LicenseAssignment[];
	readonly relationship: PartnerRelationship;
	/** False for an app-only token, which must not touch users' licenses (a setting lifts that). */
	readonly mayMoveLicenses: boolean;
	/** For the batch that added seats become. */
	readonly newBatchId: string;
	/** Transfers of the customer's licenses that are not over; none when absent. */
	readonly transfers?: readonly TransferUnderWay[];
}

/** Why the number of seats may not change like that. */
export type SeatRefusal =
	| { readonly code: "subscriptionNotActive"; readonly status: SubscriptionStatus }
	| {
			readonly code: "quantityOutsideLimits";
			readonly quantity: number;
			readonly minimum: number;
			readonly maximum: number;
	  }
	/** The window of every batch that could be returned is over; `reducible` is what could still be returned. */
	| {
			readonly code: "reductionWindowClosed";
			readonly requested: number;
			readonly reducible: number;
			/** When the last open window ends, or when the last one ended. */
			readonly windowEnd?: Instant;
	  }
	| {
			readonly code: "seatsAssigned";
			readonly skuId: SkuId;
			/** Licenses assigned now, over all subscriptions of the SKU. */
			readonly assigned: number;
			/** Seats the customer would have of the SKU afterwards. */
			readonly seatsAfter: number;
			/** How many users must be named in `release`. */
			readonly mustRelease: number;
	  }
	/** Nothing is sold or returned where the reseller relationship has ended. */
	| { readonly code: "resellerEnded" }
	/** Taking licenses from users takes what a license transfer takes. */
	| { readonly code: "releaseNotAllowed"; readonly lacking: "delegatedAdmin" | "userContext" }
	/** Licenses go with seats that are returned, at most one each. */
	| { readonly code: "releaseTooMany"; readonly named: number; readonly returned: number }
	| { readonly code: "notAssigned"; readonly userIds: readonly UserId[] }
	/** The license comes from a group; only the group can take it away. */
	| { readonly code: "assignedByGroup"; readonly userId: UserId; readonly groupName: string }
	/** More than one charge may come to: so many seats at its price. */
	| { readonly code: "amountTooLarge"; readonly quantity: number; readonly maximum: number }
	/** Licenses are still on their way to or from the subscription. */
	| { readonly code: "transferUnderWay"; readonly transferId: string; readonly remaining: number }
	| { readonly code: "noChange" };

/** What can be returned today and until when, by batch; the newest first. */
export interface ReducibleSeats {
	readonly regime: CommerceRegime;
	readonly quantity: number;
	/** Empty for legacy, which reduces at any time. */
	readonly windows: readonly { readonly quantity: number; readonly until: Instant }[];
}

/** The whole change of seats as a value. */
export interface SeatPlan {
	readonly before: Subscription;
	readonly after: Subscription;
	/** Batches with their new quantities; a batch at 0 is gone. */
	readonly batches: readonly SeatBatch[];
	/** Users whose license of the SKU is taken. */
	readonly released: readonly {
		readonly userId: UserId;
		readonly skuId: SkuId;
		readonly disabledPlans: readonly ServicePlanName[];
	}[];
	readonly reducible: ReducibleSeats;
}

export type PlannedSeatChange =
	| { readonly kind: "planned"; readonly plan: SeatPlan }
	| { readonly kind: "refused"; readonly refusals: readonly SeatRefusal[] };
