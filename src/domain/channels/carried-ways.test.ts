import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../basics/ids.ts";
import { parseInstant, startOfDay } from "../basics/instant.ts";
import { billingPeriodAt } from "../billing/billing-period.ts";
import { parseDay } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import type { BillingFacts } from "../changes/billing-facts.ts";
import { toHolding } from "../customers/to-holding.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { makeCatalog, path, type TestProduct } from "../upgrades/test-catalog.ts";
import { makeFacts, makeSubscription, now } from "../upgrades/test-facts.ts";
import { carryOutSteps } from "./carry-out-steps.ts";
import { nobody } from "./cost-of-days.ts";
import { type ChannelWorld, listHeld } from "./held.ts";
import { findInTheWay } from "./in-the-way.ts";
import { type ChannelFacts, planWays } from "./plan-ways.ts";
import { type ChannelMoney, priceWays } from "./price-ways.ts";
import { asking as anyAsking, makeChannelFacts, makeOutside, transitionFactsOf } from "./test-channels.ts";
import type { ChannelWay } from "./way.ts";

const newCommerce = { regime: "newCommerce" } as const;
/** Business Basic leads to E3 as legacy does by an upgrade, and to the new-commerce Standard by a transition. */
const catalog = {
	...makeCatalog({ offers: { standard: newCommerce } }),
	transitionsFrom: Map.groupBy([path("basicNewCommerce", "standard")], ({ from }) => from),
};
const asking = { ...anyAsking, catalog };
const today = parseDay("2026-11-22");

const subscriptions = fc
	.array(
		fc.record({
			product: fc.constantFrom<TestProduct>("standard", "e3", "exchangePlan1", "bookings"),
			status: fc.constantFrom<Subscription["status"]>("active", "suspended", "deleted"),
			until: fc.constantFrom("2026-12-31T00:00:00Z", "2027-05-31T00:00:00Z"),
		}),
		{ maxLength: 3 },
	)
	.map((drawn) =>
		drawn.map(({ product, status, until }, index) =>
			makeSubscription(product, {
				...{ id: toId<SubscriptionId>(`drawn-${index}`), status, committedUntil: parseInstant(until) },
				...(product === "standard" ? newCommerce : {}),
			}),
		),
	);
const outside = fc
	.array(
		fc.record({
			product: fc.constantFrom<TestProduct>("standard", "e3", "exchangePlan1", "bookings"),
			until: fc.constantFrom(undefined, "2026-12-31T00:00:00Z", "2027-02-28T00:00:00Z"),
		}),
		{ maxLength: 2 },
	)
	.map((drawn) =>
		drawn.map(({ product, until }, index) =>
			makeOutside(product, {
				id: `outside-${index}`,
				...(until === undefined ? {} : { committedUntil: parseInstant(until) }),
			}),
		),
	);
const worlds = fc.record({ subscriptions, outside }).map(
	({ subscriptions: drawn, outside: elsewhere }): ChannelWorld => ({
		now,
		subscriptions: [
			makeSubscription("basic"),
			makeSubscription("basicNewCommerce", { ...newCommerce, id: toId("new"), autoRenew: true }),
			...drawn,
		],
		outside: elsewhere,
	}),
);
const wanted = fc.constantFrom<TestProduct>("standard", "e3");

const factsOf = (product: TestProduct, world: ChannelWorld): ChannelFacts => {
	const upgradeFactsOf: ChannelFacts["upgradeFactsOf"] = (at, source) => {
		const others = at.subscriptions.filter(({ id }) => id !== source.id);
		const holdings = [...others.map((one) => toHolding(one, asking.partnerId, catalog)), ...at.outside];
		return makeFacts({ now: at.now, catalog, source, holdings, otherSubscriptions: others });
	};
	const target = makeChannelFacts(product, {}, {}).target.id;
	const offer = catalog.offers.get(target);
	if (offer === undefined) throw new Error("no such offer");
	return makeChannelFacts(product, world, {
		...{ asking, target: offer, upgradeFactsOf },
		transitionFactsOf: (at, source) => {
			const upgrade = { ...upgradeFactsOf(at, source), catalog: { ...catalog, pathsFrom: catalog.transitionsFrom } };
			return { ...transitionFactsOf(at, source), upgrade };
		},
	});
};

/** Does what the last step says, after the others are done. */
function carryOut(world: ChannelWorld, way: ChannelWay, { target }: ChannelFacts): ChannelWorld {
	const after = carryOutSteps(world, way.steps, { day: way.settled, asking });
	const made = makeSubscription("e3", { ...newCommerce, id: toId("made"), offerId: target.id });
	const become = (one: Subscription): Subscription => ({ ...one, offerId: target.id, status: "active" });
	const subscriptions = after.subscriptions.map((one): Subscription => {
		if (one.id !== way.source?.id) return one;
		if (way.kind !== "transition") return { ...one, status: "suspended" };
		return way.into === undefined ? become(one) : { ...one, status: "deleted" };
	});
	const isNew = way.kind !== "transition";
	return { ...after, now: startOfDay(way.settled), subscriptions: isNew ? [...subscriptions, made] : subscriptions };
}

describe("a way that is carried out in its order", () => {
	test("property: ends with the wanted plan, once, and with nothing in its way", () => {
		const seen = new Map<string, number>();
		fc.assert(
			fc.property(worlds, wanted, (world, product) => {
				const facts = factsOf(product, world);
				for (const way of planWays(facts)) {
					if (way.refusals.length > 0) continue;
					const after = carryOut(world, way, facts);
					const live = after.subscriptions.filter(
						({ offerId, status }) => offerId === facts.target.id && status === "active",
					);
					expect(live, way.kind).toHaveLength(1);
					const held = listHeld(after, asking).filter(({ key }) => key !== live[0]?.id);
					const source = way.source === undefined ? {} : { source: way.source };
					expect(findInTheWay(held, { catalog, target: facts.target, ...source })).toEqual([]);
					seen.set(way.kind, (seen.get(way.kind) ?? 0) + 1);
				}
			}),
			{ numRuns: 200 },
		);
		for (const kind of ["upgrade", "transition", "buy"]) expect(seen.get(kind), kind).toBeGreaterThan(20);
	});

	test("property: and of those that lead there the cheapest stands first", () => {
		let compared = 0;
		fc.assert(
			fc.property(worlds, wanted, fc.integer({ min: 1, max: 9_000 }), (world, product, price) => {
				const facts = factsOf(product, world);
				const priced = priceWays(planWays(facts), moneyOf(world, facts, price));
				const open = priced.filter(({ refusals }) => refusals.length === 0);
				const amounts = open.flatMap(({ total }) => ("amount" in total ? [total.amount.amount] : []));
				expect(amounts).toEqual(amounts.toSorted((one, other) => one - other));
				if (amounts.length > 1) compared += 1;
			}),
			{ numRuns: 200 },
		);
		expect(compared).toBeGreaterThan(20);
	});
});

describe("a transition within new commerce", () => {
	const source = makeSubscription("basicNewCommerce", newCommerce);

	test("is a way, and what is in the way goes before it", () => {
		const world = { now, subscriptions: [source], outside: [makeOutside("bookings")] };
		const [way, buy] = planWays(factsOf("standard", world));
		expect(way).toMatchObject({ kind: "transition", refusals: [], readyIsKnown: false });
		expect(way?.steps.map(({ kind }) => kind)).toEqual(["customerEnds", "transition"]);
		expect(buy).toMatchObject({ kind: "buy", source: { id: source.id } });
	});

	test("goes into a subscription of the wanted plan that is there", () => {
		const there = makeSubscription("standard", { ...newCommerce, id: toId("there") });
		const [way] = planWays(factsOf("standard", { now, subscriptions: [source, there], outside: [] }));
		expect(way).toMatchObject({ kind: "transition", into: { id: "there" }, refusals: [] });
		expect(way?.steps.map(({ kind }) => kind)).toEqual(["transition"]);
	});

	test("costs the difference for the days left, exactly; into another the seats at that one's price", () => {
		const facts = factsOf("standard", { now, subscriptions: [source], outside: [] });
		const [way] = priceWays(planWays(facts), moneyOf(facts.world, facts, 2_000));
		// 9 of 30 days of November are left: 12 seats at 5 dollars back, at 20 dollars again.
		expect(way).toMatchObject({ kind: "transition", total: { kind: "exact", amount: toMoney(7200 - 1800, "USD") } });
		const there = makeSubscription("standard", { ...newCommerce, id: toId("there") });
		const both = factsOf("standard", { now, subscriptions: [source, there], outside: [] });
		const priced = priceWays(planWays(both), moneyOf(both.world, both, 2_000));
		const into = priced.find(({ kind }) => kind === "transition");
		expect(into?.moneyOfSteps).toEqual([{ kind: "exact", amount: toMoney(0, "USD") }]);
	});
});

/** Everything at 5 dollars a seat and month, this month paid; the wanted plan at so many cents. */
function moneyOf(world: ChannelWorld, { target }: ChannelFacts, price: number): ChannelMoney {
	const unitPrice = toMoney(price, "USD");
	return {
		...{ today, target, policy: "exact", priceOf: () => ({ kind: "priced", unitPrice, source: {} }) },
		billings: new Map(world.subscriptions.map((one) => [one.id, billed(one)])),
	};
}

function billed({ id, offerId, quantity, regime, customerId, partnerId }: Subscription): BillingFacts {
	const startedOn = parseDay("2026-01-01");
	const period = billingPeriodAt({ regime, startedOn, cycle: "monthly" }, today);
	const unitPrice = toMoney(500, "USD");
	const { lines } = planPurchaseCharges({
		change: { id: nobody, day: period.span.from, currency: "USD", policy: "exact" },
		kind: "cycle",
		purchased: { subscriptionId: id, offerId, quantity, unitPrice, period },
	});
	return {
		billing: {
			...{ customerId, partnerId, subscriptionId: id, startedOn, cycle: "monthly", policy: "exact", unitPrice },
			...{ priceSource: {}, billedUntil: period.span.until, running: true, linesWritten: 1 },
		},
		lines,
	};
}
