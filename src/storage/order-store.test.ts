import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { Order } from "../domain/orders/order.ts";
import { saveNewOrder } from "./order-store.ts";

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
});
