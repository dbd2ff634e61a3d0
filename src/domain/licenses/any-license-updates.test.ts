import fc from "fast-check";
import { expect, test } from "vitest";
import type { UserId } from "../basics/ids.ts";
import { makeCatalog, skuOf, type TestProduct } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import { hasEnabled, listEnabledPlans } from "./enabled-plans.ts";
import type { LicenseAssignment } from "./license.ts";
import { planLicenseUpdate } from "./plan-license-update.ts";
import { makePool, toPools, toRequest, type UpdateByProduct } from "./test-updates.ts";

const catalog = makeCatalog();
const products = ["appsBusiness", "basic", "basicTwin", "standard", "e3", "e5", "exchangePlan1", "bookings"] as const;
const people = ["kim", "lee", "park"] as const;
const planNames = [...catalog.servicePlans.keys()];

const product = fc.constantFrom<TestProduct>(...products);
const switchedOff = fc.subarray(planNames, { maxLength: 4 });
const wish: fc.Arbitrary<UpdateByProduct> = fc.record({
	assign: fc.uniqueArray(
		fc.oneof(
			product,
			fc.tuple(product, switchedOff).map(([of, off]) => [of, off.filter((plan) => isIn(of, plan))] as const),
		),
		{ maxLength: 3 },
	),
	remove: fc.uniqueArray(product, { maxLength: 3 }),
});
const wishes = fc.array(fc.record({ who: fc.constantFrom(...people), wish }), { maxLength: 25 });
const seats = fc.record(Object.fromEntries(products.map((one) => [one, fc.integer({ min: 0, max: 3 })])));
/** What was there before anybody asked here, fitting or not. */
const firstLicenses = fc.uniqueArray(fc.record({ who: fc.constantFrom(...people), of: product }), {
	maxLength: 5,
	selector: ({ who, of }) => `${who} ${of}`,
});

interface World {
	readonly licenses: readonly LicenseAssignment[];
	readonly seats: Readonly<Record<string, number>>;
}

const countOf = ({ licenses }: World, of: TestProduct) => licenses.filter(({ skuId }) => skuId === skuOf(of)).length;
const ofPerson = ({ licenses }: World, who: string) => licenses.filter(({ userId }) => userId === `user-${who}`);

function ask(world: World, who: string, update: UpdateByProduct) {
	const pools = toPools(
		products.map((of) => makePool(of, { active: world.seats[of] ?? 0, assigned: countOf(world, of) })),
	);
	const facts = { now, catalog, user: makeUser(who), assignments: ofPerson(world, who), pools };
	return planLicenseUpdate(facts, toRequest(update));
}

/** Writes as the use case does: first what comes, then what goes. */
function carryOut(
	world: World,
	who: string,
	update: UpdateByProduct,
): { readonly world: World; readonly done: boolean } {
	const planned = ask(world, who, update);
	if (planned.kind === "refused") return { world, done: false };
	const { toAssign, toRemove } = planned.plan;
	const is = (license: LicenseAssignment, skuId: string, userId: UserId) =>
		license.skuId === skuId && license.userId === userId;
	const kept = world.licenses.filter((one) => !toAssign.some(({ skuId, userId }) => is(one, skuId, userId)));
	const licenses = [...kept, ...toAssign].filter(
		({ skuId, userId }) => userId !== `user-${who}` || !toRemove.includes(skuId),
	);
	return { world: { ...world, licenses }, done: true };
}

const everySequence = fc.record({ wishes, seats, first: firstLicenses });

function play(
	{
		wishes: asked,
		seats: bought,
		first,
	}: {
		wishes: readonly { who: string; wish: UpdateByProduct }[];
		seats: World["seats"];
		first: readonly { who: string; of: TestProduct }[];
	},
	check: (before: World, after: World, step: { readonly who: string; readonly wish: UpdateByProduct }) => void,
): void {
	let world: World = { licenses: first.map(({ who, of }) => makeAssignment(who, of)), seats: bought };
	for (const step of asked) {
		const { world: after, done } = carryOut(world, step.who, step.wish);
		if (done) check(world, after, step);
		world = after;
	}
}

test("property: whatever is asked, no more licenses are assigned than there are, unless it was so before", () => {
	fc.assert(
		fc.property(everySequence, (sequence) => {
			play(sequence, (before, after) => {
				for (const of of products)
					expect(countOf(after, of)).toBeLessThanOrEqual(Math.max(sequence.seats[of] ?? 0, countOf(before, of)));
			});
		}),
		{ numRuns: 300 },
	);
});

test("property: nobody comes to have two services on that exclude each other, or one without what it needs", () => {
	fc.assert(
		fc.property(everySequence, (sequence) => {
			play(sequence, (before, after, { who }) => {
				const [had, has] = [
					new Set(listEnabledPlans(catalog, ofPerson(before, who))),
					new Set(listEnabledPlans(catalog, ofPerson(after, who))),
				];
				for (const [one, other] of catalog.mutuallyExclusive)
					if (has.has(one) && has.has(other)) expect(had.has(one) && had.has(other)).toBe(true);
				for (const { plan, requiresAnyOf } of catalog.dependencies)
					if (has.has(plan) && !requiresAnyOf.some((one) => has.has(one)))
						expect(had.has(plan) && !requiresAnyOf.some((one) => had.has(one))).toBe(true);
			});
		}),
		{ numRuns: 300 },
	);
});

test("property: the plan says what is there afterwards, and asking for it once more changes nothing", () => {
	fc.assert(
		fc.property(everySequence, (sequence) => {
			play(sequence, (before, after, { who, wish: wanted }) => {
				const planned = ask(before, who, wanted);
				if (planned.kind === "refused") throw new Error("it was carried out");
				const bySku = (licenses: readonly LicenseAssignment[]) =>
					licenses.toSorted((a, b) => (a.skuId < b.skuId ? -1 : 1));
				expect(bySku(planned.plan.after)).toEqual(bySku(ofPerson(after, who)));
				if ((wanted.assign ?? []).length === 0) return;
				const again = ask(after, who, { assign: wanted.assign ?? [] });
				expect(again).toMatchObject({ kind: "planned", plan: { toAssign: [], toRemove: [] } });
			});
		}),
		{ numRuns: 200 },
	);
});

test("property: what was off stays off where nobody asks for it, in the license itself and in the one in its place", () => {
	fc.assert(
		fc.property(product, product, switchedOff, (from, to, off) => {
			fc.pre(from !== to);
			const disabledPlans = off.filter((plan) => isIn(from, plan));
			const held = makeAssignment("kim", from, { disabledPlans });
			const world: World = { licenses: [held], seats: { [from]: 1, [to]: 1 } };
			const kept = carryOut(world, "kim", { assign: [from] }).world.licenses;
			expect(kept).toEqual([held]);
			const { world: moved, done } = carryOut(world, "kim", { assign: [to], remove: [from] });
			if (!done) return;
			const [license] = moved.licenses;
			if (license === undefined) throw new Error("one license came for the other");
			for (const plan of disabledPlans) expect(hasEnabled(catalog, license, plan)).toBe(false);
		}),
		{ numRuns: 500 },
	);
});

function isIn(of: TestProduct, plan: string): boolean {
	return catalog.skus.get(skuOf(of))?.servicePlans.some((name) => name === plan) === true;
}
