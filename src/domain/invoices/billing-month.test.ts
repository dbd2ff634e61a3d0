import fc from "fast-check";
import { expect, test } from "vitest";
import { addDaysTo, parseDay } from "../billing/day.ts";
import {
	addMonths,
	lastCompleteMonth,
	monthOfDay,
	monthOfPeriod,
	periodOfMonth,
	readBillingMonth,
} from "./billing-month.ts";

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDaysTo(parseDay("2000-01-01"), count));
const billingDays = fc.integer({ min: 1, max: 31 });

test.each(["2026-11", "1999-01", "2999-12"])("%s is a month", (text) => {
	expect(readBillingMonth(text)).toBe(text);
});

test.each(["2026-13", "2026-00", "2026-1", "2026", "2026-11-01", "November", "", "3026-01"])("%j is none", (text) => {
	expect(readBillingMonth(text)).toBeUndefined();
});

test("a month is billed from billing day to billing day, and a month without it on its last day", () => {
	expect(periodOfMonth(monthOfDay(parseDay("2026-11-20"), 15), 15)).toEqual({
		from: "2026-11-15",
		until: "2026-12-15",
	});
	expect(lastCompleteMonth(parseDay("2026-11-15"), 15)).toBe("2026-10");
	expect(lastCompleteMonth(parseDay("2026-11-14"), 15)).toBe("2026-09");
	expect(periodOfMonth(monthOfDay(parseDay("2028-02-29"), 31), 31)).toEqual({
		from: "2028-02-29",
		until: "2028-03-31",
	});
	expect(() => periodOfMonth(monthOfDay(parseDay("2026-01-01"), 1), 0)).toThrow(RangeError);
});

test("property: every day lies in the period of its month alone, and periods follow one another", () => {
	fc.assert(
		fc.property(days, billingDays, (day, billingDay) => {
			const month = monthOfDay(day, billingDay);
			const period = periodOfMonth(month, billingDay);
			expect(period.from <= day && day < period.until).toBe(true);
			expect(monthOfPeriod(period)).toBe(month);
			expect(periodOfMonth(addMonths(month, 1), billingDay).from).toBe(period.until);
			expect(periodOfMonth(lastCompleteMonth(day, billingDay), billingDay).until).toBe(period.from);
		}),
	);
});
