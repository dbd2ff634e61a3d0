import type { UserId } from "../domain/basics/ids.ts";
import { dayOf } from "../domain/billing/day.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import type { SeatPlan, SeatRefusal, SeatRequest } from "../domain/subscriptions/seat-change.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import type { Transactor } from "../storage/database.ts";
import type { RememberedAnswer } from "./answer-once.ts";
import { computeSeats } from "./changes/compute-seats.ts";
import { readCustomerMoney } from "./changes/customer-money.ts";
import { recordSeats } from "./changes/record-seats.ts";
import { saveChange } from "./changes/save-change.ts";
import { overviewSubscription, type SubscriptionOverview } from "./list-subscriptions.ts";
import type { NotFound, SubscriptionKey } from "./preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "./read-customer.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";
import { answerInTime } from "./timeline/catch-up.ts";
import { rebaseAfter } from "./timeline/rebase-after.ts";

export type SeatOutcome =
	| NotFound
	| { readonly kind: "refused"; readonly refusals: readonly SeatRefusal[] }
	| {
			readonly kind: "changed";
			readonly plan: SeatPlan;
			readonly change: CustomerChange;
			readonly overview: SubscriptionOverview;
	  };

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
	return await answerInTime(surroundings, {
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
	const at = inTimeOf(surroundings, facts.customer);
	const day = dayOf(at.now());
	const asked = { db: tx, caller, facts, subscription, day, by: "caller" } as const;
	const computed = await computeSeats(at, asked, { seats: request, release });
	if (computed.kind === "refused") return computed;
	const { plan, change } = computed;
	await saveChange(tx, change);
	await rebaseAfter(tx, change);
	await saveAuditRecords(tx, recordSeats(at, origin, plan));
	const changed = facts.subscriptions.map((one) => (one.id === subscription.id ? plan.after : one));
	const now = { ...facts, subscriptions: changed, own: changed.filter((one) => one.partnerId === caller.partnerId) };
	const money = await readCustomerMoney(tx, { partnerId: caller.partnerId, customer: facts.customer, day });
	const overview = await overviewSubscription(at, { db: tx, facts: now, caller, money }, subscription.id);
	return { kind: "changed", plan, change, overview };
}
