import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { KeptOrder, Order } from "../../domain/orders/order.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** Audit operation `create_order`: the order with each of its lines as a named fact, as the original's are. */
export function recordNewOrder(at: Surroundings, origin: RequestOrigin, order: Order): AuditRecord {
	return newAuditRecord(at, origin, {
		...{ customerId: order.customerId, operation: "create_order", resource: "order", resourceId: order.id },
		after: order,
		details: detailsOf(order),
	});
}

/** Audit operation `update_order`: add-ons that joined, another rhythm, or its cancellation. */
export function recordChangedOrder(
	at: Surroundings,
	origin: RequestOrigin,
	{ before, after }: { readonly before: KeptOrder; readonly after: KeptOrder },
): AuditRecord {
	return newAuditRecord(at, origin, {
		...{ customerId: after.customerId, operation: "update_order", resource: "order", resourceId: after.id },
		...{ before, after },
		details: { ...detailsOf(after), Status: after.status },
	});
}

function detailsOf({ id, lines }: Order): Readonly<Record<string, string>> {
	const named = lines.flatMap(({ lineNumber, offerId, subscriptionId, quantity }) => [
		[`OfferId-${lineNumber}`, offerId.toUpperCase()],
		[`SubscriptionId-${lineNumber}`, subscriptionId],
		[`Quantity-${lineNumber}`, String(quantity)],
	]);
	return { OrderId: id, ...Object.fromEntries(named) };
}
