import type { OrderId, SubscriptionId } from "../basics/ids.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { BillingCycle, Catalog, Offer } from "../catalog/catalog.ts";
import type { ChangeMoment } from "../changes/billing-facts.ts";
import type { Customer } from "../customers/customer.ts";
import type { Holding } from "../customers/holding.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { Segment } from "../prices/price-row.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { PurchaseChoice } from "./purchase-request.ts";

/** Everything that a purchase is decided on, read in one transaction. */
export interface PurchaseFacts {
	readonly moment: ChangeMoment;
	readonly catalog: Catalog;
	readonly customer: Customer;
	readonly relationship: PartnerRelationship;
	/** What the customer has through any channel, and what the same order buys before this. */
	readonly holdings: readonly Holding[];
	/** What an add-on hangs on; absent when none is named or found. */
	readonly base?: BaseOfAddOn;
	/** Undefined where the partner bills nothing here, or nothing is to be priced. */
	readonly terms: PurchaseTerms | undefined;
	readonly segment: Segment;
	/** What the customer has from the partner, and what the same order buys before this; nothing when absent. */
	readonly own?: readonly Subscription[];
	readonly ids: NewPurchaseIds;
	/** Sales ask for the customer agreement, and the customer is not known to have agreed; not so when absent. */
	readonly agreementMissing?: boolean;
}

/** A subscription with what an add-on takes from it: its rhythm and its currency. */
export interface BaseOfAddOn {
	readonly subscription: Subscription;
	/** Absent where the base is not billed here. */
	readonly billing?: SubscriptionBilling;
}

/** The money of a purchase: what a seat costs in the rhythm that it is bought in, and how amounts are rounded. */
export interface PurchaseTerms {
	readonly price: FoundPrice;
	readonly policy: RoundingPolicyName;
}

/** Ids of what a purchase makes. */
export interface NewPurchaseIds {
	readonly subscription: SubscriptionId;
	readonly order: OrderId;
	readonly batch: string;
}

/** The rhythm that something is bought in: the one asked for, else the base's, else the shortest that it is sold in. */
export function purchaseCycle(
	offer: Pick<Offer, "billingCycles" | "isTrial">,
	{ billingCycle }: Pick<PurchaseChoice, "billingCycle">,
	base: BaseOfAddOn | undefined,
): BillingCycle {
	if (offer.isTrial) return "none";
	if (billingCycle !== undefined && billingCycle !== "none") return billingCycle;
	if (base !== undefined) return base.subscription.billingCycle;
	return offer.billingCycles.includes("monthly") ? "monthly" : (offer.billingCycles[0] ?? "none");
}
