import type { CustomerId, OrderId } from "../../domain/basics/ids.ts";
import type { PaidCycle } from "../../domain/billing/billing-period.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { KeptOrder } from "../../domain/orders/order.ts";
import type { PurchaseChoice } from "../../domain/purchases/purchase-request.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findOrder, saveOrder } from "../../storage/order-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { carryOut } from "../changes/carry-out.ts";
import { computeChange } from "../changes/compute-change.ts";
import type { ChangeRefusals, PlannedChange } from "../changes/computed-change.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { computeOrder, type RefusedLine } from "./compute-order.ts";
import { savePurchases } from "./create-order.ts";
import { describeOrders, type OrderView } from "./read-orders.ts";
import { recordChangedOrder } from "./record-order.ts";

/** What is asked of an order that was placed. */
export type OrderEdit =
	| { readonly kind: "addOns"; readonly lines: readonly PurchaseChoice[] }
	| { readonly kind: "cycle"; readonly billingCycle: PaidCycle }
	| { readonly kind: "cancellation" }
	| { readonly kind: "nothing" };

export type OrderEditOutcome =
	| { readonly kind: "customerNotFound" | "orderNotFound" }
	/** The caller had read an older version. */
	| { readonly kind: "stale" }
	| { readonly kind: "refused"; readonly lines: readonly RefusedLine[] }
	/** Legacy is not canceled by its order but suspended, and what is canceled stays so. */
	| { readonly kind: "notCancellable"; readonly order: KeptOrder }
	/** A subscription of the order is not active. */
	| { readonly kind: "cycleNotActive" }
	| ({ readonly kind: "changeRefused"; readonly edit: "cycle" | "cancellation" } & ChangeRefusals)
	| {
			readonly kind: "changed";
			readonly customer: Customer;
			readonly view: OrderView;
			readonly before: KeptOrder;
	  };

/** Which order, what is asked of it, and how to say what came of it. */
export interface OrderEditCommand {
	readonly customerId: CustomerId;
	readonly orderId: OrderId;
	readonly origin: RequestOrigin;
	readonly edit: OrderEdit;
	/** Whether the version that the caller read is still the present one. */
	readonly isCurrent: (version: number) => boolean;
	readonly toAnswer: (outcome: OrderEditOutcome) => RememberedAnswer;
}

/** Audit operation `update_order`: add-ons join it, all of it gets another rhythm, or all of it is canceled. */
export async function updateOrder(surroundings: Surroundings, command: OrderEditCommand): Promise<RememberedAnswer> {
	const { customerId, origin, toAnswer } = command;
	return await answerInTime(surroundings, {
		...{ customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind !== "customerNotFound" && kind !== "orderNotFound" && kind !== "stale",
		change: (tx, at) => editWithin(tx, at, command),
	});
}

async function editWithin(
	tx: Transactor,
	surroundings: Surroundings,
	command: OrderEditCommand,
): Promise<OrderEditOutcome> {
	const { customerId, orderId, origin, edit, isCurrent } = command;
	const { partnerId } = origin.caller;
	const facts = await findCustomerFacts(tx, partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const order = await findOrder(tx, { customerId, partnerId }, orderId);
	if (order === undefined) return { kind: "orderNotFound" };
	if (!isCurrent(order.version)) return { kind: "stale" };
	const { customer } = facts;
	const context: EditContext = { tx, surroundings: inTimeOf(surroundings, customer), customer, order, origin };
	if (edit.kind === "addOns") return await addAddOns(context, edit.lines);
	const lines = new Set(order.lines.map((line) => line.subscriptionId));
	const bought = (await listSubscriptionsOfCustomer(tx, customerId)).filter(({ id }) => lines.has(id));
	if (edit.kind === "cycle") return await changeCycle(context, bought, edit.billingCycle);
	if (edit.kind === "cancellation") return await cancel(context, bought);
	return await leave(context);
}

interface EditContext {
	readonly tx: Transactor;
	/** In the customer's time. */
	readonly surroundings: Surroundings;
	readonly customer: Customer;
	readonly order: KeptOrder;
	readonly origin: RequestOrigin;
}

async function addAddOns(context: EditContext, lines: readonly PurchaseChoice[]): Promise<OrderEditOutcome> {
	const { tx, surroundings, order, origin } = context;
	const { customerId } = order;
	const asked = { db: tx, caller: origin.caller, customerId, lines, joins: order, by: "caller" } as const;
	const computed = await computeOrder(surroundings, asked);
	if (computed.kind !== "planned") return computed;
	await savePurchases(tx, computed);
	return await finish(context, { ...order, lines: computed.order.lines, version: order.version + 1 });
}

/** The rhythm is the order's, so it changes for all of its subscriptions or for none. */
async function changeCycle(
	context: EditContext,
	bought: readonly Subscription[],
	billingCycle: PaidCycle,
): Promise<OrderEditOutcome> {
	const { order } = context;
	if (bought.every((one) => one.billingCycle === billingCycle)) return await leave(context);
	if (bought.some(({ status }) => status !== "active")) return { kind: "cycleNotActive" };
	const planned: PlannedChange[] = [];
	for (const { id: subscriptionId } of bought.filter((one) => one.billingCycle !== billingCycle)) {
		const computed = await compute(context, { kind: "conversion", subscriptionId, billingCycle });
		if (computed.kind === "refused") return { ...computed, kind: "changeRefused", edit: "cycle" };
		planned.push(computed);
	}
	for (const one of planned) await carryOut(context.tx, one, context.origin);
	return await finish(context, { ...order, billingCycle, version: order.version + 1 });
}

/** New commerce within its days; add-ons go with what they hang on. */
async function cancel(context: EditContext, bought: readonly Subscription[]): Promise<OrderEditOutcome> {
	const { order } = context;
	if (order.status === "cancelled" || bought.some(({ regime }) => regime === "legacy"))
		return { kind: "notCancellable", order };
	const living = bought.filter(({ status }) => status !== "deleted");
	const planned: PlannedChange[] = [];
	for (const { id: subscriptionId } of living.filter((one) => one.parentSubscriptionId === undefined)) {
		const computed = await compute(context, { kind: "cancellation", subscriptionId });
		if (computed.kind === "refused") return { ...computed, kind: "changeRefused", edit: "cancellation" };
		planned.push(computed);
	}
	for (const one of planned) await carryOut(context.tx, one, context.origin);
	return await finish(context, { ...order, status: "cancelled", version: order.version + 1 });
}

async function compute(
	{ tx, surroundings, order, origin }: EditContext,
	request: Parameters<typeof computeChange>[1]["request"],
): Promise<PlannedChange | ({ readonly kind: "refused" } & ChangeRefusals)> {
	const { customerId } = order;
	const computed = await computeChange(surroundings, {
		...{ db: tx, caller: origin.caller, customerId, request, by: "caller" },
	});
	if (computed.kind === "customerNotFound" || computed.kind === "subscriptionNotFound")
		throw new Error(`order ${order.id} has a line without its subscription`);
	return computed;
}

async function finish(context: EditContext, after: KeptOrder): Promise<OrderEditOutcome> {
	const { tx, surroundings, order: before, origin } = context;
	await saveOrder(tx, after, before);
	await saveAuditRecords(tx, [recordChangedOrder(surroundings, origin, { before, after })]);
	return { kind: "changed", customer: context.customer, view: await view(context, after), before };
}

/** The order as it is, where nothing of it would change. */
async function leave(context: EditContext): Promise<OrderEditOutcome> {
	const { customer, order } = context;
	return { kind: "changed", customer, view: await view(context, order), before: order };
}

async function view({ tx, surroundings: { catalog } }: EditContext, order: KeptOrder): Promise<OrderView> {
	const [described] = await describeOrders(tx, { catalog, orders: [order] });
	if (described === undefined) throw new Error("an order that is kept can be told of");
	return described;
}
