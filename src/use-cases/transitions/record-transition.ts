import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { type TransitionPlan, targetOf } from "../../domain/transitions/transition-plan.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What the audit keeps of a transition: the order of what began, whose licenses moved, each subscription. */
export function recordTransition(
	at: Surroundings,
	origin: RequestOrigin,
	{ plan, change }: { readonly plan: TransitionPlan; readonly change: CustomerChange },
): readonly AuditRecord[] {
	const { customerId } = change;
	const { order, sourceBefore, sourceAfter, target, licenseMoves, moved, stays } = plan;
	const details = {
		ChangeId: change.id,
		SourceSubscriptionId: sourceBefore.id,
		TargetSubscriptionId: targetOf(plan).id,
		QuantityMoved: String(moved),
		QuantityStaying: String(stays),
		LicensesMoved: String(licenseMoves.length),
	};
	const about = { customerId, resource: "subscription" } as const;
	const records: AuditRecord[] = [];
	if (order !== undefined)
		records.push(
			newAuditRecord(at, origin, {
				...{ customerId, operation: "create_order", resource: "order", resourceId: order.id, after: order },
				details: { OrderId: order.id, "SubscriptionId-0": targetOf(plan).id, "Quantity-0": String(moved) },
			}),
		);
	const [first] = licenseMoves;
	if (first !== undefined)
		records.push(
			newAuditRecord(at, origin, {
				...{ customerId, operation: "update_customer_user_licenses", resource: "license" },
				resourceId: targetOf(plan).id,
				details: {
					CustomerUserId: licenseMoves.map(({ userId }) => userId).join(","),
					AddedLicenseSkuId: first.assignment.skuId,
					RemovedLicenseSkuId: first.removeSkuId,
				},
			}),
		);
	if (target?.before !== undefined)
		records.push(
			newAuditRecord(at, origin, {
				...{ ...about, operation: "update_subscription", resourceId: target.after.id },
				...{ before: target.before, after: target.after, details },
			}),
		);
	records.push(
		newAuditRecord(at, origin, {
			...{ ...about, operation: "upgrade_subscription", resourceId: sourceBefore.id },
			...{ before: sourceBefore, after: sourceAfter, details },
		}),
	);
	return records;
}
