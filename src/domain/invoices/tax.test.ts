import fc from "fast-check";
import { expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { parseDay } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import type { TaxRate } from "./invoice.ts";
import { findTaxRate, taxOf } from "./tax.ts";

test.each([
	[1_005, 100_000, 101],
	[-1_005, 100_000, -101],
	[1_004, 100_000, 100],
	[1, 500_000, 1],
	[-1, 500_000, -1],
	[99_999_999_999_999, 1_000_000, 99_999_999_999_999],
	[7, 0, 0],
])("the tax of %i at %i millionths is %i, a half away from zero", (amount, millionths, tax) => {
	expect(taxOf(toMoney(amount, "USD"), { name: "VAT", millionths })).toEqual(toMoney(tax, "USD"));
});

test("without a rate there is none", () => {
	expect(taxOf(toMoney(1_000, "KRW"), undefined)).toEqual(toMoney(0, "KRW"));
});

test("property: the tax of a credit mirrors that of its charge", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 1_000_000 }), (amount, millionths) => {
			const rate = { name: "VAT", millionths };
			expect(taxOf(toMoney(-amount, "USD"), rate).amount).toBe(0 - taxOf(toMoney(amount, "USD"), rate).amount);
		}),
	);
});

const make = (changes: Partial<TaxRate>): TaxRate => ({
	...{ partnerId: toId("p"), market: "KR", name: "VAT", millionths: 100_000, from: parseDay("2020-01-01") },
	recordedAt: parseInstant("2020-01-01T00:00:00Z"),
	...changes,
});

test("the rate of a market and a day is the one that began last, and of one beginning what was recorded last", () => {
	const rates = [
		make({}),
		make({ millionths: 110_000, recordedAt: parseInstant("2021-01-01T00:00:00Z") }),
		make({ millionths: 120_000, from: parseDay("2022-01-01"), until: parseDay("2023-01-01") }),
		make({ market: "US", millionths: 1 }),
	];
	const rateOn = (day: string, market = "KR") => findTaxRate(rates, market, parseDay(day))?.millionths;
	expect(rateOn("2019-12-31")).toBeUndefined();
	expect(rateOn("2020-01-01")).toBe(110_000);
	expect(rateOn("2022-01-01")).toBe(120_000);
	expect(rateOn("2023-01-01")).toBe(110_000);
	expect(rateOn("2022-01-01", "US")).toBe(1);
	expect(rateOn("2022-01-01", "DE")).toBeUndefined();
});
