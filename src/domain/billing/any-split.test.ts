import fc from "fast-check";
import { expect, test } from "vitest";
import { billingPeriodAt, type PaidCycle } from "./billing-period.ts";
import { addDaysTo, addMonthsTo, type Day, dayOfMonth, parseDay } from "./day.ts";
import { toMoney } from "./money.ts";
import { daysIn, splitPeriod, toPeriod } from "./period.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import type { RoundingPolicyName } from "./rounding-policies.ts";
import { bill, makeChange } from "./test-billing.ts";

const firstDay = parseDay("2019-01-01");
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDaysTo(firstDay, days));

/** What the parts of a paid period cost when it is cut at some of its days and no seat changes. */
function costOfParts(
	{ purchasedOn, cycle, price, quantity }: SplitChoice,
	offsets: readonly number[],
	policy: RoundingPolicyName,
): number {
	const subscription = bill({ purchasedOn, cycle, unitPrice: toMoney(price, "KRW"), quantity });
	const days = [...new Set(offsets)].toSorted((a, b) => a - b).map((offset) => addDaysTo(purchasedOn, offset));
	const steps = days.map((day) => ({ day, quantity }));
	const change = makeChange(days[0] ?? purchasedOn, { policy, currency: "KRW" });
	const { lines } = planSeatCharges({ change, subscription, steps });
	return lines.filter(({ settles }) => settles === undefined).reduce((sum, { amount }) => sum + amount.amount, 0);
}

interface SplitChoice {
	readonly purchasedOn: Day;
	readonly cycle: PaidCycle;
	readonly price: number;
	readonly quantity: number;
}

const anyChoice: fc.Arbitrary<SplitChoice> = fc.record({
	purchasedOn: anyDay,
	cycle: fc.constantFrom("monthly", "annual"),
	price: fc.integer({ min: 0, max: 1_000_000 }),
	quantity: fc.integer({ min: 1, max: 10_000 }),
});

test("a period cut once costs the whole within one minor unit", () => {
	const property = fc.property(anyChoice, fc.integer({ min: 1, max: 27 }), (choice, offset) => {
		const drift = costOfParts(choice, [offset], "exact") - choice.price * choice.quantity;
		expect(Math.abs(drift)).toBeLessThanOrEqual(1);
	});
	fc.assert(property, { numRuns: 400 });
});

test("a period cut anywhere and however often costs exactly the whole when remainders are carried", () => {
	const offsets = fc.array(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 30 });
	const property = fc.property(anyChoice, offsets, (choice, chosen) => {
		const inside = choice.cycle === "annual" ? chosen : chosen.map((offset) => offset % 28);
		expect(costOfParts(choice, inside, "exactCarried")).toBe(choice.price * choice.quantity);
	});
	fc.assert(property, { numRuns: 300 });
});

test("without carrying, ten cuts can move a month by more than one minor unit", () => {
	const choice: SplitChoice = { purchasedOn: parseDay("2018-06-01"), cycle: "monthly", price: 45, quantity: 1 };
	expect(costOfParts(choice, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "exact")).toBe(50);
	expect(costOfParts(choice, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "exactCarried")).toBe(45);
});

test("the parts of a split period follow one another and are the whole", () => {
	const days = fc.array(fc.integer({ min: -5, max: 400 }), { maxLength: 20 });
	const property = fc.property(anyDay, fc.integer({ min: 1, max: 366 }), days, (from, length, offsets) => {
		const whole = toPeriod(from, addDaysTo(from, length));
		const parts = splitPeriod(
			whole,
			offsets.map((offset) => addDaysTo(from, offset)),
		);
		expect(parts[0]?.from).toBe(whole.from);
		expect(parts.at(-1)?.until).toBe(whole.until);
		for (const [index, part] of parts.entries()) if (index > 0) expect(part.from).toBe(parts[index - 1]?.until);
		expect(parts.reduce((sum, part) => sum + daysIn(part), 0)).toBe(length);
	});
	fc.assert(property, { numRuns: 300 });
});

const everyStart = Array.from({ length: 731 }, (_, index) => addDaysTo(firstDay, index));

test.each(["monthly", "annual"] as const)(
	"legacy periods of every start day of 2019 and 2020 follow without gap, %s, on the same day or on the 1st",
	(cycle) => {
		for (const startedOn of everyStart) {
			const number = dayOfMonth(startedOn);
			const rhythm = { regime: "legacy", startedOn, cycle } as const;
			const periods = periodsOf(rhythm, 14);
			expect(periods[0]?.span.from).toBe(startedOn);
			expect(new Set(periods.map(({ rated }) => dayOfMonth(rated.from)))).toEqual(new Set([number < 29 ? number : 1]));
			const free =
				daysIn(periods[0]?.span ?? toPeriod(startedOn, startedOn)) - daysIn(periods[0]?.rated ?? firstPeriod);
			expect(free < 4 && free > 0 === number > 28).toBe(true);
		}
	},
);

const firstPeriod = toPeriod(firstDay, addDaysTo(firstDay, 1));

test.each(["monthly", "annual"] as const)(
	"new-commerce periods of every start day of 2019 and 2020 follow without gap, %s, and never drift",
	(cycle) => {
		for (const startedOn of everyStart) {
			const months = cycle === "monthly" ? 1 : 12;
			const periods = periodsOf({ regime: "newCommerce", startedOn, cycle }, 14);
			for (const [index, { rated, span }] of periods.entries()) {
				expect(rated).toEqual(span);
				expect(rated.from).toBe(addMonthsTo(startedOn, index * months));
			}
		}
	},
);

test("a year has the days that it has: 365, and 366 with a 29 February in it", () => {
	for (const startedOn of everyStart) {
		const { rated } = billingPeriodAt({ regime: "legacy", startedOn, cycle: "annual" }, startedOn);
		const hasLeapDay = ["2020-02-29", "2024-02-29"].some((day) => rated.from <= day && day < rated.until);
		expect(daysIn(rated)).toBe(hasLeapDay ? 366 : 365);
	}
});

/** The first periods, each found by its first and by its last day. */
function periodsOf(rhythm: Parameters<typeof billingPeriodAt>[0], count: number) {
	const periods = [billingPeriodAt(rhythm, rhythm.startedOn)];
	for (let last = periods[0]; last !== undefined && periods.length < count; last = periods.at(-1)) {
		expect(billingPeriodAt(rhythm, addDaysTo(last.span.until, -1))).toEqual(last);
		const next = billingPeriodAt(rhythm, last.span.until);
		expect(next.span.from).toBe(last.span.until);
		periods.push(next);
	}
	return periods;
}
