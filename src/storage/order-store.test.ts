import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { KeptOrder, Order } from "../domain/orders/order.ts";
import { findOrder, listOrders, saveNewOrder, saveOrder } from "./order-store.ts";

const order: Order = {
	id: toId("order-1"),
	customerId: toId("customer-1"),
	partnerId: toId("partner-1"),
	billingCycle: "annual",
	createdAt: parseInstant("2026-11-22T09:30:00Z"),
	lines: [
		{ lineNumber: 0, offerId: toId("o-1"), subscriptionId: toId("s-1"), quantity: 300, friendlyName: '본사 "전" 직원' },
		{ lineNumber: 1, offerId: toId("o-2"), subscriptionId: toId("s-2"), quantity: 1, friendlyName: "" },
	],
};

describe.each(databasesUnderTest())("orders on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	test("are written with every line, in Korean too, and only once", async () => {
		const save = () => store.database.transact(order.customerId, (tx) => saveNewOrder(tx, order));
		await save();
		await expect(save()).rejects.toThrow();
		const { orders, lines } = await store.database.read(async (db) => ({
			orders: await db.selectFrom("orders").selectAll().execute(),
			lines: await db.selectFrom("order_lines").selectAll().orderBy("line_number").execute(),
		}));
		expect(orders).toEqual([
			{
				customer_id: "customer-1",
				id: "order-1",
				partner_id: "partner-1",
				billing_cycle: "annual",
				created_at: "2026-11-22T09:30:00.000Z",
				status: "completed",
				version: 1,
			},
		]);
		const line = { customer_id: "customer-1", order_id: "order-1" };
		expect(lines).toEqual([
			{
				...line,
				...{ line_number: 0, offer_id: "o-1", subscription_id: "s-1", quantity: 300, friendly_name: '본사 "전" 직원' },
			},
			{ ...line, line_number: 1, offer_id: "o-2", subscription_id: "s-2", quantity: 1, friendly_name: "" },
		]);
	});

	test("are read back oldest first, one by its id, and another partner's not at all", async () => {
		const later: Order = { ...order, id: toId("order-0"), createdAt: parseInstant("2026-11-22T09:30:01Z"), lines: [] };
		await store.database.transact(order.customerId, (tx) => saveNewOrder(tx, later));
		const of = { customerId: order.customerId, partnerId: order.partnerId };
		const kept = { ...order, status: "completed", version: 1 };
		const read = await store.database.read(async (db) => ({
			all: await listOrders(db, of),
			one: await findOrder(db, of, order.id),
			none: await findOrder(db, { ...of, partnerId: toId("partner-2") }, order.id),
		}));
		expect(read.all).toEqual([kept, { ...later, status: "completed", version: 1 }]);
		expect(read.one).toEqual(kept);
		expect(read.none).toBeUndefined();
	});

	test("take lines that join them, another rhythm and a status", async () => {
		const of = { customerId: order.customerId, partnerId: order.partnerId };
		const before = await store.database.read((db) => findOrder(db, of, order.id));
		if (before === undefined) throw new Error("the order is kept");
		const line = {
			lineNumber: 2,
			offerId: toId<Order["lines"][number]["offerId"]>("o-3"),
			subscriptionId: toId<Order["lines"][number]["subscriptionId"]>("s-3"),
		};
		const lines = [...before.lines, { ...line, quantity: 4, friendlyName: "추가" }];
		const after: KeptOrder = { ...before, lines, billingCycle: "monthly", status: "cancelled", version: 2 };
		await store.database.transact(order.customerId, (tx) => saveOrder(tx, after, before));
		expect(await store.database.read((db) => findOrder(db, of, order.id))).toEqual(after);
	});
});
