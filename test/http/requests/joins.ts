import { customer, type Expectations, subscription } from "./expectation.ts";

const transitions = "/v1/customers/:customerId/subscriptions/:subscriptionId/transitions";

/** The routes of people who join and leave, and of transitions. */
export const joins: Expectations = {
	[`POST ${customer}/joins/quote`]: {
		operation: "manageUsers",
		body: { userId: "nobody", licenses: [{ skuId: "none" }] },
		judgedAgain: true,
	},
	[`POST ${customer}/leaves/quote`]: { operation: "manageUsers", body: { userId: "nobody" }, judgedAgain: true },
	[`GET ${subscription}/transitions/targets`]: { operation: "viewSubscriptions" },
	[`POST ${subscription}/transitions/quote`]: { operation: "transitionSubscription", body: { targetOfferId: "none" } },
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId/transitionEligibilities": {
		operation: "transitionSubscription",
	},
	[`GET ${transitions}`]: { operation: "transitionSubscription" },
	[`POST ${transitions}`]: {
		operation: "transitionSubscription",
		body: { toCatalogItemId: "none", quantity: 1, transitionType: "transition_only" },
		badInput: true,
	},
};
