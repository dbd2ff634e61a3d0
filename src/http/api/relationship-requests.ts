import { isAllowed } from "../../domain/access/permissions.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import type { RelationshipRequestId } from "../../domain/relationships/request.ts";
import { formatMessage } from "../../messages/messages.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { endRelationship } from "../../use-cases/relationships/end-relationship.ts";
import { secretOf } from "../../use-cases/relationships/links.ts";
import {
	makeRequest,
	type ReadRequest,
	type RequestDraft,
	readRequests,
	withdrawRequest,
} from "../../use-cases/relationships/requests.ts";
import { sendLetter } from "../../use-cases/send-letter.ts";
import { customerSummary } from "../../wire/api/customer.ts";
import { problem } from "../../wire/api/problem.ts";
import {
	endRelationshipRequest,
	madeRelationshipRequest,
	newRelationshipRequest,
	relationshipRequest,
	relationshipRequestList,
} from "../../wire/api/relationships.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toLinkOf, toRelationshipProblem, viewRequest, writeLetter } from "../convert/relationship-request.ts";
import { viewCustomer } from "../convert/views.ts";
import { notFoundProblem, seatliftErrors, problem as toProblem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /api/v1/relationship-requests`: the partner's, the last first, with the link of those that are open. */
export const listRelationshipRequestsRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/relationship-requests",
	summary: "List requests for relationships with customers",
	operation: "requestRelationship",
	credentials: "either",
	responses: { 200: relationshipRequestList },
	async handle({ surroundings, caller }) {
		const found = await readRequests(surroundings, caller.partnerId);
		const items = await Promise.all(
			found.map(async (one) => viewRequest(one, surroundings.now(), await linkOf(surroundings, one))),
		);
		return { status: 200, body: { items } };
	},
});

/** `POST /api/v1/relationship-requests`: a link for the customer's administrator, and the letter to go with it. */
export const makeRelationshipRequestRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/relationship-requests",
	summary: "Request a relationship with a customer",
	operation: "requestRelationship",
	credentials: "either",
	body: newRelationshipRequest,
	responses: { 201: madeRelationshipRequest, 400: problem, 404: problem },
	async handle({ surroundings, origin, body, locale }) {
		const { customerId, delegatedAdmin: wanted, email, language } = body;
		const draft: RequestDraft = {
			...{ wanted, language },
			...(customerId === undefined ? {} : { customerId: toId<CustomerId>(customerId) }),
			...(email === undefined ? {} : { email }),
		};
		let made: ReadRequest | undefined;
		const answer = await makeRequest(surroundings, {
			...{ origin, draft },
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(notFoundProblem(locale, "Customer"));
				made = outcome;
				// A repeat of the request finds it in the list, with its link; no second letter is sent.
				const letter = { subject: "", text: "", sent: false };
				return toRememberedAnswer({ status: 201, body: { request: viewRequest(outcome, surroundings.now()), letter } });
			},
		});
		if (made === undefined) return answer;
		const link = await linkOf(surroundings, made);
		// A post that does not take the letter keeps nobody from copying it.
		const letter = writeLetter(made, link);
		const sent = email === undefined ? false : await sendLetter(surroundings, { ...letter, to: email });
		const request = viewRequest(made, surroundings.now(), link);
		return { status: 201, body: { request, letter: { ...letter, sent } } };
	},
});

/** `DELETE /api/v1/relationship-requests/{requestId}`: the link leads nowhere any more. */
export const withdrawRelationshipRequestRoute = route({
	api: "seatlift",
	method: "DELETE",
	url: "/api/v1/relationship-requests/:requestId",
	summary: "Withdraw a request for a relationship",
	operation: "requestRelationship",
	credentials: "either",
	responses: { 200: relationshipRequest, 404: problem, 409: problem },
	async handle({ surroundings, origin, params, locale }) {
		return await withdrawRequest(surroundings, {
			...{ origin, id: toId<RelationshipRequestId>(params.requestId ?? "") },
			toAnswer: (outcome) =>
				toRememberedAnswer(
					outcome.kind === "done"
						? { status: 200, body: viewRequest(outcome, surroundings.now()) }
						: outcome.kind === "requestClosed"
							? withDetail(toProblem(locale, { status: 409, code: "refused" }), locale, outcome.kind)
							: withDetail(toProblem(locale, { status: 404, code: "notFound" }), locale, outcome.kind),
				),
		});
	},
});

/** `POST /api/v1/customers/{customerId}/relationship/end`: the partner gives back what the customer gave. */
export const endRelationshipRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/customers/:customerId/relationship/end",
	summary: "End delegated admin for a customer, or the relationship with it",
	operation: "requestRelationship",
	credentials: "either",
	body: endRelationshipRequest,
	responses: { 200: customerSummary, 404: problem, 409: problem },
	async handle(context) {
		const { surroundings, caller, origin, body, locale } = context;
		const customerId = readCustomerId(context);
		if (body.part === "reseller" && !isAllowed(caller, "endRelationship")) {
			return seatliftErrors.forbidden(locale, "endRelationship");
		}
		const counted = await findCustomer(surroundings, caller.partnerId, customerId);
		if (counted === undefined) return notFoundProblem(locale, "Customer");
		return await endRelationship(surroundings, {
			...{ customerId, origin, parts: [body.part] },
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(notFoundProblem(locale, "Customer"));
				if (outcome.kind === "refused") return toRememberedAnswer(toRelationshipProblem(outcome.refusals, locale));
				return toRememberedAnswer({ status: 200, body: viewCustomer({ ...counted, ...outcome }) });
			},
		});
	},
});

async function linkOf(surroundings: RouteContext["surroundings"], { request }: ReadRequest): Promise<string> {
	return toLinkOf(surroundings.publicUrl ?? "", request, await secretOf(surroundings, request.id));
}

function withDetail(
	{ status, body }: ReturnType<typeof toProblem>,
	{ language }: Locale,
	kind: "requestNotFound" | "requestClosed",
) {
	return { status, body: { ...body, detail: formatMessage(language, `relationships.problem.${kind}`) } };
}
