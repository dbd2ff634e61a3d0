import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { SubscriptionUpdatePlan } from "../../domain/subscriptions/subscription-update.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** The records of an update: the subscription and the add-ons that followed it, before and after. */
export function recordUpdate(
	surroundings: Surroundings,
	origin: RequestOrigin,
	plan: SubscriptionUpdatePlan,
): readonly AuditRecord[] {
	// Add-ons only follow in status, whatever else was asked of their base.
	const changed = [plan, ...plan.addOns.map((addOn) => ({ ...addOn, changed: ["status"] }))];
	return changed.map(({ before, after, changed: fields }) =>
		newAuditRecord(surroundings, origin, {
			customerId: after.customerId,
			operation: "update_subscription",
			resource: "subscription",
			resourceId: after.id,
			before,
			after,
			details: { Changed: fields.join(",") },
		}),
	);
}
