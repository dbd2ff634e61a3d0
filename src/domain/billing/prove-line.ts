import { type Fraction, lessWhole, negateFraction, parseFraction, toFractionText, truncate, zero } from "./fraction.ts";
import { type Money, toMoney } from "./money.ts";
import { daysIn, daysInBoth } from "./period.ts";
import type { DirectedShare, ProofTerms, ProrationLine } from "./proration-line.ts";
import { reducePrice } from "./reduced-price.ts";
import { exactShare, isShare, roundingPolicies, roundShare } from "./rounding-policies.ts";

/**
 * Whether a line proves itself: its days are those of its span, its amount follows from its proof alone, its price from
 * what a promotion took off, and what was left over is what the proof says.
 */
export function proveLine({ span, rated, amount, proof }: ProrationLine): boolean {
	if (!isShare(proof)) return false;
	if (proof.days !== daysInBoth(span, rated) || proof.periodDays !== daysIn(rated)) return false;
	if (proof.promotion !== undefined && proof.unitPrice !== reducePrice(proof.promotion)) return false;
	const unrounded = signedShare(proof);
	return (
		amount.amount === amountOf(proof) &&
		proof.unrounded === toFractionText(unrounded) &&
		proof.remainder === toFractionText(lessWhole(unrounded, amount.amount))
	);
}

/** The amount in minor units, from the proof and nothing else. */
export function amountOf(proof: ProofTerms): number {
	if (proof.formula === "reversal") return 0 - proof.reversed;
	const carried = proof.carried === undefined ? zero : parseFraction(proof.carried);
	if (proof.direction === "charge") return Number(roundShare(proof.policy, proof, carried));
	const credit = Number(roundShare(proof.policy, proof, negateFraction(carried)));
	return 0 - Math.min(credit, proof.atMost ?? credit);
}

/** The share before rounding, negative for a credit. */
export function signedShare(proof: DirectedShare): Fraction {
	const share = exactShare(proof);
	return proof.direction === "charge" ? share : negateFraction(share);
}

/** The spreadsheet formula behind a line, for people. */
export function formulaOf({ formula, policy }: ProofTerms): string {
	return formula === "reversal" ? "-reversed" : roundingPolicies[policy].formula;
}

/**
 * The unit price as reconciliation files print it: what one seat comes to before rounding, cut off after the minor unit,
 * so that price × quantity need not be the amount (a real file of 2021-04, example X1: 45.2294 is printed as 45.22).
 */
export function reconciliationUnitPrice({ amount, proof }: ProrationLine): Money {
	const oneSeat = signedShare({ ...proof, quantity: 1 });
	return toMoney(truncate(oneSeat), amount.currency);
}
