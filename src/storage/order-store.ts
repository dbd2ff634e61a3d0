import type { Order } from "../domain/orders/order.ts";
import type { Transactor } from "./database.ts";

/** Writes a new order with its lines. */
export async function saveNewOrder(tx: Transactor, order: Order): Promise<void> {
	await tx
		.insertInto("orders")
		.values({
			customer_id: order.customerId,
			id: order.id,
			partner_id: order.partnerId,
			billing_cycle: order.billingCycle,
			created_at: order.createdAt,
		})
		.execute();
	await tx
		.insertInto("order_lines")
		.values(
			order.lines.map((line) => ({
				customer_id: order.customerId,
				order_id: order.id,
				line_number: line.lineNumber,
				offer_id: line.offerId,
				subscription_id: line.subscriptionId,
				quantity: line.quantity,
				friendly_name: line.friendlyName,
			})),
		)
		.execute();
}
