import type { AuditRecord } from "../domain/audit/audit-record.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { UpgradeChoice, UpgradePlan } from "../domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../domain/upgrades/upgrade-refusal.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import type { Transactor } from "../storage/database.ts";
import { saveLicenseMoves } from "../storage/license-store.ts";
import { saveNewOrder } from "../storage/order-store.ts";
import { saveNewSubscription, saveSeatBatches, saveSubscription } from "../storage/subscription-store.ts";
import { answerOnce, type RememberedAnswer } from "./answer-once.ts";
import { newAuditRecord } from "./new-audit-record.ts";
import { computeUpgrade, findUpgradeFacts, type NotFound, type SubscriptionKey } from "./preview-upgrade.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";

export type UpgradeOutcome =
	| NotFound
	| {
			readonly kind: "refused";
			readonly customer: Customer;
			readonly source: Subscription;
			readonly refusals: readonly UpgradeRefusal[];
	  }
	| { readonly kind: "upgraded"; readonly customer: Customer; readonly plan: UpgradePlan };

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
			const found = await findUpgradeFacts(at, tx, { ...key, caller: origin.caller });
			if (found.kind !== "found") return found;
			const facts = found.upgrade;
			const planned = await computeUpgrade(at, { db: tx, facts, choice });
			if (planned.kind === "refused") return { ...planned, customer: facts.customer, source: facts.source };
			await saveUpgradePlan(tx, planned.plan);
			await saveAuditRecords(tx, toAuditRecords(at, origin, planned.plan));
			return { kind: "upgraded", customer: facts.customer, plan: planned.plan };
		},
	});
}

async function saveUpgradePlan(tx: Transactor, plan: UpgradePlan): Promise<void> {
	const { customerId } = plan.target;
	await saveNewOrder(tx, plan.order);
	await saveNewSubscription(tx, plan.target);
	await saveSeatBatches(tx, customerId, [plan.targetBatch]);
	if (plan.licenseMoves.length > 0) await saveLicenseMoves(tx, customerId, plan.licenseMoves);
	await saveSubscription(tx, plan.sourceAfter);
}

function toAuditRecords(surroundings: Surroundings, origin: RequestOrigin, plan: UpgradePlan): readonly AuditRecord[] {
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
