import { describe, expect, test } from "vitest";
import { parseDay } from "../billing/day.ts";
import { planCancellationCharges } from "../billing/plan-cancellation-charges.ts";
import { planSeatCharges } from "../billing/plan-seat-charges.ts";
import { planUndoCharges } from "../billing/plan-undo-charges.ts";
import type { ProrationLine } from "../billing/proration-line.ts";
import { bill, dollars, makeChange, withCharges } from "../billing/test-billing.ts";
import { type ChargeTypeFacts, chargeTypeOf, seatDirections } from "./charge-type.ts";

const legacy = { regime: "legacy", cycle: "monthly" } as const;
const newCommerce = { regime: "newCommerce", cycle: "monthly" } as const;

function typesOf(lines: readonly ProrationLine[], facts: ChargeTypeFacts): readonly string[] {
	const directionOf = seatDirections(lines);
	return lines.map((line) => {
		const seats = directionOf(line);
		return chargeTypeOf(line, { ...facts, ...(seats === undefined ? {} : { seats }) });
	});
}

describe("legacy charges are called as Partner Center's reconciliation files call them", () => {
	const subscription = bill({ purchasedOn: "2018-01-13", unitPrice: dollars(4), billedThrough: "2018-02-20" });
	const change = makeChange("2018-02-01");

	test("M1: a monthly subscription by its cycle fee, from the first month on", () => {
		expect(typesOf(subscription.lines, legacy)).toEqual(["Cycle fee", "Cycle fee"]);
	});

	test("A1: an annual one by its purchase first", () => {
		const annual = bill({ purchasedOn: "2018-01-13", cycle: "annual", unitPrice: dollars(48) });
		expect(typesOf(annual.lines, { ...legacy, cycle: "annual" })).toEqual(["Prorate fees when purchase"]);
	});

	test("M2: a change of seats line by line, and what takes it back", () => {
		const plan = planSeatCharges({ change, subscription, steps: [{ day: change.day, quantity: 2 }] });
		expect(new Set(typesOf(plan.lines, legacy))).toEqual(new Set(["Cycle instance prorate"]));
		const undone = planUndoCharges(makeChange("2018-02-02"), plan);
		expect(new Set(typesOf(undone.lines, legacy))).toEqual(new Set(["Cycle instance prorate"]));
	});

	test("M3: a suspension, and so the source of an upgrade", () => {
		const plan = planCancellationCharges({ change, subscription });
		expect(new Set(typesOf(plan.lines, legacy))).toEqual(new Set(["Cancel fee"]));
	});
});

describe("new-commerce charges are called as those for one-time and recurring purchases", () => {
	const subscription = bill({ regime: "newCommerce", purchasedOn: "2019-05-01", unitPrice: dollars(4), quantity: 2 });
	const change = makeChange("2019-05-02");
	const seats = (quantity: number) =>
		planSeatCharges({ change, subscription, steps: [{ day: parseDay("2019-05-02"), quantity }] });

	test("O2: both lines of more seats by `addQuantity`", () => {
		expect(typesOf(subscription.lines, newCommerce)).toEqual(["new"]);
		expect(typesOf(seats(3).lines, newCommerce)).toEqual(["addQuantity", "addQuantity"]);
	});

	test("O4: both lines of fewer by `removeQuantity`, and what takes more seats back is fewer", () => {
		expect(typesOf(seats(1).lines, newCommerce)).toEqual(["removeQuantity", "removeQuantity"]);
		const undone = planUndoCharges(makeChange("2019-05-03"), seats(3));
		expect(typesOf(undone.lines, newCommerce)).toEqual(["removeQuantity", "removeQuantity"]);
	});

	test("a cancellation by `cancelImmediate`", () => {
		const plan = planCancellationCharges({ change, subscription: withCharges(subscription, seats(3)) });
		expect(new Set(typesOf(plan.lines, newCommerce))).toEqual(new Set(["cancelImmediate"]));
	});
});
