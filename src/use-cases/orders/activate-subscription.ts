import { toId } from "../../domain/basics/ids.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { saveChange } from "../changes/save-change.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { rebaseAfter } from "../timeline/rebase-after.ts";
import { findSold, type SoldKey } from "./find-sold.ts";

/** What came of activating a subscription by hand. */
export type ActivationOutcome =
	| { readonly kind: "subscriptionNotFound" }
	/** Only what a test customer has is activated so; everything else is provisioned by itself. */
	| { readonly kind: "notTest" }
	| { readonly kind: "activated" };

/** Which subscription, and how to say what came of it. */
export interface ActivationCommand {
	readonly key: Omit<SoldKey, "caller">;
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: ActivationOutcome) => RememberedAnswer;
}

/** Audit operation `update_subscription`: what waits for its provisioning has it; what has it stays as it is. */
export async function activateSubscription(
	surroundings: Surroundings,
	{ key, origin, toAnswer }: ActivationCommand,
): Promise<RememberedAnswer> {
	return await answerInTime(surroundings, {
		...{ customerId: key.customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind === "activated",
		async change(tx, standing): Promise<ActivationOutcome> {
			const sold = await findSold(tx, { ...key, caller: origin.caller });
			if (sold === undefined) return { kind: "subscriptionNotFound" };
			const { customer, subscription } = sold;
			if (subscription.provisioning === "success") return { kind: "activated" };
			if (!customer.isTest) return { kind: "notTest" };
			await provision(tx, inTimeOf(standing, customer), { before: subscription, origin });
			return { kind: "activated" };
		},
	});
}

async function provision(
	tx: Transactor,
	at: Surroundings,
	{ before, origin }: { readonly before: Subscription; readonly origin: RequestOrigin },
): Promise<void> {
	const after: Subscription = { ...before, provisioning: "success", version: before.version + 1 };
	const { id: subscriptionId, customerId, partnerId } = before;
	const change: CustomerChange = {
		...{ id: toId<ChangeId>(at.newId()), customerId, partnerId, kind: "settings", subscriptionId },
		...{ at: at.now(), by: "caller" },
		effects: { subscriptions: [{ before, after }], billings: [], batches: [], assignments: [], orders: [] },
	};
	await saveChange(tx, change);
	await rebaseAfter(tx, change);
	await saveAuditRecords(tx, [
		newAuditRecord(at, origin, {
			...{ customerId, operation: "update_subscription", resource: "subscription", resourceId: subscriptionId },
			...{ before, after },
			details: { Changed: "provisioning" },
		}),
	]);
}
