import type { CustomerId, SubscriptionId } from "../basics/ids.ts";

/** Whom the customer turns to about a subscription; the selling partner itself where nobody was named. */
export interface SupportContact {
	readonly customerId: CustomerId;
	readonly subscriptionId: SubscriptionId;
	/** The tenant of the partner that helps. */
	readonly tenantId: string;
	readonly mpnId: string;
	readonly name: string;
}
