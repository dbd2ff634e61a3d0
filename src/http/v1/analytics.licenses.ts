import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { readCustomerInsights, readPartnerInsights } from "../../use-cases/licenses/read-license-insights.ts";
import {
	customerLicensesDeploymentCollection,
	customerLicensesUsageCollection,
	partnerLicensesDeploymentCollection,
	partnerLicensesUsageCollection,
} from "../../wire/license-analytics.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import type { Answer } from "../answer.ts";
import {
	toCustomerDeployment,
	toCustomerUsage,
	toPartnerDeployment,
	toPartnerUsage,
} from "../convert/license-analytics.ts";
import { toLicenseError } from "../convert/license-error.ts";
import { toCollection } from "../convert/resource.ts";
import { type RouteContext, route } from "../route.ts";

const both = { api: "partnerCenter", method: "GET", operation: "viewUsers", credentials: "user" } as const;

/** `GET …/customers/{customerId}/analytics/licenses/deployment`: how many of the licenses sold are assigned. */
export const getCustomerDeploymentRoute = route({
	...both,
	url: "/v1/customers/:customerId/analytics/licenses/deployment",
	summary: "How many of a customer's licenses are assigned",
	responses: { 200: customerLicensesDeploymentCollection, 404: errorSchema },
	handle: (context) => answerForCustomer(context, toCustomerDeployment),
});

/** `GET …/customers/{customerId}/analytics/licenses/usage`: how many of the assigned licenses are used. */
export const getCustomerUsageRoute = route({
	...both,
	url: "/v1/customers/:customerId/analytics/licenses/usage",
	summary: "How many of a customer's assigned licenses are used",
	responses: { 200: customerLicensesUsageCollection, 404: errorSchema },
	handle: (context) => answerForCustomer(context, toCustomerUsage),
});

/** `GET /v1/analytics/licenses/deployment`: the same over all customers. */
export const getPartnerDeploymentRoute = route({
	...both,
	url: "/v1/analytics/licenses/deployment",
	summary: "How many of the licenses that the partner sold are assigned",
	responses: { 200: partnerLicensesDeploymentCollection },
	async handle({ surroundings, caller }) {
		const found = await readPartnerInsights(surroundings, caller);
		return { status: 200, body: toCollection(toPartnerDeployment(found)) };
	},
});

/** `GET /v1/analytics/licenses/usage`: the same over all customers. */
export const getPartnerUsageRoute = route({
	...both,
	url: "/v1/analytics/licenses/usage",
	summary: "How many of the licenses that the partner sold are used",
	responses: { 200: partnerLicensesUsageCollection },
	async handle({ surroundings, caller }) {
		const found = await readPartnerInsights(surroundings, caller);
		return { status: 200, body: toCollection(toPartnerUsage(found)) };
	},
});

async function answerForCustomer(
	{ surroundings, caller, params, locale }: RouteContext,
	toItem: (...parts: Parameters<typeof toCustomerDeployment>) => unknown,
): Promise<Answer> {
	const customerId = toId<CustomerId>(params.customerId ?? "");
	const found = await readCustomerInsights(surroundings, { caller, customerId });
	if (found.kind !== "insights") return toLicenseError(found.kind, { customerId }, locale);
	const words = { catalog: surroundings.catalog, language: locale.language };
	return { status: 200, body: toCollection(found.insights.map((insight) => toItem(insight, found, words))) };
}
