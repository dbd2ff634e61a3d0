import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PartnerId, type SubscriptionId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { parseDay } from "../billing/day.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { assessUpgrade } from "../upgrades/assess-upgrade.ts";
import type { TestProduct } from "../upgrades/test-catalog.ts";
import { makeSubscription, now } from "../upgrades/test-facts.ts";
import { carryOutSteps } from "./carry-out-steps.ts";
import { type ChannelWorld, findHeldTwice, listHeld } from "./held.ts";
import { findInTheWay } from "./in-the-way.ts";
import { type OutsideChannel, type OutsideHolding, outsideChannels } from "./outside-holding.ts";
import { listSources, planWays } from "./plan-ways.ts";
import { asking, makeChannelFacts, makeOutside, upgradeFactsOf } from "./test-channels.ts";

const otherPartner: PartnerId = toId("partner-2");
const today = parseDay("2026-11-22");
const held = ["standard", "e3", "e5", "exchangePlan1", "bookings", "basic", "standardTrial", "standardIndia"] as const;

const subscriptions = fc
	.array(
		fc.record({
			product: fc.constantFrom(...held, "archiving", "basicNewCommerce"),
			own: fc.boolean(),
			status: fc.constantFrom<Subscription["status"]>("active", "active", "suspended", "expired", "deleted", "pending"),
			ofBasic: fc.boolean(),
			autoRenew: fc.boolean(),
		}),
		{ maxLength: 5 },
	)
	.map((drawn) =>
		drawn.map(({ product, own, status, ofBasic, autoRenew }, index) =>
			makeSubscription(product, {
				...{ id: toId<SubscriptionId>(`drawn-${index}`), status, autoRenew },
				...(own ? {} : { partnerId: otherPartner }),
				...(product === "basicNewCommerce" ? { regime: "newCommerce" } : {}),
				...(product === "archiving" && ofBasic ? { parentSubscriptionId: toId("subscription-basic") } : {}),
				...(status === "expired" ? { stateEndsAt: parseInstant("2026-12-10T00:00:00Z") } : {}),
			}),
		),
	);

const outside = fc
	.array(
		fc.record({
			product: fc.constantFrom<TestProduct>("standardTwin", "basicTwin", ...held),
			channel: fc.constantFrom<OutsideChannel>(...outsideChannels),
			state: fc.constantFrom<OutsideHolding["state"]>("live", "live", "stopped"),
			until: fc.constantFrom(undefined, "2026-02-28T00:00:00Z", "2026-12-31T00:00:00Z"),
		}),
		{ maxLength: 3 },
	)
	.map((drawn) =>
		drawn.map(({ product, channel, state, until }, index) =>
			makeOutside(product, {
				...{ id: `outside-${index}`, channel, state },
				...(until === undefined ? {} : { committedUntil: parseInstant(until) }),
			}),
		),
	);

const worlds = fc.record({ subscriptions, outside }).map(
	({ subscriptions: drawn, outside: elsewhere }): ChannelWorld => ({
		now,
		subscriptions: [makeSubscription("basic"), ...drawn],
		outside: elsewhere,
	}),
);
const wanted = fc.constantFrom<TestProduct>("standard", "e3", "e5");
const conditions3And4: ReadonlySet<string> = new Set(["targetAlreadyHeld", "additionalServicesAlreadyHeld"]);

describe("the map", () => {
	test("property: is empty exactly when conditions 3 and 4 refuse nothing, and names what they name", () => {
		fc.assert(
			fc.property(worlds, wanted, (world, product) => {
				const facts = makeChannelFacts(product, world);
				for (const source of listSources(facts)) {
					const { target } = facts;
					const map = findInTheWay(listHeld(world, asking), { catalog: asking.catalog, target, source });
					const { refusals } = assessUpgrade(upgradeFactsOf(world, source), target);
					const said = refusals.filter(({ code }) => conditions3And4.has(code));
					const byCode = (one: { readonly code: string }) => JSON.stringify(one);
					expect(map.map(({ refusal }) => byCode(refusal)).toSorted()).toEqual(said.map(byCode).toSorted());
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("says which service is held twice and whether through different channels", () => {
		const world = { now, subscriptions: [makeSubscription("basic")], outside: [makeOutside("exchangePlan1")] };
		expect(findHeldTwice(listHeld(world, asking), asking.catalog)).toEqual([
			{
				kind: "samePlan",
				keys: ["subscription-basic", "outside-exchangePlan1"],
				services: ["EXCHANGE_S_STANDARD"],
				acrossChannels: true,
			},
		]);
	});

	test("says which kind of service is held at different levels, and nothing where the levels are one", () => {
		const tiersOf = (products: readonly TestProduct[]) => {
			const outside = products.map((product) => makeOutside(product));
			const world = { now, subscriptions: [makeSubscription("exchangePlan1")], outside };
			return findHeldTwice(listHeld(world, asking), asking.catalog).filter(({ kind }) => kind === "tiers");
		};
		expect(tiersOf(["e3"])).toEqual([
			{
				kind: "tiers",
				keys: ["subscription-exchangeplan1", "outside-e3"],
				services: ["EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE"],
				acrossChannels: true,
			},
		]);
		expect(tiersOf(["basic"])).toEqual([]);
		expect(tiersOf(["bookings"])).toEqual([]);
	});

	test("never names another partner's subscription", () => {
		const theirs = makeSubscription("e3", { id: toId("secret-id"), partnerId: otherPartner, friendlyName: "secret" });
		const all = listHeld({ now, subscriptions: [theirs], outside: [] }, asking);
		expect(JSON.stringify(all)).not.toContain("secret");
		expect(JSON.stringify(all)).not.toContain("partner-2");
		expect(all[0]).toMatchObject({ key: "other-1", committedUntil: theirs.committedUntil });
	});
});

describe("the ways to a wanted plan", () => {
	test("property: an order of steps carried out leaves no refusal for the wanted plan", () => {
		let led = 0;
		fc.assert(
			fc.property(worlds, wanted, (world, product) => {
				const facts = makeChannelFacts(product, world);
				for (const way of planWays(facts)) {
					if (way.kind !== "upgrade" || way.source === undefined) continue;
					const after = carryOutSteps(world, way.steps, { day: way.ready, asking });
					const source = after.subscriptions.find(({ id }) => id === way.source?.id) ?? way.source;
					const { refusals } = assessUpgrade(upgradeFactsOf(after, source), facts.target);
					expect(refusals).toEqual(way.refusals);
					const pending = world.subscriptions.some(
						(one) => one.status === "pending" && one.partnerId === asking.partnerId,
					);
					if (!pending) expect(refusals.filter(({ code }) => conditions3And4.has(code))).toEqual([]);
					if (refusals.length === 0 && way.steps.length > 1) led += 1;
				}
			}),
			{ numRuns: 300 },
		);
		expect(led).toBeGreaterThan(50);
	});

	test("property: steps are in the order of their days and the last is the upgrade", () => {
		fc.assert(
			fc.property(worlds, wanted, (world, product) => {
				for (const way of planWays(makeChannelFacts(product, world))) {
					const days = way.steps.map(({ day }) => day);
					expect(days).toEqual(days.toSorted());
					if (way.kind === "upgrade") expect(way.steps.at(-1)).toMatchObject({ kind: "upgrade", day: way.ready });
				}
			}),
			{ numRuns: 200 },
		);
	});

	test("wait for the day after another channel's term, and say when nobody knows it", () => {
		const until = parseInstant("2027-02-28T00:00:00Z");
		const [known] = planWays(makeChannelFacts("e3", { outside: [makeOutside("e3", { committedUntil: until })] }));
		expect(known).toMatchObject({ kind: "upgrade", ready: "2027-03-01", readyIsKnown: true, refusals: [] });
		expect(known?.steps.map(({ kind }) => kind)).toEqual(["customerEnds", "upgrade"]);
		const [open] = planWays(makeChannelFacts("e3", { outside: [makeOutside("e3")] }));
		expect(open).toMatchObject({ ready: today, readyIsKnown: false });
	});

	test("delete what was suspended where it still counts toward the offer's limit", () => {
		const two = ["one", "two"].map((id) => makeSubscription("standard", { id: toId<SubscriptionId>(id) }));
		const [way] = planWays(makeChannelFacts("standard", { subscriptions: [makeSubscription("basic"), ...two] }));
		expect(way?.steps.map(({ kind }) => kind)).toEqual(["suspend", "suspend", "delete", "upgrade"]);
		expect(way?.refusals).toEqual([]);
	});

	test("end add-ons before the upgrade", () => {
		const source = makeSubscription("basic");
		const addOn = makeSubscription("archiving", { parentSubscriptionId: source.id });
		const [way] = planWays(makeChannelFacts("e3", { subscriptions: [source, addOn] }));
		expect(way).toMatchObject({ ready: today, refusals: [] });
		expect(way?.steps.map(({ kind }) => kind)).toEqual(["suspend", "upgrade"]);
	});

	test("buy at once and give up the old plan, where nobody wants to wait", () => {
		const until = parseInstant("2027-02-28T00:00:00Z");
		const ways = planWays(makeChannelFacts("e3", { outside: [makeOutside("e3", { committedUntil: until })] }));
		expect(ways.at(-1)).toMatchObject({ kind: "buy", ready: today, settled: "2027-03-01", quantity: 12 });
		expect(ways.at(-1)?.steps.map(({ kind }) => kind)).toEqual(["buy", "suspend", "customerEnds"]);
	});
});
