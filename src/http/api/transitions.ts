import { type SubscriptionId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { TransitionRequest } from "../../domain/transitions/transition-request.ts";
import { makeQuote } from "../../use-cases/changes/make-quote.ts";
import { catchUp } from "../../use-cases/timeline/catch-up.ts";
import {
	listTransitionWays,
	type TransitionWays,
	type WayInto,
} from "../../use-cases/transitions/list-transition-ways.ts";
import { quote as quoteSchema } from "../../wire/api/change.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	type TransitionQuoteRequest,
	type TransitionTargetView,
	transitionQuoteRequest,
	transitionTargets,
	transitionTargetsQuery,
} from "../../wire/api/transitions.ts";
import { answerMade } from "../convert/quote-answer.ts";
import { describeTransitionRefusal } from "../convert/transition-refusal.ts";
import { type ViewContext, viewOffer, viewServiceChange } from "../convert/views.ts";
import { notFoundProblem } from "../errors.ts";
import { readCustomerId, readSubscriptionId, readSubscriptionKey } from "../path-ids.ts";
import { route } from "../route.ts";

/** `GET …/transitions/targets[?quantity=]`: every target with what is against each way there. */
export const listTransitionTargetsRoute = route({
	...{ api: "seatlift", method: "GET" },
	url: "/api/v1/customers/:customerId/subscriptions/:subscriptionId/transitions/targets",
	summary: "List what a subscription of new commerce can go on to",
	...{ operation: "viewSubscriptions", credentials: "either" },
	query: transitionTargetsQuery,
	responses: { 200: transitionTargets, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale, query } = context;
		await catchUp(surroundings, readCustomerId(context));
		const found = await listTransitionWays(surroundings, {
			...{ ...readSubscriptionKey(context), caller },
			...(query.quantity === undefined ? {} : { quantity: query.quantity }),
		});
		if (found.kind !== "ways")
			return notFoundProblem(locale, found.kind === "customerNotFound" ? "Customer" : "Subscription");
		const words = { catalog: surroundings.catalog, language: locale.language };
		const quantity = query.quantity ?? found.source.quantity;
		return { status: 200, body: { quantity, items: found.ways.map((one) => viewWays(one, words)) } };
	},
});

/** `POST …/transitions/quote`: lines, affected users, which seats stay and which move. */
export const quoteTransitionRoute = route({
	...{ api: "seatlift", method: "POST" },
	url: "/api/v1/customers/:customerId/subscriptions/:subscriptionId/transitions/quote",
	summary: "Quote a transition within new commerce",
	...{ operation: "transitionSubscription", credentials: "either" },
	body: transitionQuoteRequest,
	responses: { 201: quoteSchema, 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
	async handle(context) {
		const { surroundings, caller, body } = context;
		const request = fromBody(body, readSubscriptionId(context));
		const made = await makeQuote(surroundings, { caller, customerId: readCustomerId(context), request });
		return answerMade(context, request.kind, made);
	},
});

function fromBody(
	{ targetOfferId, quantity, toSubscriptionId, licenseTransfer = false, promotionId, userIds }: TransitionQuoteRequest,
	subscriptionId: SubscriptionId,
): TransitionRequest {
	return {
		...{ kind: "transition", subscriptionId, targetOfferId, licenseTransfer },
		...(quantity === undefined ? {} : { quantity }),
		...(toSubscriptionId === undefined ? {} : { toSubscriptionId: toId<SubscriptionId>(toSubscriptionId) }),
		...(promotionId === undefined ? {} : { promotionId }),
		...(userIds === undefined ? {} : { userIds: userIds.map((id) => toId<UserId>(id)) }),
	};
}

function viewWays({ target, services, into, ...own }: TransitionWays, words: ViewContext): TransitionTargetView {
	return {
		offer: viewOffer(target, words),
		...viewAgainst(own, words),
		services: viewServiceChange(services, words),
		into: into.map(({ subscription: { id, friendlyName, quantity }, ...against }) => ({
			...{ subscriptionId: id, name: friendlyName === "" ? target.title[words.language] : friendlyName, quantity },
			...viewAgainst(against, words),
		})),
	};
}

function viewAgainst({ refusals, transferRefusals }: Omit<WayInto, "subscription">, words: ViewContext) {
	return {
		refusals: refusals.map((one) => describeTransitionRefusal(one, words)),
		transferRefusals: transferRefusals.map((one) => describeTransitionRefusal(one, words)),
	};
}
