import { type BilledChange, isCreditedInFull } from "./billed-subscription.ts";
import { creditAll, creditFrom } from "./credit-drafts.ts";
import { paidSpans } from "./paid-spans.ts";
import type { ChargePlan } from "./proration-line.ts";
import { type CreditDraft, toChargePlan, writeLines } from "./write-lines.ts";

/**
 * The credits of a subscription that ends: legacy in full in its first 30 days, else the days left, the day of the
 * cancellation included ("common billing scenarios", Partner Center, 2020-05; examples M3, M4, A4, A5); new commerce
 * the days left (its cancellation policy, 2021). Without a fee for early termination.
 */
export function planCancellationCharges(facts: BilledChange): ChargePlan {
	const { change, subscription } = facts;
	return toChargePlan(change, writeLines(change, cancellationDrafts(facts), subscription.lines));
}

/**
 * The credits of a suspension: in legacy it is the way to cancel and stops billing; in new commerce billing goes on, so
 * there are none ("create, suspend, or cancel a subscription", 2020-05; new-commerce cancellation policy, 2021).
 */
export function planSuspensionCharges(facts: BilledChange): ChargePlan {
	if (facts.subscription.regime === "legacy") return planCancellationCharges(facts);
	return toChargePlan(facts.change, []);
}

/** The drafts of the credits when a subscription ends, by suspension, cancellation or a legacy upgrade. */
export function cancellationDrafts({ change, subscription }: BilledChange): readonly CreditDraft[] {
	const paid = paidSpans(subscription.lines);
	if (!isCreditedInFull(subscription, change.day)) return creditFrom(change.day, "cancellation", paid);
	// Days before a conversion were used in another rhythm, and have nothing to do with what it began.
	const own = paid.filter(({ span }) => subscription.purchasedOn <= span.from);
	return creditAll("cancellation", own);
}
