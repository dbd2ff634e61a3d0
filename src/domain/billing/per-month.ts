import { roundHalfAway } from "./fraction.ts";
import { type Money, toMoney } from "./money.ts";
import type { SubscriptionBilling } from "./subscription-billing.ts";

/** What so many seats cost a month: for a yearly price a twelfth of it, rounded once. Nothing is charged by it. */
export function costPerMonth(
	{ unitPrice, cycle }: Pick<SubscriptionBilling, "unitPrice" | "cycle">,
	quantity: number,
): Money {
	const period = BigInt(unitPrice.amount) * BigInt(quantity);
	const month = cycle === "annual" ? roundHalfAway({ numerator: period, denominator: 12n }) : period;
	return toMoney(month, unitPrice.currency);
}
