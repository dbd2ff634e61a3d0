import type { OfferId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle } from "../catalog/catalog.ts";
import type { PromotionRefusal } from "../catalog/promotion.ts";
import type { Channel } from "../customers/holding.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { Segment } from "../prices/price-row.ts";
import type { SubscriptionStatus } from "../subscriptions/subscription.ts";

/** One reason why something cannot be bought, with every fact that its sentence and its remedy need. */
export type PurchaseRefusal =
	| { readonly code: "resellerEnded" }
	/** Where sales ask for it: nobody said that the customer agreed to the Microsoft Customer Agreement. */
	| { readonly code: "agreementMissing" }
	| { readonly code: "purchaseOfferNotFound"; readonly offerId: string }
	/** `from`: not sold yet. `until`: no longer sold. One of the two. */
	| {
			readonly code: "purchaseNotSold";
			readonly offerId: OfferId;
			readonly from?: Instant;
			readonly until?: Instant;
	  }
	| { readonly code: "purchaseNotSoldInCountry"; readonly offerId: OfferId; readonly country: string }
	| {
			readonly code: "purchaseQuantity";
			readonly offerId: OfferId;
			readonly quantity: number;
			readonly minimum: number;
			readonly maximum: number;
	  }
	| {
			readonly code: "purchaseCycle";
			readonly offerId: OfferId;
			readonly cycle: BillingCycle;
			readonly supported: readonly BillingCycle[];
	  }
	| { readonly code: "purchaseTerm"; readonly offerId: OfferId; readonly months: number; readonly offered: number }
	/** A first term may end early with a month, or with what the customer has already. */
	| {
			readonly code: "purchaseTermEnd";
			readonly offerId: OfferId;
			readonly committedUntil: Instant;
			readonly why: "legacy" | "outsideTerm" | "notAligned";
	  }
	| {
			readonly code: "purchaseLimit";
			readonly offerId: OfferId;
			readonly unit: "concurrent" | "lifetime";
			readonly limit: number;
			readonly counted: number;
	  }
	| {
			readonly code: "purchaseNotPriced";
			readonly offerId: OfferId;
			readonly market: string;
			readonly currency: string;
			readonly lacking: Extract<FoundPrice, { kind: "notPriced" }>["reason"];
	  }
	| ({ readonly code: "purchasePromotion"; readonly promotionId: string } & PromotionRefusal)
	| AddOnRefusal
	| TrialRefusal;

/** What is against an add-on. */
export type AddOnRefusal =
	/** Neither a subscription is named nor a base bought before it in the same order. */
	| { readonly code: "addOnWithoutBase"; readonly offerId: OfferId; readonly bases: readonly OfferId[] }
	| { readonly code: "notAnAddOn"; readonly offerId: OfferId }
	/** The customer has no such subscription with this partner. */
	| { readonly code: "baseNotFound"; readonly subscriptionId: SubscriptionId }
	| {
			readonly code: "baseNotActive";
			readonly subscriptionId: SubscriptionId;
			readonly offerId: OfferId;
			readonly status: SubscriptionStatus;
	  }
	| {
			readonly code: "baseDoesNotTake";
			readonly offerId: OfferId;
			readonly baseOfferId: OfferId;
			readonly bases: readonly OfferId[];
	  }
	/** What is added to an order hangs on one of its subscriptions. */
	| { readonly code: "baseNotInOrder"; readonly subscriptionId: SubscriptionId }
	/** Only add-ons are added to an order that was placed. */
	| { readonly code: "orderTakesAddOnsOnly"; readonly offerId: OfferId }
	/** An add-on is billed with its base. */
	| {
			readonly code: "addOnCycle";
			readonly offerId: OfferId;
			readonly cycle: BillingCycle;
			readonly baseCycle: BillingCycle;
	  };

/** What is against a trial ("offer your customers trials of Microsoft products", Partner Center, 2020-05-15). */
export type TrialRefusal =
	/** Something that is the same product, be it bought elsewhere. */
	| { readonly code: "trialOfOwnProduct"; readonly offerId: OfferId; readonly channel: Channel }
	/** Customers of 21Vianet get no trials. */
	| { readonly code: "trialNotInCountry"; readonly offerId: OfferId; readonly country: string }
	/** Nor do customers in education and government. */
	| { readonly code: "trialNotForSegment"; readonly offerId: OfferId; readonly segment: Segment };

export type PurchaseRefusalCode = PurchaseRefusal["code"];
