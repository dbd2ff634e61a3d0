import { type OfferId, type OrderId, type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { refuseAmount } from "../../domain/changes/assess-charges.ts";
import type { ChangeMoment } from "../../domain/changes/billing-facts.ts";
import { planTransition } from "../../domain/transitions/plan-transition.ts";
import { type Transition, toEvents } from "../../domain/transitions/transition.ts";
import { type TransitionMoney, toTransitionChange } from "../../domain/transitions/transition-change.ts";
import { type TransitionPlan, targetOf } from "../../domain/transitions/transition-plan.ts";
import type { TransitionRequest } from "../../domain/transitions/transition-request.ts";
import type { ChangeToCompute, ComputedChange } from "../changes/computed-change.ts";
import { readBillingFacts } from "../changes/read-billing.ts";
import type { Surroundings } from "../surroundings.ts";
import type { TransferOfChange } from "../transfers/start-transfer.ts";
import { type FoundForTransition, findTransitionFacts } from "./read-transition.ts";
import { recordTransition } from "./record-transition.ts";

/** A transition to compute; `byHand`: licenses of some seats are left to be assigned afterwards. */
export type TransitionToCompute = ChangeToCompute & {
	readonly request: TransitionRequest;
	readonly byHand?: boolean;
};

/** Compute of a transition: seats, charges and licenses as one change, with the record of what became of it. */
export async function computeTransition(
	surroundings: Surroundings,
	{ db, caller, customerId, request, day: quotedOn, by, byHand = false }: TransitionToCompute,
): Promise<ComputedChange> {
	const { kind: _, subscriptionId, ...choice } = request;
	const found = await findTransitionFacts(surroundings, db, {
		...{ caller, customerId, subscriptionId, target: choice.targetOfferId },
		...(choice.quantity === undefined ? {} : { quantity: choice.quantity }),
		...(choice.promotionId === undefined ? {} : { promotionId: choice.promotionId }),
		...(quotedOn === undefined ? {} : { day: quotedOn }),
	});
	if (found.kind !== "found") return found;
	const { at, facts, money, transition } = found;
	const { source, day } = transition.upgrade;
	const own = transition.batches.filter((batch) => batch.subscriptionId === source.id);
	const ids = {
		target: toId<SubscriptionId>(at.newId()),
		order: toId<OrderId>(at.newId()),
		batches: own.map(() => at.newId()),
	};
	const moment: ChangeMoment = { id: toId<ChangeId>(at.newId()), at: at.now(), day, by };
	const operationId = choice.operationId ?? at.newId();
	const planned = planTransition({ facts: transition, choice, ids, byHand });
	if (planned.kind === "refused") return { ...planned, of: "transition" };
	const { plan } = planned;
	const billed = await readMoney(found, { db, plan, moment });
	const tooLarge =
		plan.target?.before === undefined ? [] : refuseAmount({ ...plan.target, before: plan.target.before }, billed.into);
	if (tooLarge.length > 0) return { kind: "refused", of: "subscription", refusals: tooLarge };
	const { assignments } = transition.licenses;
	const change = toTransitionChange({ plan, moment, money: billed, assignments });
	return {
		...{ kind: "planned", at, facts, money, change, transition: plan },
		transfer: toTransfer(plan, at),
		operation: toOperation(plan, { moment, operationId }),
		records: (origin) => recordTransition(at, origin, { plan, change }),
	};
}

async function readMoney(
	{ transition: { upgrade } }: FoundForTransition,
	{
		db,
		plan,
		moment,
	}: { readonly db: ChangeToCompute["db"]; readonly plan: TransitionPlan; readonly moment: ChangeMoment },
): Promise<TransitionMoney> {
	const { customerId, id } = plan.sourceBefore;
	const source = await readBillingFacts(db, { customerId, subscriptionId: id }, moment.day);
	const intoId = plan.target?.before?.id;
	const into =
		intoId === undefined ? undefined : await readBillingFacts(db, { customerId, subscriptionId: intoId }, moment.day);
	const price = upgrade.prices?.get(targetOf(plan).offerId);
	return {
		...(source === undefined ? {} : { source }),
		...(into === undefined ? {} : { into }),
		...(price?.kind === "priced" ? { price } : {}),
	};
}

/** Licenses move with the change, in one transaction; whoever cannot go stands on the work list afterwards. */
function toTransfer(plan: TransitionPlan, { catalog }: Surroundings): TransferOfChange | undefined {
	const { licenseMoves: moves, affected, movesLicenses, sourceBefore } = plan;
	if (!movesLicenses || moves.length + affected.length === 0) return undefined;
	const target = targetOf(plan);
	const skuOf = (offerId: OfferId) => getOffer(catalog, offerId).skuId;
	return {
		...{ mode: "atOnce", sourceSubscriptionId: sourceBefore.id, targetSubscriptionId: target.id, moves, affected },
		...{ sourceSkuId: skuOf(sourceBefore.offerId), targetSkuId: skuOf(target.offerId) },
	};
}

function toOperation(
	plan: TransitionPlan,
	{ moment, operationId }: { readonly moment: ChangeMoment; readonly operationId: string },
): Transition {
	const { choice, sourceBefore, moved, movesLicenses, affected } = plan;
	const { customerId, partnerId, id, offerId } = sourceBefore;
	const { termDuration, billingCycle, licenseTransfer, promotionId } = choice;
	const target = targetOf(plan);
	const isComplete = affected.every(({ outcome }) => outcome === "moves");
	return {
		...{ customerId, partnerId, operationId, fromSubscriptionId: id, fromOfferId: offerId },
		...{ toOfferId: target.offerId, toSubscriptionId: target.id, quantity: moved, licenseTransfer },
		...(termDuration === undefined ? {} : { termDuration }),
		...(billingCycle === undefined ? {} : { billingCycle }),
		...(promotionId === undefined ? {} : { promotionId }),
		...{ changeId: moment.id, createdAt: moment.at },
		events: toEvents({
			at: moment.at,
			...(movesLicenses ? { licenses: isComplete ? "Completed" : "Failed" } : {}),
		}),
	};
}
