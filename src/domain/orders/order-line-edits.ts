import type { Subscription } from "../subscriptions/subscription.ts";
import type { KeptOrder, Order, OrderLine } from "./order.ts";

/** What was bought as lines of an order, numbered from the given number on. */
function toOrderLines(bought: readonly Subscription[], from = 0): readonly OrderLine[] {
	return bought.map(({ offerId, id: subscriptionId, quantity, friendlyName }, index) => ({
		...{ lineNumber: from + index, offerId, subscriptionId, quantity, friendlyName },
	}));
}

/** The order in which some subscriptions were bought together; its rhythm is that of the first. */
export function toNewOrder(bought: readonly Subscription[]): Order {
	const [first] = bought;
	if (first === undefined) throw new RangeError("an order has a line");
	const { orderId: id, customerId, partnerId, billingCycle, createdAt } = first;
	return { id, customerId, partnerId, billingCycle, createdAt, lines: toOrderLines(bought) };
}

/** The order with add-ons that were bought into it. */
export function withAddOns(order: KeptOrder, bought: readonly Subscription[]): KeptOrder {
	const next = Math.max(-1, ...order.lines.map(({ lineNumber }) => lineNumber)) + 1;
	return { ...order, lines: [...order.lines, ...toOrderLines(bought, next)], version: order.version + 1 };
}
