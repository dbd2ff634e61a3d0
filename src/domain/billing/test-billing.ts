import { type CustomerId, type OfferId, type SubscriptionId, toId } from "../basics/ids.ts";
import type { BilledSubscription } from "./billed-subscription.ts";
import { billingPeriodAt, type PaidCycle } from "./billing-period.ts";
import { minorDigitsOf } from "./currency.ts";
import { type Day, parseDay } from "./day.ts";
import { type Money, toMoney } from "./money.ts";
import { lastDayOf } from "./period.ts";
import { planPurchaseCharges } from "./plan-purchase-charges.ts";
import type { BillingChange, ChangeId, ChargePlan, ProrationLine } from "./proration-line.ts";

export const customerId = toId<CustomerId>("customer-1");
export const subscriptionId = toId<SubscriptionId>("subscription-1");
export const offerId = toId<OfferId>("offer-1");

/** US dollars from the figures of a document, `211.2`. */
export function dollars(major: number): Money {
	return toMoney(Math.round(major * 10 ** minorDigitsOf("USD")), "USD");
}

/** A change that takes effect on a day; in US dollars and exact unless said otherwise. */
export function makeChange(day: string, parts: Partial<Omit<BillingChange, "day">> = {}): BillingChange {
	return { id: toId<ChangeId>(`change-${day}`), day: parseDay(day), currency: "USD", policy: "exact", ...parts };
}

/** A subscription that a test bills. */
export interface TestPurchase {
	readonly regime?: BilledSubscription["regime"];
	readonly purchasedOn: string;
	readonly cycle?: PaidCycle;
	readonly unitPrice: Money;
	readonly quantity?: number;
	/** A day in the last period that is billed; the purchase's period alone when absent. */
	readonly billedThrough?: string;
}

/** A subscription whose periods have been billed from the purchase on. */
export function bill(purchase: TestPurchase): BilledSubscription {
	const { regime = "legacy", unitPrice, quantity = 1 } = purchase;
	const purchasedOn = parseDay(purchase.purchasedOn);
	const through = parseDay(purchase.billedThrough ?? purchase.purchasedOn);
	const lines: ProrationLine[] = [];
	for (let day = purchasedOn; day <= through; ) {
		const period = periodAt(purchase, day);
		const change = makeChange(day, { id: toId<ChangeId>(`period-${day}`), currency: unitPrice.currency });
		const purchased = { subscriptionId, offerId, quantity, unitPrice, period };
		const kind = day === purchasedOn ? "purchase" : "cycle";
		lines.push(...planPurchaseCharges({ change, kind, purchased, earlier: lines }).lines);
		day = period.span.until;
	}
	return { subscriptionId, offerId, regime, purchasedOn, lines };
}

/** The billing period of a test's subscription that a day lies in. */
export function periodAt({ regime = "legacy", purchasedOn, cycle = "monthly" }: TestPurchase, day: Day | string) {
	return billingPeriodAt({ regime, startedOn: parseDay(purchasedOn), cycle }, parseDay(day));
}

/** The subscription after a change of its own. */
export function withCharges(subscription: BilledSubscription, { lines }: ChargePlan): BilledSubscription {
	return { ...subscription, lines: [...subscription.lines, ...lines] };
}

/** Lines as documents print them: first day, last day, seats, amount in major units. */
export function printLines(lines: readonly ProrationLine[]): readonly (readonly [string, string, number, number])[] {
	return lines.map(({ span, proof, amount }) => [
		span.from,
		lastDayOf(span),
		proof.quantity,
		amount.amount / 10 ** minorDigitsOf(amount.currency),
	]);
}
