import type { CustomerId } from "../../domain/basics/ids.ts";
import { toId } from "../../domain/basics/ids.ts";
import { readServiceCosts, type ServiceCosts } from "../../use-cases/invoices/read-service-costs.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { serviceError } from "../../wire/resource.ts";
import { serviceCostLineItemCollection, serviceCostPeriod, serviceCostsSummary } from "../../wire/service-costs.ts";
import type { Answer } from "../answer.ts";
import { toWireServiceCosts } from "../convert/invoice-costs.ts";
import { toServiceCostLineItem } from "../convert/invoice-line.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /v1/customers/{id}/servicecosts/{mostrecent|current}`: what was invoiced last, or is not invoiced yet. */
export const getServiceCostsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/servicecosts/:billingPeriod",
	summary: "Get what a customer's services cost",
	operation: "viewInvoices",
	credentials: "user",
	responses: { 200: serviceCostsSummary, 400: serviceError, 404: serviceError },
	async handle(context) {
		const read = await readCosts(context);
		return "answer" in read ? read.answer : { status: 200, body: toWireServiceCosts(read.costs, read.path) };
	},
});

/** `GET /v1/customers/{id}/servicecosts/{mostrecent|current}/lineitems`: the lines behind it. */
export const listServiceCostLineItemsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/servicecosts/:billingPeriod/lineitems",
	summary: "List the lines of what a customer's services cost",
	operation: "viewInvoices",
	credentials: "user",
	responses: { 200: serviceCostLineItemCollection, 400: serviceError, 404: serviceError },
	async handle(context) {
		const read = await readCosts(context);
		if ("answer" in read) return read.answer;
		const items = read.costs.lines.map(({ line, number }) => toServiceCostLineItem(line, number));
		return { status: 200, body: toCollection(items, `${read.path}/lineitems`) };
	},
});

type ReadCosts = { readonly answer: Answer } | { readonly costs: ServiceCosts; readonly path: string };

async function readCosts({ surroundings, caller, params, locale }: RouteContext): Promise<ReadCosts> {
	const customerId = toId<CustomerId>(params.customerId ?? "");
	const period = serviceCostPeriod.safeParse(params.billingPeriod);
	if (!period.success) return { answer: partnerCenterErrors.invalidInput(locale, [unusable(["billingPeriod"])]) };
	if ((await findCustomer(surroundings, caller.partnerId, customerId)) === undefined) {
		return { answer: notFoundError("Customer", `TenantId - ${customerId}`) };
	}
	const of = { partnerId: caller.partnerId, customerId, which: period.data };
	const costs = await readServiceCosts(surroundings, of);
	return { costs, path: `/customers/${customerId}/servicecosts/${period.data}` };
}
