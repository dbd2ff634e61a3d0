import { expect, test } from "vitest";
import { type SubscriptionId, toId } from "../basics/ids.ts";
import { nextBillingDay, nextMonthlyAnniversary } from "./billing-period.ts";
import { parseDay } from "./day.ts";
import { planSuspensionCharges } from "./plan-cancellation-charges.ts";
import { planPurchaseCharges } from "./plan-purchase-charges.ts";
import { planReactivationCharges } from "./plan-reactivation-charges.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import type { RoundingPolicyName } from "./rounding-policies.ts";
import {
	bill,
	dollars,
	makeChange,
	offerId,
	periodAt,
	printLines,
	type TestPurchase,
	withCharges,
} from "./test-billing.ts";

// "FAQ about new billing features", Partner Center, 2018-06 (withdrawn 2019-11-22): 30.00 USD a month, billing day 15.
const bought: TestPurchase = { purchasedOn: "2018-06-01", unitPrice: dollars(30) };

/** Suspended on a day, taken up again on another. */
function suspendAndReactivate(
	[suspended, reactivated]: readonly [string, string],
	policies: readonly [RoundingPolicyName, RoundingPolicyName],
	newQuantity?: number,
) {
	const subscription = bill({ ...bought, billedThrough: suspended });
	const suspension = planSuspensionCharges({ change: makeChange(suspended, { policy: policies[0] }), subscription });
	const reactivation = planReactivationCharges({
		change: makeChange(reactivated, { policy: policies[1] }),
		subscription: withCharges(subscription, suspension),
		period: periodAt(bought, reactivated),
		unitPrice: bought.unitPrice,
		quantity: 1,
		...(newQuantity === undefined ? {} : { newQuantity }),
	});
	return { credit: printLines(suspension.lines), charge: printLines(reactivation.lines) };
}

test("F4: new monthly subscription after the free period was dropped", () => {
	expect(printLines(bill(bought).lines)).toEqual([["2018-06-01", "2018-06-30", 1, 30]]);
	expect(nextBillingDay(parseDay("2018-06-01"), 15)).toBe("2018-06-15");
});

test("F5a: suspended and reactivated within the first 30 days, both in full", () => {
	const { credit, charge } = suspendAndReactivate(["2018-06-05", "2018-06-10"], ["exact", "exact"]);
	expect([credit[0]?.[3], charge[0]?.[3]]).toEqual([-30, 30]);
});

test("F5a, not reproduced: its dates begin with the day of the act; a full amount is for the whole period, as in M3", () => {
	const { credit, charge } = suspendAndReactivate(["2018-06-05", "2018-06-10"], ["exact", "exact"]);
	expect([...credit, ...charge]).toEqual([
		["2018-06-01", "2018-06-30", 1, -30],
		["2018-06-01", "2018-06-30", 1, 30],
	]);
});

test("F5c: reactivated with two licenses, charged for the original one first and then corrected", () => {
	const { credit, charge } = suspendAndReactivate(["2018-06-20", "2018-06-25"], ["exact", "exact"], 2);
	expect(credit).toEqual([["2018-06-01", "2018-06-30", 1, -30]]);
	expect(charge).toEqual([
		["2018-06-01", "2018-06-30", 1, 30],
		["2018-06-25", "2018-06-30", 1, -6],
		["2018-06-25", "2018-06-30", 2, 12],
	]);
});

test("F6: suspended early, reactivated after 30 days", () => {
	const { credit, charge } = suspendAndReactivate(["2018-06-05", "2018-07-10"], ["exact", "legacyDayRate3"]);
	expect(credit[0]?.[3]).toBe(-30);
	expect(charge).toEqual([["2018-07-10", "2018-07-31", 1, 21.3]]);
});

test("F6 exactly: 21.29", () => {
	const { charge } = suspendAndReactivate(["2018-06-05", "2018-07-10"], ["exact", "exact"]);
	expect(charge[0]?.[3]).toBe(21.29);
});

test("F7: suspended and reactivated after 30 days, the credit by day rate and the charge exactly", () => {
	const { credit, charge } = suspendAndReactivate(["2018-07-05", "2018-07-15"], ["legacyDayRate3", "exact"]);
	expect(credit).toEqual([["2018-07-05", "2018-07-31", 1, -26.14]]);
	expect(charge).toEqual([["2018-07-15", "2018-07-31", 1, 16.45]]);
});

test("F7, not reproduced by one policy: the day rate would charge 16.46, exactly the credit would be 26.13", () => {
	const dayRate = suspendAndReactivate(["2018-07-05", "2018-07-15"], ["legacyDayRate3", "legacyDayRate3"]);
	const exact = suspendAndReactivate(["2018-07-05", "2018-07-15"], ["exact", "exact"]);
	expect([dayRate.charge[0]?.[3], exact.credit[0]?.[3]]).toEqual([16.46, -26.13]);
});

test("F8: a change before the billing date is noticed on the anniversary", () => {
	const change = makeChange("2018-06-10");
	const steps = [{ day: change.day, quantity: 2 }];
	const { lines } = planSeatCharges({ change, subscription: bill(bought), steps });
	expect(printLines(lines)).toEqual([
		["2018-06-01", "2018-06-30", 1, -30],
		["2018-06-01", "2018-06-09", 1, 9],
		["2018-06-10", "2018-06-30", 2, 42],
	]);
	const noticed = nextMonthlyAnniversary({ regime: "legacy", startedOn: parseDay("2018-06-01") }, change.day);
	expect([noticed, nextBillingDay(noticed, 15)]).toEqual(["2018-07-01", "2018-07-15"]);
	expect(printLines(bill({ ...bought, purchasedOn: "2018-07-01", quantity: 2 }).lines)).toEqual([
		["2018-07-01", "2018-07-31", 2, 60],
	]);
});

test("F9: an add-on co-terms with its base", () => {
	const addOn = { subscriptionId: toId<SubscriptionId>("add-on-1"), offerId, quantity: 1, unitPrice: dollars(5) };
	const period = periodAt(bought, "2018-06-10");
	const purchase = planPurchaseCharges({
		change: makeChange("2018-06-10"),
		kind: "purchase",
		purchased: { ...addOn, period },
	});
	expect(printLines(purchase.lines)).toEqual([["2018-06-10", "2018-06-30", 1, 3.5]]);
	const next = planPurchaseCharges({
		change: makeChange("2018-07-01"),
		kind: "cycle",
		purchased: { ...addOn, period: periodAt(bought, "2018-07-01") },
	});
	expect(printLines(next.lines)).toEqual([["2018-07-01", "2018-07-31", 1, 5]]);
});

test("F10: bought on the 29th, 30th or 31st, the days to the end of the month are free", () => {
	const late: TestPurchase = { ...bought, purchasedOn: "2018-05-29" };
	expect(printLines(bill(late).lines)).toEqual([["2018-05-29", "2018-06-30", 1, 30]]);
	expect(periodAt({ ...late, cycle: "annual" }, "2018-05-29").span).toEqual({
		from: "2018-05-29",
		until: "2019-06-01",
	});
	for (const day of ["2018-05-29", "2018-05-30", "2018-05-31"])
		expect(periodAt({ ...late, purchasedOn: day }, day).rated).toEqual({ from: "2018-06-01", until: "2018-07-01" });
});
