import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { toMoney } from "./money.ts";
import { planCancellationCharges, planSuspensionCharges } from "./plan-cancellation-charges.ts";
import { planReactivationCharges } from "./plan-reactivation-charges.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import { planUpgradeCharges } from "./plan-upgrade-charges.ts";
import type { RoundingPolicyName } from "./rounding-policies.ts";
import {
	bill,
	dollars,
	makeChange,
	periodAt,
	printLines,
	subscriptionId,
	type TestPurchase,
	withCharges,
} from "./test-billing.ts";

// "Billing scenarios for one-time and recurring purchases", Partner Center, 2019: 4.00 USD, bought on 11 June.
const bought: TestPurchase = { regime: "newCommerce", purchasedOn: "2019-06-11", unitPrice: dollars(4) };

function changeSeats(
	[from, to]: readonly [number, number],
	day: string,
	policy: RoundingPolicyName = "newCommerceDaily",
) {
	const change = makeChange(day, { policy });
	const subscription = bill({ ...bought, quantity: from });
	return planSeatCharges({ change, subscription, steps: [{ day: change.day, quantity: to }] }).lines.map(
		({ proof, amount }) => [proof.quantity, amount.amount / 100],
	);
}

describe("one-time and recurring scenarios", () => {
	test("O1: one more on the same day", () => {
		expect(changeSeats([1, 2], "2019-06-11")).toEqual([
			[1, -4],
			[2, 8],
		]);
	});

	test("O2: one more on the next day, 29 of 30 days", () => {
		expect(changeSeats([1, 2], "2019-06-12")).toEqual([
			[1, -3.87],
			[2, 7.74],
		]);
	});

	test("O3: one less on the same day", () => {
		expect(changeSeats([2, 1], "2019-06-11")).toEqual([
			[2, -8],
			[1, 4],
		]);
	});

	test("O4: one less on the next day", () => {
		expect(changeSeats([2, 1], "2019-06-12")).toEqual([
			[2, -7.74],
			[1, 3.87],
		]);
	});

	test("O2 and O4 by the formula that their page prints: 7.73 for two licenses and not 7.74", () => {
		expect(changeSeats([1, 2], "2019-06-12", "exact").at(-1)).toEqual([2, 7.73]);
		expect(changeSeats([2, 1], "2019-06-12", "exact").at(0)).toEqual([2, -7.73]);
	});

	test("O2, not reproduced: its dates; the days charged are those from the change to the end of the period", () => {
		const change = makeChange("2019-06-12");
		const { lines } = planSeatCharges({
			change,
			subscription: bill(bought),
			steps: [{ day: change.day, quantity: 2 }],
		});
		expect(printLines(lines).map(([from, last]) => [from, last])).toEqual([
			["2019-06-12", "2019-07-10"],
			["2019-06-12", "2019-07-10"],
		]);
	});
});

describe("full upgrade of 300 seats in EUR, 2024, 23 of 30 days", () => {
	const source: TestPurchase = {
		regime: "newCommerce",
		purchasedOn: "2024-06-18",
		unitPrice: toMoney(1008, "EUR"),
		quantity: 300,
	};

	function upgrade(policy: RoundingPolicyName) {
		return planUpgradeCharges({
			change: makeChange("2024-06-25", { policy, currency: "EUR" }),
			source: bill(source),
			target: {
				subscriptionId,
				offerId: toId("offer-2"),
				quantity: 300,
				unitPrice: toMoney(643, "EUR"),
				period: periodAt(source, "2024-06-25"),
			},
		});
	}

	test("U1: the days left are credited and charged, at a rate that is rounded once", () => {
		expect(printLines(bill(source).lines)).toEqual([["2024-06-18", "2024-07-17", 300, 3024]]);
		expect(printLines(upgrade("exact").lines)).toEqual([
			["2024-06-25", "2024-07-17", 300, -2318.4],
			["2024-06-25", "2024-07-17", 300, 1478.9],
		]);
	});

	test("U1 with each seat rounded as in O2: 2319.00 and 1479.00", () => {
		expect(upgrade("newCommerceDaily").lines.map(({ amount }) => amount.amount)).toEqual([-231_900, 147_900]);
	});
});

describe("new commerce uses the words of legacy for other things", () => {
	const subscription = bill({ ...bought, quantity: 3 });

	test("suspension keeps billing: no line, and none when it is taken up again", () => {
		const suspension = planSuspensionCharges({ change: makeChange("2019-06-15"), subscription });
		const reactivation = planReactivationCharges({
			change: makeChange("2019-06-20"),
			subscription: withCharges(subscription, suspension),
			period: periodAt(bought, "2019-06-20"),
			unitPrice: bought.unitPrice,
			quantity: 3,
		});
		expect([suspension.lines, reactivation.lines]).toEqual([[], []]);
		expect(suspension.total).toEqual(dollars(0));
	});

	test("a cancellation in the first days is refunded by day and not in full", () => {
		const { lines } = planCancellationCharges({ change: makeChange("2019-06-14"), subscription });
		expect(printLines(lines)).toEqual([["2019-06-14", "2019-07-10", 3, -10.8]]);
	});
});
