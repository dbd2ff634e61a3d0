import type { OfferId, SubscriptionId } from "../basics/ids.ts";
import type { CommerceRegime } from "../catalog/catalog.ts";
import { addDaysTo, type Day } from "./day.ts";
import type { BillingChange, ProrationLine } from "./proration-line.ts";

/** What a subscription has been charged so far: what its credits are computed from. */
export interface BilledSubscription {
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
	readonly regime: CommerceRegime;
	readonly purchasedOn: Day;
	/** Its lines in the order in which they were written, at least those of the billing periods that are not over. */
	readonly lines: readonly ProrationLine[];
}

/** A change to one subscription that has been billed. */
export interface BilledChange {
	readonly change: BillingChange;
	readonly subscription: BilledSubscription;
}

/** For so many days from the purchase on, legacy gives back or takes the full amount. */
const daysOfFullCredit = 30;

/** Whether a day is among those in which legacy credits all that was paid since a purchase. */
export function isSoonAfter(purchasedOn: Day, day: Day): boolean {
	return day < addDaysTo(purchasedOn, daysOfFullCredit);
}

/**
 * Whether legacy credits in full: in the first 30 days, the day of purchase being the first ("create, suspend, or cancel
 * a subscription" and "common billing scenarios", Partner Center, 2020-05; examples M3, A4, F5a). New commerce never
 * does: it refunds by day within its window.
 */
export function isCreditedInFull({ regime, purchasedOn }: BilledSubscription, day: Day): boolean {
	return regime === "legacy" && isSoonAfter(purchasedOn, day);
}
