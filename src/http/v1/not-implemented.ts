import { partnerCenterErrors } from "../errors.ts";
import { type Route, route } from "../route.ts";

type Method = Route["method"];

/**
 * Endpoints of the Partner Center contract that this release does not carry out: they say 501 instead of a lie, and
 * `docs/differences.md` lists them. A line goes away when its endpoint is written.
 */
const notImplemented: readonly (readonly [url: string, methods: readonly Method[]])[] = [
	["/v1/customers/:customerId/applicationconsents", ["POST"]],
	["/v1/customers/:customerId/applicationconsents/:applicationId", ["DELETE"]],
	["/v1/customers/:customerId/usagebudget", ["GET", "PATCH"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/azureEntitlements", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/azureEntitlements/:entitlementId", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/azureEntitlements/:entitlementId/cancel", ["POST"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/azureEntitlements/:entitlementId/reactivate", ["POST"]],
	["/v1/customers/:customerId/subscriptions/overage", ["GET", "PUT"]],
	["/v1/productUpgrades/eligibility", ["POST"]],
	["/v1/productUpgrades", ["POST"]],
	["/v1/productUpgrades/:upgradeId/status", ["POST"]],
	["/v1/customers/:customerId/orders/:orderId/attachments", ["GET"]],
	["/v1/customers/:customerId/orders/:orderId/attachment", ["POST"]],
	["/v1/customers/:customerId/orders/:orderId/attachment/:attachmentId", ["GET"]],
	["/v1/analytics/commercial/deployment/license", ["GET"]],
	["/v1/analytics/commercial/usage/license", ["GET"]],
	["/v1/customers/usagerecords", ["GET"]],
	["/v1/customers/:customerId/usagesummary", ["GET"]],
	["/v1/customers/:customerId/subscriptions/usagerecords", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/usagesummary", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/usagerecords/resources", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/usagerecords/daily", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/meterusagerecords", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/resourceusagerecords", ["GET"]],
	["/v1/customers/:customerId/subscriptions/:subscriptionId/utilizations/azure", ["GET"]],
	["/v1/usagesummary", ["GET"]],
	["/v1/serviceincidents/office", ["GET"]],
	["/v1/servicerequests", ["GET"]],
	["/v1/servicerequests/:agentLocale", ["POST"]],
	["/v1/servicerequests/:serviceRequestId", ["GET", "PATCH"]],
	["/v1/servicerequests/supporttopics", ["GET"]],
	["/v1/customers/:customerId/servicerequests", ["GET"]],
	["/v1/customers/:customerId/servicerequests/:serviceRequestId", ["GET", "PATCH"]],
	["/v1/customers/:customerId/migrations/newcommerce/validate", ["POST"]],
	["/v1/customers/:customerId/migrations/newcommerce", ["POST"]],
	["/v1/customers/:customerId/migrations/newcommerce/:migrationId", ["GET"]],
	["/v1/customers/:customerId/migrations/newcommerce/events", ["GET"]],
	["/v1/migrations/newcommerce", ["GET"]],
	["/v1/customers/:customerId/migrations/newcommerce/schedules", ["POST"]],
	["/v1/customers/:customerId/migrations/newcommerce/schedules/:scheduleId", ["PUT", "GET"]],
	["/v1/customers/:customerId/migrations/newcommerce/schedules/:scheduleId/cancel", ["POST"]],
];

/** Declared like any other route, so that a missing token is still a 401. */
export const notImplementedRoutes: readonly Route[] = notImplemented.flatMap(([url, methods]) =>
	methods.map((method) =>
		route({
			api: "partnerCenter",
			method,
			url,
			summary: "Not implemented yet",
			operation: "signedIn",
			credentials: "either",
			responses: { 501: undefined },
			handle: async ({ locale }) => partnerCenterErrors.notImplemented(locale),
		}),
	),
);
