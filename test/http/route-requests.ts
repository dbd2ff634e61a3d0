import { implementedRoutes } from "../../src/http/routes.ts";
import type { Route } from "../../src/http/route.ts";
import { type DemoPlace, offerIds } from "./demo-places.ts";

/** A request that a route carries out without a fault; sent for a closed customer, it changes nothing. */
export interface RouteRequest {
	readonly method: Exclude<Route["method"], "HEAD">;
	readonly url: string;
	readonly body?: unknown;
}

const v1Upgrade = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only" };
const ourUpgrade = { targetOfferId: offerIds.e3.toLowerCase(), licenseTransfer: false };
const farAhead = "2999-01-01";

/** By method and path of the route, what else than the path it is asked with. */
const more: Readonly<Record<string, { readonly query?: string; readonly body?: unknown }>> = {
	"GET /v1/auditrecords": { query: `?startDate=${farAhead}` },
	"GET /v1/customers": {},
	"GET /v1/customers/:customerId": {},
	"GET /v1/customers/:customerId/subscriptions": {},
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId": {},
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId/addons": {},
	"PATCH /v1/customers/:customerId/subscriptions/:subscriptionId": { body: { autoRenewEnabled: false } },
	"GET /v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": {},
	"POST /v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": { body: v1Upgrade },
	"GET /api/v1/customers": {},
	"GET /api/v1/customers/:customerId": {},
	"GET /api/v1/customers/:customerId/audit": {},
	"GET /api/v1/customers/:customerId/subscriptions": {},
	"GET /api/v1/customers/:customerId/subscriptions/:subscriptionId/license-holders": {},
	"POST /api/v1/customers/:customerId/subscriptions/:subscriptionId/seats": { body: { change: 0 } },
	"GET /api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": {},
	"POST /api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades": { body: ourUpgrade },
	"POST /api/v1/customers/:customerId/subscriptions/:subscriptionId/upgrades/preview": { body: ourUpgrade },
	"GET /api/v1/session": {},
};

/** Every implemented route with its request; a route that has none here is an error, so that no test forgets it. */
export function requestsOfRoutes(place: DemoPlace): readonly (readonly [Route, RouteRequest])[] {
	return implementedRoutes.map((route) => {
		const name = `${route.method} ${route.url}`;
		const known = more[name];
		if (known === undefined || route.method === "HEAD") throw new Error(`no request is known for ${name}`);
		const path = route.url.replace(":customerId", place.customerId).replace(":subscriptionId", place.subscriptionId);
		const body = known.body === undefined ? {} : { body: known.body };
		return [route, { method: route.method, url: path + (known.query ?? ""), ...body }];
	});
}
