import { isAllowed, type Operation } from "../domain/access/permissions.ts";
import { dayOf } from "../domain/billing/day.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { listChanged } from "../domain/subscriptions/plan-subscription-update.ts";
import type {
	ChangedField,
	SubscriptionChanges,
	SubscriptionUpdatePlan,
	SubscriptionUpdateRefusal,
} from "../domain/subscriptions/subscription-update.ts";
import type { NewCommerceOutlook } from "../domain/timeline/new-commerce-outlook.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import type { Transactor } from "../storage/database.ts";
import type { RememberedAnswer } from "./answer-once.ts";
import { computeUpdate } from "./changes/compute-update.ts";
import { recordUpdate } from "./changes/record-update.ts";
import { saveChange } from "./changes/save-change.ts";
import {
	type NextTermToPlan,
	type NextTermWish,
	type PlannedNextTerm,
	planNextTermEdit,
	saveNextTermEdit,
} from "./edit-next-term.ts";
import type { NotFound, SubscriptionKey } from "./preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "./read-customer.ts";
import { readOutlooks } from "./read-outlooks.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";
import { answerInTime } from "./timeline/catch-up.ts";
import { rebaseAfter } from "./timeline/rebase-after.ts";

export type UpdateOutcome =
	| NotFound
	/** Something is asked to change that the caller's roles may not change. */
	| { readonly kind: "forbidden"; readonly operation: Operation }
	/** The caller had read an older version. */
	| { readonly kind: "stale" }
	| { readonly kind: "refused"; readonly customer: Customer; readonly refusals: readonly SubscriptionUpdateRefusal[] }
	| {
			readonly kind: "updated";
			readonly customer: Customer;
			readonly plan: SubscriptionUpdatePlan;
			/** Where it is of new commerce. */
			readonly outlook?: NewCommerceOutlook;
	  };

/** What is asked for and how to say what came of it. */
export interface UpdateCommand {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly changes: SubscriptionChanges;
	/** What its next term is to be; left as it is when absent. */
	readonly nextTerm?: NextTermWish;
	/** The right that changing a field takes: clients send the whole object, so only what differs is judged. */
	readonly operationFor: (field: ChangedField, changed: readonly ChangedField[]) => Operation;
	/** Whether the version that the caller read is still the present one. */
	readonly isCurrent: (version: number) => boolean;
	readonly toAnswer: (outcome: UpdateOutcome) => RememberedAnswer;
}

/** Audit operation `update_subscription`: all of the changes or none. */
export async function updateSubscription(
	surroundings: Surroundings,
	command: UpdateCommand,
): Promise<RememberedAnswer> {
	return await answerInTime(surroundings, {
		customerId: command.key.customerId,
		origin: command.origin,
		toAnswer: command.toAnswer,
		change: (tx, at) => updateWithin(tx, at, command),
		isLasting: ({ kind }) => kind === "updated" || kind === "refused",
	});
}

async function updateWithin(
	tx: Transactor,
	surroundings: Surroundings,
	command: UpdateCommand,
): Promise<UpdateOutcome> {
	const { key, origin, isCurrent, operationFor } = command;
	const facts = await findCustomerFacts(tx, origin.caller.partnerId, key.customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const subscription = findOwnSubscription(facts, key.subscriptionId);
	if (subscription === undefined) return { kind: "subscriptionNotFound" };
	const { customer } = facts;
	const at = inTimeOf(surroundings, customer);
	const next = await planNext(tx, at, { command, facts, subscription });
	const changes = next.kind === "planned" ? next.changes : command.changes;
	const changed = listChanged(subscription, changes);
	const operation = changed.map((field) => operationFor(field, changed)).find((one) => !isAllowed(origin.caller, one));
	if (operation !== undefined) return { kind: "forbidden", operation };
	if (next.kind === "forbidden") return next;
	if (!isCurrent(subscription.version)) return { kind: "stale" };
	const { caller } = origin;
	const asked = { db: tx, caller, facts, subscription, day: dayOf(at.now()), by: "caller" } as const;
	const computed = await computeUpdate(at, asked, changes);
	const refusals = [computed, next].flatMap((one) => (one.kind === "refused" ? one.refusals : []));
	if (computed.kind === "refused" || next.kind === "refused") return { kind: "refused", customer, refusals };
	const { plan, change } = computed;
	if (plan.changed.length > 0) {
		await saveChange(tx, change);
		await rebaseAfter(tx, change);
		await saveAuditRecords(tx, recordUpdate(at, origin, plan));
	}
	await saveNextTermEdit(tx, at, { origin, subscription, edits: next.edits });
	const { id: customerId } = customer;
	const outlooks = await readOutlooks(tx, { customerId, subscriptions: [plan.after], now: at.now() });
	const outlook = outlooks.get(plan.after.id);
	return { kind: "updated", customer, plan, ...(outlook === undefined ? {} : { outlook }) };
}

async function planNext(
	tx: Transactor,
	at: Surroundings,
	{ command, facts, subscription }: Pick<NextTermToPlan, "facts" | "subscription"> & { command: UpdateCommand },
): Promise<PlannedNextTerm> {
	const { origin, changes, nextTerm: wish } = command;
	if (wish === undefined) return { kind: "planned", changes, edits: [] };
	return await planNextTermEdit(at, tx, { origin, facts, subscription, changes, wish });
}
