import type { Currency } from "../billing/currency.ts";
import { mostSeatsAt } from "../billing/largest-amounts.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import type { SeatRefusal } from "../subscriptions/seat-change.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { ChangedSubscription, SubscriptionUpdateRefusal } from "../subscriptions/subscription-update.ts";
import type { BillingFacts } from "./billing-facts.ts";

/** Why so many seats cannot be charged at the price of the subscription; nothing where no more than before are asked for. */
export function refuseAmount(
	{ before, after }: ChangedSubscription,
	facts: BillingFacts | undefined,
): readonly SeatRefusal[] {
	if (facts === undefined || after.quantity <= before.quantity) return [];
	const maximum = mostSeatsAt(facts.billing.unitPrice);
	return after.quantity <= maximum ? [] : [{ code: "amountTooLarge", quantity: after.quantity, maximum }];
}

/** A subscription with what its part of a change charges. */
export interface ChargedPart {
	readonly subscription: Subscription;
	/** Absent where nothing of it is billed here. */
	readonly plan?: ChargePlan;
}

/** A part that is charged in another currency than the others. */
export interface ChargedApart {
	readonly subscription: Subscription;
	readonly currency: Currency;
	readonly otherCurrency: Currency;
}

/**
 * The parts that are charged in another currency than the first that has lines: one change is charged in one currency.
 * A part without lines goes with any.
 */
export function listChargedApart(parts: readonly ChargedPart[]): readonly ChargedApart[] {
	const charged = parts.flatMap(({ subscription, plan }) =>
		plan === undefined || plan.lines.length === 0 ? [] : { subscription, currency: plan.change.currency },
	);
	const otherCurrency = charged[0]?.currency;
	return charged.flatMap(({ subscription, currency }) =>
		otherCurrency === undefined || currency === otherCurrency ? [] : { subscription, currency, otherCurrency },
	);
}

/** Why add-ons cannot go the way of their base in one change. */
export function refuseCurrencies(parts: readonly ChargedPart[]): readonly SubscriptionUpdateRefusal[] {
	return listChargedApart(parts).map(({ subscription: { id: addOnId, offerId }, ...currencies }) => ({
		code: "addOnInOtherCurrency",
		...{ addOnId, offerId },
		...currencies,
	}));
}
