import type { OfferId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle } from "../catalog/catalog.ts";
import type { PromotionRefusal } from "../catalog/promotion.ts";
import type { ReducibleSeats, SeatFacts, SeatRefusal } from "./seat-change.ts";
import type { SeatBatch, Subscription, SubscriptionStatus } from "./subscription.ts";

/** Everything that an update is decided on, read in one transaction. */
export interface SubscriptionUpdateFacts extends SeatFacts {
	/** The customer's, ISO 3166 alpha-2: how long a suspension lasts depends on it. */
	readonly country: string;
	/** The base, when the subscription is an add-on. */
	readonly parent?: Subscription;
	/** The add-ons that hang on the subscription, in any state. */
	readonly addOns: readonly Subscription[];
}

/** What a caller wants of a subscription; what is absent stays, what equals the present value is no change. */
export interface SubscriptionChanges {
	readonly quantity?: number;
	readonly status?: SubscriptionStatus;
	readonly friendlyName?: string;
	readonly autoRenew?: boolean;
	readonly partnerIdOnRecord?: string;
	readonly billingCycle?: BillingCycle;
	/** The last day of the next term in new commerce; `asOffered`: as long as its offer's. */
	readonly nextCommittedUntil?: Instant | "asOffered";
}

export type ChangedField = keyof SubscriptionChanges;

/** Why the subscription may not be changed like that. */
export type SubscriptionUpdateRefusal =
	| SeatRefusal
	/** Deleted is final. */
	| { readonly code: "subscriptionDeleted" }
	/** It was upgraded: switching it on again would give the customer both. */
	| { readonly code: "alreadyUpgraded" }
	| {
			readonly code: "statusChangeNotAllowed";
			readonly from: SubscriptionStatus;
			readonly to: SubscriptionStatus;
			readonly allowed: readonly SubscriptionStatus[];
	  }
	/** An add-on can run only while its base does. */
	| {
			readonly code: "parentNotActive";
			readonly parentSubscriptionId: SubscriptionId;
			readonly status: SubscriptionStatus;
	  }
	/** One change is charged in one currency, and the add-on that would follow its base is paid for in another. */
	| {
			readonly code: "addOnInOtherCurrency";
			readonly addOnId: SubscriptionId;
			readonly offerId: OfferId;
			readonly currency: string;
			readonly otherCurrency: string;
	  }
	/** What was bought has run out; another term is bought anew. */
	| { readonly code: "termEnded"; readonly endedAt: Instant }
	/** New commerce takes a whole subscription back only within its window. */
	| { readonly code: "cancellationWindowClosed"; readonly windowEnd: Instant }
	/** The rhythm of billing belongs to the order, not to the subscription. */
	| { readonly code: "billingCycleFixed"; readonly billingCycle: BillingCycle; readonly requested: BillingCycle }
	/** Partners are named by their number in the partner network. */
	| { readonly code: "partnerOnRecordMalformed"; readonly partnerId: string }
	/** A trial runs out; it is never renewed. */
	| { readonly code: "autoRenewUnavailable" }
	| NextTermRefusal;

/** Why the next term cannot be as it is asked to be. */
export type NextTermRefusal =
	/** Only new commerce plans its next term with the subscription. */
	| { readonly code: "nextTermLegacy" }
	/** What is not renewed has no next term. */
	| { readonly code: "nextTermNotRenewed" }
	/** No documented way leads there, or it is sold to nobody. */
	| { readonly code: "nextTermOffer"; readonly offerId: string }
	| { readonly code: "nextTermLength"; readonly months: number; readonly offered: number }
	/** From monthly to annual is the only way from one rhythm to another. */
	| { readonly code: "nextTermCycle"; readonly billingCycle: BillingCycle; readonly requested: BillingCycle }
	/** `withCycle`: another rhythm begins a term of its own. */
	| {
			readonly code: "nextTermEnd";
			readonly committedUntil: Instant;
			readonly why: "outsideTerm" | "notAligned" | "withCycle";
	  }
	/** `sameProduct`: a promotion is for what is bought, not for what is renewed. */
	| ({ readonly code: "nextTermPromotion"; readonly promotionId: string } & (
			| PromotionRefusal
			| { readonly why: "sameProduct" }
	  ))
	/** The timeline holds as many entries as it may. */
	| { readonly code: "nextTermFull"; readonly maximum: number };

export type SubscriptionUpdateRefusalCode = SubscriptionUpdateRefusal["code"];

/** One subscription before and after. */
export interface ChangedSubscription {
	readonly before: Subscription;
	readonly after: Subscription;
}

/** The whole update as a value. */
export interface SubscriptionUpdatePlan extends ChangedSubscription {
	/** What really changes; empty when everything was so already, and then `after` is `before`. */
	readonly changed: readonly ChangedField[];
	/** Batches with their new quantities. */
	readonly batches: readonly SeatBatch[];
	/** Add-ons that go the way of their base. */
	readonly addOns: readonly ChangedSubscription[];
	readonly reducible: ReducibleSeats;
}

export type PlannedSubscriptionUpdate =
	| { readonly kind: "planned"; readonly plan: SubscriptionUpdatePlan }
	| { readonly kind: "refused"; readonly refusals: readonly SubscriptionUpdateRefusal[] };
