import type { Order } from "../domain/orders/order.ts";
import type { Transactor } from "./database.ts";
import { placeAll, writeStatement } from "./statement.ts";
import type { OrderLineRow, OrderRow } from "./tables.ts";

/** Writes a new order with its lines. */
export async function saveNewOrder(tx: Transactor, order: Order): Promise<void> {
	await insertOrder.run(tx, {
		customer_id: order.customerId,
		id: order.id,
		partner_id: order.partnerId,
		billing_cycle: order.billingCycle,
		created_at: order.createdAt,
	});
	for (const line of order.lines) {
		await insertLine.run(tx, {
			customer_id: order.customerId,
			order_id: order.id,
			line_number: line.lineNumber,
			offer_id: line.offerId,
			subscription_id: line.subscriptionId,
			quantity: line.quantity,
			friendly_name: line.friendlyName,
		});
	}
}

const orderColumns = [
	"customer_id",
	"id",
	"partner_id",
	"billing_cycle",
	"created_at",
] as const satisfies readonly (keyof OrderRow)[];

const insertOrder = writeStatement(orderColumns, (db, place) =>
	db.insertInto("orders").values(placeAll(orderColumns, place)),
);

const lineColumns = [
	"customer_id",
	"order_id",
	"line_number",
	"offer_id",
	"subscription_id",
	"quantity",
	"friendly_name",
] as const satisfies readonly (keyof OrderLineRow)[];

const insertLine = writeStatement(lineColumns, (db, place) =>
	db.insertInto("order_lines").values(placeAll(lineColumns, place)),
);
