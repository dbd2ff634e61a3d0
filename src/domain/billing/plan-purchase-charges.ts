import type { OfferId, SubscriptionId } from "../basics/ids.ts";
import type { BillingPeriod } from "./billing-period.ts";
import { laterOf } from "./day.ts";
import type { Money } from "./money.ts";
import { toPeriod } from "./period.ts";
import type { BillingChange, ChargeKind, ChargePlan, ProrationLine } from "./proration-line.ts";
import type { PriceReduction } from "./reduced-price.ts";
import { type ChargeDraft, toChargePlan, writeLines } from "./write-lines.ts";

/** Seats that are paid for in advance for a billing period, or for what is left of it. */
export interface PurchasedPeriod {
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
	readonly quantity: number;
	/** For one seat and the whole period. */
	readonly unitPrice: Money;
	/** What a promotion took off it. */
	readonly promotion?: PriceReduction;
	readonly period: BillingPeriod;
}

export interface PurchaseChargeFacts {
	readonly change: BillingChange;
	readonly kind: Extract<ChargeKind, "purchase" | "cycle" | "renewal">;
	readonly purchased: PurchasedPeriod;
	/** Lines of the subscription so far, where it is not new. */
	readonly earlier?: readonly ProrationLine[];
}

/**
 * The charge for a billing period in advance: the whole of it, or from the day of the change to its end, that day
 * included. So an add-on that is bought within the period of its base co-terms with it ("FAQ about new billing
 * features", Partner Center, 2018-06; example F9).
 */
export function planPurchaseCharges({ change, kind, purchased, earlier = [] }: PurchaseChargeFacts): ChargePlan {
	const draft = chargePeriod(change, kind, purchased);
	return toChargePlan(change, writeLines(change, [draft], earlier));
}

/** The draft of the charge for what is left of a period from the day of the change on. */
export function chargePeriod(
	{ day }: BillingChange,
	kind: ChargeKind,
	{ period, ...sold }: PurchasedPeriod,
): ChargeDraft {
	const span = toPeriod(laterOf(day, period.span.from), period.span.until);
	return { kind, ...sold, span, rated: period.rated };
}
