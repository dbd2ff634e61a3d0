import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSubscription, openStage, otherPartnerId, partnerId, type Stage } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import { addDays, parseInstant } from "../domain/basics/instant.ts";
import type { SeatBatch, Subscription } from "../domain/subscriptions/subscription.ts";
import {
	countActiveSubscriptions,
	findSubscription,
	listSeatBatches,
	listSeatBatchesOfCustomer,
	listSubscriptionsOfCustomer,
	saveNewSubscription,
	saveSeatBatches,
	saveSubscription,
} from "./subscription-store.ts";

let made = 0;
const freshCustomer = () => toId<CustomerId>(`customer-${++made}`);

describe.each(databasesUnderTest())("subscriptions on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const make = (customerId: CustomerId, changes: Parameters<typeof makeSubscription>[2] = {}) =>
		makeSubscription(stage, customerId, changes);
	const save = (...all: readonly Subscription[]) =>
		stage.store.database.transactInstallation(async (tx) => {
			for (const one of all) await saveNewSubscription(tx, one);
		});
	const list = (customerId: CustomerId) =>
		stage.store.database.read((db) => listSubscriptionsOfCustomer(db, customerId));
	const find = ({ customerId, id: subscriptionId }: Subscription, asking = partnerId) =>
		stage.store.database.read((db) => findSubscription(db, { partnerId: asking, customerId, subscriptionId }));

	test("come back with every field, in Korean too", async () => {
		const whole = make(freshCustomer(), {
			product: "basicNewCommerce",
			parentSubscriptionId: toId("base"),
			friendlyName: "본사 '전' 직원 \\ % _ \"",
			quantity: 10_000_000,
			status: "suspended",
			suspensionReasons: ["Transition", "PartnerRequest"],
			provisioning: "failed",
			billingCycle: "annual",
			autoRenew: false,
			partnerIdOnRecord: "0012345",
			version: 41,
		});
		await save(whole);
		expect(await find(whole)).toStrictEqual(whole);
		expect(await list(whole.customerId)).toStrictEqual([whole]);
	});

	test("come back without what they lack", async () => {
		const bare = make(freshCustomer());
		await save(bare);
		const found = await find(bare);
		expect(found).toStrictEqual(bare);
	});

	test.each(["active", "suspended", "deleted", "expired", "pending", "disabled"] as const)(
		"can be %s",
		async (status) => {
			const one = make(freshCustomer(), { status });
			await save(one);
			expect((await find(one))?.status).toBe(status);
		},
	);

	test("are found only by the partner that sold them and with the customer that has them", async () => {
		const one = make(freshCustomer());
		const other = make(freshCustomer());
		await save(one, other);
		expect(await find(one, otherPartnerId)).toBeUndefined();
		expect(await find({ ...one, customerId: other.customerId })).toBeUndefined();
	});

	test("are listed oldest first whoever sold them, those of one moment by id", async () => {
		const customerId = freshCustomer();
		const now = stage.clock.now();
		const [young, b, a, old] = [
			make(customerId, { id: toId("1"), createdAt: now }),
			make(customerId, { id: toId("c"), createdAt: addDays(now, -1), partnerId: otherPartnerId }),
			make(customerId, { id: toId("b"), createdAt: addDays(now, -1) }),
			make(customerId, { id: toId("z"), createdAt: addDays(now, -2) }),
		];
		await save(young, b, a, old, make(freshCustomer()));
		expect((await list(customerId)).map(({ id }) => id)).toEqual(["z", "b", "c", "1"]);
	});

	test("change in all that may change and in nothing else", async () => {
		const before = make(freshCustomer(), { partnerIdOnRecord: "1" });
		const neighbor = make(freshCustomer(), { id: before.id });
		await save(before, neighbor);
		const { partnerIdOnRecord: _, ...rest } = before;
		const after: Subscription = {
			...rest,
			friendlyName: "새 이름",
			quantity: 11,
			status: "suspended",
			suspensionReasons: ["Transition"],
			provisioning: "pending",
			autoRenew: false,
			offerId: toId("another"),
			billingCycle: "none",
			effectiveFrom: parseInstant("2026-02-01T00:00:00Z"),
			committedUntil: parseInstant("2027-01-31T00:00:00Z"),
			stateEndsAt: parseInstant("2026-05-01T00:00:00Z"),
			version: 2,
		};
		await stage.store.database.transact(before.customerId, (tx) =>
			saveSubscription(tx, { ...after, orderId: toId("another"), createdAt: stage.clock.now() }),
		);
		expect(await find(before)).toStrictEqual(after);
		expect(await find(neighbor)).toStrictEqual(neighbor);
	});

	test("are counted by customer when they are active and the partner's", async () => {
		const [one, two, none] = [freshCustomer(), freshCustomer(), freshCustomer()];
		await save(
			make(one, { quantity: 5 }),
			make(one, { quantity: 7, product: "e3" }),
			make(one, { quantity: 100, status: "suspended" }),
			make(one, { quantity: 100, partnerId: otherPartnerId }),
			make(two, { quantity: 1 }),
			make(none, { quantity: 9, status: "deleted" }),
		);
		const count = (ids: readonly CustomerId[]) =>
			stage.store.database.read((db) => countActiveSubscriptions(db, partnerId, ids));
		expect([...(await count([one, two, none]))].toSorted()).toEqual([
			[one, { subscriptions: 2, seats: 12 }],
			[two, { subscriptions: 1, seats: 1 }],
		]);
		expect((await count([])).size).toBe(0);
	});

	describe("their seats", () => {
		const batch = (
			{ id: subscriptionId }: Subscription,
			id: string,
			[quantity, daysAgo = 0]: readonly [number, number?],
		): SeatBatch => ({ id, subscriptionId, quantity, addedAt: addDays(stage.clock.now(), -daysAgo) });
		const batchesOf = ({ customerId, id }: Subscription) =>
			stage.store.database.read((db) => listSeatBatches(db, customerId, id));
		const saveBatches = ({ customerId }: Subscription, ...batches: readonly SeatBatch[]) =>
			stage.store.database.transact(customerId, (tx) => saveSeatBatches(tx, customerId, batches));

		test("come back by batch, oldest first, those of one moment by id", async () => {
			const one = make(freshCustomer());
			const batches = [batch(one, "a", [3, 9]), batch(one, "b", [2, 1]), batch(one, "c", [1, 1])];
			await saveBatches(one, ...batches.toReversed());
			expect(await batchesOf(one)).toStrictEqual(batches);
		});

		test("change in quantity only, and go with their last seat", async () => {
			const one = make(freshCustomer());
			await saveBatches(one, batch(one, "a", [3, 9]), batch(one, "b", [2, 1]));
			await saveBatches(one, batch(one, "a", [2, 0]), batch(one, "b", [0, 1]), batch(one, "unknown", [0]));
			expect(await batchesOf(one)).toStrictEqual([batch(one, "a", [2, 9])]);
		});

		test("are kept apart by subscription and by customer", async () => {
			const one = make(freshCustomer());
			const second = make(one.customerId);
			const stranger = make(freshCustomer(), { id: one.id });
			await saveBatches(one, batch(one, "a", [1, 2]));
			await saveBatches(second, batch(second, "a", [2, 1]));
			await saveBatches(stranger, batch(stranger, "a", [3]));
			await saveBatches(stranger, batch(stranger, "a", [0]));
			expect(await batchesOf(one)).toStrictEqual([batch(one, "a", [1, 2])]);
			const all = await stage.store.database.read((db) => listSeatBatchesOfCustomer(db, one.customerId));
			expect(all).toStrictEqual([batch(one, "a", [1, 2]), batch(second, "a", [2, 1])]);
		});
	});
});
