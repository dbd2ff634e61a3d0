import type { SubscriptionId, UserId } from "../basics/ids.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { PriceBookId } from "../prices/price-book.ts";
import type { SeatRequest } from "../subscriptions/seat-change.ts";
import type { TransitionRequest } from "../transitions/transition-request.ts";

/** What can be asked of one subscription, quoted, scheduled and carried out. */
export type ChangeRequest =
	| {
			readonly kind: "upgrade";
			readonly subscriptionId: SubscriptionId;
			readonly targetOfferId: string;
			readonly licenseTransfer: boolean;
			readonly quantity?: number;
			/** Whose licenses move; everybody's when absent. */
			readonly userIds?: readonly UserId[];
	  }
	| {
			readonly kind: "seats";
			readonly subscriptionId: SubscriptionId;
			readonly seats: SeatRequest;
			readonly release: readonly UserId[];
	  }
	/** Legacy suspension stops billing and credits, new-commerce suspension does neither. Cancellation is final. */
	| { readonly kind: "suspension" | "reactivation" | "cancellation"; readonly subscriptionId: SubscriptionId }
	/** Renews at the end of the term, at the price that is known today. */
	| { readonly kind: "renewal"; readonly subscriptionId: SubscriptionId }
	/** Lets the term end, or renew, without a price being agreed. */
	| { readonly kind: "autoRenew"; readonly subscriptionId: SubscriptionId; readonly on: boolean }
	/** A trial becomes paid for (`targetOfferId`), or a monthly subscription annual (`billingCycle`). */
	| {
			readonly kind: "conversion";
			readonly subscriptionId: SubscriptionId;
			readonly targetOfferId?: string;
			readonly billingCycle?: PaidCycle;
			readonly quantity?: number;
	  }
	/**
	 * From its day on the customer is on that price book, or where none is named on what the partner's settings choose. It
	 * is about the customer, and is named with the subscription that it was asked of.
	 */
	| {
			readonly kind: "priceBook";
			readonly subscriptionId: SubscriptionId;
			readonly priceBookId?: PriceBookId;
			/** As the book was called when it was asked for. */
			readonly bookName?: string;
	  }
	| TransitionRequest
	| { readonly kind: "undo"; readonly subscriptionId: SubscriptionId; readonly changeId: ChangeId };

export type ChangeRequestKind = ChangeRequest["kind"];
