import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Instant, parseInstant } from "../basics/instant.ts";
import { billingPeriodAt } from "../billing/billing-period.ts";
import { addDaysTo, dayOf, parseDay } from "../billing/day.ts";
import { lastDayOfNextTerm, lastDayOfTerm } from "./term.ts";

test.each([
	["2026-01-13T00:00:00Z", 12, "2027-01-12T00:00:00.000Z"],
	["2026-03-01T00:00:00Z", 12, "2027-02-28T00:00:00.000Z"],
	["2026-01-28T00:00:00Z", 1, "2026-02-27T00:00:00.000Z"],
	["2026-01-01T00:00:00Z", 36, "2028-12-31T00:00:00.000Z"],
])("a term from %s of %d months has its last day at %s in both regimes", (from, months, last) => {
	expect(lastDayOfTerm(parseInstant(from), months, "legacy")).toBe(last);
	expect(lastDayOfTerm(parseInstant(from), months, "newCommerce")).toBe(last);
});

test.each([
	["2026-01-31T00:00:00Z", 12, "2027-01-31T00:00:00.000Z"],
	["2024-02-29T00:00:00Z", 12, "2025-02-28T00:00:00.000Z"],
	["2026-12-31T23:59:59.999Z", 1, "2027-01-31T00:00:00.000Z"],
])("a legacy term bought at %s for %d months has its anniversary on the 1st and ends at %s", (from, months, last) => {
	expect(lastDayOfTerm(parseInstant(from), months, "legacy")).toBe(last);
});

test.each([
	["2026-01-31T00:00:00Z", 1, "2026-02-27T00:00:00.000Z"],
	["2024-02-29T00:00:00Z", 12, "2025-02-27T00:00:00.000Z"],
	["2026-12-31T23:59:59.999Z", 1, "2027-01-30T00:00:00.000Z"],
])("a new-commerce term bought at %s for %d months takes a month's last day and ends at %s", (from, months, last) => {
	expect(lastDayOfTerm(parseInstant(from), months, "newCommerce")).toBe(last);
});

test("a monthly new-commerce term that began on 31 January does not drift to the 28th", () => {
	const effectiveFrom = parseInstant("2026-01-31T00:00:00Z");
	const second = lastDayOfNextTerm(
		{ effectiveFrom, committedUntil: parseInstant("2026-02-27T00:00:00Z"), regime: "newCommerce" },
		1,
	);
	expect(second).toBe("2026-03-30T00:00:00.000Z");
});

test("a term that was moved is counted on from its own end", () => {
	const moved = {
		effectiveFrom: parseInstant("2026-01-13T00:00:00Z"),
		committedUntil: parseInstant("2026-06-30T00:00:00Z"),
		regime: "legacy" as const,
	};
	expect(lastDayOfNextTerm(moved, 12)).toBe("2027-06-30T00:00:00.000Z");
});

test("terms of every start day, regime and leap year follow one another and end with a billing period", () => {
	const anyTerm = fc.record({
		days: fc.integer({ min: 0, max: 365 * 8 }),
		regime: fc.constantFrom("legacy" as const, "newCommerce" as const),
		months: fc.constantFrom(1, 12, 36),
		cycle: fc.constantFrom("monthly" as const, "annual" as const),
	});
	fc.assert(
		fc.property(anyTerm, ({ days, regime, months, cycle }) => {
			const startedOn = addDaysTo(parseDay("2023-01-01"), days);
			const effectiveFrom = parseInstant(`${startedOn}T00:00:00Z`);
			let committedUntil: Instant = lastDayOfTerm(effectiveFrom, months, regime);
			for (let term = 0; term < 5; term += 1) {
				const next = dayOf(addDays(committedUntil, 1));
				const paid = months === 1 ? "monthly" : cycle;
				expect(billingPeriodAt({ regime, startedOn, cycle: paid }, next).span.from).toBe(next);
				const later = lastDayOfNextTerm({ effectiveFrom, committedUntil, regime }, months);
				expect(later > committedUntil).toBe(true);
				committedUntil = later;
			}
		}),
		{ numRuns: 500 },
	);
});
