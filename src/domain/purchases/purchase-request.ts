import type { SubscriptionId } from "../basics/ids.ts";
import type { Day } from "../billing/day.ts";
import type { BillingCycle } from "../catalog/catalog.ts";

/** What is asked to be bought: seats of one offer, as a subscription of its own. */
export interface PurchaseChoice {
	/** As sent; nothing may be sold under it. */
	readonly offerId: string;
	readonly quantity: number;
	/** Absent: monthly where it is sold so; an add-on goes with its base and a trial is not billed. */
	readonly billingCycle?: BillingCycle;
	/** Absent: the offer's own. */
	readonly termMonths?: number;
	/** The last day of the first term; absent: as long as the offer's. New commerce only. */
	readonly endsOn?: Day;
	readonly friendlyName?: string;
	/** For an add-on, the subscription that it hangs on. */
	readonly parentSubscriptionId?: SubscriptionId;
	/** MPN id of the partner of record. */
	readonly partnerIdOnRecord?: string;
	/** Of the catalog: what its first term is to cost less by. */
	readonly promotionId?: string;
}

/** The same as what is quoted and carried out. */
export interface PurchaseRequest extends PurchaseChoice {
	readonly kind: "purchase";
}
