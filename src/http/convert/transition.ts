import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { AssessedDestination, TransitionAssessment } from "../../domain/transitions/assess-transition.ts";
import type { Transition } from "../../domain/transitions/transition.ts";
import type { TransitionRefusal } from "../../domain/transitions/transition-refusal.ts";
import type { TransitionChoice } from "../../domain/transitions/transition-request.ts";
import type { TransitionEligibility, TransitionRequest, Transition as WireTransition } from "../../wire/transition.ts";
import { toTermDuration } from "./commerce-ids.ts";
import { toWireDate } from "./resource.ts";
import {
	describeErrorCode,
	describeTransitionRefusal,
	destinationCodes,
	toTransitionErrorCode,
} from "./transition-refusal.ts";
import type { ViewContext } from "./views.ts";

/** How eligibilities are told: for now, or for the next term, into which nothing is merged. */
export interface EligibilityWords extends ViewContext {
	readonly operationId: string;
	readonly scheduled: boolean;
}

/** One target; both ways of getting there stand inside one item. */
export function toWireEligibility(assessed: TransitionAssessment, words: EligibilityWords): TransitionEligibility {
	const { target, quantity, refusals, transferRefusals, destinations } = assessed;
	const ways = [
		["transition_only", refusals],
		["transition_with_license_transfer", transferRefusals],
	] as const;
	return {
		operationId: words.operationId,
		catalogItemId: target.id.toUpperCase(),
		title: target.title[words.language],
		description: target.description[words.language],
		quantity,
		subscriptionEligibilities: words.scheduled ? [] : destinations.map((one) => toWireDestination(one, words)),
		eligibilities: ways.map(([transitionType, against]) => ({
			isEligible: against.length === 0,
			transitionType,
			errors: against.map((one) => toWireError(one, words)),
		})),
		attributes: { objectType: "TransitionEligibility" },
	};
}

function toWireError(one: TransitionRefusal, words: ViewContext) {
	const { reason, remedy } = describeTransitionRefusal(one, words);
	return { code: toTransitionErrorCode(one), description: `${reason} ${remedy}` };
}

function toWireDestination({ subscription, refusals }: AssessedDestination, words: ViewContext) {
	const offer = getOffer(words.catalog, subscription.offerId);
	return {
		isEligible: refusals.length === 0,
		subscriptionId: subscription.id,
		subscriptionFriendlyName: nameOf(subscription, words),
		subscriptionTermDuration: toTermDuration(offer.termMonths),
		subscriptionBillingCycle: subscription.billingCycle,
		errors: refusals.map((refusal) => {
			const described = describeTransitionRefusal({ by: "transition", code: refusal.code, refusal }, words);
			return { code: destinationCodes[refusal.code], description: described.reason };
		}),
	};
}

function nameOf({ friendlyName, offerId }: Subscription, { catalog, language }: ViewContext): string {
	return friendlyName === "" ? getOffer(catalog, offerId).title[language] : friendlyName;
}

/** A transition with its events; the answer to the POST shows only that it began, as documented. */
export function toWireTransition(
	transition: Transition,
	words: ViewContext,
	which: "all" | "initial" = "all",
): WireTransition {
	const failed = transition.events.some(({ name, status }) => name === "Conversion" && status === "Failed");
	const events = which === "initial" && !failed ? transition.events.slice(0, 1) : transition.events;
	const { operationId, fromOfferId, fromSubscriptionId, toOfferId, toSubscriptionId } = transition;
	const { quantity, termDuration, billingCycle, licenseTransfer, promotionId } = transition;
	return {
		operationId,
		fromCatalogItemId: fromOfferId.toUpperCase(),
		fromSubscriptionId,
		toCatalogItemId: findOffer(words.catalog, toOfferId)?.id.toUpperCase() ?? toOfferId,
		...(toSubscriptionId === undefined ? {} : { toSubscriptionId }),
		quantity,
		...(termDuration === undefined ? {} : { termDuration }),
		...(billingCycle === undefined ? {} : { billingCycle }),
		transitionType: licenseTransfer ? "transition_with_license_transfer" : "transition_only",
		...(promotionId === undefined ? {} : { promotionId }),
		events: events.map(({ name, status, at, errors }) => ({
			...{ name, status, timestamp: toWireDate(at) },
			...(errors.length === 0
				? {}
				: { errors: errors.map((code) => ({ code, description: describeErrorCode(code, words) })) }),
			attributes: { objectType: "TransitionEvent" },
		})),
		attributes: { objectType: "Transition" },
	};
}

/** What the body of the POST asks for; an empty text says nothing. */
export function fromWireTransition(body: TransitionRequest): TransitionChoice {
	const { termDuration = "", billingCycle = "", promotionId = "", operationId = "", toSubscriptionId = "" } = body;
	return {
		targetOfferId: body.toCatalogItemId,
		quantity: body.quantity,
		licenseTransfer: body.transitionType === "transition_with_license_transfer",
		...(toSubscriptionId === "" ? {} : { toSubscriptionId: toId<SubscriptionId>(toSubscriptionId) }),
		...(termDuration === "" ? {} : { termDuration }),
		...(billingCycle === "" ? {} : { billingCycle }),
		...(promotionId === "" ? {} : { promotionId }),
		...(operationId === "" ? {} : { operationId }),
	};
}
