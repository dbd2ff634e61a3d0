import type { SubscriptionId } from "../basics/ids.ts";
import type { Money } from "../billing/money.ts";
import type { Offer } from "../catalog/catalog.ts";
import type { BillingFacts, ChangeMoment } from "../changes/billing-facts.ts";
import type { CustomerChange } from "../changes/customer-change.ts";
import type { PriceQuestion, PriceSource } from "../prices/price.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";

/** Everything that one event is planned from. */
export interface LifecycleEventFacts {
	/** With the event's own moment and day, however late it is noticed. */
	readonly moment: ChangeMoment;
	/** ISO 3166 alpha-2, of the customer. */
	readonly country: string;
	readonly offer: Offer;
	/** The add-ons that hang on the subscription, in any state. */
	readonly addOns: readonly Subscription[];
	/** Of the subscription and its add-ons, as far as they are billed here. */
	readonly billings: ReadonlyMap<SubscriptionId, BillingFacts>;
	readonly batches: readonly SeatBatch[];
	/** New commerce opens a new window for all seats with each term. */
	readonly newBatchId: string;
	/** What stands of the next term; only asked for at the end of one. */
	readonly renewal: RenewalTerms;
}

/** What happens, and why a term that was to renew did not. */
export interface PlannedLifecycleEvent {
	readonly change: CustomerChange;
	readonly notRenewed?: NotRenewedReason;
	/** Where and in what there was no price, where that is why. */
	readonly unpriced?: Unpriced;
}

/** The market and the currency in which no list and no book has a price. */
export type Unpriced = Pick<PriceQuestion, "market" | "currency">;

/** Somebody expected a renewal and there was none. */
export type NotRenewedReason = "notPriced" | "resellerEnded" | "parentNotActive";

/** What the next term would cost, or why there is none. */
export type RenewalTerms =
	/** It is not billed here. */
	| { readonly kind: "free" }
	/** For one seat and one billing period: what was agreed for the term, else the list's of that day. */
	| { readonly kind: "priced"; readonly unitPrice: Money; readonly priceSource: PriceSource }
	| { readonly kind: "refused"; readonly reason: NotRenewedReason; readonly unpriced?: Unpriced };
