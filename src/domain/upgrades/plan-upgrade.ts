import { startOfDay } from "../basics/instant.ts";
import { getOffer, type Offer } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";
import type { LicenseFacts } from "../licenses/license.ts";
import { transferModeFor } from "../licenses/license-move.ts";
import { planLicenseMoves } from "../licenses/plan-license-moves.ts";
import type { Order } from "../orders/order.ts";
import { suspensionEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { lastDayOfTerm } from "../subscriptions/term.ts";
import { assessUpgrade } from "./assess-upgrade.ts";
import { sourceRules } from "./rules/index.ts";
import type { UpgradeAssessment } from "./upgrade-assessment.ts";
import type { UpgradeFacts } from "./upgrade-facts.ts";
import type { NewUpgradeIds, PlannedUpgrade, UpgradeChoice, UpgradePlan } from "./upgrade-plan.ts";
import type { UpgradeRefusal } from "./upgrade-refusal.ts";

export interface UpgradeRequest {
	readonly facts: UpgradeFacts;
	readonly licenses: LicenseFacts;
	readonly choice: UpgradeChoice;
	readonly ids: NewUpgradeIds;
}

/**
 * Plans the whole upgrade as a value, or refuses it with every reason at once. A preview shows the plan, the action
 * writes it; the effects on both subscriptions are those that Partner Center was recorded to have (2016).
 */
export function planUpgrade(request: UpgradeRequest): PlannedUpgrade {
	const { facts, choice } = request;
	const target = findOffer(facts.catalog, choice.targetOfferId);
	if (target === undefined) {
		const refusals = sourceRules.flatMap((rule) => rule({ facts }));
		return {
			kind: "refused",
			refusals: [...refusals, { code: "targetOfferNotFound", offerId: choice.targetOfferId }],
		};
	}
	const assessment = assessUpgrade(facts, target, choice.quantity);
	const refusals = [
		...(choice.licenseTransfer ? assessment.transferRefusals : assessment.refusals),
		...refuseStrangers(request, assessment),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	return { kind: "planned", plan: planAllowed(request, assessment) };
}

/** Only whoever has a license of the source's product can be chosen. */
function refuseStrangers(
	{ facts: { catalog, source }, licenses, choice }: UpgradeRequest,
	{ target }: UpgradeAssessment,
): readonly UpgradeRefusal[] {
	if (choice.userIds === undefined) return [];
	const { skuId } = getOffer(catalog, source.offerId);
	const holders = new Set(licenses.assignments.filter((one) => one.skuId === skuId).map(({ userId }) => userId));
	const strangers = choice.userIds.filter((userId) => !holders.has(userId));
	return strangers.length === 0 ? [] : [{ code: "transferUserUnknown", offerId: target.id, userIds: strangers }];
}

function planAllowed({ facts, licenses, choice, ids }: UpgradeRequest, assessment: UpgradeAssessment): UpgradePlan {
	const { now, catalog, source } = facts;
	const { target: offer, quantity } = assessment;
	const sourceSkuId = getOffer(catalog, source.offerId).skuId;
	const { moves, affected, users } = planLicenseMoves({
		now,
		catalog,
		licenses,
		sourceSkuId,
		targetSkuId: offer.skuId,
		licenseTransfer: choice.licenseTransfer,
		targetSeats: quantity,
		remainingSourceSeats: facts.otherSeatsOfSourceSku,
		...(choice.userIds === undefined ? {} : { chosen: new Set(choice.userIds) }),
	});
	const target = planTarget(facts, ids, { offer, quantity });
	return {
		choice,
		sourceBefore: source,
		sourceAfter: suspendForTransition(facts),
		target,
		targetBatch: { id: ids.batch, subscriptionId: target.id, quantity, addedAt: now },
		order: planOrder(target),
		licenseMoves: moves,
		affected,
		users,
		...(choice.licenseTransfer ? { transfer: transferModeFor(moves.length, facts.mostMovedAtOnce) } : {}),
	};
}

/** The source is canceled as any is: it stays suspended for a while and is deleted by itself. */
function suspendForTransition({ source, now, customer }: UpgradeFacts): Subscription {
	const stateEndsAt = suspensionEndsAt(source, now, customer.country);
	return {
		...source,
		status: "suspended",
		suspensionReasons: ["Transition"],
		...(stateEndsAt === undefined ? {} : { stateEndsAt }),
		version: source.version + 1,
	};
}

/** A subscription of its own with a full new term; only the rhythm of billing and the partner of record come along. */
function planTarget(
	{ now, day, source }: UpgradeFacts,
	ids: NewUpgradeIds,
	bought: { readonly offer: Offer; readonly quantity: number },
): Subscription {
	const effectiveFrom = startOfDay(day);
	return {
		id: ids.target,
		customerId: source.customerId,
		partnerId: source.partnerId,
		offerId: bought.offer.id,
		orderId: ids.order,
		regime: bought.offer.regime,
		friendlyName: "",
		quantity: bought.quantity,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: source.billingCycle,
		autoRenew: true,
		createdAt: now,
		effectiveFrom,
		committedUntil: lastDayOfTerm(effectiveFrom, bought.offer.termMonths, bought.offer.regime),
		...(source.partnerIdOnRecord === undefined ? {} : { partnerIdOnRecord: source.partnerIdOnRecord }),
		version: 1,
	};
}

function planOrder(target: Subscription): Order {
	const { id: subscriptionId, offerId, quantity, friendlyName } = target;
	return {
		id: target.orderId,
		customerId: target.customerId,
		partnerId: target.partnerId,
		billingCycle: target.billingCycle,
		createdAt: target.createdAt,
		lines: [{ lineNumber: 0, offerId, subscriptionId, quantity, friendlyName }],
	};
}
