import type { CustomerId, OfferId, OrderId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { BillingCycle } from "../catalog/catalog.ts";

/** What was bought in one act. An upgrade creates one for its target. */
export interface Order {
	readonly id: OrderId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly billingCycle: BillingCycle;
	readonly createdAt: Instant;
	readonly lines: readonly OrderLine[];
}

export interface OrderLine {
	/** From 0. */
	readonly lineNumber: number;
	readonly offerId: OfferId;
	readonly subscriptionId: SubscriptionId;
	readonly quantity: number;
	readonly friendlyName: string;
}

/** Done when it is written; `cancelled`, spelled as on the wire: all that it bought was given back. */
export type OrderStatus = "completed" | "cancelled";

/** An order as it is kept: add-ons join its lines, its rhythm may change, and it may be canceled. */
export interface KeptOrder extends Order {
	readonly status: OrderStatus;
	/** Grows by one with every change, from 1; the etag carries it. */
	readonly version: number;
}
