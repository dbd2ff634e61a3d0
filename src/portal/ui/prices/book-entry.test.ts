import { describe, expect, test } from "vitest";
import type { PriceBookView } from "../../../wire/api/prices.ts";
import { findRuleProblem, moved, newRule, toBookRequest, toEntry } from "./book-entry.ts";

const book: PriceBookView = {
	id: "b",
	version: 3,
	name: "Key accounts",
	recordedAt: "2026-11-01T00:00:00Z",
	rules: [
		{ kind: "margin", base: "partner", basisPoints: 1550 },
		{ kind: "margin", offerId: "o1", base: "retail", basisPoints: -725 },
		{
			kind: "fixed",
			offerId: "o2",
			currency: "USD",
			billingCycle: "annual",
			unitPrice: { amount: 3500, currency: "USD", decimal: "35.00" },
		},
	],
};

describe("a price book being edited", () => {
	test("is sent as it was when nothing was changed", () => {
		expect(toBookRequest(toEntry(book, "USD"))).toEqual({
			name: "Key accounts",
			rules: [
				{ kind: "margin", base: "partner", basisPoints: 1550 },
				{ kind: "margin", offerId: "o1", base: "retail", basisPoints: -725 },
				{ kind: "fixed", offerId: "o2", currency: "USD", billingCycle: "annual", unitPrice: "35.00" },
			],
		});
	});
	test("is not sent while a rule is wrong or the name is missing", () => {
		const entry = toEntry(undefined, "USD");
		expect(toBookRequest({ ...entry, name: "A" })).toBeUndefined();
		expect(toBookRequest({ name: " ", rules: [] })).toBeUndefined();
		expect(toBookRequest({ name: "A", rules: [] })).toEqual({ name: "A", rules: [] });
	});
	test("reads percentages to the hundredth, and discounts", () => {
		const margin = newRule("margin", "USD");
		const points = (percent: string) => toBookRequest({ name: "A", rules: [{ ...margin, percent }] })?.rules[0];
		expect(points("7.05")).toMatchObject({ basisPoints: 705 });
		expect(points("-12.5")).toMatchObject({ basisPoints: -1250 });
		expect(points("0")).toMatchObject({ basisPoints: 0 });
		for (const wrong of ["", "x", "1.234", "1,5"])
			expect(findRuleProblem({ ...margin, percent: wrong })).toBe("percent");
	});
	test("says what a fixed price lacks", () => {
		const fixed = newRule("fixed", "USD");
		expect(findRuleProblem(fixed)).toBe("offer");
		expect(findRuleProblem({ ...fixed, offerId: "o" })).toBe("unitPrice");
		expect(findRuleProblem({ ...fixed, offerId: "o", unitPrice: "12.50" })).toBeUndefined();
	});
});

test("rules change places, but not over the ends", () => {
	expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
	expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
	expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});
