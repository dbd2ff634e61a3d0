import { z } from "zod";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { offerCategoryCollection, offerCollection } from "../../wire/offer.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { pageShape } from "../convert/index-page.ts";
import { listCategories, listSold, toOfferPage } from "../convert/offer-pages.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError } from "../errors.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /v1/customers/{id}/offers`: what is sold in the customer's country. */
export const listCustomerOffersRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/offers",
	summary: "List the offers that a customer may buy",
	operation: "viewSubscriptions",
	credentials: "either",
	query: z.object(pageShape),
	responses: { 200: offerCollection, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const country = await findCountry(context);
		if (country === undefined) return notFound(context);
		const place = { ...context, country };
		const path = `/customers/${context.params.customerId}/offers`;
		return { status: 200, body: toOfferPage(listSold(place), place, { path, ...context.query }) };
	},
});

/** `GET /v1/customers/{id}/offercategories`: the categories of the same. */
export const listCustomerCategoriesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/offercategories",
	summary: "List the categories of offers that a customer may buy",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: offerCategoryCollection, 404: errorSchema },
	async handle(context) {
		const country = await findCountry(context);
		if (country === undefined) return notFound(context);
		const self = `/customers/${context.params.customerId}/offercategories`;
		return { status: 200, body: toCollection(listCategories({ ...context, country }), self) };
	},
});

type Asked = Pick<RouteContext, "surroundings" | "caller" | "params" | "locale">;

async function findCountry({ surroundings, caller, params }: Asked): Promise<string | undefined> {
	const customerId = toId<CustomerId>(params.customerId ?? "");
	return (await findCustomer(surroundings, caller.partnerId, customerId))?.customer.country;
}

function notFound({ params }: Asked) {
	return notFoundError("Customer", `TenantId - ${params.customerId}`);
}
