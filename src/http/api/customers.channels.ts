import { isAllowed } from "../../domain/access/permissions.ts";
import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { readChannelMap } from "../../use-cases/channels/read-channel-map.ts";
import { channelMap, channelQuery } from "../../wire/api/channels.ts";
import { problem } from "../../wire/api/problem.ts";
import { viewChannelMap } from "../convert/channel-map.ts";
import { notFoundProblem } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

/** `GET …/channels[?offerId=][&subscriptionId=]`: what is held twice, what is in the way, and the ways to a wanted plan. */
export const readChannelMapRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/channels",
	summary: "What a customer has through which channel, and how it gets to a wanted plan",
	operation: "viewSubscriptions",
	credentials: "either",
	query: channelQuery,
	responses: { 200: channelMap, 404: problem },
	async handle(context) {
		const { surroundings, caller, query, locale } = context;
		const { offerId, subscriptionId } = query;
		const found = await readChannelMap(surroundings, {
			...{ caller, customerId: readCustomerId(context) },
			...(offerId === undefined ? {} : { offerId }),
			...(subscriptionId === undefined ? {} : { subscriptionId: toId<SubscriptionId>(subscriptionId) }),
		});
		if (found.kind !== "map") return notFoundProblem(locale, missing[found.kind]);
		const words = { catalog: surroundings.catalog, language: locale.language };
		return { status: 200, body: viewChannelMap(found, { ...words, withMoney: isAllowed(caller, "viewCharges") }) };
	},
});

const missing = {
	customerNotFound: "Customer",
	offerNotFound: "Offer",
	subscriptionNotFound: "Subscription",
} as const;
