import type { Caller } from "../../src/domain/access/caller.ts";
import type { Operation } from "../../src/domain/access/permissions.ts";
import type { CustomerId, SubscriptionId, UserId } from "../../src/domain/basics/ids.ts";
import type { SeatRequest } from "../../src/domain/subscriptions/seat-change.ts";
import type { ChangedField, SubscriptionChanges } from "../../src/domain/subscriptions/subscription-update.ts";
import type { UpgradeChoice } from "../../src/domain/upgrades/upgrade-plan.ts";
import type { RememberedAnswer } from "../../src/use-cases/answer-once.ts";
import { changeSeats, type SeatOutcome } from "../../src/use-cases/change-seats.ts";
import type { RequestOrigin } from "../../src/use-cases/request-origin.ts";
import type { Surroundings } from "../../src/use-cases/surroundings.ts";
import { type UpdateOutcome, updateSubscription } from "../../src/use-cases/update-subscription.ts";
import { type UpgradeOutcome, upgradeSubscription } from "../../src/use-cases/upgrade-subscription.ts";
import { makeCaller } from "./fixture.ts";

/** What a caller gets, and what came of it; `outcome` is absent when the answer was a remembered one. */
export interface Told<Outcome> {
	readonly answer: RememberedAnswer;
	readonly outcome?: Outcome;
}

/** Who asks and how the request is told from another; the `key` makes a repeat a repeat. */
export interface Asking {
	readonly caller?: Caller;
	readonly key?: string;
}

interface SubscriptionAt {
	readonly customerId: CustomerId;
	readonly id: SubscriptionId;
}

/** Adds or returns seats as a client would. */
export async function askForSeats(
	surroundings: Surroundings,
	{ customerId, id }: SubscriptionAt,
	asked: Asking & { readonly request: SeatRequest; readonly release?: readonly UserId[] },
): Promise<Told<SeatOutcome>> {
	return await tell((toAnswer) =>
		changeSeats(surroundings, {
			key: { customerId, subscriptionId: id },
			origin: toOrigin(asked),
			request: asked.request,
			release: asked.release ?? [],
			toAnswer,
		}),
	);
}

/** Upgrades as a client would. */
export async function askForUpgrade(
	surroundings: Surroundings,
	{ customerId, id }: SubscriptionAt,
	asked: Asking & { readonly choice: UpgradeChoice },
): Promise<Told<UpgradeOutcome>> {
	return await tell((toAnswer) =>
		upgradeSubscription(surroundings, {
			key: { customerId, subscriptionId: id },
			origin: toOrigin(asked),
			choice: asked.choice,
			toAnswer,
		}),
	);
}

/** Updates as a client would: seats and the rest are different rights. */
export async function askForUpdate(
	surroundings: Surroundings,
	{ customerId, id }: SubscriptionAt,
	asked: Asking & { readonly changes: SubscriptionChanges; readonly readVersion?: number },
): Promise<Told<UpdateOutcome>> {
	const { readVersion } = asked;
	return await tell((toAnswer) =>
		updateSubscription(surroundings, {
			key: { customerId, subscriptionId: id },
			origin: toOrigin(asked),
			changes: asked.changes,
			operationFor: (field: ChangedField): Operation => (field === "quantity" ? "changeSeats" : "manageSubscription"),
			isCurrent: (version) => readVersion === undefined || readVersion === version,
			toAnswer,
		}),
	);
}

/** The origin of a request; without a key nothing can be a repeat of it. */
export function toOrigin({ caller = makeCaller(), key }: Asking): RequestOrigin {
	const ids = { requestId: key ?? "unnamed", correlationId: "correlation" };
	return { caller, ...ids, ...(key === undefined ? {} : { requestKey: key }) };
}

const statusOf: Readonly<Record<(SeatOutcome | UpgradeOutcome | UpdateOutcome)["kind"], number>> = {
	customerNotFound: 404,
	subscriptionNotFound: 404,
	forbidden: 403,
	stale: 400,
	refused: 409,
	changed: 200,
	upgraded: 200,
	updated: 200,
};

async function tell<Outcome extends { readonly kind: keyof typeof statusOf }>(
	ask: (toAnswer: (outcome: Outcome) => RememberedAnswer) => Promise<RememberedAnswer>,
): Promise<Told<Outcome>> {
	let told: Outcome | undefined;
	const answer = await ask((outcome) => {
		told = outcome;
		return { status: statusOf[outcome.kind], headers: { "x-kind": outcome.kind }, body: JSON.stringify(outcome) };
	});
	return told === undefined ? { answer } : { answer, outcome: told };
}
