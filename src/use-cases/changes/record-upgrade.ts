import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { UpgradePlan } from "../../domain/upgrades/upgrade-plan.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** The records of an upgrade: the order, whose licenses moved, and the source before and after. */
export function recordUpgrade(
	surroundings: Surroundings,
	origin: RequestOrigin,
	plan: UpgradePlan,
): readonly AuditRecord[] {
	const { customerId } = plan.target;
	return [
		newAuditRecord(surroundings, origin, {
			customerId,
			operation: "create_order",
			resource: "order",
			resourceId: plan.order.id,
			after: plan.order,
			details: {
				OrderId: plan.order.id,
				"OfferId-0": plan.target.offerId.toUpperCase(),
				"SubscriptionId-0": plan.target.id,
				"Quantity-0": String(plan.target.quantity),
			},
		}),
		...toLicenseRecords(surroundings, origin, plan),
		newAuditRecord(surroundings, origin, {
			customerId,
			operation: "upgrade_subscription",
			resource: "subscription",
			resourceId: plan.sourceBefore.id,
			before: plan.sourceBefore,
			after: plan.sourceAfter,
			details: {
				SourceSubscriptionId: plan.sourceBefore.id,
				TargetSubscriptionId: plan.target.id,
				UpgradeType: plan.choice.licenseTransfer ? "UpgradeWithLicenseTransfer" : "UpgradeOnly",
				LicensesMoved: String(plan.transfer === "background" ? 0 : plan.licenseMoves.length),
				...(plan.transfer === "background" ? { LicensesToMove: String(plan.licenseMoves.length) } : {}),
			},
		}),
	];
}

/** Whose licenses moved, as one record, since they moved in one step; a transfer afterwards writes its own. */
function toLicenseRecords(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ licenseMoves, target, transfer }: UpgradePlan,
): readonly AuditRecord[] {
	const [first] = licenseMoves;
	if (first === undefined || transfer === "background") return [];
	return [
		newAuditRecord(surroundings, origin, {
			customerId: target.customerId,
			operation: "update_customer_user_licenses",
			resource: "license",
			resourceId: target.id,
			details: {
				CustomerUserId: licenseMoves.map(({ userId }) => userId).join(","),
				AddedLicenseSkuId: first.assignment.skuId,
				RemovedLicenseSkuId: first.removeSkuId,
			},
		}),
	];
}
