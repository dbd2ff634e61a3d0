import type { CustomerId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { PriceSource } from "../prices/price.ts";
import type { PaidCycle } from "./billing-period.ts";
import type { Day } from "./day.ts";
import type { Money } from "./money.ts";
import type { RoundingPolicyName } from "./rounding-policies.ts";

/** How a subscription that is sold for money is billed. A subscription without it is not billed here. */
export interface SubscriptionBilling {
	readonly customerId: CustomerId;
	readonly subscriptionId: SubscriptionId;
	readonly partnerId: PartnerId;
	/** The day that billing periods are counted from: the purchase, or the conversion that began the term anew. */
	readonly startedOn: Day;
	readonly cycle: PaidCycle;
	readonly policy: RoundingPolicyName;
	/** For one seat and one billing period, locked until the term ends. */
	readonly unitPrice: Money;
	readonly priceSource: PriceSource;
	/** The first day that no charge has covered yet. */
	readonly billedUntil: Day;
	/** Whether the next period is charged when it begins. Legacy stops while suspended, new commerce does not. */
	readonly running: boolean;
	/** How many lines were ever written for the subscription; the next one's place. */
	readonly linesWritten: number;
	/** A price that was agreed for the next term; the list's at renewal when absent. */
	readonly renewalPrice?: { readonly unitPrice: Money; readonly priceSource: PriceSource };
}
