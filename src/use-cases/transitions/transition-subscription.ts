import type { OfferId } from "../../domain/basics/ids.ts";
import { mostMovedAtOnce } from "../../domain/licenses/license-move.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { type Transition, toEvents } from "../../domain/transitions/transition.ts";
import type { TransitionChoice } from "../../domain/transitions/transition-request.ts";
import type { Transactor } from "../../storage/database.ts";
import { isOperationKnown, saveTransition } from "../../storage/transition-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { carryOut } from "../changes/carry-out.ts";
import { computeChange } from "../changes/compute-change.ts";
import type { ChangeRefusals, PlannedChange } from "../changes/computed-change.ts";
import type { NotFound, SubscriptionKey } from "../preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { computeTransition } from "./compute-transition.ts";

export type TransitionOutcome =
	| NotFound
	/** The source is of another product than the request says. */
	| { readonly kind: "sourceOther" }
	/** An operation of that id was asked for already. */
	| { readonly kind: "operationKnown" }
	/** Asked in a way that cannot be: nothing is kept of it. */
	| { readonly kind: "unusable"; readonly against: ChangeRefusals; readonly source: Subscription }
	/** Done, or refused by the rules; kept either way. */
	| { readonly kind: "kept"; readonly transition: Transition };

/** What is asked for and how to say what came of it. */
export interface TransitionCommand {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly choice: TransitionChoice;
	/** What the asker takes the source for. */
	readonly fromOfferId?: OfferId;
	/** The numbers of `TransitionErrorCode` for what the rules say; undefined where the request itself is at fault. */
	readonly toErrorCodes: (against: ChangeRefusals) => readonly number[] | undefined;
	readonly toAnswer: (outcome: TransitionOutcome) => RememberedAnswer;
}

/** Audit operation `upgrade_subscription`: carries a transition out and keeps what became of it. */
export async function transitionSubscription(
	surroundings: Surroundings,
	command: TransitionCommand,
): Promise<RememberedAnswer> {
	return await answerInTime(surroundings, {
		customerId: command.key.customerId,
		origin: command.origin,
		toAnswer: command.toAnswer,
		isLasting: ({ kind }) => kind === "kept" || kind === "unusable",
		change: (tx, at) => transitionWithin(tx, at, command),
	});
}

async function transitionWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ key, origin, choice, fromOfferId, toErrorCodes }: TransitionCommand,
): Promise<TransitionOutcome> {
	const { customerId, subscriptionId } = key;
	const { caller } = origin;
	const facts = await findCustomerFacts(tx, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const source = findOwnSubscription(facts, subscriptionId);
	if (source === undefined) return { kind: "subscriptionNotFound" };
	if (fromOfferId !== undefined && fromOfferId !== source.offerId) return { kind: "sourceOther" };
	const operationId = choice.operationId ?? surroundings.newId();
	if (await isOperationKnown(tx, customerId, operationId)) return { kind: "operationKnown" };
	const asked = { db: tx, caller, customerId, by: "caller" } as const;
	const named = { ...choice, operationId };
	const computed =
		source.regime === "legacy"
			? await computeChange(surroundings, { ...asked, request: asUpgrade(choice, subscriptionId) })
			: await computeTransition(surroundings, {
					...{ ...asked, byHand: true },
					request: { kind: "transition", subscriptionId, ...named },
				});
	if (computed.kind === "planned") {
		const transition = computed.operation ?? describeUpgrade(computed, { source, choice: named, operationId });
		await carryOut(tx, { ...computed, operation: transition }, origin);
		return { kind: "kept", transition };
	}
	if (computed.kind !== "refused") return computed;
	const failed = toErrorCodes(computed);
	if (failed === undefined) return { kind: "unusable", against: computed, source };
	const at = inTimeOf(surroundings, facts.customer).now();
	const transition: Transition = {
		...toHead(source, { choice: named, operationId, at }),
		events: toEvents({ at, failed }),
	};
	await saveTransition(tx, transition);
	return { kind: "kept", transition };
}

/** Legacy has no transitions of its own: a whole subscription goes the way of the guide's upgrades. */
function asUpgrade(
	{ targetOfferId, licenseTransfer, quantity }: TransitionChoice,
	subscriptionId: SubscriptionKey["subscriptionId"],
) {
	return {
		...({ kind: "upgrade", subscriptionId, targetOfferId, licenseTransfer } as const),
		...(quantity === undefined ? {} : { quantity }),
	};
}

interface ToKeep {
	readonly choice: TransitionChoice;
	readonly operationId: string;
}

/** What became of a legacy subscription: its licenses may go on moving when there are many. */
function describeUpgrade(
	{ change, upgrade }: PlannedChange,
	{ source, ...kept }: ToKeep & { readonly source: Subscription },
): Transition {
	const moves = upgrade?.licenseMoves.length ?? 0;
	const isComplete = upgrade?.affected.every(({ outcome }) => outcome === "moves") ?? true;
	const licenses = moves > mostMovedAtOnce ? "Started" : isComplete ? "Completed" : "Failed";
	return {
		...toHead(source, { ...kept, at: change.at }),
		...(upgrade === undefined ? {} : { toSubscriptionId: upgrade.target.id, toOfferId: upgrade.target.offerId }),
		changeId: change.id,
		events: toEvents({ at: change.at, ...(kept.choice.licenseTransfer ? { licenses } : {}) }),
	};
}

function toHead(
	{ customerId, partnerId, id, offerId, quantity }: Subscription,
	{ choice, operationId, at }: ToKeep & { readonly at: Transition["createdAt"] },
): Omit<Transition, "events"> {
	const { targetOfferId, licenseTransfer, termDuration, billingCycle, promotionId } = choice;
	return {
		...{ customerId, operationId, partnerId, fromSubscriptionId: id, fromOfferId: offerId satisfies OfferId },
		...{ toOfferId: targetOfferId, quantity: choice.quantity ?? quantity, licenseTransfer, createdAt: at },
		...(termDuration === undefined ? {} : { termDuration }),
		...(billingCycle === undefined ? {} : { billingCycle }),
		...(promotionId === undefined ? {} : { promotionId }),
	};
}
