import type { OfferId, SubscriptionId } from "../basics/ids.ts";
import type { Currency } from "./currency.ts";
import { addFractions, type Fraction, lessWhole, parseFraction, toFractionText, zero } from "./fraction.ts";
import { type Money, sumMoney, toMoney } from "./money.ts";
import type { PaidSpan } from "./paid-spans.ts";
import { daysIn, daysInBoth, type Period } from "./period.ts";
import type {
	BillingChange,
	ChargeKind,
	ChargePlan,
	LineId,
	ProofTerms,
	ProrationLine,
	ShareTerms,
} from "./proration-line.ts";
import { amountOf, signedShare } from "./prove-line.ts";
import { keepReduction, type PriceReduction } from "./reduced-price.ts";
import { roundingPolicies } from "./rounding-policies.ts";

/** A line that is not yet numbered and rounded. */
export type LineDraft = ChargeDraft | CreditDraft;

/** Seats for the days of a span. */
export interface ChargeDraft {
	readonly kind: ChargeKind;
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
	readonly span: Period;
	readonly rated: Period;
	readonly unitPrice: Money;
	/** What a promotion took off the unit price. */
	readonly promotion?: PriceReduction;
	readonly quantity: number;
}

/** What is paid, back: from the first day of `span` on, or all of it without. */
export interface CreditDraft {
	readonly kind: ChargeKind;
	readonly credits: PaidSpan;
	readonly span?: Period;
}

/**
 * Gives drafts their numbers, their amounts and their proofs, in order. `earlier` are the lines that the change follows
 * on: their numbers are not used again, and what a carrying policy left over from them goes on.
 */
export function writeLines(
	change: BillingChange,
	drafts: readonly LineDraft[],
	earlier: readonly ProrationLine[],
): readonly ProrationLine[] {
	const written: ProrationLine[] = [];
	let number = earlier.filter(({ changeId }) => changeId === change.id).length;
	let carried = carriedFrom(earlier.filter(({ amount }) => amount.currency === change.currency));
	for (const draft of drafts) {
		number += 1;
		const line = { id: toLineId(change, number), changeId: change.id, ...write(change, draft, carried) };
		carried = addFractions(carried, carriedFrom([line]));
		written.push(line);
	}
	return written;
}

/** A change with its lines and their sum; throws a RangeError when a line is in another currency. */
export function toChargePlan(change: BillingChange, lines: readonly ProrationLine[]): ChargePlan {
	const amounts = lines.map(({ amount }) => amount);
	return { change, lines, total: sumMoney(change.currency, amounts) };
}

/** The line that takes another back to the cent, whatever it was. */
export function reverseLine(change: BillingChange, line: ProrationLine, number: number): ProrationLine {
	const { proof, amount, id: lineId } = line;
	const { unitPrice, quantity, days, periodDays, policy } = proof;
	const direction = proof.direction === "charge" ? "credit" : "charge";
	const share = { unitPrice, quantity, days, periodDays, policy, direction, ...keepReduction(proof) } as const;
	return {
		...line,
		...finish(amount.currency, { formula: "reversal", ...share, reversed: amount.amount }),
		id: toLineId(change, number),
		changeId: change.id,
		settles: { how: "undoes", lineId },
	};
}

/** What rounding has left over in lines whose policy carries it; taken back lines and their reversals cancel out. */
function carriedFrom(lines: readonly ProrationLine[]): Fraction {
	return lines
		.filter(({ proof }) => roundingPolicies[proof.policy].carries)
		.reduce((sum, { proof }) => addFractions(sum, parseFraction(proof.remainder)), zero);
}

type WrittenPart = Omit<ProrationLine, "id" | "changeId">;

function write(change: BillingChange, draft: LineDraft, carried: Fraction): WrittenPart {
	if (!("credits" in draft)) return writeCharge(change, draft, carried);
	return draft.span === undefined ? writeReversal(draft) : writeCredit(change, { ...draft, span: draft.span }, carried);
}

function writeCharge(change: BillingChange, draft: ChargeDraft, carried: Fraction): WrittenPart {
	const { kind, subscriptionId, offerId, span, rated, unitPrice, quantity } = draft;
	const share = { unitPrice: unitPrice.amount, ...keepReduction(draft), quantity, ...daysOf(span, rated) };
	return {
		...{ kind, subscriptionId, offerId, span, rated },
		...finish(unitPrice.currency, { formula: "share", direction: "charge", ...share, ...rounding(change, carried) }),
	};
}

/** At the price that was paid, which stands on the credited line; never more than is still paid on it. */
function writeCredit(
	change: BillingChange,
	{ kind, credits, span }: CreditDraft & { readonly span: Period },
	carried: Fraction,
): WrittenPart {
	const { subscriptionId, offerId, rated, amount, id: lineId, proof } = credits.line;
	const { unitPrice, quantity } = proof;
	const share = { unitPrice, ...keepReduction(proof), quantity, ...daysOf(span, rated) };
	const terms: ShareTerms = { formula: "share", direction: "credit", ...share, ...rounding(change, carried) };
	return {
		...{ kind, subscriptionId, offerId, span, rated, settles: { how: "credits", lineId } },
		...finish(amount.currency, { ...terms, atMost: credits.paid }),
	};
}

function writeReversal({ kind, credits: { line, span, paid } }: CreditDraft): WrittenPart {
	const { subscriptionId, offerId, rated, amount, id: lineId, proof } = line;
	const { unitPrice, quantity, policy } = proof;
	const share = { unitPrice, ...keepReduction(proof), quantity, policy, ...daysOf(span, rated) };
	return {
		...{ kind, subscriptionId, offerId, span, rated, settles: { how: "credits", lineId } },
		...finish(amount.currency, { formula: "reversal", direction: "credit", ...share, reversed: paid }),
	};
}

function finish(currency: Currency, terms: ProofTerms): Pick<ProrationLine, "amount" | "proof"> {
	const unrounded = signedShare(terms);
	const amount = toMoney(amountOf(terms), currency);
	const remainder = toFractionText(lessWhole(unrounded, amount.amount));
	return { amount, proof: { ...terms, unrounded: toFractionText(unrounded), remainder } };
}

function rounding({ policy }: BillingChange, carried: Fraction): Pick<ShareTerms, "policy" | "carried"> {
	return roundingPolicies[policy].carries ? { policy, carried: toFractionText(carried) } : { policy };
}

function daysOf(span: Period, rated: Period): Pick<ShareTerms, "days" | "periodDays"> {
	return { days: daysInBoth(span, rated), periodDays: daysIn(rated) };
}

function toLineId({ id }: BillingChange, number: number): LineId {
	return `${id}/${number}` as LineId; // the one place where lines are numbered
}
