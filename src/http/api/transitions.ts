import { type SubscriptionId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { TransitionRequest } from "../../domain/transitions/transition-request.ts";
import { makeQuote } from "../../use-cases/changes/make-quote.ts";
import { quote as quoteSchema } from "../../wire/api/change.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { type TransitionQuoteRequest, transitionQuoteRequest } from "../../wire/api/transitions.ts";
import { answerMade } from "../convert/quote-answer.ts";
import { readCustomerId, readSubscriptionId } from "../path-ids.ts";
import { route } from "../route.ts";

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
