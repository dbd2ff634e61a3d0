import type { CustomerChange } from "../domain/changes/customer-change.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { LicenseTransfer } from "../domain/transfers/license-transfer.ts";
import type { UpgradeChoice, UpgradePlan } from "../domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../domain/upgrades/upgrade-refusal.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import type { RememberedAnswer } from "./answer-once.ts";
import { recordUpgrade } from "./changes/record-upgrade.ts";
import {
	computeUpgrade,
	findUpgradeFacts,
	type NotFound,
	priceAskedFor,
	type SubscriptionKey,
} from "./preview-upgrade.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";
import { answerInTime } from "./timeline/catch-up.ts";
import { rebaseAfter } from "./timeline/rebase-after.ts";
import { saveChangeWithTransfer, toTransferOfUpgrade } from "./transfers/start-transfer.ts";

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
			/** Absent where no license was to move. */
			readonly transfer?: LicenseTransfer;
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
	return await answerInTime(surroundings, {
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
			const transfer = await saveChangeWithTransfer(tx, {
				...{ change, origin },
				transfer: toTransferOfUpgrade(plan, found.at.catalog),
			});
			await rebaseAfter(tx, change);
			await saveAuditRecords(tx, recordUpgrade(found.at, origin, plan));
			return { kind: "upgraded", customer, plan, change, ...(transfer === undefined ? {} : { transfer }) };
		},
	});
}
