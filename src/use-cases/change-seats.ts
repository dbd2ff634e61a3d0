import type { AuditRecord } from "../domain/audit/audit-record.ts";
import type { UserId } from "../domain/basics/ids.ts";
import { planSeatChange } from "../domain/subscriptions/plan-seat-change.ts";
import type { SeatPlan, SeatRefusal, SeatRequest } from "../domain/subscriptions/seat-change.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import type { Transactor } from "../storage/database.ts";
import { removeAssignments } from "../storage/license-store.ts";
import { saveSubscription } from "../storage/subscription-store.ts";
import { answerOnce, type RememberedAnswer } from "./answer-once.ts";
import { overviewSubscription, type SubscriptionOverview } from "./list-subscriptions.ts";
import { newAuditRecord } from "./new-audit-record.ts";
import type { NotFound, SubscriptionKey } from "./preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription } from "./read-customer.ts";
import { readSeatFacts, saveChangedBatches } from "./read-seats.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";

export type SeatOutcome =
	| NotFound
	| { readonly kind: "refused"; readonly refusals: readonly SeatRefusal[] }
	| { readonly kind: "changed"; readonly plan: SeatPlan; readonly overview: SubscriptionOverview };

/** What is asked for and how to say what came of it. */
export interface SeatCommand {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly request: SeatRequest;
	/** Users whose license goes with the seats. */
	readonly release: readonly UserId[];
	readonly toAnswer: (outcome: SeatOutcome) => RememberedAnswer;
}

/** Audit operation `update_subscription`: adds or returns seats; twenty at once on one subscription all count. */
export async function changeSeats(surroundings: Surroundings, command: SeatCommand): Promise<RememberedAnswer> {
	const { key, origin } = command;
	return await answerOnce(surroundings, {
		customerId: key.customerId,
		origin,
		toAnswer: command.toAnswer,
		change: (tx, at) => changeWithin(tx, at, command),
		isLasting: ({ kind }) => kind === "changed" || kind === "refused",
	});
}

async function changeWithin(tx: Transactor, surroundings: Surroundings, command: SeatCommand): Promise<SeatOutcome> {
	const { key, origin, request, release } = command;
	const { caller } = origin;
	const facts = await findCustomerFacts(tx, caller.partnerId, key.customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const subscription = findOwnSubscription(facts, key.subscriptionId);
	if (subscription === undefined) return { kind: "subscriptionNotFound" };
	const seats = await readSeatFacts(surroundings, { db: tx, caller: origin.caller, facts, subscription });
	const planned = planSeatChange(seats, request, release);
	if (planned.kind === "refused") return planned;
	await saveSeatPlan(tx, planned.plan, seats.batches);
	await saveAuditRecords(tx, [
		...toLicenseRecords(surroundings, origin, planned.plan),
		newAuditRecord(surroundings, origin, {
			customerId: key.customerId,
			operation: "update_subscription",
			resource: "subscription",
			resourceId: subscription.id,
			before: planned.plan.before,
			after: planned.plan.after,
			details: {
				QuantityBefore: String(planned.plan.before.quantity),
				QuantityAfter: String(planned.plan.after.quantity),
			},
		}),
	]);
	const changed = facts.subscriptions.map((one) => (one.id === subscription.id ? planned.plan.after : one));
	const now = { ...facts, subscriptions: changed, own: changed.filter((one) => one.partnerId === caller.partnerId) };
	const overview = await overviewSubscription(surroundings, { db: tx, facts: now, caller }, subscription.id);
	return { kind: "changed", plan: planned.plan, overview };
}

async function saveSeatPlan(tx: Transactor, plan: SeatPlan, batches: SeatPlan["batches"]): Promise<void> {
	await saveSubscription(tx, plan.after);
	await saveChangedBatches(tx, plan.after, { before: batches, after: plan.batches });
	for (const skuId of new Set(plan.released.map((one) => one.skuId))) {
		const userIds = plan.released.filter((one) => one.skuId === skuId).map((one) => one.userId);
		await removeAssignments(tx, { customerId: plan.after.customerId, skuId, userIds });
	}
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
