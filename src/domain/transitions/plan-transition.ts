import type { SkuId } from "../basics/ids.ts";
import { getOffer, type Offer } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";
import { planLicenseMoves } from "../licenses/plan-license-moves.ts";
import type { Order } from "../orders/order.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { sourceRules } from "../upgrades/rules/index.ts";
import { assessDestination } from "./assess-destination.ts";
import { assessTransition } from "./assess-transition.ts";
import { moveBatches } from "./move-batches.ts";
import { refuseInput } from "./refuse-input.ts";
import { refuseUsers } from "./refuse-users.ts";
import type { TransitionFacts } from "./transition-facts.ts";
import type { NewTransitionIds, PlannedTransition, TransitionPlan, TransitionToPlan } from "./transition-plan.ts";
import { refuseAsUpgrade, refuseTransition, type TransitionRefusal } from "./transition-refusal.ts";
import type { TransitionChoice } from "./transition-request.ts";

/** Plans the whole transition as a value, or refuses it with every reason at once. */
export function planTransition(asked: TransitionToPlan): PlannedTransition {
	const { facts, choice } = asked;
	const { upgrade } = facts;
	const target = findOffer(upgrade.catalog, choice.targetOfferId);
	const into = upgrade.otherSubscriptions.find(({ id }) => id === choice.toSubscriptionId);
	const input = refuseInput(facts, choice, { target, into });
	if (target === undefined) {
		const source = sourceRules.flatMap((rule) => rule({ facts: upgrade }));
		const own = source.filter(({ code }) => code !== "newCommerceSubscription").map(refuseAsUpgrade);
		const notFound = refuseAsUpgrade({ code: "targetOfferNotFound", offerId: choice.targetOfferId });
		return { kind: "refused", refusals: [...input, ...own, notFound] };
	}
	const way = {
		...(choice.quantity === undefined ? {} : { quantity: choice.quantity }),
		...(into === undefined ? {} : { into }),
	};
	const assessed = assessTransition(facts, target, way);
	const refusals: readonly TransitionRefusal[] = [
		...input,
		...(choice.licenseTransfer ? assessed.transferRefusals : assessed.refusals),
		...(into === undefined ? [] : assessDestination(facts, into).map(refuseTransition)),
		...refuseCurrency(facts, into),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const plan = planAllowed(asked, { target, into });
	const users = refuseUsers(asked, plan);
	return users.length > 0 ? { kind: "refused", refusals: users } : { kind: "planned", plan };
}

interface Destination {
	readonly target: Offer;
	readonly into: Subscription | undefined;
}

function planAllowed({ facts, choice, ids }: TransitionToPlan, { target, into }: Destination): TransitionPlan {
	const { source } = facts.upgrade;
	// A promotion is of the product that it was bought with.
	const { promotionId: _, ...carried } = source;
	const moved = choice.quantity ?? source.quantity;
	const stays = source.quantity - moved;
	const isWhole = stays === 0 && into === undefined;
	const began = isWhole || into !== undefined ? undefined : beginPart(facts, ids, { target, moved, choice });
	const after = into === undefined ? began : raise(into, moved);
	const ofSource = facts.batches.filter(({ subscriptionId }) => subscriptionId === source.id);
	return {
		choice,
		kind: isWhole ? "whole" : into === undefined ? "part" : "into",
		...{ moved, stays, sourceBefore: source },
		sourceAfter: isWhole
			? { ...carried, ...promotedBy(choice), offerId: target.id, version: source.version + 1 }
			: leaveSource(source, stays),
		...(after === undefined ? {} : { target: { ...(into === undefined ? {} : { before: into }), after } }),
		batches: after === undefined ? [] : moveBatches(ofSource, { to: after.id, quantity: moved, ids: ids.batches }),
		...(began === undefined ? {} : { order: orderOf(began) }),
		...moveLicenses(facts, choice, { skuId: target.skuId, moved, stays }),
	};
}

/** A whole subscription always tries to take its people along; some seats take those who are named. */
function moveLicenses(
	{ upgrade, others, licenses }: TransitionFacts,
	{ userIds }: TransitionChoice,
	{ skuId, moved, stays }: { readonly skuId: SkuId; readonly moved: number; readonly stays: number },
): Pick<TransitionPlan, "licenseMoves" | "affected" | "users" | "movesLicenses"> {
	const { catalog, now, source } = upgrade;
	const sourceSkuId = getOffer(catalog, source.offerId).skuId;
	const seatsOf = (wanted: SkuId) =>
		others
			.filter((one) => one.status === "active" && getOffer(catalog, one.offerId).skuId === wanted)
			.reduce((sum, { quantity }) => sum + quantity, 0);
	const { moves, affected, users } = planLicenseMoves({
		...{ now, catalog, licenses, sourceSkuId, targetSkuId: skuId, licenseTransfer: true },
		targetSeats: seatsOf(skuId) + moved,
		remainingSourceSeats: seatsOf(sourceSkuId) + stays,
		...(stays === 0 && userIds === undefined ? {} : { chosen: new Set(userIds ?? []) }),
	});
	return { licenseMoves: moves, affected, users, movesLicenses: stays === 0 || (userIds ?? []).length > 0 };
}

/** Without seats it is over, as a subscription of new commerce is that is canceled. */
function leaveSource(source: Subscription, stays: number): Subscription {
	const version = source.version + 1;
	if (stays > 0) return { ...source, quantity: stays, version };
	const { stateEndsAt: _, ...rest } = source;
	return { ...rest, status: "deleted", version };
}

function raise(into: Subscription, moved: number): Subscription {
	return { ...into, quantity: into.quantity + moved, version: into.version + 1 };
}

/** Term, rhythm of billing and end are the source's. */
function beginPart(
	{ upgrade: { source, now } }: TransitionFacts,
	ids: NewTransitionIds,
	{ target, moved, choice }: { readonly target: Offer; readonly moved: number; readonly choice: TransitionChoice },
): Subscription {
	const { promotionId: _promotion, nextCommittedUntil: _next, ...carried } = source;
	return {
		...carried,
		...promotedBy(choice),
		...{ id: ids.target, offerId: target.id, orderId: ids.order, quantity: moved, createdAt: now, version: 1 },
		...{ friendlyName: "", suspensionReasons: [] },
	};
}

/** As the catalog writes it. */
function promotedBy({ promotionId }: TransitionChoice): Pick<Subscription, "promotionId"> {
	return promotionId === undefined ? {} : { promotionId: promotionId.trim().toUpperCase() };
}

function orderOf(began: Subscription): Order {
	const { id: subscriptionId, offerId, quantity, friendlyName, customerId, partnerId, billingCycle } = began;
	return {
		...{ id: began.orderId, customerId, partnerId, billingCycle, createdAt: began.createdAt },
		lines: [{ lineNumber: 0, offerId, subscriptionId, quantity, friendlyName }],
	};
}

/** One change is charged in one currency. */
function refuseCurrency(
	{ upgrade: { source }, currencies }: TransitionFacts,
	into: Subscription | undefined,
): readonly TransitionRefusal[] {
	if (into === undefined) return [];
	const [one, other] = [currencies.get(source.id), currencies.get(into.id)];
	const differ = one !== undefined && other !== undefined && one !== other;
	return differ ? [refuseTransition({ code: "transitionCurrencies" })] : [];
}
