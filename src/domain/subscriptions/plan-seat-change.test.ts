import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toId, type UserId } from "../basics/ids.ts";
import { addDays, parseInstant } from "../basics/instant.ts";
import { getOffer, type Offer } from "../catalog/catalog.ts";
import { makeCatalog, offerOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeRelationship, makeSubscription, now } from "../upgrades/test-facts.ts";
import { planSeatChange } from "./plan-seat-change.ts";
import { sumQuantities } from "./reducible-seats.ts";
import type { PlannedSeatChange, SeatFacts, SeatRequest } from "./seat-change.ts";
import type { SeatBatch, Subscription } from "./subscription.ts";

const offer = getOffer(makeCatalog(), offerOf("basic"));

/** A batch of that many seats, bought that many days ago. */
function batchOf(id: string, quantity: number, daysAgo: number): SeatBatch {
	return { id, subscriptionId: toId("subscription-basic"), quantity, addedAt: addDays(now, -daysAgo) };
}

interface Given {
	readonly subscription?: Partial<Subscription>;
	readonly batches?: readonly SeatBatch[];
	readonly terms?: Partial<Offer>;
	readonly holders?: readonly string[];
	readonly group?: string;
	readonly other?: number;
}

function factsOf({ subscription, batches, terms, holders = [], group, other = 0 }: Given): SeatFacts {
	const made = makeSubscription("basic", subscription);
	return {
		now,
		offer: { ...offer, ...terms },
		subscription: made,
		batches: batches ?? [batchOf("first", made.quantity, 100)],
		otherQuantityOfSku: other,
		assignments: holders.map((name) => makeAssignment(name, "basic", name === group ? { groupName: "영업팀" } : {})),
		relationship: makeRelationship({ kind: "full", services: ["office365"] }),
		mayMoveLicenses: true,
		newBatchId: "new-batch",
	};
}

function seatsOf(planned: PlannedSeatChange) {
	if (planned.kind === "refused") throw new Error(`refused: ${JSON.stringify(planned.refusals)}`);
	return planned.plan;
}

function refusalsOf(facts: SeatFacts, request: SeatRequest, release: readonly UserId[] = []) {
	const planned = planSeatChange(facts, request, release);
	return planned.kind === "refused" ? planned.refusals : [];
}

const idsOf = (...names: readonly string[]) => names.map((name) => toId<UserId>(`user-${name}`));

describe("adding seats", () => {
	test("makes them a batch of their own in new commerce, whose batches have windows", () => {
		const plan = seatsOf(planSeatChange(factsOf({ subscription: { regime: "newCommerce" } }), { change: 5 }, []));
		expect(plan.after).toEqual({ ...plan.before, quantity: 17, version: plan.before.version + 1 });
		expect(plan.batches).toEqual([
			batchOf("first", 12, 100),
			{ id: "new-batch", subscriptionId: "subscription-basic", quantity: 5, addedAt: now },
		]);
		expect(plan.released).toEqual([]);
	});

	test("keeps legacy seats in one batch, since any of them can go at any time", () => {
		const plan = seatsOf(planSeatChange(factsOf({}), { change: 5 }, []));
		expect(plan.batches).toEqual([batchOf("first", 17, 100)]);
	});

	test("may be said as the number to reach", () => {
		expect(seatsOf(planSeatChange(factsOf({}), { quantity: 17 }, [])).after.quantity).toBe(17);
	});

	test("in new commerce opens a window in which they can be returned", () => {
		const facts = factsOf({ subscription: { regime: "newCommerce" } });
		expect(seatsOf(planSeatChange(facts, { change: 5 }, [])).reducible).toEqual({
			regime: "newCommerce",
			quantity: 5,
			windows: [{ quantity: 5, until: addDays(now, 7) }],
		});
	});

	test("is not refused because more licenses are assigned than there are seats", () => {
		const facts = factsOf({ subscription: { quantity: 1 }, holders: ["a", "b", "c"] });
		expect(seatsOf(planSeatChange(facts, { change: 1 }, [])).after.quantity).toBe(2);
	});
});

describe("returning seats", () => {
	test("takes legacy seats back at any time, the newest batch first", () => {
		const batches = [batchOf("old", 4, 300), batchOf("newest", 3, 2), batchOf("newer", 5, 40)];
		const plan = seatsOf(planSeatChange(factsOf({ batches }), { change: -5 }, []));
		expect(plan.batches.map(({ id, quantity }) => [id, quantity])).toEqual([
			["old", 4],
			["newest", 0],
			["newer", 3],
		]);
		expect(plan.reducible).toEqual({ regime: "legacy", quantity: 6, windows: [] });
	});

	test("is refused in new commerce beyond the batches whose window is open, with the end of the last one", () => {
		const facts = factsOf({
			subscription: { regime: "newCommerce" },
			batches: [batchOf("old", 9, 30), batchOf("new", 3, 6)],
		});
		expect(seatsOf(planSeatChange(facts, { change: -3 }, [])).after.quantity).toBe(9);
		expect(refusalsOf(facts, { change: -4 })).toEqual([
			{ code: "reductionWindowClosed", requested: 4, reducible: 3, windowEnd: addDays(now, 1) },
		]);
	});

	test("is refused in new commerce from the very moment the window ends, 168 hours after the purchase", () => {
		const facts = factsOf({ subscription: { regime: "newCommerce" }, batches: [batchOf("only", 12, 7)] });
		expect(refusalsOf(facts, { change: -1 })).toEqual([
			{ code: "reductionWindowClosed", requested: 1, reducible: 0, windowEnd: now },
		]);
		const justInTime = { ...batchOf("only", 12, 0), addedAt: parseInstant("2026-11-15T09:30:00.001Z") };
		const stillOpen = factsOf({ subscription: { regime: "newCommerce" }, batches: [justInTime] });
		expect(refusalsOf(stillOpen, { change: -1 })).toEqual([]);
	});

	test("of a new-commerce subscription without batches has no window at all", () => {
		const facts = factsOf({ subscription: { regime: "newCommerce" }, batches: [] });
		expect(refusalsOf(facts, { change: -1 })).toEqual([{ code: "reductionWindowClosed", requested: 1, reducible: 0 }]);
	});
});

describe("licenses assigned", () => {
	const holders = ["a", "b", "c", "d"];

	test("are never more than the seats that are left, unless enough users are named", () => {
		const facts = factsOf({ subscription: { quantity: 4 }, holders });
		const seatsAssigned = {
			code: "seatsAssigned",
			skuId: offer.skuId,
			assigned: 4,
			seatsAfter: 2,
			mustRelease: 2,
		};
		expect(refusalsOf(facts, { quantity: 2 })).toEqual([seatsAssigned]);
		expect(refusalsOf(facts, { quantity: 2 }, idsOf("a"))).toEqual([seatsAssigned]);
		expect(refusalsOf(facts, { quantity: 2 }, idsOf("a", "a"))).toEqual([seatsAssigned]);
		const { released } = seatsOf(planSeatChange(facts, { quantity: 2 }, idsOf("a", "c")));
		expect(released.map(({ userId }) => userId)).toEqual(idsOf("a", "c"));
	});

	test("are covered by the customer's other subscriptions of the SKU too", () => {
		const facts = factsOf({ subscription: { quantity: 4 }, holders, other: 2 });
		expect(refusalsOf(facts, { quantity: 2 })).toEqual([]);
	});

	test("of other SKUs do not count", () => {
		const facts = factsOf({ subscription: { quantity: 2 } });
		const assignments = holders.map((name) => makeAssignment(name, "e3"));
		expect(refusalsOf({ ...facts, assignments }, { quantity: 1 })).toEqual([]);
	});

	test("can only be released from users who have them, directly", () => {
		const many = factsOf({ subscription: { quantity: 8 }, holders, group: "a" });
		expect(refusalsOf(many, { quantity: 4 }, idsOf("a", "x", "b", "y"))).toEqual([
			{ code: "notAssigned", userIds: idsOf("x", "y") },
			{ code: "assignedByGroup", userId: "user-a", groupName: "영업팀" },
		]);
		const facts = factsOf({ subscription: { quantity: 4 }, holders, group: "a" });
		expect(refusalsOf(facts, { quantity: 3 }, idsOf("a")).map(({ code }) => code)).toEqual([
			"seatsAssigned",
			"assignedByGroup",
		]);
	});
});

describe("refusals", () => {
	test.each(["suspended", "deleted", "expired", "pending", "disabled"] as const)(
		"a subscription that is %s keeps its seats",
		(status) => {
			expect(refusalsOf(factsOf({ subscription: { status } }), { change: 1 })).toEqual([
				{ code: "subscriptionNotActive", status },
			]);
		},
	);

	test.each([{ quantity: 0 }, { quantity: 301 }, { change: -12 }, { change: 0.5 }, { quantity: Number.NaN }])(
		"%o leads outside the offer's limits",
		(request) => {
			expect(refusalsOf(factsOf({}), request)).toMatchObject([
				{ code: "quantityOutsideLimits", minimum: 1, maximum: 300 },
			]);
		},
	);

	test.each([{ change: 0 }, { quantity: 12 }])("%o is no change", (request) => {
		expect(refusalsOf(factsOf({}), request)).toEqual([{ code: "noChange" }]);
	});

	test("a trial has as many seats as its offer says, neither more nor fewer", () => {
		const facts = factsOf({
			subscription: { quantity: 25 },
			terms: { minimumQuantity: 25, maximumQuantity: 25 },
		});
		for (const change of [-1, 1])
			expect(refusalsOf(facts, { change })).toMatchObject([{ code: "quantityOutsideLimits" }]);
	});

	test("come all at once", () => {
		const facts = factsOf({
			subscription: { regime: "newCommerce", status: "suspended", quantity: 3 },
			batches: [batchOf("old", 3, 30)],
			holders: ["a", "b", "c"],
		});
		expect(refusalsOf(facts, { quantity: 0 }, idsOf("x")).map(({ code }) => code)).toEqual([
			"subscriptionNotActive",
			"quantityOutsideLimits",
			"reductionWindowClosed",
			"seatsAssigned",
			"notAssigned",
		]);
	});
});

describe("laws of seat changes", () => {
	const scenario = fc.record({
		regime: fc.constantFrom("legacy" as const, "newCommerce" as const),
		batches: fc.array(
			fc.record({ quantity: fc.integer({ min: 1, max: 60 }), daysAgo: fc.integer({ min: 0, max: 20 }) }),
			{
				minLength: 1,
				maxLength: 5,
			},
		),
		holders: fc.integer({ min: 0, max: 40 }),
		released: fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 20 }),
		other: fc.integer({ min: 0, max: 20 }),
		request: fc.oneof(
			fc.record({ change: fc.integer({ min: -400, max: 400 }) }),
			fc.record({ quantity: fc.integer({ min: -5, max: 400 }) }),
		),
	});

	test("plans stay within limits, cover everyone who keeps a license, and their batches add up", () => {
		fc.assert(
			fc.property(scenario, ({ regime, batches, holders, released, other, request }) => {
				const made = batches.map(({ quantity, daysAgo }, index) => batchOf(`b${index}`, quantity, daysAgo));
				const facts = factsOf({
					subscription: { regime, quantity: sumQuantities(made) },
					batches: made,
					holders: Array.from({ length: holders }, (_, index) => `${index}`),
					other,
				});
				const planned = planSeatChange(facts, request, idsOf(...released.map(String)));
				expect(planSeatChange(facts, request, idsOf(...released.map(String)))).toEqual(planned);
				if (planned.kind === "refused") {
					expect(planned.refusals.length).toBeGreaterThan(0);
					return;
				}
				const { before, after, batches: left, released: gone, reducible } = planned.plan;
				expect(after.quantity).toBeGreaterThanOrEqual(1);
				expect(after.quantity).toBeLessThanOrEqual(300);
				expect(sumQuantities(left)).toBe(after.quantity);
				expect(left.every(({ quantity }) => quantity >= 0)).toBe(true);
				expect(new Set(gone.map(({ userId }) => userId)).size).toBe(gone.length);
				if (after.quantity < before.quantity) expect(holders - gone.length).toBeLessThanOrEqual(after.quantity + other);
				expect(reducible.quantity).toBeLessThan(after.quantity);
				if (regime === "newCommerce") {
					const fixed = made.filter(({ addedAt }) => addDays(addedAt, 7) <= now);
					expect(after.quantity).toBeGreaterThanOrEqual(sumQuantities(fixed));
				}
			}),
			{ numRuns: 500 },
		);
	});
});
