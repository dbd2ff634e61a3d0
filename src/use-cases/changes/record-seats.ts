import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { SeatPlan } from "../../domain/subscriptions/seat-change.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** The records of a change of seats: whose licenses were taken back, and the subscription before and after. */
export function recordSeats(surroundings: Surroundings, origin: RequestOrigin, plan: SeatPlan): readonly AuditRecord[] {
	const { before, after } = plan;
	return [
		...toLicenseRecords(surroundings, origin, plan),
		newAuditRecord(surroundings, origin, {
			customerId: after.customerId,
			operation: "update_subscription",
			resource: "subscription",
			resourceId: after.id,
			before,
			after,
			details: { QuantityBefore: String(before.quantity), QuantityAfter: String(after.quantity) },
		}),
	];
}

/** Whose licenses were taken back, as one record. */
function toLicenseRecords(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ released, after }: SeatPlan,
): readonly AuditRecord[] {
	const [first] = released;
	if (first === undefined) return [];
	return [
		newAuditRecord(surroundings, origin, {
			customerId: after.customerId,
			operation: "update_customer_user_licenses",
			resource: "license",
			resourceId: after.id,
			details: { CustomerUserId: released.map(({ userId }) => userId).join(","), RemovedLicenseSkuId: first.skuId },
		}),
	];
}
