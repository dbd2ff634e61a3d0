import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "../billing/currency.ts";
import { highestPrice, readAmount, writeAmount } from "./read-amount.ts";
import { readEndDay, readFirstDay } from "./read-sheet-day.ts";

describe("an amount", () => {
	test.each([
		["20", "USD", 2000],
		["20.5", "USD", 2050],
		["16.000", "USD", 1600],
		["+16.", "USD", 1600],
		[".07", "USD", 7],
		["-0", "USD", 0],
		["0.29", "USD", 29],
		["1.005", "KWD", 1005],
		["5388.0", "KRW", 5388],
	] as const)("%s %s is %i minor units", (text, currency, minor) => {
		expect(readAmount(text, currency)).toEqual({ kind: "read", value: minor });
	});

	test.each([
		["12,50", "comma"],
		["1,234.50", "comma"],
		["12.345", "tooManyDecimals"],
		["-1", "negative"],
		["1e3", "notANumber"],
		["$5", "notANumber"],
		["5 USD", "notANumber"],
		["1.2.3", "notANumber"],
		[".", "notANumber"],
		["NaN", "notANumber"],
		["１２", "notANumber"],
		["100000000.01", "tooLarge"],
		["9".repeat(400), "tooLarge"],
	] as const)("%s is refused: %s", (text, reason) => {
		expect(readAmount(text, "USD")).toEqual({ kind: "unread", reason });
	});

	test("of a currency without decimals has none", () => {
		expect(readAmount("12.50", "KRW")).toEqual({ kind: "unread", reason: "tooManyDecimals" });
	});

	test("property: what is written is read again, in every currency", () => {
		fc.assert(
			fc.property(fc.constantFrom(...currencies), fc.integer({ min: 0, max: highestPrice }), (currency, minor) => {
				expect(readAmount(writeAmount(minor, currency), currency)).toEqual({ kind: "read", value: minor });
			}),
			{ numRuns: 1000 },
		);
	});
});

describe("a day", () => {
	test.each([
		["2021-10-01T00:00:00.0000000Z", "2021-10-01"],
		["2021-10-01", "2021-10-01"],
		["2/1/2023 0:00", "2023-02-01"],
		["12/31/2022", "2022-12-31"],
		["20160201", "2016-02-01"],
		["2021-10-01T06:57:30.0682597Z", "2021-10-01"],
		["2021-10-01T00:00:00+09:00", "2021-09-30"],
		["1/1/1753 0:00", "1753-01-01"],
	])("%s begins on %s", (text, expected) => {
		expect(readFirstDay(text)).toEqual({ kind: "read", value: expected });
	});

	test.each(["", "tomorrow", "2023-02-30", "31/12/2022", "13/1/2022", "2023-1-1", "12.31.2022", "45000"])(
		"%j is none",
		(text) => {
			expect(readFirstDay(text)).toEqual({ kind: "unread", reason: "notADay" });
		},
	);

	test.each([
		["2021-11-03T06:57:30.0682597Z", "2021-11-04", "2021-11-04"],
		["2021-11-03T00:00:00Z", "2021-11-03", "2021-11-04"],
		["11/30/2022 23:59", "2022-12-01", "2022-12-01"],
		["2022-12-31", "2023-01-01", "2023-01-01"],
		["1/1/2023 12:00 AM", "2023-01-01", "2023-01-02"],
	])("%s is over on %s, in sheets of whole days on %s", (text, moment, wholeDay) => {
		expect(readEndDay(text, { wholeDays: false })).toEqual({ kind: "read", value: moment });
		expect(readEndDay(text, { wholeDays: true })).toEqual({ kind: "read", value: wholeDay });
	});

	test.each(["11/30/9999 23:59", "9999-12-31T23:59:59Z", "99991231"])("%s is no end", (text) => {
		expect(readEndDay(text, { wholeDays: false })).toEqual({ kind: "read", value: undefined });
	});
});
