import { expect, test } from "vitest";
import { addDaysTo, parseDay } from "./day.ts";
import { zero } from "./fraction.ts";
import { toMoney } from "./money.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import type { ProrationLine } from "./proration-line.ts";
import { amountOf, formulaOf, proveLine } from "./prove-line.ts";
import { exactShare, type RoundingPolicyName, roundShare } from "./rounding-policies.ts";
import { bill, dollars, makeChange } from "./test-billing.ts";

const change = makeChange("2018-02-01");
const [reversal, , line] = planSeatCharges({
	change,
	subscription: bill({ purchasedOn: "2018-01-13", unitPrice: dollars(4) }),
	steps: [{ day: change.day, quantity: 2 }],
}).lines as [ProrationLine, ProrationLine, ProrationLine];

test("a line carries its whole proof", () => {
	expect(line.proof).toEqual({
		formula: "share",
		direction: "charge",
		policy: "exact",
		unitPrice: 400,
		quantity: 2,
		days: 12,
		periodDays: 31,
		unrounded: "9600/31",
		remainder: "-10/31",
	});
	expect([formulaOf(line.proof), formulaOf(reversal.proof)]).toEqual([
		"ROUND(unitPrice*quantity*days/periodDays)",
		"-reversed",
	]);
	expect([amountOf(line.proof), proveLine(line), proveLine(reversal)]).toEqual([310, true, true]);
});

test.each<[string, ProrationLine]>([
	["the amount", { ...line, amount: toMoney(309, "USD") }],
	["the amount of a reversal", { ...reversal, amount: toMoney(-399, "USD") }],
	["the days charged", { ...line, span: { ...line.span, from: addDaysTo(line.span.from, 1) } }],
	["the days of the price", { ...line, rated: { ...line.rated, until: addDaysTo(line.rated.until, 1) } }],
	["the price", { ...line, proof: { ...line.proof, unitPrice: 401 } }],
	["the seats", { ...line, proof: { ...line.proof, quantity: 3 } }],
	["a fraction of a seat", { ...line, proof: { ...line.proof, quantity: 1.5 } }],
	["the policy", { ...line, proof: { ...line.proof, policy: "legacyDocumented" } }],
	["the direction", { ...line, proof: { ...line.proof, direction: "credit" } }],
	["the share before rounding", { ...line, proof: { ...line.proof, unrounded: "9601/31" } }],
	["the remainder", { ...line, proof: { ...line.proof, remainder: "10/31" } }],
])("a line does not prove itself when somebody has changed %s", (_, changed) => {
	expect(proveLine(changed)).toBe(false);
});

test.each<[RoundingPolicyName, bigint]>([
	["exact", 3_871n],
	["exactCarried", 3_871n],
	["legacyDocumented", 3_876n],
	["legacyDayRate3", 3_870n],
	["newCommerceDaily", 3_870n],
])("won have no decimals, so %s makes %s of 12 of 31 days of three seats at 3333", (policy, amount) => {
	expect(roundShare(policy, { unitPrice: 3333, quantity: 3, days: 12, periodDays: 31 }, zero)).toBe(amount);
});

test("a whole period costs its price by every policy", () => {
	const share = { unitPrice: 400, quantity: 7, days: 31, periodDays: 31 };
	for (const policy of ["exact", "exactCarried", "legacyDocumented", "legacyDayRate3", "newCommerceDaily"] as const)
		expect(roundShare(policy, share, { numerator: 1n, denominator: 2n })).toBe(2800n);
});

test("what is no share of a period is refused: no seat, a fraction, a negative price, more days than there are", () => {
	const share = { unitPrice: 400, quantity: 1, days: 1, periodDays: 31 };
	for (const wrong of [
		{ quantity: 0 },
		{ quantity: 1.5 },
		{ quantity: -1 },
		{ unitPrice: -1 },
		{ days: 32 },
		{ days: -1 },
	])
		expect(() => exactShare({ ...share, ...wrong })).toThrow(RangeError);
	expect(() => parseDay("2019-02-29")).toThrow(RangeError);
	expect(() => parseDay("2019-2-1")).toThrow(RangeError);
});
