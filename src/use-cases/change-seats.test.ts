import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForSeats } from "../../test/support/desk.ts";
import { dumpTables } from "../../test/support/dump-tables.ts";
import {
	addCustomer,
	hire,
	makeCaller,
	openStage,
	otherPartnerId,
	type Stage,
	sell,
	write,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { CustomerId, UserId } from "../domain/basics/ids.ts";
import { addDays } from "../domain/basics/instant.ts";
import type { SeatRequest } from "../domain/subscriptions/seat-change.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import { listAuditRecords } from "../storage/audit-store.ts";
import { listAssignments, saveAssignments } from "../storage/license-store.ts";
import { findSubscription, listSeatBatches } from "../storage/subscription-store.ts";

describe.each(databasesUnderTest())("changing seats on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const ask = (
		subscription: Subscription,
		request: SeatRequest,
		more: { readonly release?: readonly UserId[]; readonly key?: string } = {},
	) => askForSeats(stage.surroundings, subscription, { request, ...more });
	const read = ({ customerId, id, partnerId }: Subscription) =>
		stage.store.database.read(async (db) => {
			const now = await findSubscription(db, { partnerId, customerId, subscriptionId: id });
			if (now === undefined) throw new Error(`no subscription ${id}`);
			const batches = await listSeatBatches(db, customerId, id);
			const records = (await listAuditRecords(db, { partnerId, customerId, limit: 1_000 })).filter(
				({ resourceId, operation }) => resourceId === id && operation === "update_subscription",
			);
			return { now, batches, inBatches: batches.reduce((sum, one) => sum + one.quantity, 0), records };
		});
	const holders = async (customerId: CustomerId) =>
		(await stage.store.database.read((db) => listAssignments(db, customerId))).map(({ userId }) => userId);

	test("twenty times one more at once on ten seats gives thirty", async () => {
		const ten = await sell(stage, await addCustomer(stage));
		const told = await Promise.all(Array.from({ length: 20 }, () => ask(ten, { change: 1 })));
		expect(told.map(({ outcome }) => outcome?.kind)).toEqual(Array.from({ length: 20 }, () => "changed"));
		const { now, inBatches, records } = await read(ten);
		expect(now).toEqual({ ...ten, quantity: 30, version: 21 });
		expect(inBatches).toBe(30);
		expect(records).toHaveLength(20);
	});

	test("property: the seats in the end are those at first and what was acknowledged", async () => {
		const change = fc.integer({ min: -8, max: 8 });
		await fc.assert(
			fc.asyncProperty(
				fc.array(change, { minLength: 1, maxLength: 15 }),
				fc.integer({ min: 1, max: 12 }),
				async (changes, quantity) => {
					const first = await sell(stage, await addCustomer(stage), { quantity });
					const told = await Promise.all(changes.map((one) => ask(first, { change: one })));
					const done = changes.filter((_, index) => told[index]?.outcome?.kind === "changed");
					const { now, inBatches, batches, records } = await read(first);
					expect(now.quantity).toBe(quantity + done.reduce((sum, one) => sum + one, 0));
					expect(now.quantity).toBeGreaterThan(0);
					expect(inBatches).toBe(now.quantity);
					expect(batches.every((one) => one.quantity > 0)).toBe(true);
					expect(now.version).toBe(1 + done.length);
					expect(records).toHaveLength(done.length);
				},
			),
			{ numRuns: 12 },
		);
	});

	test("is recorded with who asked, what it was and what it became", async () => {
		const before = await sell(stage, await addCustomer(stage));
		await ask(before, { quantity: 14 }, { key: "request-14" });
		const { records, now } = await read(before);
		expect(records).toMatchObject([
			{
				operation: "update_subscription",
				resource: "subscription",
				status: "succeeded",
				clientId: "client",
				userName: "agent@example",
				requestId: "request-14",
				correlationId: "correlation",
				occurredAt: stage.clock.now(),
				before,
				after: now,
				details: { QuantityBefore: "10", QuantityAfter: "14" },
			},
		]);
	});

	test("tells the subscription as the list will show it", async () => {
		const customerId = await addCustomer(stage);
		const basic = await sell(stage, customerId);
		await sell(stage, customerId, { quantity: 4 });
		await hire(stage, customerId, { count: 3 });
		const { outcome } = await ask(basic, { change: 2 });
		const overview = outcome?.kind === "changed" ? outcome.overview : undefined;
		expect(overview).toMatchObject({ assigned: 3, purchased: 16, reducible: { quantity: 11 }, upgradable: true });
		expect(overview?.subscription).toEqual((await read(basic)).now);
	});

	test("a repeat of the request changes nothing", async () => {
		const one = await sell(stage, await addCustomer(stage));
		const first = await ask(one, { change: 5 }, { key: "repeated" });
		const before = await dumpTables(stage.store.database);
		const second = await ask(one, { change: 5 }, { key: "repeated" });
		expect(second).toStrictEqual({ answer: first.answer });
		expect(await dumpTables(stage.store.database)).toEqual(before);
	});

	describe("refused", () => {
		test.each<[string, SeatRequest, string]>([
			["more than the offer allows", { change: 291 }, "quantityOutsideLimits"],
			["none at all", { quantity: 0 }, "quantityOutsideLimits"],
			["fewer than none", { change: -11 }, "quantityOutsideLimits"],
			["a part of a seat", { change: 0.5 }, "quantityOutsideLimits"],
			["no number", { quantity: Number.NaN }, "quantityOutsideLimits"],
			["as many as there are", { quantity: 10 }, "noChange"],
		])("%s, and nothing is written", async (_, request, code) => {
			const one = await sell(stage, await addCustomer(stage));
			const before = await dumpTables(stage.store.database);
			const { outcome, answer } = await ask(one, request);
			expect(outcome?.kind === "refused" ? outcome.refusals[0]?.code : outcome?.kind).toBe(code);
			expect(answer.status).toBe(409);
			expect(await dumpTables(stage.store.database)).toEqual(before);
		});

		test("on a subscription that is not active", async () => {
			const one = await sell(stage, await addCustomer(stage), { status: "suspended" });
			expect((await ask(one, { change: 1 })).outcome).toMatchObject({ refusals: [{ code: "subscriptionNotActive" }] });
		});
	});

	describe("when licenses are assigned", () => {
		test("never goes below them, unless enough users are named", async () => {
			const customerId = await addCustomer(stage);
			const one = await sell(stage, customerId);
			const users = await hire(stage, customerId, { count: 8 });
			const ids = users.map(({ id }) => id);
			expect((await ask(one, { quantity: 8 })).outcome?.kind).toBe("changed");
			const refused = await ask({ ...one }, { quantity: 5 }, { release: ids.slice(0, 2) });
			expect(refused.outcome).toMatchObject({
				refusals: [{ code: "seatsAssigned", assigned: 8, seatsAfter: 5, mustRelease: 3 }],
			});
			expect(await holders(customerId)).toHaveLength(8);
			const taken = ids.slice(2, 5);
			expect((await ask(one, { quantity: 5 }, { release: taken })).outcome?.kind).toBe("changed");
			expect((await holders(customerId)).toSorted()).toEqual(ids.filter((id) => !taken.includes(id)).toSorted());
			const { records } = await stage.store.database.read(async (db) => ({
				records: await listAuditRecords(db, { partnerId: one.partnerId, customerId, limit: 10 }),
			}));
			const released = records.find(({ operation }) => operation === "update_customer_user_licenses");
			expect(released?.details.CustomerUserId?.split(",").toSorted()).toEqual(taken.toSorted());
		});

		test("takes the license of that product only, and of that customer only", async () => {
			const [customerId, neighbor] = [await addCustomer(stage), await addCustomer(stage)];
			const one = await sell(stage, customerId, { quantity: 2 });
			const [user, second] = await hire(stage, customerId, { count: 2 });
			if (user === undefined || second === undefined) throw new Error("nobody was hired");
			const all = await stage.store.database.read((db) => listAssignments(db, customerId));
			const archiving = all.map((license) => ({
				...license,
				skuId: stage.catalog.skus.keys().find((id) => id !== license.skuId) ?? license.skuId,
			}));
			await write(stage, async (tx) => {
				await saveAssignments(tx, customerId, archiving);
				await saveAssignments(tx, neighbor, all);
			});
			await ask(one, { quantity: 1 }, { release: [user.id] });
			expect((await holders(customerId)).toSorted()).toEqual([user.id, second.id, second.id].toSorted());
			expect(await holders(neighbor)).toHaveLength(2);
		});

		test("counts seats of the product in other subscriptions, whoever sold them", async () => {
			const customerId = await addCustomer(stage, { partners: [makeCaller().partnerId, otherPartnerId] });
			const one = await sell(stage, customerId, { quantity: 5 });
			await sell(stage, customerId, { quantity: 3, partnerId: otherPartnerId });
			await sell(stage, customerId, { quantity: 9, status: "suspended" });
			await hire(stage, customerId, { count: 6 });
			expect((await ask(one, { quantity: 3 })).outcome?.kind).toBe("changed");
			expect((await ask(one, { quantity: 2 })).outcome).toMatchObject({
				refusals: [{ code: "seatsAssigned", seatsAfter: 5 }],
			});
		});

		test("at once with others never loses a license to two of them", async () => {
			const customerId = await addCustomer(stage);
			const one = await sell(stage, customerId, { quantity: 6 });
			const users = await hire(stage, customerId, { count: 6 });
			const told = await Promise.all(users.slice(0, 5).map(({ id }) => ask(one, { change: -1 }, { release: [id] })));
			expect(told.every(({ outcome }) => outcome?.kind === "changed")).toBe(true);
			expect(await holders(customerId)).toEqual(users.slice(5).map(({ id }) => id));
			expect((await read(one)).now.quantity).toBe(1);
		});
	});

	describe("in new commerce", () => {
		test("seats are returned within the window of their batch only, the newest first", async () => {
			const one = await addToNewCommerce(5, [3, 2]);
			expect((await read(one)).now.quantity).toBe(10);
			const tooMany = await ask(one, { change: -6 });
			expect(tooMany.outcome).toMatchObject({
				refusals: [{ code: "reductionWindowClosed", requested: 6, reducible: 5 }],
			});
			expect((await ask(one, { change: -3 })).outcome?.kind).toBe("changed");
			const { batches, inBatches, now } = await read(one);
			expect(batches.map(({ quantity }) => quantity)).toEqual([5, 2]);
			expect([inBatches, now.quantity]).toEqual([7, 7]);
		});

		test("the window ends after 168 hours to the millisecond, and the answer says when", async () => {
			const one = await addToNewCommerce(5, [2]);
			const windowEnd = addDays(stage.clock.now(), 7);
			stage.clock.advance({ milliseconds: 168 * 3_600_000 - 1 });
			expect((await ask(one, { change: -1 })).outcome?.kind).toBe("changed");
			stage.clock.advance({ milliseconds: 1 });
			expect((await ask(one, { change: -1 })).outcome).toMatchObject({
				refusals: [{ code: "reductionWindowClosed", reducible: 0, windowEnd }],
			});
		});

		/** A subscription bought long ago, and batches added to it now. */
		async function addToNewCommerce(quantity: number, added: readonly number[]): Promise<Subscription> {
			const createdAt = addDays(stage.clock.now(), -30);
			const one = await sell(stage, await addCustomer(stage), { product: "basicNewCommerce", quantity, createdAt });
			for (const change of added) expect((await ask(one, { change })).outcome?.kind).toBe("changed");
			return one;
		}
	});

	test("another partner's customer or subscription is not found, and nothing is written", async () => {
		const [foreign, both] = [
			await addCustomer(stage, { partners: [otherPartnerId] }),
			await addCustomer(stage, { partners: [otherPartnerId, makeCaller().partnerId] }),
		];
		const atForeign = await sell(stage, foreign, { partnerId: otherPartnerId });
		const atBoth = await sell(stage, both, { partnerId: otherPartnerId });
		const before = await dumpTables(stage.store.database);
		expect((await ask(atForeign, { change: 1 }, { key: "k" })).outcome).toEqual({ kind: "customerNotFound" });
		expect((await ask(atBoth, { change: 1 }, { key: "k" })).outcome).toEqual({ kind: "subscriptionNotFound" });
		expect(await dumpTables(stage.store.database)).toEqual(before);
	});
});
