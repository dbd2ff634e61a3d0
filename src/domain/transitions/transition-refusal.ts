import type { OfferId, SkuId, SubscriptionId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { PromotionRefusal } from "../catalog/promotion.ts";
import type { SubscriptionStatus } from "../subscriptions/subscription.ts";
import type { UpgradeRefusal } from "../upgrades/upgrade-refusal.ts";

/** Why seats cannot go into a subscription that is there (Partner Center, subscription eligibility errors 1 to 4). */
export type DestinationRefusal =
	| { readonly code: "destinationNotActive"; readonly status: SubscriptionStatus }
	/** It was bought or renewed less than seven days ago, or is still being provisioned. */
	| { readonly code: "destinationNotReady"; readonly until?: Instant }
	| { readonly code: "destinationTermShorter"; readonly months: number; readonly sourceMonths: number }
	| { readonly code: "destinationEndsEarlier"; readonly ends: Instant; readonly sourceEnds: Instant };

/** What is asked in a way that no state of things could allow. */
export type TransitionInputRefusal =
	| { readonly code: "destinationNotFound"; readonly subscriptionId: SubscriptionId }
	| { readonly code: "destinationSame" }
	| { readonly code: "destinationOtherOffer"; readonly offerId: OfferId }
	/** More cannot be bought in the same step. */
	| { readonly code: "transitionQuantity"; readonly quantity: number; readonly sourceQuantity: number }
	| { readonly code: "transitionTermShorter"; readonly term: string }
	| { readonly code: "transitionTermUnknown"; readonly term: string }
	| { readonly code: "transitionCycleUnknown"; readonly cycle: string }
	| { readonly code: "transitionCycleTooLong"; readonly cycle: string }
	/** The rhythm of billing stays; another is agreed with the next term. */
	| { readonly code: "transitionCycleFixed"; readonly cycle: string; readonly stays: string }
	/** `destination`: seats that go into a subscription have its price. */
	| ({ readonly code: "transitionPromotion"; readonly promotionId: string } & (
			| PromotionRefusal
			| { readonly why: "destination" }
	  ));

/** What only choosing users can come up against; ours. */
export type TransitionUsersRefusal =
	| { readonly code: "transitionUsersUnknown"; readonly userIds: readonly UserId[] }
	| { readonly code: "transitionUsersTooMany"; readonly named: number; readonly quantity: number }
	/** Fewer seats would be left than people have licenses of the source's product. */
	| {
			readonly code: "transitionUsersTooFew";
			readonly skuId: SkuId;
			readonly assigned: number;
			readonly seatsAfter: number;
			readonly mustMove: number;
	  }
	/** A rule of licenses keeps somebody's license where it is; nobody is moved half. */
	| { readonly code: "transitionUserBlocked"; readonly userId: UserId; readonly displayName: string }
	| { readonly code: "transitionCurrencies" };

/** One reason why a transition may not happen; conditions that upgrades share are told as those of upgrades. */
export type TransitionRefusal =
	| { readonly by: "upgrade"; readonly code: UpgradeRefusal["code"]; readonly refusal: UpgradeRefusal }
	| { readonly by: "transition"; readonly code: OwnTransitionRefusal["code"]; readonly refusal: OwnTransitionRefusal };

export type OwnTransitionRefusal = DestinationRefusal | TransitionInputRefusal | TransitionUsersRefusal;

/** A refusal of transitions themselves. */
export function refuseTransition(refusal: OwnTransitionRefusal): TransitionRefusal {
	return { by: "transition", code: refusal.code, refusal };
}

/** A refusal of a condition that upgrades have, too. */
export function refuseAsUpgrade(refusal: UpgradeRefusal): TransitionRefusal {
	return { by: "upgrade", code: refusal.code, refusal };
}
