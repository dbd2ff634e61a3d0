import type { Route } from "../../src/http/route.ts";
import { implementedRoutes } from "../../src/http/routes.ts";
import { auditAndWebhooks } from "./audit-routes.ts";
import { type DemoPlace, offerIds } from "./demo-places.ts";
import { channels } from "./requests/channels.ts";
import { type Expectations, farAhead, unknownId } from "./requests/expectation.ts";
import { joins } from "./requests/joins.ts";
import { money } from "./requests/money.ts";
import { own } from "./requests/own.ts";
import { licenses, people } from "./requests/people.ts";
import { profiles } from "./requests/profiles.ts";
import { sales } from "./sale-requests.ts";

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

const v1Upgrade = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only" };
const ourUpgrade = { targetOfferId: offerIds.e3.toLowerCase(), licenseTransfer: false };

/**
 * By method and path of the route, the right that it takes and what it is asked with. What a PATCH changes takes rights
 * of its own, which are judged one by one.
 */
const expectations: Expectations = {
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
	...auditAndWebhooks,
	...channels,
	...licenses,
	...joins,
	...money,
	...sales,
	...people,
	...profiles,
	...own,
};

/** What HEAD asks for has no body to look into; its routes have tests of their own. */
const routesWithBody = implementedRoutes.filter(({ method }) => method !== "HEAD");

/** Every implemented route with its request; a route that has none here is an error, so that no test forgets it. */
export function requestsOfRoutes(place: DemoPlace): readonly (readonly [Route, RouteRequest])[] {
	return routesWithBody.map((route) => {
		const name = `${route.method} ${route.url}`;
		const known = expectations[name];
		if (known === undefined || route.method === "HEAD") throw new Error(`no request is known for ${name}`);
		const path = route.url
			.replace(":customerId", known.strange === true ? unknownId : place.customerId)
			.replace(":subscriptionId", place.subscriptionId)
			.replace(":provider", "office")
			.replace(":type", "billinglineitems")
			.replace(":billingPeriod", "mostrecent")
			.replace(":month", unknownId)
			.replaceAll(/:\w+/gu, unknownId);
		const { operation, query = "" } = known;
		const body = known.body === undefined ? {} : { body: known.body };
		const answers = [
			200,
			201,
			204,
			409,
			...(path.includes(unknownId) ? [404] : []),
			...(known.judgedAgain ? [403] : []),
		];
		if (known.badInput === true) answers.push(400);
		if (known.nobody === true) answers.push(404);
		return [route, { method: route.method, url: path + query, operation, answers, ...body }];
	});
}
