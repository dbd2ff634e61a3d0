import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { KeptOrder } from "../../domain/orders/order.ts";
import type { PurchaseChoice } from "../../domain/purchases/purchase-request.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { saveChange } from "../changes/save-change.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { rebaseAfter } from "../timeline/rebase-after.ts";
import { computeOrder, type PlannedOrder, type RefusedLine } from "./compute-order.ts";
import { describeOrders, type OrderView } from "./read-orders.ts";
import { recordNewOrder } from "./record-order.ts";

/** What came of an order. */
export type OrderOutcome =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "refused"; readonly lines: readonly RefusedLine[] }
	| { readonly kind: "placed"; readonly customer: Customer; readonly view: OrderView };

/** What is to be bought in one order, and how to say what came of it. */
export interface OrderCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly lines: readonly PurchaseChoice[];
	readonly toAnswer: (outcome: OrderOutcome) => RememberedAnswer;
}

/** Audit operation `create_order`: every line becomes a subscription with its charge, all of them or none. */
export async function createOrder(surroundings: Surroundings, command: OrderCommand): Promise<RememberedAnswer> {
	const { customerId, origin, lines, toAnswer } = command;
	return await answerInTime(surroundings, {
		...{ customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind !== "customerNotFound",
		async change(tx, at): Promise<OrderOutcome> {
			const asked = { db: tx, caller: origin.caller, customerId, lines, by: "caller" } as const;
			const computed = await computeOrder(at, asked);
			if (computed.kind !== "planned") return computed;
			const { customer } = computed.facts;
			return { kind: "placed", customer, view: await placeOrder(tx, computed, origin) };
		},
	});
}

/** Writes an order that was computed, with all that it buys. */
export async function placeOrder(tx: Transactor, planned: PlannedOrder, origin: RequestOrigin): Promise<OrderView> {
	const { at, order } = planned;
	await savePurchases(tx, planned);
	await saveAuditRecords(tx, [recordNewOrder(at, origin, order)]);
	const kept: KeptOrder = { ...order, status: "completed", version: 1 };
	const [view] = await describeOrders(tx, { catalog: at.catalog, orders: [kept] });
	if (view === undefined) throw new Error("an order that was placed can be told of");
	return view;
}

/** Writes what a computed order buys, one change for each subscription. */
export async function savePurchases(tx: Transactor, { purchases }: Pick<PlannedOrder, "purchases">): Promise<void> {
	for (const { change } of purchases) {
		await saveChange(tx, change);
		await rebaseAfter(tx, change);
	}
}
