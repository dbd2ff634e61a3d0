import { expect, test } from "vitest";
import { nextBillingDay, nextMonthlyAnniversary } from "./billing-period.ts";
import { parseDay } from "./day.ts";
import { planSuspensionCharges } from "./plan-cancellation-charges.ts";
import { planReactivationCharges } from "./plan-reactivation-charges.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import { reconciliationUnitPrice } from "./prove-line.ts";
import { bill, dollars, makeChange, periodAt, printLines, type TestPurchase, withCharges } from "./test-billing.ts";

// "Common billing scenarios for annual billing", Partner Center, 2020-05: 48.00 USD a year, billing day 15.
const bought: TestPurchase = { purchasedOn: "2018-01-13", cycle: "annual", unitPrice: dollars(48) };

test("A1: new annual subscription", () => {
	expect(printLines(bill(bought).lines)).toEqual([["2018-01-13", "2019-01-12", 1, 48]]);
	expect(nextBillingDay(parseDay("2018-01-13"), 15)).toBe("2018-01-15");
});

// 211.20 USD a year, billing day 14.
const early: TestPurchase = { purchasedOn: "2017-02-11", cycle: "annual", unitPrice: dollars(211.2) };
const addOne = { change: makeChange("2017-02-12"), steps: [{ day: parseDay("2017-02-12"), quantity: 2 }] };
const noticed = nextMonthlyAnniversary({ regime: "legacy", startedOn: parseDay("2017-02-11") }, addOne.change.day);

test("A2: one more license before the billing date lands on the second invoice", () => {
	const { lines } = planSeatCharges({ ...addOne, subscription: bill(early), alsoCutAt: [noticed] });
	expect(printLines(lines)).toEqual([
		["2017-02-11", "2018-02-10", 1, -211.2],
		["2017-02-11", "2017-02-11", 1, 0.58],
		["2017-02-12", "2017-03-10", 2, 31.25],
		["2017-03-11", "2018-02-10", 2, 390],
	]);
	expect([noticed, nextBillingDay(noticed, 14)]).toEqual(["2017-03-11", "2017-03-14"]);
});

test("A2, not reproduced: its unit prices 0.58 and 195.00 are rounded; a reconciliation file cuts them off", () => {
	const { lines } = planSeatCharges({ ...addOne, subscription: bill(early), alsoCutAt: [noticed] });
	expect(lines.map((line) => reconciliationUnitPrice(line).amount)).toEqual([-21120, 57, 1562, 19499]);
});

test("A2 without its cut at the monthly anniversary is one cent less", () => {
	const { lines } = planSeatCharges({ ...addOne, subscription: bill(early) });
	expect(lines.map(({ amount }) => amount.amount)).toEqual([-21120, 58, 42124]);
});

test("A3: from one license to two, annual billing", () => {
	const change = makeChange("2018-02-01", { policy: "legacyDocumented" });
	const steps = [{ day: change.day, quantity: 2 }];
	const { lines } = planSeatCharges({ change, subscription: bill(bought), steps });
	expect(printLines(lines)).toEqual([
		["2018-01-13", "2019-01-12", 1, -48],
		["2018-01-13", "2018-01-31", 1, 2.47],
		["2018-02-01", "2019-01-12", 2, 89.96],
	]);
});

test("A3 exactly: the two charges are 93.50 and not 92.43", () => {
	const change = makeChange("2018-02-01", { policy: "exact" });
	const steps = [{ day: change.day, quantity: 2 }];
	const { total } = planSeatCharges({ change, subscription: bill(bought), steps });
	expect(total.amount).toBe(9350 - 4800);
});

test("A4: suspended within the first 30 days, annual", () => {
	const { lines } = planSuspensionCharges({ change: makeChange("2018-02-01"), subscription: bill(bought) });
	expect(printLines(lines)).toEqual([["2018-01-13", "2019-01-12", 1, -48]]);
});

test("A5: suspended after 30 days, annual", () => {
	const change = makeChange("2018-03-01", { policy: "legacyDocumented" });
	const { lines } = planSuspensionCharges({ change, subscription: bill(bought) });
	expect(printLines(lines)).toEqual([["2018-03-01", "2019-01-12", 1, -41.34]]);
});

test("A6: suspended and reactivated, annual; the end does not move", () => {
	const suspension = planSuspensionCharges({ change: makeChange("2018-02-01"), subscription: bill(bought) });
	const { lines } = planReactivationCharges({
		change: makeChange("2018-03-01", { policy: "legacyDocumented" }),
		subscription: withCharges(bill(bought), suspension),
		period: periodAt(bought, "2018-03-01"),
		unitPrice: bought.unitPrice,
		quantity: 1,
	});
	expect(printLines(suspension.lines)).toEqual([["2018-01-13", "2019-01-12", 1, -48]]);
	expect(printLines(lines)).toEqual([["2018-03-01", "2019-01-12", 1, 41.34]]);
});
