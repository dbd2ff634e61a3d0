import { type CustomerId, type OrderId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { KeptOrder, Order, OrderLine } from "../domain/orders/order.ts";
import type { Reader, Transactor } from "./database.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";
import type { OrderLineRow, OrderRow } from "./tables.ts";

/** Whose orders: what one partner sold to one customer. */
export interface OrdersOf {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
}

/** Writes a new order with its lines. */
export async function saveNewOrder(tx: Transactor, order: Order): Promise<void> {
	await insertOrder.run(tx, {
		customer_id: order.customerId,
		id: order.id,
		partner_id: order.partnerId,
		billing_cycle: order.billingCycle,
		created_at: order.createdAt,
		status: "completed",
		version: 1,
	});
	await saveLines(tx, order, order.lines);
}

/** Writes what can change of an order: its rhythm and status, and lines that joined `before`'s. */
export async function saveOrder(tx: Transactor, order: KeptOrder, before: KeptOrder): Promise<void> {
	await tx
		.updateTable("orders")
		.set({ billing_cycle: order.billingCycle, status: order.status, version: order.version })
		.where("customer_id", "=", order.customerId)
		.where("id", "=", order.id)
		.execute();
	const known = new Set(before.lines.map(({ lineNumber }) => lineNumber));
	await saveLines(
		tx,
		order,
		order.lines.filter(({ lineNumber }) => !known.has(lineNumber)),
	);
}

/** The partner's orders for the customer, oldest first. */
export async function listOrders(db: Reader, { customerId, partnerId }: OrdersOf): Promise<readonly KeptOrder[]> {
	const orders = await ordersOfCustomer.all(db, { customerId, partnerId });
	if (orders.length === 0) return [];
	const lines = Map.groupBy(await linesOfCustomer.all(db, { customerId }), ({ order_id }) => order_id);
	return orders.map((row) => fromRows(row, lines.get(row.id) ?? []));
}

/** One of them; undefined when the partner has no such order with the customer. */
export async function findOrder(
	db: Reader,
	{ customerId, partnerId }: OrdersOf,
	orderId: OrderId,
): Promise<KeptOrder | undefined> {
	const row = await orderOfCustomer.first(db, { customerId, partnerId, orderId });
	if (row === undefined) return undefined;
	return fromRows(row, await linesOfOrder.all(db, { customerId, orderId }));
}

async function saveLines(tx: Transactor, order: Order, lines: readonly OrderLine[]): Promise<void> {
	for (const line of lines) {
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
	"status",
	"version",
] as const satisfies readonly (keyof OrderRow)[];

const insertOrder = writeStatement(orderColumns, (db, place) =>
	db.insertInto("orders").values(placeAll(orderColumns, place)),
);

const ordersOfCustomer = readStatement(["customerId", "partnerId"], (db, place) =>
	db
		.selectFrom("orders")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("partner_id", "=", place("partnerId"))
		.orderBy("created_at")
		.orderBy("id"),
);

const orderOfCustomer = readStatement(["customerId", "partnerId", "orderId"], (db, place) =>
	db
		.selectFrom("orders")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("id", "=", place("orderId"))
		.where("partner_id", "=", place("partnerId")),
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

const linesOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("order_lines").selectAll().where("customer_id", "=", place("customerId")).orderBy("line_number"),
);

const linesOfOrder = readStatement(["customerId", "orderId"], (db, place) =>
	db
		.selectFrom("order_lines")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("order_id", "=", place("orderId"))
		.orderBy("line_number"),
);

function fromRows(row: OrderRow, lines: readonly OrderLineRow[]): KeptOrder {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		billingCycle: row.billing_cycle as KeptOrder["billingCycle"], // written by this store only, as the status
		createdAt: storedInstant(row.created_at),
		status: row.status as KeptOrder["status"], // see the rhythm
		version: row.version,
		lines: lines.map((line) => ({
			lineNumber: line.line_number,
			offerId: storedId(line.offer_id),
			subscriptionId: storedId(line.subscription_id),
			quantity: line.quantity,
			friendlyName: line.friendly_name,
		})),
	};
}
