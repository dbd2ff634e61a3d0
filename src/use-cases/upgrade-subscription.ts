import type { AuditRecord } from "../domain/audit/audit-record.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { UpgradeChoice, UpgradePlan } from "../domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../domain/upgrades/upgrade-refusal.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import { answerOnce, type RememberedAnswer } from "./answer-once.ts";
import { saveChange } from "./changes/save-change.ts";
import { newAuditRecord } from "./new-audit-record.ts";
import {
	computeUpgrade,
	findUpgradeFacts,
	type NotFound,
	priceAskedFor,
	type SubscriptionKey,
} from "./preview-upgrade.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";
import { rebaseAfter } from "./timeline/rebase-after.ts";

export type UpgradeOutcome =
	| NotFound
	| {
			readonly kind: "refused";
			readonly customer: Customer;
			readonly source: Subscription;
			readonly refusals: readonly UpgradeRefusal[];
	  }
	| {
			readonly kind: "upgraded";
			readonly customer: Customer;
			readonly plan: UpgradePlan;
			readonly change: CustomerChange;
	  };

/** What is asked for and how to say what came of it. */
export interface UpgradeCommand {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly choice: UpgradeChoice;
	readonly toAnswer: (outcome: UpgradeOutcome) => RememberedAnswer;
}

/** Audit operation `upgrade_subscription`: reads the facts, plans, writes the plan, all in one transaction. */
export async function upgradeSubscription(
	surroundings: Surroundings,
	{ key, origin, choice, toAnswer }: UpgradeCommand,
): Promise<RememberedAnswer> {
	return await answerOnce(surroundings, {
		customerId: key.customerId,
		origin,
		toAnswer,
		isLasting: ({ kind }) => kind === "upgraded" || kind === "refused",
		async change(tx, at): Promise<UpgradeOutcome> {
			const found = await findUpgradeFacts(at, tx, {
				...{ ...key, caller: origin.caller },
				...priceAskedFor(choice),
			});
			if (found.kind !== "found") return found;
			const { customer, source } = found.upgrade;
			const planned = await computeUpgrade(found, { db: tx, choice, by: "caller" });
			if (planned.kind === "refused") return { ...planned, customer, source };
			const { plan, change } = planned;
			await saveChange(tx, change);
			await rebaseAfter(tx, change);
			await saveAuditRecords(tx, recordUpgrade(found.at, origin, plan));
			return { kind: "upgraded", customer, plan, change };
		},
	});
}

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
				LicensesMoved: String(plan.licenseMoves.length),
			},
		}),
	];
}

/** Whose licenses moved, as one record, since they moved in one step. */
function toLicenseRecords(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ licenseMoves, target }: UpgradePlan,
): readonly AuditRecord[] {
	const [first] = licenseMoves;
	if (first === undefined) return [];
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
