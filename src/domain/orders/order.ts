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
