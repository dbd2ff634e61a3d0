import { expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { makeCatalog, skuOf } from "../upgrades/test-catalog.ts";
import { makeHolding, makeSubscription } from "../upgrades/test-facts.ts";
import { capabilityOf, countFree, countGivable, poolLicenses } from "./license-pool.ts";
import { makePool } from "./test-updates.ts";

const catalog = makeCatalog();
const none = { catalog, subscriptions: [], outsideHoldings: [], assigned: new Map() };

test("a pool adds up every subscription of the SKU by what it is worth", () => {
	const statuses = ["active", "active", "expired", "suspended", "disabled", "pending", "deleted"] as const;
	const subscriptions = statuses.map((status, index) => makeSubscription("basic", { status, quantity: 10 ** index }));
	const pools = poolLicenses({ ...none, subscriptions, assigned: new Map([[skuOf("basic"), 150]]) });
	expect([...pools.values()]).toEqual([
		{ skuId: skuOf("basic"), active: 11, warning: 100, suspended: 11_000, assigned: 150, boughtElsewhere: false },
	]);
	expect([...pools.values()].map(countFree)).toEqual([-39]);
});

test("trials and bought seats of one SKU are one pool; twins are two", () => {
	const subscriptions = [makeSubscription("standard"), makeSubscription("standardTrial", { quantity: 25 })];
	const assigned = new Map([[skuOf("standardTwin"), 2]]);
	const pools = poolLicenses({ ...none, subscriptions, assigned });
	expect([...pools.values()].map(({ skuId, active, assigned: taken }) => [skuId, active, taken])).toEqual([
		[skuOf("standard"), 37, 0],
		[skuOf("standardTwin"), 0, 2],
	]);
});

test("of what was bought elsewhere there is as much as is assigned, and nothing to give", () => {
	const sku = skuOf("e3");
	const outsideHoldings = [makeHolding("e3"), makeHolding("e5", { state: "gone" })];
	const pool = (assigned: number, quantity: number) =>
		poolLicenses({
			...none,
			outsideHoldings,
			subscriptions: quantity === 0 ? [] : [makeSubscription("e3", { quantity })],
			assigned: new Map([[sku, assigned]]),
		});
	expect([...pool(7, 0).values()]).toEqual([
		{ skuId: sku, active: 7, warning: 0, suspended: 0, assigned: 7, boughtElsewhere: true },
	]);
	expect([...pool(7, 5).values()].map(countFree)).toEqual([0]);
	expect([...pool(7, 9).values()].map(countFree)).toEqual([2]);
});

test("what was upgraded is in grace for those who still wait, and seats of the new product are kept for them", () => {
	const source = makeSubscription("basic", { status: "suspended", quantity: 10 });
	const target = makeSubscription("e3", { quantity: 10 });
	const ends = { sourceSubscriptionId: source.id, sourceSkuId: skuOf("basic"), targetSkuId: skuOf("e3") };
	const pool = (unmoved: number, pending: number, more: Partial<Parameters<typeof poolLicenses>[0]> = {}) =>
		poolLicenses({
			...none,
			subscriptions: [source, target],
			assigned: new Map([
				[skuOf("basic"), unmoved],
				[skuOf("e3"), 10 - unmoved],
			]),
			underWay: [{ ...ends, unmoved, pending }],
			...more,
		});
	expect(pool(7, 6).get(skuOf("basic"))).toMatchObject({ active: 0, warning: 7, suspended: 3, assigned: 7 });
	expect([...pool(7, 6).values()].map(countFree)).toEqual([0, 1]);
	expect(countGivable(pool(7, 6).get(skuOf("e3")) ?? makePool("e3"))).toBe(7);
	expect(pool(0, 0).get(skuOf("basic"))).toMatchObject({ warning: 0, suspended: 10 });
	const other = makeSubscription("basic", { id: toId("other"), quantity: 4 });
	expect(pool(7, 6, { subscriptions: [source, target, other] }).get(skuOf("basic"))).toMatchObject({
		...{ active: 4, warning: 3, suspended: 7 },
	});
	const over = { ...source, status: "deleted" } as const;
	expect(pool(7, 0, { subscriptions: [over, target] }).get(skuOf("basic"))).toMatchObject({ warning: 0, suspended: 0 });
});

test("the best units say what a SKU is worth", () => {
	expect(capabilityOf(makePool("e3", { active: 1, warning: 1, suspended: 1 }))).toBe("Enabled");
	expect(capabilityOf(makePool("e3", { active: 0, warning: 1, suspended: 1 }))).toBe("Warning");
	expect(capabilityOf(makePool("e3", { active: 0, suspended: 1 }))).toBe("Suspended");
	expect(capabilityOf(makePool("e3", { active: 0 }))).toBe("Deleted");
});
