import { customer, type Expectations } from "./expectation.ts";

const edit = { operation: "editCustomer" } as const;
const look = { operation: "viewCustomers" } as const;

/** The routes of what a customer has through other channels. */
export const channels: Expectations = {
	[`GET ${customer}/channels`]: { operation: "viewSubscriptions" },
	[`GET ${customer}/holdings`]: look,
	[`GET ${customer}/holdings/export`]: look,
	[`POST ${customer}/holdings`]: {
		...edit,
		body: { channel: "direct", product: "none", since: "2020-01-01" },
		badInput: true,
	},
	[`PATCH ${customer}/holdings/:holdingId`]: { ...edit, body: { quantity: 5 } },
	[`DELETE ${customer}/holdings/:holdingId`]: edit,
	"GET /api/v1/resellers": { operation: "viewSubscriptions" },
	"GET /api/v1/resellers/:resellerId/subscriptions": { operation: "viewSubscriptions", nobody: true },
	"GET /api/v1/subscriptions": { operation: "viewSubscriptions", query: "?state=active" },
	"GET /api/v1/subscriptions/export": { operation: "viewSubscriptions" },
	[`POST ${customer}/holdings/import`]: { ...edit, body: { csv: "", dryRun: true } },
};
