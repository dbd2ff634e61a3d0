import { type BilledChange, isCreditedInFull } from "./billed-subscription.ts";
import type { BillingPeriod } from "./billing-period.ts";
import { chargeAgainFrom, creditFrom } from "./credit-drafts.ts";
import type { Money } from "./money.ts";
import { paidSpans } from "./paid-spans.ts";
import { chargePeriod } from "./plan-purchase-charges.ts";
import type { ChargePlan, ProrationLine } from "./proration-line.ts";
import { type ChargeDraft, toChargePlan, writeLines } from "./write-lines.ts";

export interface ReactivationChargeFacts extends BilledChange {
	/** The period that the day lies in; its end does not move. */
	readonly period: BillingPeriod;
	/** What was paid for a seat and a whole period before: the price is locked for the term. */
	readonly unitPrice: Money;
	/** As it was when suspended. */
	readonly quantity: number;
	/** Another number of seats from the reactivation on. */
	readonly newQuantity?: number;
}

/**
 * The charges of a suspended subscription that is taken up again. Legacy: the whole period in the first 30 days, since
 * the suspension gave all of it back, else from the day on; always for the original seats first, then corrected ("FAQ
 * about new billing features", Partner Center, 2018-06; examples F5a, F5c, F6, F7, A6). New commerce never stopped
 * billing, so there are none.
 */
export function planReactivationCharges(facts: ReactivationChargeFacts): ChargePlan {
	const { change, subscription, newQuantity } = facts;
	if (subscription.regime === "newCommerce") return toChargePlan(change, []);
	const lines = writeLines(change, [reactivation(facts)], subscription.lines);
	if (newQuantity === undefined || newQuantity === facts.quantity) return toChargePlan(change, lines);
	const earlier = [...subscription.lines, ...lines];
	return toChargePlan(change, [...lines, ...correctSeats(facts, earlier, newQuantity)]);
}

function reactivation({ change, subscription, period, unitPrice, quantity }: ReactivationChargeFacts): ChargeDraft {
	const { subscriptionId, offerId } = subscription;
	const purchased = { subscriptionId, offerId, quantity, unitPrice, period };
	const charge = chargePeriod(change, "reactivation", purchased);
	return isCreditedInFull(subscription, change.day) ? { ...charge, span: period.span } : charge;
}

function correctSeats(
	{ change }: ReactivationChargeFacts,
	earlier: readonly ProrationLine[],
	newQuantity: number,
): readonly ProrationLine[] {
	const paid = paidSpans(earlier);
	const drafts = [...creditFrom(change.day, "seatChange", paid), ...chargeAgainFrom(change.day, newQuantity, paid)];
	return writeLines(change, drafts, earlier);
}
