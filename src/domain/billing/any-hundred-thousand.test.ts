import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "./currency.ts";
import { addDaysTo, parseDay } from "./day.ts";
import { sumsByCurrency, toLedgerEntries, toTransfer } from "./ledger-entry.ts";
import { paidSpans } from "./paid-spans.ts";
import { findOverlap } from "./period.ts";
import type { ProrationLine } from "./proration-line.ts";
import { proveLine } from "./prove-line.ts";
import { type RoundingPolicyName, roundingPolicies } from "./rounding-policies.ts";
import { type HistoryStart, type HistoryStep, type MadeChange, playHistory } from "./test-history.ts";

/** Histories in all: every start day of four years, a leap year among them, in every regime, cycle and policy. */
const histories = 100_000;
const parts = 4;

const firstDay = parseDay("2019-01-01");
const startDays = 4 * 365 + 1;

const anyStart: fc.Arbitrary<HistoryStart> = fc.record({
	regime: fc.constantFrom("legacy", "newCommerce"),
	cycle: fc.constantFrom("monthly", "annual"),
	startedOn: fc.integer({ min: 0, max: startDays - 1 }).map((days) => addDaysTo(firstDay, days)),
	currency: fc.constantFrom(...currencies),
	policy: fc.constantFrom(...(Object.keys(roundingPolicies) as RoundingPolicyName[])), // the keys of a const object
	price: fc.integer({ min: 0, max: 50_000 }),
	quantity: fc.integer({ min: 1, max: 10_000 }),
});

const anySteps: fc.Arbitrary<readonly HistoryStep[]> = fc.array(
	fc.record({
		daysLater: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 45 })),
		act: fc.constantFrom("seats", "seats", "upgrade", "upgrade", "suspend", "reactivate", "cancel", "undo", "undo"),
		quantity: fc.integer({ min: 1, max: 10_000 }),
		price: fc.integer({ min: 0, max: 50_000 }),
	}),
	{ maxLength: 10 },
);

/** What is promised of every change, and what was found instead. Plain conditions: matchers would take the longest. */
const promises: Readonly<Record<string, (made: MadeChange, previous: MadeChange | undefined) => boolean>> = {
	"every line proves itself": ({ plan }) => plan.lines.every(proveLine),
	"the lines sum to the total": ({ plan }) => sumOf(plan.lines) === plan.total.amount,
	"the ledger sums to zero": ({ plan }) =>
		sumsByCurrency(toLedgerEntries(plan.lines.map(toTransfer)))
			.values()
			.every(({ amount }) => amount === 0),
	"no two paid periods overlap": ({ after }) => {
		const spans = paidSpans(after.subscription.lines).map(({ span }) => span);
		return spans.every((span, index) => {
			const next = spans[index + 1];
			return next === undefined || findOverlap(span, next) === undefined;
		});
	},
	"what is paid is what all lines come to": ({ after: { subscription } }) =>
		paidSpans(subscription.lines).reduce((sum, { paid }) => sum + paid, 0) === sumOf(subscription.lines),
	"no credit gives back more than was paid": ({ after }) =>
		paidSpans(after.subscription.lines).every(({ paid }) => paid >= 0),
	"undo is the exact inverse": (made, previous) =>
		made.act !== "undo" || (previous !== undefined && sumOf(made.plan.lines) === 0 - sumOf(previous.plan.lines)),
	"an upgrade credits what was really paid": ({ act, plan, before }) =>
		act !== "upgrade" ||
		plan.lines.every(({ settles, proof }) => {
			if (settles === undefined) return true;
			const credited = before.subscription.lines.find(({ id }) => id === settles.lineId);
			return credited !== undefined && credited.proof.unitPrice === proof.unitPrice;
		}),
};

function sumOf(lines: readonly ProrationLine[]): number {
	return lines.reduce((sum, { amount }) => sum + amount.amount, 0);
}

/** The first promise that a history breaks. */
function findBroken(all: readonly MadeChange[]): string | undefined {
	for (const [index, made] of all.entries()) {
		for (const [promise, holds] of Object.entries(promises)) {
			if (!holds(made, all[index - 1])) return `${promise}, but not after change ${index + 1} (${made.act})`;
		}
	}
	return undefined;
}

describe(`${histories.toLocaleString("en")} histories keep every promise`, () => {
	test.each(Array.from({ length: parts }, (_, part) => part))("part %i", { timeout: 180_000 }, (part) => {
		const seen = new Set<string>();
		const property = fc.property(anyStart, anySteps, (start, steps) => {
			seen.add(start.startedOn);
			expect(findBroken(playHistory(start, steps))).toBeUndefined();
		});
		fc.assert(property, { numRuns: histories / parts, seed: 20_200_507 + part });
		expect(seen.size).toBe(startDays);
	});
});

test("money does not know the time zone: the same history comes to the same lines in every one", () => {
	const before = process.env.TZ;
	const steps = fc.sample(anySteps, { numRuns: 40, seed: 7 });
	const starts = fc.sample(anyStart, { numRuns: 40, seed: 7 });
	const play = () => JSON.stringify(starts.map((start, index) => playHistory(start, steps[index] ?? [])));
	const zones = ["UTC", "Asia/Seoul", "America/New_York", "America/Sao_Paulo", "Europe/London", "Pacific/Apia"];
	try {
		const played = zones.map((zone) => {
			process.env.TZ = zone;
			return play();
		});
		expect(new Set(played).size).toBe(1);
	} finally {
		if (before === undefined) delete process.env.TZ;
		else process.env.TZ = before;
	}
});
