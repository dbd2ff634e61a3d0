import { type SubscriptionId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { JoinRequest, LeaveRequest, PersonRequest } from "../../domain/joins/person-request.ts";
import type { UserDraft } from "../../domain/users/user-draft.ts";
import { makeQuote } from "../../use-cases/changes/make-quote.ts";
import {
	type JoinRequestBody,
	joinRequest,
	type LeaveRequestBody,
	leaveRequest,
	personQuote,
} from "../../wire/api/joins.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { answerMade } from "../convert/quote-answer.ts";
import { fromUserBody } from "../convert/user-views.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const customerUrl = "/api/v1/customers/:customerId";
const responses = {
	201: personQuote,
	400: problemSchema,
	403: problemSchema,
	404: problemSchema,
	409: problemSchema,
} as const;

/** `POST …/joins/quote`: an account, a seat and its licenses as one quote. */
export const quoteJoinRoute = route({
	...{ api: "seatlift", method: "POST", url: `${customerUrl}/joins/quote` },
	...{
		summary: "Quote that somebody joins: account, seats, licenses",
		operation: "manageUsers",
		credentials: "either",
	},
	body: joinRequest,
	responses,
	handle: (context) => make(context, fromJoin(context.body)),
});

/** `POST …/leaves/quote`: licenses, account and seats of somebody who leaves as one quote. */
export const quoteLeaveRoute = route({
	...{ api: "seatlift", method: "POST", url: `${customerUrl}/leaves/quote` },
	...{
		summary: "Quote that somebody leaves: licenses, account, seats",
		operation: "manageUsers",
		credentials: "either",
	},
	body: leaveRequest,
	responses,
	handle: (context) => make(context, fromLeave(context.body)),
});

function fromJoin({ userId, user, licenses }: JoinRequestBody): JoinRequest {
	return {
		kind: "join",
		person:
			user === undefined
				? { kind: "there", userId: toId<UserId>(userId ?? "") }
				: { kind: "new", draft: fromDraft(user) },
		licenses: licenses.map(({ seat = "any", skuId, subscriptionId, disabledPlans }) => ({
			seat,
			...(skuId === undefined ? {} : { skuId }),
			...(subscriptionId === undefined ? {} : { subscriptionId: toId<SubscriptionId>(subscriptionId) }),
			...(disabledPlans === undefined ? {} : { disabledPlans }),
		})),
	};
}

function fromDraft(user: NonNullable<JoinRequestBody["user"]>): UserDraft {
	const { userPrincipalName, displayName } = user;
	const { usageLocation, ...rest } = fromUserBody(user);
	const located = usageLocation === undefined || usageLocation === "" ? {} : { usageLocation };
	return { userPrincipalName, displayName, ...rest, ...located };
}

function fromLeave({ userId, licenses, account = "keep", seats = "free" }: LeaveRequestBody): LeaveRequest {
	const chosen = licenses?.map(({ skuId, subscriptionId }) => ({
		skuId,
		...(subscriptionId === undefined ? {} : { subscriptionId: toId<SubscriptionId>(subscriptionId) }),
	}));
	return {
		...{ kind: "leave", userId: toId<UserId>(userId), account, seats },
		...(chosen === undefined ? {} : { licenses: chosen }),
	};
}

async function make(
	context: Pick<RouteContext, "surroundings" | "caller" | "locale" | "params">,
	request: PersonRequest,
) {
	const { surroundings, caller } = context;
	const made = await makeQuote(surroundings, { caller, customerId: readCustomerId(context), request });
	return answerMade(context, request.kind, made);
}
