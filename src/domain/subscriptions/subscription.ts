import type { CustomerId, OfferId, OrderId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle, CommerceRegime } from "../catalog/catalog.ts";

export type SubscriptionStatus = "active" | "suspended" | "deleted" | "expired" | "pending" | "disabled";

/** Why it is suspended. `Transition`: it was the source of an upgrade; spelled as on the wire. `TermEnded`: ours. */
export type SuspensionReason = "Transition" | "PartnerRequest" | "TermEnded";

export type ProvisioningStatus = "success" | "pending" | "failed";

/** A number of seats of an offer, bought by one customer from one partner. */
export interface Subscription {
	readonly id: SubscriptionId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly offerId: OfferId;
	readonly orderId: OrderId;
	/** Set on an add-on: the base subscription it hangs on. */
	readonly parentSubscriptionId?: SubscriptionId;
	readonly regime: CommerceRegime;
	readonly friendlyName: string;
	/** Seats bought, a positive integer. */
	readonly quantity: number;
	readonly status: SubscriptionStatus;
	readonly suspensionReasons: readonly SuspensionReason[];
	readonly provisioning: ProvisioningStatus;
	readonly billingCycle: BillingCycle;
	readonly autoRenew: boolean;
	readonly createdAt: Instant;
	/** Midnight UTC of the first day of the term. */
	readonly effectiveFrom: Instant;
	/** Midnight UTC of the last day of the term, inclusive. */
	readonly committedUntil: Instant;
	/** MPN id of the partner of record, where one was named. */
	readonly partnerIdOnRecord?: string;
	/** When the present status ends by itself: a trial, a suspension, a grace period. */
	readonly stateEndsAt?: Instant;
	/** The promotion that its price is of, until the term ends; catalog id. */
	readonly promotionId?: string;
	/** Midnight UTC of the last day of the next term, where another was chosen than its offer's term has. */
	readonly nextCommittedUntil?: Instant;
	/** Grows by one with every change, from 1; the etag carries it. */
	readonly version: number;
}

/** Seats that were bought together. New commerce gives each batch its own window in which it can be returned. */
export interface SeatBatch {
	readonly id: string;
	readonly subscriptionId: SubscriptionId;
	/** What is left of the batch. */
	readonly quantity: number;
	readonly addedAt: Instant;
}
