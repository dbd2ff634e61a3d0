import type { Route } from "../../src/http/route.ts";
import { implementedRoutes } from "../../src/http/routes.ts";
import { demoPriceBookId } from "../../src/use-cases/demo/demo-prices.ts";
import { type DemoPlace, offerIds } from "./demo-places.ts";

/** A request that a route carries out without a fault; sent for a closed customer, it changes nothing. */
export interface RouteRequest {
	readonly method: Exclude<Route["method"], "HEAD">;
	readonly url: string;
	readonly body?: unknown;
	/** The right that the route should take. */
	readonly operation: Route["operation"];
	/** What whoever has the right is answered. */
	readonly answers: readonly number[];
}

interface Expectation {
	readonly operation: Route["operation"];
	readonly query?: string;
	readonly body?: unknown;
	/** What the request asks for takes a right of its own as well. */
	readonly judgedAgain?: true;
	/** What the request asks for is refused for its content. */
	readonly badInput?: true;
	/** The request is about somebody whom nobody has. */
	readonly nobody?: true;
}

const v1Upgrade = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only" };
const ourUpgrade = { targetOfferId: offerIds.e3.toLowerCase(), licenseTransfer: false };
const farAhead = "2999-01-01";
/** Of a thing that nobody has. */
const unknownId = "5ea71f70-ffff-4000-8000-000000000000";

const customer = "/api/v1/customers/:customerId";
const subscription = `${customer}/subscriptions/:subscriptionId`;
const settings = {
	currency: "USD",
	billingDay: 1,
	policies: { legacy: "exactCarried", newCommerce: "exactCarried" },
	priceBookId: demoPriceBookId,
};
const book = { name: "Nobody's", rules: [] };
const manage = { operation: "manageSubscription", body: {} } as const;

/** The routes of prices, charges, the timeline and invoices. */
const money: Readonly<Record<string, Expectation>> = {
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId/conversions": { operation: "viewSubscriptions" },
	"POST /v1/customers/:customerId/subscriptions/:subscriptionId/conversions": {
		operation: "manageSubscription",
		body: { targetOfferId: offerIds.e3 },
	},
	"GET /v1/offers": { operation: "viewSubscriptions", query: "?country=KR" },
	"GET /v1/offers/:offerId": { operation: "viewSubscriptions", query: "?country=KR" },
	"GET /v1/offers/:offerId/addons": { operation: "viewSubscriptions", query: "?country=KR" },
	"GET /v1/offercategories": { operation: "viewSubscriptions", query: "?country=KR" },
	"GET /v1/customers/:customerId/offers": { operation: "viewSubscriptions" },
	"GET /v1/customers/:customerId/offercategories": { operation: "viewSubscriptions" },
	"GET /v1/invoices": { operation: "viewInvoices" },
	"GET /v1/invoices/summary": { operation: "viewInvoices" },
	"GET /v1/invoices/summaries": { operation: "viewInvoices" },
	"GET /v1/invoices/estimates/links": { operation: "viewInvoices", query: "?currencycode=usd" },
	"GET /v1/invoices/:invoiceId": { operation: "viewInvoices" },
	"GET /v1/invoices/:invoiceId/documents/statement": { operation: "viewInvoices" },
	"GET /v1/invoices/:invoiceId/receipts/:receiptId/documents/statement": { operation: "viewInvoices" },
	"GET /v1/invoices/:invoiceId/lineitems/:provider/:type": { operation: "viewInvoices" },
	"GET /v1/invoices/:invoiceId/lineitems": {
		operation: "viewInvoices",
		query: "?provider=office&invoicelineitemtype=billinglineitems&currencycode=USD&period=current",
	},
	"GET /v1/customers/:customerId/servicecosts/:billingPeriod": { operation: "viewInvoices" },
	"GET /v1/customers/:customerId/servicecosts/:billingPeriod/lineitems": { operation: "viewInvoices" },
	[`POST ${customer}/quotes/:quoteId/execute`]: { operation: "viewCharges", body: { token: "unknown" } },
	[`GET ${customer}/quotes/:quoteId`]: { operation: "viewCharges" },
	[`POST ${customer}/changes/:changeId/undo/quote`]: { operation: "viewCharges", body: {} },
	[`GET ${customer}/changes`]: { operation: "viewCharges" },
	[`GET ${customer}/changes/:changeId`]: { operation: "viewCharges" },
	[`GET ${customer}/ledger`]: { operation: "viewCharges" },
	[`POST ${subscription}/auto-renew/quote`]: { ...manage, body: { autoRenew: true } },
	[`POST ${subscription}/cancellation/quote`]: manage,
	[`POST ${subscription}/conversion/quote`]: { ...manage, body: { billingCycle: "annual" } },
	[`POST ${subscription}/reactivation/quote`]: manage,
	[`POST ${subscription}/renewal/quote`]: manage,
	[`POST ${subscription}/suspension/quote`]: manage,
	[`POST ${subscription}/seats/quote`]: { operation: "changeSeats", body: { change: 0 } },
	[`POST ${subscription}/upgrades/quote`]: { operation: "upgradeSubscription", body: ourUpgrade },
	[`GET ${subscription}/timeline`]: { operation: "viewCharges" },
	[`POST ${subscription}/timeline`]: {
		operation: "viewCharges",
		body: { dueAt: "2000-01-01", request: { kind: "autoRenew", on: false } },
		judgedAgain: true,
	},
	[`POST ${subscription}/timeline/order`]: { operation: "viewCharges", body: { ids: [] } },
	[`PATCH ${subscription}/timeline/:entryId`]: { operation: "viewCharges", body: {} },
	[`DELETE ${subscription}/timeline/:entryId`]: { operation: "viewCharges" },
	[`POST ${subscription}/timeline/:entryId/decision`]: { operation: "viewCharges", body: { choice: "keep" } },
	[`GET ${customer}/clock`]: { operation: "viewCustomers" },
	[`PUT ${customer}/clock`]: { operation: "setClock", body: { now: "2000-01-01" } },
	[`DELETE ${customer}/clock`]: { operation: "setClock" },
	[`POST ${customer}/clock/advance`]: { operation: "setClock", body: { to: "2000-01-01" } },
	"GET /api/v1/billing-settings": { operation: "viewPrices" },
	"PUT /api/v1/billing-settings": { operation: "managePrices", body: settings },
	"GET /api/v1/offers": { operation: "viewSubscriptions" },
	"GET /api/v1/tax-rates": { operation: "viewPrices" },
	"POST /api/v1/tax-rates": {
		operation: "managePrices",
		body: { market: "AQ", name: "Ice tax", percent: "1", from: farAhead },
	},
	"GET /api/v1/price-books": { operation: "viewPrices" },
	"GET /api/v1/price-books/:priceBookId": { operation: "viewPrices" },
	"POST /api/v1/price-books": { operation: "managePrices", body: book },
	"PUT /api/v1/price-books/:priceBookId": { operation: "managePrices", body: book },
	"GET /api/v1/price-lists": { operation: "viewPrices" },
	"GET /api/v1/price-lists/export": { operation: "viewPrices" },
	"POST /api/v1/price-lists": { operation: "managePrices", body: { name: "nothing", csv: "", dryRun: true } },
	"GET /api/v1/prices": { operation: "viewPrices" },
	[`GET ${customer}/terms`]: { operation: "viewPrices" },
	[`PUT ${customer}/terms`]: { operation: "managePrices", body: { from: farAhead } },
	[`GET ${customer}/prices`]: { operation: "viewPrices", query: `?offerId=${offerIds.e3}` },
	[`GET ${customer}/spend`]: { operation: "viewInvoices" },
	[`GET ${customer}/invoices`]: { operation: "viewInvoices" },
	"GET /api/v1/invoices": { operation: "viewInvoices" },
	"GET /api/v1/invoices/:invoiceId": { operation: "viewInvoices" },
	"GET /api/v1/invoices/:invoiceId/csv": { operation: "viewInvoices" },
	"GET /api/v1/invoices/:invoiceId/pdf": { operation: "viewInvoices" },
	"GET /api/v1/billing-runs": { operation: "viewInvoices" },
	"GET /api/v1/billing-runs/:month": { operation: "viewInvoices" },
	"POST /api/v1/billing-runs": { operation: "runBilling", body: { period: "2098-12" } },
};

/** The routes of licenses. */
const licenses: Readonly<Record<string, Expectation>> = {
	"GET /v1/customers/:customerId/subscribedskus": { operation: "viewUsers", query: "?licenseGroupIds=Group1" },
	"GET /v1/customers/:customerId/users/:userId/licenses": { operation: "viewUsers" },
	"POST /v1/customers/:customerId/users/:userId/licenseupdates": { operation: "manageUsers", body: {} },
	"GET /v1/customers/:customerId/analytics/licenses/deployment": { operation: "viewUsers" },
	"GET /v1/customers/:customerId/analytics/licenses/usage": { operation: "viewUsers" },
	"GET /v1/analytics/licenses/deployment": { operation: "viewUsers" },
	"GET /v1/analytics/licenses/usage": { operation: "viewUsers" },
	[`GET ${customer}/licenses`]: { operation: "viewUsers" },
	[`GET ${customer}/licenses/export`]: { operation: "viewUsers" },
	[`GET ${customer}/users/:userId/licenses`]: { operation: "viewUsers" },
	[`PUT ${customer}/users/:userId/licenses`]: { operation: "manageUsers", body: { licenses: [] } },
};

const v1Users = "/v1/customers/:customerId/users";
const v1Roles = "/v1/customers/:customerId/directoryroles";
const ourUsers = `${customer}/users`;
const read = { operation: "viewUsers" } as const;
const write = { operation: "manageUsers", body: {} } as const;
/** Of a name that nobody may have, so that nobody is made; the answer is the rule's. */
const v1Draft = {
	userPrincipalName: "nobody@elsewhere.example",
	displayName: "Nobody",
	usageLocation: "KR",
	passwordProfile: { password: "Nobody-may-1-have" },
};

/** The routes of a customer's people; what is asked with is for nobody, or for a name that nobody may have. */
const people: Readonly<Record<string, Expectation>> = {
	[`GET ${v1Users}`]: read,
	[`GET ${v1Users}/:userId`]: read,
	[`POST ${v1Users}`]: { ...write, body: v1Draft, badInput: true },
	[`PATCH ${v1Users}`]: { ...write, body: { id: unknownId }, nobody: true },
	[`PATCH ${v1Users}/:userId`]: write,
	[`PATCH ${v1Users}/:userId/resetpassword`]: { ...write, body: { passwordProfile: v1Draft.passwordProfile } },
	[`DELETE ${v1Users}/:userId`]: { operation: "manageUsers" },
	[`GET ${v1Users}/:userId/directoryroles`]: read,
	[`GET ${v1Roles}`]: read,
	[`GET ${v1Roles}/:roleId/usermembers`]: read,
	[`POST ${v1Roles}/:roleId/usermembers`]: { ...write, body: { id: unknownId } },
	[`DELETE ${v1Roles}/:roleId/usermembers/:userId`]: { operation: "manageUsers" },
	[`GET ${ourUsers}`]: read,
	[`GET ${ourUsers}/:userId`]: read,
	[`POST ${ourUsers}`]: {
		...write,
		body: { userPrincipalName: v1Draft.userPrincipalName, displayName: "Nobody" },
		badInput: true,
	},
	[`PATCH ${ourUsers}/:userId`]: write,
	[`DELETE ${ourUsers}/:userId`]: { operation: "manageUsers" },
	[`POST ${ourUsers}/:userId/restore`]: write,
	[`POST ${ourUsers}/:userId/reset-password`]: write,
	[`POST ${ourUsers}/import`]: { ...write, body: { csv: "", dryRun: true } },
};

/**
 * By method and path of the route, the right that it takes and what it is asked with. What a PATCH changes takes rights
 * of its own, which are judged one by one.
 */
const expectations: Readonly<Record<string, Expectation>> = {
	"GET /v1/auditrecords": { operation: "viewAudit", query: `?startDate=${farAhead}` },
	"GET /v1/customers": { operation: "viewCustomers" },
	"GET /v1/customers/:customerId": { operation: "viewCustomers" },
	"GET /v1/customers/:customerId/subscriptions": { operation: "viewSubscriptions" },
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId": { operation: "viewSubscriptions" },
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId/addons": { operation: "viewSubscriptions" },
	"PATCH /v1/customers/:customerId/subscriptions/:subscriptionId": {
		operation: "viewSubscriptions",
		body: { autoRenewEnabled: false },
	},
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": { operation: "viewSubscriptions" },
	"POST /v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": {
		operation: "upgradeSubscription",
		body: v1Upgrade,
	},
	"GET /api/v1/customers": { operation: "viewCustomers" },
	"GET /api/v1/customers/:customerId": { operation: "viewCustomers" },
	"GET /api/v1/customers/:customerId/audit": { operation: "viewAudit" },
	"GET /api/v1/customers/:customerId/subscriptions": { operation: "viewSubscriptions" },
	"GET /api/v1/customers/:customerId/subscriptions/:subscriptionId/license-holders": { operation: "viewUsers" },
	"POST /api/v1/customers/:customerId/subscriptions/:subscriptionId/seats": {
		operation: "changeSeats",
		body: { change: 0 },
	},
	"GET /api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": { operation: "viewSubscriptions" },
	"POST /api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": {
		operation: "upgradeSubscription",
		body: ourUpgrade,
	},
	"POST /api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades/preview": {
		operation: "viewSubscriptions",
		body: ourUpgrade,
	},
	"GET /api/v1/session": { operation: "signedIn" },
	...licenses,
	...money,
	...people,
};

/** Every implemented route with its request; a route that has none here is an error, so that no test forgets it. */
export function requestsOfRoutes(place: DemoPlace): readonly (readonly [Route, RouteRequest])[] {
	return implementedRoutes.map((route) => {
		const name = `${route.method} ${route.url}`;
		const known = expectations[name];
		if (known === undefined || route.method === "HEAD") throw new Error(`no request is known for ${name}`);
		const path = route.url
			.replace(":customerId", place.customerId)
			.replace(":subscriptionId", place.subscriptionId)
			.replace(":provider", "office")
			.replace(":type", "billinglineitems")
			.replace(":billingPeriod", "mostrecent")
			.replace(":month", unknownId)
			.replaceAll(/:\w+/gu, unknownId);
		const { operation, query = "" } = known;
		const body = known.body === undefined ? {} : { body: known.body };
		const answers = [200, 201, 409, ...(path.includes(unknownId) ? [404] : []), ...(known.judgedAgain ? [403] : [])];
		if (known.badInput === true) answers.push(400);
		if (known.nobody === true) answers.push(404);
		return [route, { method: route.method, url: path + query, operation, answers, ...body }];
	});
}
