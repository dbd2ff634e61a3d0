import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, OrderId, SubscriptionId } from "../../domain/basics/ids.ts";
import type { ProrationLine } from "../../domain/billing/proration-line.ts";
import type { SubscriptionBilling } from "../../domain/billing/subscription-billing.ts";
import { type Catalog, getOffer, type Offer } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { KeptOrder, OrderLine } from "../../domain/orders/order.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { listBillings } from "../../storage/billing-store.ts";
import { listLinesOfSubscription } from "../../storage/charge-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findOrder, listOrders } from "../../storage/order-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** An order with what became of each of its lines. */
export interface OrderView {
	readonly order: KeptOrder;
	readonly lines: readonly OrderLineView[];
}

export interface OrderLineView {
	readonly line: OrderLine;
	readonly offer: Offer;
	readonly subscription: Subscription;
	/** Absent where it is not billed here. */
	readonly billing?: SubscriptionBilling;
	/** What was charged for it when it was bought; absent where nothing was, or nobody asks. */
	readonly firstCharge?: ProrationLine;
}

/** Whose orders, as seen by whom. */
export interface OrdersKey {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	/** Prices take a reading of their own. */
	readonly withPrices: boolean;
}

/** The partner's orders for a customer, oldest first; undefined for another partner's customer. */
export async function readOrders(
	{ database, catalog }: Surroundings,
	{ caller, customerId, withPrices }: OrdersKey,
): Promise<{ readonly customer: Customer; readonly orders: readonly OrderView[] } | undefined> {
	const { partnerId } = caller;
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return undefined;
		const orders = await listOrders(db, { customerId, partnerId });
		return { customer: found.customer, orders: await describeOrders(db, { catalog, orders, withPrices }) };
	});
}

/** One of them; undefined when there is none of that id. */
export async function readOrder(
	{ database, catalog }: Surroundings,
	{ caller, customerId, withPrices }: OrdersKey,
	orderId: OrderId,
): Promise<
	| { readonly kind: "customerNotFound" | "orderNotFound" }
	| { readonly kind: "order"; readonly customer: Customer; readonly view: OrderView }
> {
	const { partnerId } = caller;
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return { kind: "customerNotFound" };
		const order = await findOrder(db, { customerId, partnerId }, orderId);
		if (order === undefined) return { kind: "orderNotFound" };
		const [view] = await describeOrders(db, { catalog, orders: [order], withPrices });
		if (view === undefined) return { kind: "orderNotFound" };
		return { kind: "order", customer: found.customer, view };
	});
}

interface OrdersToDescribe {
	readonly catalog: Catalog;
	/** Of one customer. */
	readonly orders: readonly KeptOrder[];
	readonly withPrices?: boolean;
}

/** Adds to orders of one customer what their subscriptions are now. */
export async function describeOrders(
	db: Reader,
	{ catalog, orders, withPrices = false }: OrdersToDescribe,
): Promise<readonly OrderView[]> {
	const [first] = orders;
	if (first === undefined) return [];
	const { customerId } = first;
	const subscriptions = new Map((await listSubscriptionsOfCustomer(db, customerId)).map((one) => [one.id, one]));
	const billings = new Map((await listBillings(db, customerId)).map((one) => [one.subscriptionId, one]));
	const views: OrderView[] = [];
	for (const order of orders) {
		const lines: OrderLineView[] = [];
		for (const line of order.lines) {
			const subscription = subscriptions.get(line.subscriptionId);
			if (subscription === undefined) throw new Error(`order ${order.id} has a line without its subscription`);
			const billing = billings.get(line.subscriptionId);
			const firstCharge = withPrices ? await findFirstCharge(db, customerId, line.subscriptionId) : undefined;
			lines.push({
				...{ line, offer: getOffer(catalog, line.offerId), subscription },
				...(billing === undefined ? {} : { billing }),
				...(firstCharge === undefined ? {} : { firstCharge }),
			});
		}
		views.push({ order, lines });
	}
	return views;
}

async function findFirstCharge(
	db: Reader,
	customerId: CustomerId,
	subscriptionId: SubscriptionId,
): Promise<ProrationLine | undefined> {
	return (await listLinesOfSubscription(db, customerId, subscriptionId))[0];
}
