import type { OfferId, ServicePlanName, SubscriptionId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle, DelegatedService } from "../catalog/catalog.ts";
import type { Channel } from "../customers/holding.ts";
import type { GranularAdminRole } from "../customers/partner-relationship.ts";
import type { SubscriptionStatus } from "../subscriptions/subscription.ts";

/** What stands in the way, as far as the caller may know it: another partner is a kind of channel, never a name. */
export interface BlockingHolding {
	/** The product's SKU is always known; its names come from the catalog. */
	readonly skuPartNumber: string;
	readonly channel: Channel;
	readonly since: Instant;
	/** Only for the calling partner's own subscriptions. */
	readonly subscriptionId?: SubscriptionId;
	readonly friendlyName?: string;
}

/** Why no path leads there now. */
export type NoPathCause =
	/** No source names the pair. */
	| { readonly kind: "undocumented" }
	/** Documented only in a source that is not in force. */
	| { readonly kind: "sourceNotInForce"; readonly source: string }
	| { readonly kind: "notYetOpen"; readonly opensAt: Instant }
	| { readonly kind: "closed"; readonly closedAt: Instant }
	/** The guide's footnote: an India edition upgrades to the India edition only. */
	| { readonly kind: "otherEdition"; readonly instead: OfferId };

/** An add-on that hangs on the source. */
export interface PresentAddOn {
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
}

/** One reason why an upgrade may not happen, with every fact that its sentence and its remedy need. */
export type UpgradeRefusal =
	| { readonly code: "subscriptionNotActive"; readonly status: SubscriptionStatus; readonly upgraded: boolean }
	| { readonly code: "subscriptionNotProvisioned"; readonly provisioning: "pending" | "failed" }
	| DelegatedAdminRefusal
	| { readonly code: "addOnsPresent"; readonly addOns: readonly PresentAddOn[] }
	| HoldingRefusal
	| TargetOfferRefusal
	| { readonly code: "quantityBelowSource"; readonly quantity: number; readonly sourceQuantity: number }
	| {
			readonly code: "noUpgradePath";
			readonly cause: NoPathCause;
			/** Whether another target is open from the source now; the wire has two codes for the two cases. */
			readonly sourceHasPaths: boolean;
	  }
	| { readonly code: "targetOfferNotFound"; readonly offerId: string }
	/** Licenses that this upgrade would move are still on their way from an earlier one. */
	| { readonly code: "transferUnderWay"; readonly transferId: string; readonly remaining: number }
	/** Chosen users who have no license of the source's product. */
	| { readonly code: "transferUserUnknown"; readonly offerId: OfferId; readonly userIds: readonly UserId[] }
	| { readonly code: "newCommerceSubscription" }
	| { readonly code: "userContextRequired" };

/** Condition 2 of the guide, and what granular delegated admin adds to it. */
export type DelegatedAdminRefusal =
	| {
			readonly code: "delegatedAdminMissing";
			readonly service: DelegatedService;
			readonly granted: readonly DelegatedService[];
	  }
	| { readonly code: "delegatedAdminExpired"; readonly service: DelegatedService; readonly expiredAt: Instant }
	| {
			readonly code: "granularAdminRoleMissing";
			readonly anyOf: readonly GranularAdminRole[];
			readonly held: readonly GranularAdminRole[];
	  };

/** Conditions 3 and 4 of the guide: something that the customer already has stands in the way. */
export type HoldingRefusal =
	| { readonly code: "targetAlreadyHeld"; readonly holding: BlockingHolding }
	| {
			readonly code: "additionalServicesAlreadyHeld";
			readonly holding: BlockingHolding;
			readonly services: readonly ServicePlanName[];
	  };

/** What the target offer's own terms forbid; `offerId` is the target. */
export type TargetOfferRefusal =
	| {
			readonly code: "offerLimitReached";
			readonly offerId: OfferId;
			readonly unit: "concurrent" | "lifetime";
			readonly limit: number;
			readonly counted: number;
	  }
	| {
			readonly code: "billingCycleUnsupported";
			readonly offerId: OfferId;
			readonly billingCycle: BillingCycle;
			readonly supported: readonly BillingCycle[];
			/** A trial has to become a paid subscription; a paid one needs another cycle on its order. */
			readonly sourceIsTrial: boolean;
	  }
	| {
			readonly code: "quantityOutsideLimits";
			readonly offerId: OfferId;
			readonly quantity: number;
			readonly minimum: number;
			readonly maximum: number;
	  }
	/** `from`: not sold yet. `until`: no longer sold. One of the two. */
	| { readonly code: "offerNotSold"; readonly offerId: OfferId; readonly from?: Instant; readonly until?: Instant }
	| {
			readonly code: "offerNotSoldInCountry";
			readonly offerId: OfferId;
			readonly country: string;
			readonly countries: readonly string[];
	  }
	/** `noRow`: no price list has it; `noBase`: the list lacks the price that the reseller's own starts from. */
	| {
			readonly code: "targetNotPriced";
			readonly offerId: OfferId;
			readonly market: string;
			readonly currency: string;
			readonly lacking: "noRow" | "noBase" | "tooLarge";
	  };

export type UpgradeRefusalCode = UpgradeRefusal["code"];
