import { z } from "zod";
import {
	availability,
	availabilityCollection,
	product,
	productCollection,
	productQuery,
	segmentQuery,
	sku,
	skuCollection,
} from "../../wire/product.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import type { Answer } from "../answer.ts";
import { knownCountry } from "../convert/country-query.ts";
import type { ProductPlace } from "../convert/product.ts";
import {
	answerAvailabilities,
	answerAvailability,
	answerProduct,
	answerProducts,
	answerSku,
	answerSkus,
	type ProductChoice,
	placeOfCountry,
	placeOfCustomer,
} from "../convert/product-places.ts";
import { type Route, type RouteContext, route } from "../route.ts";

const reading = { api: "partnerCenter", method: "GET", operation: "viewSubscriptions", credentials: "either" } as const;
const errors = { 400: errorSchema, 404: errorSchema } as const;

const country = z.object({ country: knownCountry });
const nothing = z.object({});

/** What is asked of a list or of one thing: of a customer, and of a country that has to be named beside. */
const queries = {
	products: { own: productQuery, named: z.object({ ...country.shape, ...productQuery.shape }) },
	parts: { own: segmentQuery, named: z.object({ ...country.shape, ...segmentQuery.shape }) },
	one: { own: nothing, named: country },
} as const;

/** One address below the products, which is there for a country and for a customer. */
interface Part<Own extends z.ZodType<ProductChoice>, Named extends z.ZodType<ProductChoice & { country: string }>> {
	readonly path: string;
	readonly query: { readonly own: Own; readonly named: Named };
	readonly body: z.ZodType;
	readonly answer: (place: ProductPlace, params: RouteContext["params"], choice: ProductChoice) => Answer;
}

const one = "/:productId";
const ofSku = `${one}/skus/:skuId`;
const list = { path: "", query: queries.products, body: productCollection, answer: answerProducts };
const get = { path: one, query: queries.one, body: product, answer: answerProduct };
const skus = { path: `${one}/skus`, query: queries.parts, body: skuCollection, answer: answerSkus };
const oneSku = { path: ofSku, query: queries.one, body: sku, answer: answerSku };
const terms = {
	...{ path: `${ofSku}/availabilities`, query: queries.parts },
	...{ body: availabilityCollection, answer: answerAvailabilities },
};
const oneTerm = {
	...{ path: `${ofSku}/availabilities/:availabilityId`, query: queries.one },
	...{ body: availability, answer: answerAvailability },
};

/** Below `/v1/products?country=`. */
export const listProductsRoute = ofCountry(list, "List the products of new commerce");
export const getProductRoute = ofCountry(get, "Get a product of new commerce");
export const listSkusRoute = ofCountry(skus, "List the SKUs of a product of new commerce");
export const getSkuRoute = ofCountry(oneSku, "Get a SKU of new commerce");
export const listAvailabilitiesRoute = ofCountry(terms, "List how a SKU can be bought of new commerce");
export const getAvailabilityRoute = ofCountry(oneTerm, "Get one way in which a SKU can be bought of new commerce");

/** Below `/v1/customers/{customerId}/products`. */
export const listCustomerProductsRoute = ofCustomer(list, "List the products that a customer may buy");
export const getCustomerProductRoute = ofCustomer(get, "Get a product that a customer may buy");
export const listCustomerSkusRoute = ofCustomer(skus, "List the SKUs of a product that a customer may buy");
export const getCustomerSkuRoute = ofCustomer(oneSku, "Get a SKU that a customer may buy");
export const listCustomerAvailabilitiesRoute = ofCustomer(
	terms,
	"List how a SKU can be bought that a customer may buy",
);
export const getCustomerAvailabilityRoute = ofCustomer(
	oneTerm,
	"Get one way in which a SKU can be bought that a customer may buy",
);

function ofCountry<Own extends z.ZodType<ProductChoice>, Named extends z.ZodType<ProductChoice & { country: string }>>(
	{ path, query, body, answer }: Part<Own, Named>,
	summary: string,
): Route {
	return route({
		...{ ...reading, url: `/v1/products${path}`, summary, query: query.named },
		responses: { 200: body, ...errors },
		async handle(context) {
			const place = await placeOfCountry(context, context.query.country);
			return answer(place, context.params, context.query);
		},
	});
}

function ofCustomer<Own extends z.ZodType<ProductChoice>, Named extends z.ZodType<ProductChoice & { country: string }>>(
	{ path, query, body, answer }: Part<Own, Named>,
	summary: string,
): Route {
	return route({
		...{ ...reading, url: `/v1/customers/:customerId/products${path}`, summary, query: query.own },
		responses: { 200: body, ...errors },
		async handle(context) {
			const place = await placeOfCustomer(context);
			return "status" in place ? place : answer(place, context.params, context.query);
		},
	});
}
