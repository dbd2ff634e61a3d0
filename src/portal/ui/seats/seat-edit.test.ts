import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	changeBy,
	enter,
	findObjection,
	mustRelease,
	noEdit,
	type SeatEdit,
	type SeatFacts,
	shownQuantity,
	step,
	toSeatRequest,
} from "./seat-edit.ts";

const seats: SeatFacts = {
	quantity: 10,
	assigned: 8,
	purchased: 10,
	limits: { minimum: 1, maximum: 300 },
	reducible: { quantity: 9, windows: [] },
};

const press = (edit: SeatEdit, steps: readonly (1 | -1)[]) => steps.reduce(step, edit);

describe("plus and minus", () => {
	test("ask for a relative change", () => {
		expect(toSeatRequest(press(noEdit, [1, 1, 1]), 10, [])).toEqual({ change: 3 });
	});
	test("keep the meaning of the change when somebody else changed the number meanwhile", () => {
		const edit = press(noEdit, [1, 1]);
		expect(shownQuantity(edit, 10)).toBe(12);
		expect(shownQuantity(edit, 15)).toBe(17);
		expect(toSeatRequest(edit, 15, [])).toEqual({ change: 2 });
	});
	test("as many pluses as minuses leave nothing to apply", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 40 }), (steps) => {
				const there = press(noEdit, steps);
				const back = steps.reduce<SeatEdit>((edit, by) => step(edit, by === 1 ? -1 : 1), there);
				expect(back).toEqual(noEdit);
				expect(toSeatRequest(back, 10, [])).toBeUndefined();
			}),
			{ numRuns: 100 },
		);
	});
	test("never show fewer than no seats", () => {
		expect(shownQuantity(press(noEdit, [-1, -1, -1]), 2)).toBe(0);
	});
});

describe("a typed number", () => {
	test("asks for exactly that many", () => {
		expect(toSeatRequest(enter("25"), 10, [])).toEqual({ quantity: 25 });
		expect(toSeatRequest(enter(" 1,000 "), 10, [])).toEqual({ quantity: 1000 });
	});
	test("that equals the present one leaves nothing to apply", () => {
		expect(toSeatRequest(enter("10"), 10, [])).toBeUndefined();
	});
	test("stays a number to reach when plus is pressed afterwards", () => {
		expect(toSeatRequest(step(enter("25"), 1), 10, [])).toEqual({ quantity: 26 });
	});
	test("that is no number is kept, objected to and never sent", () => {
		for (const typed of ["", "-5", "1.5", "abc", "999999999"]) {
			expect(findObjection(enter(typed), seats)).toEqual({ kind: "unreadable" });
			expect(toSeatRequest(enter(typed), 10, [])).toBeUndefined();
		}
	});
});

describe("objections", () => {
	test("fewer than the offer's minimum", () => {
		const free = { ...seats, reducible: { quantity: 10, windows: [] } };
		expect(findObjection(enter("0"), free)).toEqual({ kind: "belowMinimum", minimum: 1 });
	});
	test("more than the offer's maximum", () => {
		expect(findObjection(enter("301"), seats)).toEqual({ kind: "aboveMaximum", maximum: 300 });
	});
	test("more returned than the windows of new commerce allow", () => {
		const newCommerce = {
			...seats,
			reducible: { quantity: 2, windows: [{ quantity: 2, until: "2026-12-01T00:00:00Z" }] },
		};
		expect(findObjection(press(noEdit, [-1, -1]), newCommerce)).toBeUndefined();
		expect(findObjection(press(noEdit, [-1, -1, -1]), newCommerce)).toEqual({ kind: "notReducible", reducible: 2 });
	});
	test("a number already outside the limits may still move towards them", () => {
		expect(
			findObjection(enter("350"), { ...seats, quantity: 400, reducible: { quantity: 400, windows: [] } }),
		).toBeUndefined();
	});
});

describe("who must give a license back", () => {
	test("nobody while free seats are enough", () => {
		expect(mustRelease(press(noEdit, [-1, -1]), seats)).toBe(0);
	});
	test("as many as are assigned beyond the seats that stay", () => {
		expect(mustRelease(enter("5"), seats)).toBe(3);
	});
	test("seats of other subscriptions of the same product count", () => {
		expect(mustRelease(enter("5"), { ...seats, purchased: 20 })).toBe(0);
	});
	test("adding seats never asks for a license back", () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(300), (quantity, assigned) => {
				const facts = { ...seats, quantity, purchased: quantity, assigned };
				expect(mustRelease(enter(String(quantity + 1)), facts)).toBe(0);
			}),
			{ numRuns: 100 },
		);
	});
	test("after the release no more licenses are assigned than seats remain", () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (quantity, assigned, target) => {
				const facts = { ...seats, quantity, purchased: quantity, assigned: Math.min(assigned, quantity) };
				const edit = enter(String(target));
				expect(facts.assigned - mustRelease(edit, facts)).toBeLessThanOrEqual(quantity + changeBy(edit, quantity));
			}),
			{ numRuns: 200 },
		);
	});
});

test("the named users go along with the request", () => {
	expect(toSeatRequest(enter("5"), 10, ["a", "b"])).toEqual({ quantity: 5, release: ["a", "b"] });
	expect(toSeatRequest(press(noEdit, [-1]), 10, ["a"])).toEqual({ change: -1, release: ["a"] });
});
