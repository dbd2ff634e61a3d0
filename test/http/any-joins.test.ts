import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import { listEnabledPlans } from "../../src/domain/licenses/enabled-plans.ts";
import { listAssignments, listUsers, saveAssignments } from "../../src/storage/license-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { type ChangeView, change, ledger, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { hire, makeAssignment, offerOf, type Product, write } from "../support/fixture.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read } from "./read-answer.ts";

const products = ["basic", "basicNewCommerce", "standardNewCommerce", "e1NewCommerce"] as const;
const targets = ["standardNewCommerce", "e1NewCommerce", "e3NewCommerce"] as const;

const sales = fc.array(
	fc.record({
		product: fc.constantFrom<(typeof products)[number]>(...products),
		quantity: fc.integer({ min: 1, max: 6 }),
		daysAgo: fc.integer({ min: 1, max: 25 }),
		staff: fc.integer({ min: 0, max: 4 }),
		disabled: fc.integer({ min: 0, max: 3 }),
	}),
	{ minLength: 1, maxLength: 3 },
);

const persons = fc.oneof(
	fc.record({
		kind: fc.constant("join" as const),
		product: fc.constantFrom<Product>("basic", "standardNewCommerce", "e1NewCommerce"),
		who: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
		seat: fc.constantFrom("any", "buy", "free"),
		disabled: fc.nat({ max: 3 }),
	}),
	fc.record({
		kind: fc.constant("leave" as const),
		who: fc.nat({ max: 9 }),
		account: fc.constantFrom("keep", "block", "delete"),
		seats: fc.constantFrom("free", "keep"),
	}),
);

const transitions = fc.record({
	kind: fc.constant("transition" as const),
	from: fc.nat({ max: 5 }),
	target: fc.constantFrom<Product>(...targets),
	quantity: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
	into: fc.boolean(),
	users: fc.nat({ max: 4 }),
});

type Step = typeof persons | typeof transitions extends fc.Arbitrary<infer Value> ? Value : never;

async function begin(sold: typeof sales extends fc.Arbitrary<infer Value> ? Value : never): Promise<QuotedStage> {
	const stage = await openQuotedStage("sqlite");
	for (const { staff, disabled, ...one } of sold) {
		await stage.buy(one);
		const people = await hire(stage, stage.customerId, { count: Math.min(staff, one.quantity), product: one.product });
		const off = plansOf(stage, one.product).slice(0, disabled);
		const switched = people.map(({ id }) => makeAssignment(stage, id, { product: one.product, disabledPlans: off }));
		await write(stage, (tx) => saveAssignments(tx, stage.customerId, switched));
	}
	return stage;
}

function plansOf({ catalog }: QuotedStage, product: Product) {
	return catalog.skus.get(getOffer(catalog, offerOf(product)).skuId)?.servicePlans ?? [];
}

/** Everything that matters, in the order of ids, but for what goes on growing. */
async function look(stage: QuotedStage) {
	return await stage.surroundings.database.read(async (db) => ({
		users: await listUsers(db, stage.customerId),
		subscriptions: (await listSubscriptionsOfCustomer(db, stage.customerId)).map((one) => ({ ...one, version: 0 })),
		batches: (await listSeatBatchesOfCustomer(db, stage.customerId)).filter(({ quantity }) => quantity > 0),
		assignments: (await listAssignments(db, stage.customerId)).map(({ assignedAt: _, ...rest }) => rest),
	}));
}

type Seen = Awaited<ReturnType<typeof look>>;

async function balances(stage: QuotedStage) {
	const found = read(ledger, await stage.ask({ url: `/api/v1/customers/${stage.customerId}/ledger` }));
	expect(found.sums.every(({ amount }) => amount === 0)).toBe(true);
	return found.balances;
}

/** The quote of a step; undefined where the rules refuse it. */
async function ask(stage: QuotedStage, step: Step, seen: Seen): Promise<QuoteView | undefined> {
	const customer = `/api/v1/customers/${stage.customerId}`;
	const request = toRequest(stage, step, seen);
	if (request === undefined) return undefined;
	const answer = await stage.ask({ method: "POST", url: `${customer}${request.path}/quote`, body: request.body });
	expect([201, 409], answer.body).toContain(answer.statusCode);
	return answer.statusCode === 201 ? read(quote, answer, 201) : undefined;
}

function toRequest(stage: QuotedStage, step: Step, { users, subscriptions, assignments }: Seen) {
	if (step.kind === "transition") {
		const own = subscriptions.filter(({ status }) => status === "active");
		const source = own[step.from % Math.max(1, own.length)];
		if (source === undefined || source.regime === "legacy") return undefined;
		const into = own.find(({ id, offerId }) => id !== source.id && offerId === offerOf(step.target));
		const { skuId } = getOffer(stage.catalog, source.offerId);
		const holders = assignments.filter((one) => one.skuId === skuId).map(({ userId }) => userId);
		const quantity = step.quantity === undefined ? undefined : Math.min(step.quantity, source.quantity);
		const isPart = quantity !== undefined && quantity < source.quantity;
		const body = {
			targetOfferId: offerOf(step.target),
			...(quantity === undefined ? {} : { quantity }),
			...(step.into && into !== undefined ? { toSubscriptionId: into.id } : {}),
			...(isPart ? { userIds: holders.slice(0, step.users) } : {}),
		};
		return { path: `/subscriptions/${source.id}/transitions`, body };
	}
	if (step.kind === "leave") {
		const userId = users[step.who % Math.max(1, users.length)]?.id;
		const { account, seats } = step;
		return userId === undefined ? undefined : { path: "/leaves", body: { userId, account, seats } };
	}
	const disabledPlans = plansOf(stage, step.product).slice(0, step.disabled);
	const licenses = [{ skuId: getOffer(stage.catalog, offerOf(step.product)).skuId, seat: step.seat, disabledPlans }];
	const there = step.who === undefined ? undefined : users[step.who % Math.max(1, users.length)]?.id;
	const name = `n${users.length}-${stage.surroundings.newId().slice(-6)}`;
	const domain = `c${stage.customerId.slice(-6)}.onmicrosoft.example`;
	const user = { userPrincipalName: `${name}@${domain}`, displayName: name, usageLocation: "KR" };
	return { path: "/joins", body: there === undefined ? { user, licenses } : { userId: there, licenses } };
}

async function execute(stage: QuotedStage, { id, token }: QuoteView): Promise<ChangeView> {
	const url = `/api/v1/customers/${stage.customerId}/quotes/${id}/execute`;
	return read(change, await stage.ask({ method: "POST", url, body: { token } }), 201);
}

/**
 * No more is assigned than bought, but for licenses that a transition could not take along and told so; and the batches of
 * what runs are its seats.
 */
function expectSound(stage: QuotedStage, { subscriptions, batches, assignments }: Seen, leftBehind = 0): void {
	const seats = new Map<string, number>();
	for (const { id, status, offerId, quantity } of subscriptions) {
		if (status !== "active") continue;
		const { skuId } = getOffer(stage.catalog, offerId);
		seats.set(skuId, (seats.get(skuId) ?? 0) + quantity);
		const own = batches.filter(({ subscriptionId }) => subscriptionId === id);
		expect(own.reduce((sum, batch) => sum + batch.quantity, 0)).toBe(quantity);
	}
	const held = Map.groupBy(assignments, (one) => one.skuId);
	const beyond = [...held].map(([skuId, all]) => Math.max(0, all.length - (seats.get(skuId) ?? 0)));
	expect(beyond.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(leftBehind);
}

function seatsOf({ subscriptions }: Seen): number {
	return subscriptions.filter(({ status }) => status === "active").reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Whoever had a service that the target has, has it afterwards; and has as many licenses as before. */
function expectNobodyWithout(
	stage: QuotedStage,
	{ before, after, target }: { readonly before: Seen; readonly after: Seen; readonly target: Product },
): void {
	const inTarget = new Set(plansOf(stage, target));
	const held = (seen: Seen, userId: string) =>
		seen.assignments.filter((one) => one.userId === userId).map((one) => ({ ...one, assignedAt: stage.clock.now() }));
	for (const { id } of before.users) {
		const [was, is] = [held(before, id), held(after, id)];
		expect(is).toHaveLength(was.length);
		const now = new Set(listEnabledPlans(stage.catalog, is));
		for (const plan of listEnabledPlans(stage.catalog, was)) if (inTarget.has(plan)) expect(now.has(plan)).toBe(true);
	}
}

describe("whatever was there before,", () => {
	test("a join or leave that is undone leaves users, licenses, seats and money as they were", async () => {
		let undone = 0;
		await fc.assert(
			fc.asyncProperty(sales, fc.array(persons, { minLength: 1, maxLength: 4 }), async (sold, steps) => {
				const stage = await begin(sold);
				try {
					for (const step of steps) {
						const before = { seen: await look(stage), balances: await balances(stage) };
						const made = await ask(stage, step, before.seen);
						if (made === undefined) continue;
						const done = await execute(stage, made);
						expectSound(stage, await look(stage));
						const url = `/api/v1/customers/${stage.customerId}/changes/${done.id}/undo/quote`;
						await execute(stage, read(quote, await stage.ask({ method: "POST", url }), 201));
						expect({ seen: await look(stage), balances: await balances(stage) }).toEqual(before);
						undone += 1;
						const again = await ask(stage, step, before.seen);
						if (again !== undefined) await execute(stage, again);
					}
				} finally {
					await stage.close();
				}
			}),
			{ numRuns: 25 },
		);
		expect(undone).toBeGreaterThan(12);
	}, 60_000);

	test("transitions conserve seats and people, among joins and leaves", async () => {
		let moved = 0;
		const steps = fc.array(fc.oneof({ weight: 3, arbitrary: transitions }, { weight: 1, arbitrary: persons }), {
			minLength: 2,
			maxLength: 6,
		});
		await fc.assert(
			fc.asyncProperty(sales, steps, async (sold, all) => {
				const stage = await begin(sold);
				try {
					let leftBehind = 0;
					for (const step of all) {
						const before = await look(stage);
						const made = await ask(stage, step, before);
						if (made === undefined) continue;
						leftBehind += made.transition?.affected.filter(({ outcome }) => outcome === "keepsOld").length ?? 0;
						await execute(stage, made);
						const after = await look(stage);
						await balances(stage);
						expectSound(stage, after, leftBehind);
						if (step.kind !== "transition") continue;
						moved += 1;
						expect(seatsOf(after)).toBe(seatsOf(before));
						expectNobodyWithout(stage, { before, after, target: step.target });
						expect(made.charges?.lines.every(({ proof }) => proof.proved)).toBe(true);
					}
				} finally {
					await stage.close();
				}
			}),
			{ numRuns: 30 },
		);
		expect(moved).toBeGreaterThan(8);
	}, 60_000);
});
