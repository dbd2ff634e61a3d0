import fc from "fast-check";
import { expect, test } from "vitest";
import { currencies } from "./currency.ts";
import { addDaysTo, parseDay } from "./day.ts";
import { addFractions, type Fraction, lessWhole, parseFraction, zero } from "./fraction.ts";
import { sumsByCurrency, toLedgerEntries, toTransfer } from "./ledger-entry.ts";
import { sumMoney } from "./money.ts";
import { type PaidSpan, paidSpans } from "./paid-spans.ts";
import { findOverlap } from "./period.ts";
import type { ProrationLine } from "./proration-line.ts";
import { proveLine } from "./prove-line.ts";
import { type RoundingPolicyName, roundingPolicies } from "./rounding-policies.ts";
import { type HistoryStart, type HistoryStep, type MadeChange, playHistory } from "./test-history.ts";

const anyPolicy = fc.constantFrom(...(Object.keys(roundingPolicies) as RoundingPolicyName[]));
const anyPrice = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 5_000_000 }));
const anyQuantity = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10_000_000 }));

const anyStart: fc.Arbitrary<HistoryStart> = fc.record({
	regime: fc.constantFrom("legacy", "newCommerce"),
	cycle: fc.constantFrom("monthly", "annual"),
	startedOn: fc.integer({ min: 0, max: 4 * 366 }).map((days) => addDaysTo(parseDay("2019-01-01"), days)),
	currency: fc.constantFrom(...currencies),
	policy: anyPolicy,
	price: anyPrice,
	quantity: anyQuantity,
});

const anyStep: fc.Arbitrary<HistoryStep> = fc.record({
	daysLater: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 70 })),
	act: fc.constantFrom("seats", "seats", "upgrade", "suspend", "reactivate", "cancel", "undo", "undo"),
	quantity: anyQuantity,
	price: anyPrice,
});

const anySteps = fc.array(anyStep, { maxLength: 14 });

/** Checks every change of any history, of which `ending` are the last steps. */
function checkChanges(
	check: (made: MadeChange, all: readonly MadeChange[]) => void,
	ending: fc.Arbitrary<readonly HistoryStep[]> = fc.constant([]),
): void {
	const property = fc.property(anyStart, anySteps, ending, (start, steps, last) => {
		const all = playHistory(start, [...steps, ...last]);
		for (const made of all) check(made, all);
	});
	fc.assert(property, { numRuns: 300 });
}

/** So many steps of one kind, shortly after one another. */
function inARow(act: HistoryStep["act"], count: number): fc.Arbitrary<readonly HistoryStep[]> {
	const daysLater = fc.integer({ min: 0, max: 6 });
	const step = fc.tuple(anyStep, daysLater).map(([any, days]) => ({ ...any, act, daysLater: days }));
	return fc.array(step, { minLength: count, maxLength: count });
}

test("every line proves itself, and the lines of a change sum to its total", () => {
	checkChanges(({ plan }) => {
		expect(plan.lines.every(proveLine)).toBe(true);
		const amounts = plan.lines.map(({ amount }) => amount);
		expect(plan.total).toEqual(sumMoney(plan.change.currency, amounts));
	});
});

test("amounts are whole minor units in the currency of the change, and survive being written as JSON", () => {
	checkChanges(({ plan }) => {
		for (const { amount } of plan.lines) {
			expect(Number.isSafeInteger(amount.amount)).toBe(true);
			expect(amount.currency).toBe(plan.change.currency);
		}
		expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
	});
});

test("the entries of every change sum to zero in every currency", () => {
	checkChanges(({ plan }) => {
		const entries = toLedgerEntries(plan.lines.map(toTransfer));
		expect(entries).toHaveLength(2 * plan.lines.length);
		for (const { amount } of sumsByCurrency(entries).values()) expect(amount).toBe(0);
	});
});

test("no two paid periods overlap, and no credit gives back more than was paid", () => {
	checkChanges(({ after }) => {
		const paid = paidSpans(after.subscription.lines);
		for (const [index, { span, paid: amount }] of paid.entries()) {
			expect(amount).toBeGreaterThanOrEqual(0);
			const next = paid[index + 1];
			if (next !== undefined) expect(findOverlap(span, next.span)).toBeUndefined();
		}
	});
});

test("what is paid is what all lines come to", () => {
	checkChanges(({ after }) => {
		const { lines } = after.subscription;
		const paid = paidSpans(lines).reduce((sum, span) => sum + span.paid, 0);
		expect(paid).toBe(lines.reduce((sum, { amount }) => sum + amount.amount, 0));
	});
});

test("an active subscription is paid for without a gap through its last change", () => {
	checkChanges(({ after, act }) => {
		// A suspension that is undone after its period has ended is billed when the next step comes.
		if (after.status !== "active" || act === "bill" || act === "undo") return;
		const paid = paidSpans(after.subscription.lines);
		expect(paid.some(({ span }) => span.from <= after.day && after.day < span.until)).toBe(true);
		expect(paid.at(-1)?.span.until).toBe(after.billedUntil);
	});
});

test("undo is the exact inverse: each line the other way, the ledger at zero, the same days paid as before", () => {
	let undone = 0;
	checkChanges(
		(made, all) => {
			if (made.act !== "undo") return;
			const last = all[all.indexOf(made) - 1];
			if (last === undefined) throw new Error("an undo follows a change");
			undone += 1;
			const amounts = ({ plan }: MadeChange) => plan.lines.map(({ amount }) => amount.amount);
			expect(amounts(made).toReversed()).toEqual(amounts(last).map((amount) => 0 - amount));
			const entries = toLedgerEntries([...last.plan.lines, ...made.plan.lines].map(toTransfer));
			for (const account of ["customerReceivable", "partnerRevenue"])
				for (const { amount } of sumsByCurrency(entries.filter((entry) => entry.account === account)).values())
					expect(amount).toBe(0);
			expect(paidSpans(made.after.subscription.lines)).toEqual(paidSpans(last.before.subscription.lines));
		},
		inARow("undo", 1),
	);
	expect(undone).toBeGreaterThan(20);
});

test("a second upgrade in one period gives back what the first really cost", () => {
	let second = 0;
	checkChanges(
		(made, all) => {
			if (made.act !== "upgrade") return;
			const first = all.slice(0, all.indexOf(made)).findLast(({ act }) => act === "upgrade");
			const credits = made.plan.lines.filter(({ settles }) => settles !== undefined);
			const paid = paidSpans(made.before.subscription.lines);
			for (const credit of credits) expect(creditedOf(credit, paid)).toBe(true);
			if (first !== undefined && credits.some(({ settles }) => isOneOf(first.plan.lines, settles?.lineId))) second += 1;
		},
		inARow("upgrade", 3),
	);
	expect(second).toBeGreaterThan(20);
});

/** A credit stands on a paid span, has its price and its seats, and is all of what is left of it when it takes all days. */
function creditedOf({ settles, span, proof, amount }: ProrationLine, paid: readonly PaidSpan[]): boolean {
	const credited = paid.find(({ line }) => line.id === settles?.lineId);
	if (credited === undefined) return false;
	const { unitPrice, quantity } = credited.line.proof;
	if (proof.unitPrice !== unitPrice || proof.quantity !== quantity || span.until !== credited.span.until) return false;
	if (span.from !== credited.span.from) return 0 - amount.amount <= credited.paid;
	return proof.formula === "reversal" && amount.amount === 0 - credited.paid;
}

function isOneOf(lines: readonly ProrationLine[], lineId: ProrationLine["id"] | undefined): boolean {
	return lines.some(({ id }) => id === lineId);
}

test("with remainders carried, seats changed however often never move what is paid off the exact amount by a minor unit", () => {
	const onlySeats = anyStep.map((step) => ({ ...step, act: "seats" as const }));
	const steps = fc.array(onlySeats, { maxLength: 25 });
	const property = fc.property(anyStart, steps, (start, chosen) => {
		const lines = playHistory({ ...start, policy: "exactCarried" }, chosen).at(-1)?.after.subscription.lines ?? [];
		for (const [index, { proof, amount }] of lines.entries()) {
			// What is given back as it was paid is not rounded; the next line makes up for it. A capped credit may not.
			if (proof.formula === "reversal" || proof.atMost === 0 - amount.amount) continue;
			const { numerator, denominator } = drift(lines.slice(0, index + 1));
			expect(2n * (numerator < 0n ? -numerator : numerator) <= denominator).toBe(true);
		}
	});
	fc.assert(property, { numRuns: 200 });
});

/** By how much the exact sum of all lines exceeds the sum of their amounts. */
function drift(lines: readonly ProrationLine[]): Fraction {
	return lines.reduce(
		(sum, { proof, amount }) => addFractions(sum, lessWhole(parseFraction(proof.unrounded), amount.amount)),
		zero,
	);
}
