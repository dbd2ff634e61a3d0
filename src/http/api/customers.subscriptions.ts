import { toId, type UserId } from "../../domain/basics/ids.ts";
import { changeSeats } from "../../use-cases/change-seats.ts";
import { listLicenseHolders } from "../../use-cases/list-license-holders.ts";
import { listSubscriptionOverviews } from "../../use-cases/list-subscriptions.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	licenseHolders,
	licenseHoldersQuery,
	seatRequest,
	seatResult,
	subscriptionList,
} from "../../wire/api/subscription.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { describeSeatRefusal } from "../convert/seat-refusal.ts";
import { viewLicenseHolder, viewSubscription } from "../convert/views.ts";
import { notFoundProblem, problem } from "../errors.ts";
import { readCustomerId, readSubscriptionId } from "../path-ids.ts";
import { route } from "../route.ts";

/** `GET /api/v1/customers/{customerId}/subscriptions`: each with seats counted and upgrades assessed. */
export const listSubscriptionsRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/subscriptions",
	summary: "List a customer's subscriptions with seats and upgradability",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: subscriptionList, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const found = await listSubscriptionOverviews(surroundings, caller, readCustomerId(context));
		if (found === undefined) return notFoundProblem(locale, "Customer");
		const words = { catalog: surroundings.catalog, language: locale.language };
		return { status: 200, body: { items: found.map((one) => viewSubscription(one, words)) } };
	},
});

/** `GET …/{subscriptionId}/license-holders`: who holds the SKU, the least recently active first. */
export const listLicenseHoldersRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/subscriptions/:subscriptionId/license-holders",
	summary: "Who holds a license of the subscription's SKU",
	operation: "viewUsers",
	credentials: "user",
	query: licenseHoldersQuery,
	responses: { 200: licenseHolders, 400: problemSchema, 403: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale, query } = context;
		const key = { caller, customerId: readCustomerId(context), subscriptionId: readSubscriptionId(context) };
		const found = await listLicenseHolders(surroundings, {
			...key,
			...(query.seats === undefined ? {} : { seats: query.seats }),
		});
		if (found.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
		if (found.kind === "subscriptionNotFound") return notFoundProblem(locale, "Subscription");
		if (found.kind === "directoryClosed") {
			return problem(locale, { status: 403, code: "forbidden", detail: "errors.directoryClosed" });
		}
		const { holders, proposal } = found;
		return {
			status: 200,
			body: {
				items: holders.map(viewLicenseHolder),
				...(proposal === undefined ? {} : { proposal: { ...proposal, userIds: [...proposal.userIds] } }),
			},
		};
	},
});

/** `POST …/{subscriptionId}/seats`: `{"change": 5}` adds five to whatever there is when its turn comes. */
export const changeSeatsRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/customers/:customerId/subscriptions/:subscriptionId/seats",
	summary: "Add or return seats atomically",
	operation: "changeSeats",
	credentials: "either",
	body: seatRequest,
	responses: { 200: seatResult, 400: problemSchema, 404: problemSchema, 409: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const words = { catalog: surroundings.catalog, language: locale.language };
		return await changeSeats(surroundings, {
			key: { customerId: readCustomerId(context), subscriptionId: readSubscriptionId(context) },
			origin,
			request: "change" in body ? { change: body.change } : { quantity: body.quantity },
			release: (body.release ?? []).map((id) => toId<UserId>(id)),
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(notFoundProblem(locale, "Customer"));
				if (outcome.kind === "subscriptionNotFound") return toRememberedAnswer(notFoundProblem(locale, "Subscription"));
				if (outcome.kind === "refused") {
					const refusals = outcome.refusals.map((one) => ({
						...describeSeatRefusal(one, words.catalog, words.language),
					}));
					return toRememberedAnswer(problem(locale, { status: 409, code: "refused", refusals }));
				}
				const { plan, overview } = outcome;
				return toRememberedAnswer({
					status: 200,
					body: {
						subscription: viewSubscription(overview, words),
						before: plan.before.quantity,
						after: plan.after.quantity,
						released: plan.released.map((one) => one.userId),
					},
				} satisfies Answer);
			},
		});
	},
});
