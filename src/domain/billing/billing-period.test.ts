import { expect, test } from "vitest";
import { parseInstant } from "../basics/instant.ts";
import { billingPeriodAt, nextBillingDay } from "./billing-period.ts";
import { dayOf, parseDay } from "./day.ts";

test("a billing day is the day itself, or the last of a month that lacks it", () => {
	const next = (day: string, billingDay: number) => nextBillingDay(parseDay(day), billingDay);
	expect(next("2018-07-15", 15)).toBe("2018-07-15");
	expect(next("2018-07-16", 15)).toBe("2018-08-15");
	expect(next("2019-02-10", 31)).toBe("2019-02-28");
	expect(next("2020-02-29", 31)).toBe("2020-02-29");
	for (const wrong of [0, 32, 1.5]) expect(() => next("2019-02-10", wrong)).toThrow(RangeError);
});

test("new commerce bought on 31 January comes back to the 31st after February (pain 8)", () => {
	const rhythm = { regime: "newCommerce", startedOn: parseDay("2026-01-31"), cycle: "monthly" } as const;
	const edges = ["2026-02-27", "2026-02-28", "2026-03-31"].map((day) => billingPeriodAt(rhythm, parseDay(day)).span);
	expect(edges).toEqual([
		{ from: "2026-01-31", until: "2026-02-28" },
		{ from: "2026-02-28", until: "2026-03-31" },
		{ from: "2026-03-31", until: "2026-04-30" },
	]);
});

test("no period lies before the start", () => {
	const rhythm = { regime: "legacy", startedOn: parseDay("2026-01-31"), cycle: "monthly" } as const;
	expect(() => billingPeriodAt(rhythm, parseDay("2026-01-30"))).toThrow(RangeError);
});

test("the day of a moment is its day in UTC, whatever the zone in which it was written (pain 8)", () => {
	expect(dayOf(parseInstant("2026-03-29T01:30:00+09:00"))).toBe("2026-03-28");
	expect(dayOf(parseInstant("2026-10-25T23:59:59-01:00"))).toBe("2026-10-26");
});
