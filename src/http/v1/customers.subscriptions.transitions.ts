import { type OfferId, toId } from "../../domain/basics/ids.ts";
import { catchUp } from "../../use-cases/timeline/catch-up.ts";
import { listTransitionTargets, readTransitions } from "../../use-cases/transitions/list-transitions.ts";
import { type TransitionOutcome, transitionSubscription } from "../../use-cases/transitions/transition-subscription.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import {
	transitionCollection,
	transitionEligibilityCollection,
	transitionEligibilityQuery,
	transitionQuery,
	transitionRequest,
	transition as transitionSchema,
} from "../../wire/transition.ts";
import { toRememberedAnswer } from "../answer.ts";
import { viewChangeRefusals } from "../convert/change-refusal.ts";
import { toCollection } from "../convert/resource.ts";
import { fromWireTransition, toWireEligibility, toWireTransition } from "../convert/transition.ts";
import { toRequestError, toTransitionErrorCode, toTransitionRefusals } from "../convert/transition-refusal.ts";
import { notFoundError, partnerCenterErrors, serviceError, unusable } from "../errors.ts";
import { readCustomerId, readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const subscriptionUrl = "/v1/customers/:customerId/subscriptions/:subscriptionId";

/** `GET …/transitionEligibilities?eligibilityType=immediate|scheduled`: every target in force with its errors. */
export const listTransitionEligibilitiesRoute = route({
	...{ api: "partnerCenter", method: "GET", url: `${subscriptionUrl}/transitionEligibilities` },
	summary: "List what a subscription can be transitioned to",
	...{ operation: "transitionSubscription", credentials: "either" },
	query: transitionEligibilityQuery,
	responses: { 200: transitionEligibilityCollection, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, query } = context;
		await catchUp(surroundings, readCustomerId(context));
		const found = await listTransitionTargets(surroundings, { ...readSubscriptionKey(context), caller });
		if (found.kind !== "targets") return notFound(context);
		const scheduled = query.eligibilityType === "scheduled";
		const words = { ...toWords(context), operationId: surroundings.newId(), scheduled };
		return { status: 200, body: toCollection(found.targets.map((target) => toWireEligibility(target, words))) };
	},
});

/** `POST …/transitions`: 200 with its initial state; what the rules refuse is an event that failed. */
export const transitionSubscriptionRoute = route({
	...{ api: "partnerCenter", method: "POST", url: `${subscriptionUrl}/transitions` },
	summary: "Transition a subscription",
	...{ operation: "transitionSubscription", credentials: "either" },
	body: transitionRequest,
	responses: { 200: transitionSchema, 400: errorSchema, 404: errorSchema, 409: errorSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const key = readSubscriptionKey(context);
		const fromSubscriptionId = body.fromSubscriptionId ?? "";
		if (fromSubscriptionId !== "" && toId(fromSubscriptionId) !== key.subscriptionId)
			return partnerCenterErrors.invalidInput(locale, [unusable(["fromSubscriptionId"])]);
		const choice = fromWireTransition(body);
		const from = body.fromCatalogItemId ?? "";
		return await transitionSubscription(surroundings, {
			...{ key, origin, choice },
			...(from === "" ? {} : { fromOfferId: toId<OfferId>(from) }),
			toErrorCodes: (against) =>
				toRequestError(against) === undefined ? toTransitionRefusals(against).map(toTransitionErrorCode) : undefined,
			toAnswer: (outcome) => toRememberedAnswer(answer(context, outcome)),
		});
	},
});

/** `GET …/transitions?operationId=`: those that were asked of the subscription, with all their events. */
export const listTransitionsRoute = route({
	...{ api: "partnerCenter", method: "GET", url: `${subscriptionUrl}/transitions` },
	summary: "List the transitions of a subscription",
	...{ operation: "transitionSubscription", credentials: "either" },
	query: transitionQuery,
	responses: { 200: transitionCollection, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, query } = context;
		const operationId = (query.operationId ?? "") === "" ? undefined : query.operationId;
		const found = await readTransitions(surroundings, { ...readSubscriptionKey(context), caller }, operationId);
		if (found.kind !== "transitions") return notFound(context);
		const words = toWords(context);
		return { status: 200, body: toCollection(found.transitions.map((one) => toWireTransition(one, words))) };
	},
});

type Asked = Pick<RouteContext, "surroundings" | "locale" | "params">;

function answer(context: Asked, outcome: TransitionOutcome) {
	const { locale } = context;
	switch (outcome.kind) {
		case "customerNotFound":
		case "subscriptionNotFound":
			return notFound(context);
		case "operationKnown":
			return partnerCenterErrors.invalidInput(locale, [unusable(["operationId"])]);
		case "sourceOther":
			return partnerCenterErrors.invalidInput(locale, [unusable(["fromCatalogItemId"])]);
		case "unusable": {
			const error = toRequestError(outcome.against) ?? { code: 800002, status: 400 };
			const reasons = viewChangeRefusals(outcome.against, toWords(context), "transition");
			const description = reasons.map(({ reason, remedy }) => `${reason} ${remedy}`).join(" ");
			return serviceError(error.status, { code: error.code, description, data: reasons.map(({ code }) => code) });
		}
		case "kept":
			return { status: 200, body: toWireTransition(outcome.transition, toWords(context), "initial") };
	}
}

function toWords({ surroundings, locale }: Pick<Asked, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}

function notFound({ params }: Pick<RouteContext, "params">) {
	return notFoundError("Subscription", `TenantId - ${params.customerId}, SubscriptionId - ${params.subscriptionId}`);
}
