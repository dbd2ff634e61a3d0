import type { SubscriptionId } from "../basics/ids.ts";
import type { Currency } from "../billing/currency.ts";
import { roundHalfAway } from "../billing/fraction.ts";
import { addMoney, type Money, negateMoney, toMoney } from "../billing/money.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { ChangeEffects } from "./customer-change.ts";

/** A subscription with what is paid for it; without billing it is not billed here. */
export interface SubscriptionState {
	readonly subscription: Subscription;
	readonly billing?: SubscriptionBilling;
}

/** One subscription before and after a change: new without `before`. */
export interface SubscriptionEffect {
	readonly subscriptionId: SubscriptionId;
	readonly before?: SubscriptionState;
	readonly after?: SubscriptionState;
}

/** What a change does to each subscription. `known`: the billing of those whose billing the change leaves alone. */
export function describeEffects(
	{ subscriptions, billings }: Pick<ChangeEffects, "subscriptions" | "billings">,
	known: ReadonlyMap<SubscriptionId, SubscriptionBilling> = new Map(),
): readonly SubscriptionEffect[] {
	return subscriptions.flatMap(({ before, after }): readonly SubscriptionEffect[] => {
		const subscriptionId = (before ?? after)?.id;
		if (subscriptionId === undefined) return [];
		const billing = billings.find((one) => (one.before ?? one.after)?.subscriptionId === subscriptionId);
		const left = billing === undefined ? known.get(subscriptionId) : undefined;
		return [
			{
				subscriptionId,
				...(before === undefined ? {} : { before: toState(before, billing?.before ?? left) }),
				...(after === undefined ? {} : { after: toState(after, billing?.after ?? left) }),
			},
		];
	});
}

/** What is paid a month over some subscriptions; a year's price counts by its twelfth, rounded for each of them. */
export interface MonthlyPrice {
	readonly before: Money;
	readonly after: Money;
	readonly difference: Money;
}

/** The months' price before and after a change, over the subscriptions that it touches. */
export function monthlyPrice(effects: readonly SubscriptionEffect[], currency: Currency): MonthlyPrice {
	const before = sum(
		effects.map((effect) => effect.before),
		currency,
	);
	const after = sum(
		effects.map((effect) => effect.after),
		currency,
	);
	return { before, after, difference: addMoney(after, negateMoney(before)) };
}

function sum(states: readonly (SubscriptionState | undefined)[], currency: Currency): Money {
	const parts = states.flatMap((state) => (state === undefined ? [] : monthly(state)));
	return parts.filter((part) => part.currency === currency).reduce(addMoney, toMoney(0, currency));
}

/** Nothing for what is not billed any more, such as a suspended legacy subscription. */
function monthly({ subscription, billing }: SubscriptionState): Money {
	if (billing === undefined || !billing.running || subscription.status === "deleted")
		return toMoney(0, billing?.unitPrice.currency ?? "USD");
	const { unitPrice, cycle } = billing;
	const numerator = BigInt(unitPrice.amount) * BigInt(subscription.quantity);
	return toMoney(roundHalfAway({ numerator, denominator: cycle === "annual" ? 12n : 1n }), unitPrice.currency);
}

function toState(subscription: Subscription, billing: SubscriptionBilling | undefined): SubscriptionState {
	return { subscription, ...(billing === undefined ? {} : { billing }) };
}
