import { type OfferId, type SubscriptionId, toId } from "../basics/ids.ts";
import { type BillingRhythm, billingPeriodAt } from "../billing/billing-period.ts";
import { addMonthsTo, type Day, earlierOf } from "../billing/day.ts";
import { addMoney, type Money, toMoney } from "../billing/money.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";

/** Seats at a price in a rhythm. */
export interface RunningCost {
	readonly rhythm: BillingRhythm;
	readonly offerId: OfferId;
	readonly quantity: number;
	readonly unitPrice: Money;
	readonly policy: RoundingPolicyName;
}

/** Nothing that is only reckoned with is written, so that nothing needs an id. */
export const nobody = toId<ChangeId & SubscriptionId>("nobody");

/**
 * What the days from one to another (exclusive) cost by the prorating of a purchase, period by period; undefined when they
 * are more than ten years, for which no price holds.
 */
export function costOfDays(
	{ rhythm, offerId, quantity, unitPrice, policy }: RunningCost,
	from: Day,
	until: Day,
): Money | undefined {
	const { currency } = unitPrice;
	if (until > addMonthsTo(from, 120)) return undefined;
	let total = toMoney(0, currency);
	for (let day = from; day < until; ) {
		const { span, rated } = billingPeriodAt(rhythm, day);
		const period = { span: { from: day, until: earlierOf(span.until, until) }, rated };
		const purchased = { subscriptionId: nobody, offerId, quantity, unitPrice, period };
		const change = { id: nobody, day, currency, policy };
		total = addMoney(total, planPurchaseCharges({ change, kind: "cycle", purchased }).total);
		day = period.span.until;
	}
	return total;
}
