import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies, findCurrency, minorDigitsOf } from "./currency.ts";
import { addFractions, lessWhole, parseFraction, roundHalfAway, toFractionText, truncate } from "./fraction.ts";
import { addMoney, negateMoney, sumMoney, toMoney } from "./money.ts";

describe("money", () => {
	test("knows the minor unit of each currency: none in won and yen, hundredths in dollars, thousandths in dinars", () => {
		expect((["KRW", "JPY", "USD", "EUR", "INR", "KWD"] as const).map(minorDigitsOf)).toEqual([0, 0, 2, 2, 2, 3]);
	});

	test("lists each currency once, and finds only its upper-case code", () => {
		expect(new Set(currencies).size).toBe(currencies.length);
		expect([findCurrency("KRW"), findCurrency("krw"), findCurrency("XYZ")]).toEqual(["KRW", undefined, undefined]);
	});

	test("refuses fractions of a minor unit and what a number cannot hold exactly", () => {
		for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2n ** 60n])
			expect(() => toMoney(amount, "USD")).toThrow(RangeError);
		expect(() => addMoney(toMoney(Number.MAX_SAFE_INTEGER, "USD"), toMoney(1, "USD"))).toThrow(RangeError);
	});

	test("adds only what is of one currency", () => {
		expect(() => addMoney(toMoney(1, "USD"), toMoney(1, "KRW"))).toThrow(RangeError);
		expect(() => sumMoney("USD", [toMoney(1, "EUR")])).toThrow(RangeError);
		expect(sumMoney("KRW", [])).toEqual({ amount: 0, currency: "KRW" });
	});

	test("zero has no sign, so that values can be compared", () => {
		expect(Object.is(negateMoney(toMoney(0, "USD")).amount, 0)).toBe(true);
		expect(Object.is(toMoney(-0, "USD").amount, 0)).toBe(true);
	});
});

describe("fractions", () => {
	test("round a half away from zero, either way", () => {
		const halves = [1n, 3n, -1n, -3n].map((numerator) => roundHalfAway({ numerator, denominator: 2n }));
		expect(halves).toEqual([1n, 2n, -1n, -2n]);
	});

	test("round to the nearest whole number, and a negative as its mirror", () => {
		const anyFraction = fc.record({
			numerator: fc.bigInt(-(10n ** 30n), 10n ** 30n),
			denominator: fc.bigInt(1n, 1100n),
		});
		const property = fc.property(anyFraction, ({ numerator, denominator }) => {
			const rounded = roundHalfAway({ numerator, denominator });
			const left = numerator - rounded * denominator;
			expect(2n * (left < 0n ? -left : left) <= denominator).toBe(true);
			expect(roundHalfAway({ numerator: -numerator, denominator })).toBe(-rounded);
		});
		fc.assert(property, { numRuns: 500 });
	});

	test("cut off towards zero", () => {
		expect([truncate({ numerator: 19n, denominator: 10n }), truncate({ numerator: -19n, denominator: 10n })]).toEqual([
			1n,
			-1n,
		]);
	});

	test("add over any denominators and are read back as written", () => {
		expect(toFractionText(addFractions(parseFraction("1/31"), parseFraction("-2/28")))).toBe("-17/434");
		expect(toFractionText(lessWhole(parseFraction("7600/31"), 245))).toBe("5/31");
		expect(() => parseFraction("1/0")).toThrow(RangeError);
	});
});
