import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../basics/instant.ts";
import { addDaysTo, dayOf, parseDay } from "../billing/day.ts";
import { paidSpans } from "../billing/paid-spans.ts";
import { proveLine } from "../billing/prove-line.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import { startOf } from "./due-event.ts";
import { advance, begin, priceOn, type TestLife, type TestStart } from "./test-lifecycle.ts";

/** Every start day of four years with a leap year among them. */
const anyStart: fc.Arbitrary<TestStart> = fc
	.record({
		regime: fc.constantFrom("legacy" as const, "newCommerce" as const),
		startedOn: fc.integer({ min: 0, max: 365 * 4 + 1 }).map((days) => addDaysTo(parseDay("2023-01-01"), days)),
		cycle: fc.constantFrom("monthly" as const, "annual" as const),
		termMonths: fc.constantFrom(1, 12, 36),
		policy: fc.constantFrom("exact" as const, "exactCarried" as const, "legacyDocumented" as const),
		autoRenew: fc.boolean(),
	})
	.filter(({ cycle, termMonths }) => cycle === "monthly" || termMonths > 1);

/** The same with a first term that was cut or drawn out, so that it ends within a billing period. */
const anyMovedStart = fc
	.tuple(anyStart, fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }))
	.map(([start, days]): TestStart => {
		return days === undefined ? start : { ...start, committedOn: addDaysTo(start.startedOn, days) };
	});

const anyJumps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 });

describe("any subscription, played on", () => {
	test("is the same after one jump and after any number of small ones", () => {
		fc.assert(
			fc.property(anyMovedStart, anyJumps, (start, jumps) => {
				const life = begin(start);
				let now = startOf(start.startedOn);
				let step = life;
				for (const days of jumps) {
					now = addDays(now, days);
					step = advance(step, start, now);
				}
				expect(step).toEqual(advance(life, start, now));
			}),
			{ numRuns: 300 },
		);
	});

	test("is the same after a year in one jump and day by day", () => {
		fc.assert(
			fc.property(anyStart, (start) => {
				const life = begin(start);
				const end = addDays(startOf(start.startedOn), 366);
				let step = life;
				for (let day = startOf(start.startedOn); day <= end; day = addDays(day, 1)) step = advance(step, start, day);
				expect(step).toEqual(advance(life, start, end));
			}),
			{ numRuns: 40 },
		);
	});

	test("pays every day once from the purchase on, as long as it is in its term", () => {
		fc.assert(
			fc.property(anyMovedStart, fc.integer({ min: 1, max: 1500 }), (start, days) => {
				const now = addDays(startOf(start.startedOn), days);
				const life = advance(begin(start), start, now);
				expectPaidWithoutGap(life, start);
				const [subscription] = life.subscriptions;
				const [billing] = life.billings;
				if (subscription?.status === "active")
					expect(billing?.billedUntil && billing.billedUntil > dayOf(now)).toBe(true);
				else expect(billing?.running).toBe(false);
				for (const line of life.lines) expect(proveLine(line)).toBe(true);
				expect(billing?.linesWritten).toBe(life.lines.length);
			}),
			{ numRuns: 300 },
		);
	});

	test("never pays for a day beyond its term, and each term at the price of its first day", () => {
		fc.assert(
			fc.property(anyMovedStart, fc.integer({ min: 300, max: 1500 }), (start, days) => {
				const life = advance(begin(start), start, addDays(startOf(start.startedOn), days));
				for (const change of life.changes.filter(({ kind }) => kind === "renewal")) {
					const [renewed] = change.effects.subscriptions;
					const last = renewed?.after === undefined ? undefined : dayOf(termEndsAt(renewed.after));
					const first = renewed?.before === undefined ? undefined : dayOf(termEndsAt(renewed.before));
					if (last === undefined || first === undefined) throw new Error("a renewal without its subscription");
					const terms = priceOn(first);
					const paid = life.lines.filter(({ span }) => first <= span.from && span.from < last);
					for (const { span, proof } of paid) {
						expect(span.until <= last).toBe(true);
						expect(proof.unitPrice).toBe(terms.kind === "priced" ? terms.unitPrice.amount : undefined);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	test("ends once and for good when it does not renew", () => {
		fc.assert(
			fc.property(anyStart, (start) => {
				const ending = { ...start, autoRenew: false };
				const life = advance(begin(ending), ending, addDays(startOf(start.startedOn), 365 * 5));
				const statuses = life.changes.flatMap(({ effects }) => effects.subscriptions.map(({ after }) => after?.status));
				const legacy = ["suspended", "deleted"];
				expect(statuses).toEqual(start.regime === "legacy" ? legacy : ["expired", "disabled", "deleted"]);
				expect(life.subscriptions[0]).not.toHaveProperty("stateEndsAt");
			}),
			{ numRuns: 100 },
		);
	});
});

test("a trial expires after 30 days, is never converted, and is deleted in the end", () => {
	const start: TestStart = {
		regime: "legacy",
		startedOn: parseDay("2024-02-01"),
		cycle: "monthly",
		termMonths: 1,
		isTrial: true,
		autoRenew: false,
	};
	const life = advance(begin(start), start, addDays(startOf(start.startedOn), 400));
	expect(life.changes.map(({ kind, at }) => [kind, dayOf(at)])).toEqual([
		["expiry", "2024-03-02"],
		["expiry", "2024-04-01"],
		["deletion", "2024-06-30"],
	]);
	expect(life.lines).toEqual([]);
});

function expectPaidWithoutGap({ lines }: TestLife, { startedOn }: TestStart): void {
	let next = startedOn;
	for (const { span } of paidSpans(lines)) {
		expect(span.from).toBe(next);
		next = span.until;
	}
}
