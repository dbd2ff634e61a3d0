import { describe, expect, test } from "vitest";
import { nextBillingDay, nextMonthlyAnniversary } from "./billing-period.ts";
import { parseDay } from "./day.ts";
import { planCancellationCharges, planSuspensionCharges } from "./plan-cancellation-charges.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import { proveLine, reconciliationUnitPrice } from "./prove-line.ts";
import { bill, dollars, makeChange, printLines, type TestPurchase } from "./test-billing.ts";

// "Common billing scenarios for monthly billing", Partner Center, 2020-05: 4.00 USD a month, billing day 15.
const bought: TestPurchase = { purchasedOn: "2018-01-13", unitPrice: dollars(4) };

const invoicedOn = (day: string) => nextBillingDay(parseDay(day), 15);
const noticedOn = (startedOn: string, day: string) =>
	nextMonthlyAnniversary({ regime: "legacy", startedOn: parseDay(startedOn) }, parseDay(day));

describe("monthly billing scenarios", () => {
	test("M1: new monthly subscription", () => {
		const { lines } = bill({ ...bought, billedThrough: "2018-02-13" });
		expect(printLines(lines)).toEqual([
			["2018-01-13", "2018-02-12", 1, 4],
			["2018-02-13", "2018-03-12", 1, 4],
		]);
		expect([invoicedOn("2018-01-13"), invoicedOn("2018-02-13")]).toEqual(["2018-01-15", "2018-02-15"]);
	});

	test("M2: one more license in the middle of the cycle", () => {
		const change = makeChange("2018-02-01", { policy: "exact" });
		const steps = [{ day: change.day, quantity: 2 }];
		const { lines } = planSeatCharges({ change, subscription: bill(bought), steps });
		expect(printLines(lines)).toEqual([
			["2018-01-13", "2018-02-12", 1, -4],
			["2018-01-13", "2018-01-31", 1, 2.45],
			["2018-02-01", "2018-02-12", 2, 3.1],
		]);
		const noticed = noticedOn("2018-01-13", "2018-02-01");
		expect([noticed, nextBillingDay(noticed, 15)]).toEqual(["2018-02-13", "2018-02-15"]);
		expect(printLines(bill({ ...bought, purchasedOn: "2018-02-13", quantity: 2 }).lines)).toEqual([
			["2018-02-13", "2018-03-12", 2, 8],
		]);
	});

	test("M2, not reproduced: the documented formula would charge 2.47 and 3.12", () => {
		const change = makeChange("2018-02-01", { policy: "legacyDocumented" });
		const steps = [{ day: change.day, quantity: 2 }];
		const { lines } = planSeatCharges({ change, subscription: bill(bought), steps });
		expect(lines.map(({ amount }) => amount.amount)).toEqual([-400, 247, 312]);
	});

	test("M2, not reproduced: the table's unit price of 1.55; cut off it is the 1.54 of the page's own text", () => {
		const change = makeChange("2018-02-01");
		const { lines } = planSeatCharges({
			change,
			subscription: bill(bought),
			steps: [{ day: change.day, quantity: 2 }],
		});
		expect(lines.map((line) => reconciliationUnitPrice(line).amount)).toEqual([-400, 245, 154]);
	});

	test("M3: suspended within the first 30 days", () => {
		const { lines } = planSuspensionCharges({ change: makeChange("2018-02-01"), subscription: bill(bought) });
		expect(printLines(lines)).toEqual([["2018-01-13", "2018-02-12", 1, -4]]);
		expect(invoicedOn("2018-02-01")).toBe("2018-02-15");
	});

	test("M4: suspended after 30 days", () => {
		const subscription = bill({ ...bought, billedThrough: "2018-03-01" });
		const change = makeChange("2018-03-01", { policy: "legacyDayRate3" });
		const { lines } = planSuspensionCharges({ change, subscription });
		expect(printLines(lines)).toEqual([["2018-03-01", "2018-03-12", 1, -1.72]]);
		expect(invoicedOn("2018-03-01")).toBe("2018-03-15");
	});

	test("M4 by the other policies: exact 1.71, documented formula 1.68", () => {
		const subscription = bill({ ...bought, billedThrough: "2018-03-01" });
		const credit = (policy: "exact" | "legacyDocumented") =>
			planSuspensionCharges({ change: makeChange("2018-03-01", { policy }), subscription }).total.amount;
		expect([credit("exact"), credit("legacyDocumented")]).toEqual([-171, -168]);
	});
});

describe("a month of changes before 2018 and a real reconciliation file", () => {
	// "Common billing scenarios", Partner Center, 2016: a seat at 11 USD; the page names no year.
	const fifteen: TestPurchase = { purchasedOn: "2016-07-15", unitPrice: dollars(11), quantity: 15 };

	test("P1: many changes in one month", () => {
		const steps = [
			{ day: parseDay("2016-07-20"), quantity: 12 },
			{ day: parseDay("2016-07-31"), quantity: 18 },
			{ day: parseDay("2016-08-10"), quantity: 10 },
		];
		const { lines } = planSeatCharges({ change: makeChange("2016-07-20"), subscription: bill(fifteen), steps });
		expect(printLines(lines)).toEqual([
			["2016-07-15", "2016-08-14", 15, -165],
			["2016-07-15", "2016-07-19", 15, 26.61],
			["2016-07-20", "2016-07-30", 12, 46.84],
			["2016-07-31", "2016-08-09", 18, 63.87],
			["2016-08-10", "2016-08-14", 10, 17.74],
		]);
	});

	test("P1, not reproduced: its cancellation of -74.51; 21 of 31 days of 110 USD are 74.52", () => {
		const subscription = bill({ ...fifteen, quantity: 10, billedThrough: "2016-08-15" });
		const { lines } = planCancellationCharges({ change: makeChange("2016-08-25"), subscription });
		expect(printLines(lines)).toEqual([["2016-08-25", "2016-09-14", 10, -74.52]]);
	});

	test("X1: 495 to 500 to 5 seats, with the unit price cut off", () => {
		const subscription = bill({ purchasedOn: "2021-03-16", unitPrice: dollars(51.93), quantity: 495 });
		const steps = [
			{ day: parseDay("2021-03-16"), quantity: 500 },
			{ day: parseDay("2021-04-12"), quantity: 5 },
		];
		const { lines } = planSeatCharges({ change: makeChange("2021-03-16"), subscription, steps });
		expect(printLines(lines)).toEqual([
			["2021-03-16", "2021-04-15", 495, -25705.35],
			["2021-03-16", "2021-04-11", 500, 22614.68],
			["2021-04-12", "2021-04-15", 5, 33.5],
		]);
		expect(lines.map((line) => reconciliationUnitPrice(line).amount)).toEqual([-5193, 4522, 670]);
		expect(lines.every(proveLine)).toBe(true);
		const next = bill({ purchasedOn: "2021-04-16", unitPrice: dollars(51.93), quantity: 5 });
		expect(printLines(next.lines)).toEqual([["2021-04-16", "2021-05-15", 5, 259.65]]);
	});
});
