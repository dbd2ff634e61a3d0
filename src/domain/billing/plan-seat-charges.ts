import type { BilledChange } from "./billed-subscription.ts";
import { chargeAgain, chargeAgainFrom, creditAll, creditFrom, endingAfter } from "./credit-drafts.ts";
import type { Day } from "./day.ts";
import { type PaidSpan, paidSpans } from "./paid-spans.ts";
import { splitPeriod } from "./period.ts";
import type { ChargePlan } from "./proration-line.ts";
import { type ChargeDraft, toChargePlan, writeLines } from "./write-lines.ts";

/** From this day on, so many seats. */
export interface SeatStep {
	readonly day: Day;
	readonly quantity: number;
}

export interface SeatChargeFacts extends BilledChange {
	/** In order of their days, at least one. Legacy may take note of several at once, on its anniversary. */
	readonly steps: readonly SeatStep[];
	/** Days at which legacy cuts as well although no seat changes: the monthly anniversary in example A2. */
	readonly alsoCutAt?: readonly Day[];
}

/**
 * The lines of a change of seats at the price that was paid. Legacy gives back all that was paid for each span that the
 * change cuts and charges it again, part by part ("common billing scenarios", Partner Center, 2020-05; examples M2, A2,
 * A3, F8, X1). New commerce gives back the remaining days of the old number and charges them for the new one ("one-time
 * and recurring" scenarios, 2019; examples O1 to O4).
 */
export function planSeatCharges(facts: SeatChargeFacts): ChargePlan {
	const { change, subscription } = facts;
	const paid = paidSpans(subscription.lines);
	const drafts = subscription.regime === "legacy" ? splitAnew(facts, paid) : replaceRest(facts, paid);
	return toChargePlan(change, writeLines(change, drafts, subscription.lines));
}

function splitAnew({ change, steps, alsoCutAt = [] }: SeatChargeFacts, paid: readonly PaidSpan[]) {
	const first = steps[0]?.day ?? change.day;
	const cut = endingAfter(first, paid);
	const days = [...steps.map(({ day }) => day), ...alsoCutAt];
	const charges = cut.flatMap(({ line, span }): readonly ChargeDraft[] =>
		splitPeriod(span, days).map((part) => ({
			...chargeAgain(line),
			span: part,
			quantity: steps.findLast(({ day }) => day <= part.from)?.quantity ?? line.proof.quantity,
		})),
	);
	return [...creditAll("seatChange", cut), ...charges];
}

function replaceRest({ steps }: SeatChargeFacts, paid: readonly PaidSpan[]) {
	const [step, ...others] = steps;
	if (step === undefined || others.length > 0)
		throw new RangeError("new commerce charges each change of seats when it happens");
	return [...creditFrom(step.day, "seatChange", paid), ...chargeAgainFrom(step.day, step.quantity, paid)];
}
