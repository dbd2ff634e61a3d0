import type { Day } from "./day.ts";
import { laterOf } from "./day.ts";
import type { PaidSpan } from "./paid-spans.ts";
import { toPeriod } from "./period.ts";
import type { ChargeKind } from "./proration-line.ts";
import { keepReduction } from "./reduced-price.ts";
import type { ChargeDraft, CreditDraft } from "./write-lines.ts";

/** Credits of everything that is paid, however long ago. */
export function creditAll(kind: ChargeKind, paid: readonly PaidSpan[]): readonly CreditDraft[] {
	return paid.map((credits) => ({ kind, credits }));
}

/**
 * Credits of what is paid from a day on, that day included. What was paid for a span that has not begun comes back as it
 * was; only a span that is cut is computed.
 */
export function creditFrom(day: Day, kind: ChargeKind, paid: readonly PaidSpan[]): readonly CreditDraft[] {
	return endingAfter(day, paid).map((credits) =>
		credits.span.from < day ? { kind, credits, span: toPeriod(day, credits.span.until) } : { kind, credits },
	);
}

/** Charges of another number of seats for what is paid from a day on, at the price paid. */
export function chargeAgainFrom(day: Day, quantity: number, paid: readonly PaidSpan[]): readonly ChargeDraft[] {
	return endingAfter(day, paid).map(({ line, span }) => ({
		...chargeAgain(line),
		span: toPeriod(laterOf(day, span.from), span.until),
		quantity,
	}));
}

/** The charge of a line once more, for a change of seats; its price is the one that was paid. */
export function chargeAgain(line: PaidSpan["line"]): Omit<ChargeDraft, "span" | "quantity"> {
	const { subscriptionId, offerId, rated, amount, proof } = line;
	const unitPrice = { amount: proof.unitPrice, currency: amount.currency };
	return { kind: "seatChange", subscriptionId, offerId, rated, unitPrice, ...keepReduction(proof) };
}

/** The paid spans that a day cuts or that begin after it. */
export function endingAfter(day: Day, paid: readonly PaidSpan[]): readonly PaidSpan[] {
	return paid.filter(({ span }) => day < span.until);
}
