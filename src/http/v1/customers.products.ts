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
import type { ProductPlace } from "../convert/product.ts";
import {
	answerAvailabilities,
	answerAvailability,
	answerProduct,
	answerProducts,
	answerSku,
	answerSkus,
	placeOfCustomer,
} from "../convert/product-places.ts";
import { type RouteContext, route } from "../route.ts";

const reading = { api: "partnerCenter", method: "GET", operation: "viewSubscriptions", credentials: "either" } as const;
const url = "/v1/customers/:customerId/products";
const errors = { 400: errorSchema, 404: errorSchema } as const;

/** `GET …/products?targetView=`. */
export const listCustomerProductsRoute = route({
	...reading,
	url: url,
	summary: "List the products that a customer may buy",
	query: productQuery,
	responses: { 200: productCollection, ...errors },
	handle: (context) => within(context, (place) => answerProducts(place, context.query)),
});

/** `GET …/products/:productId`. */
export const getCustomerProductRoute = route({
	...reading,
	url: `${url}/:productId`,
	summary: "Get a product that a customer may buy",
	responses: { 200: product, ...errors },
	handle: (context) => within(context, (place) => answerProduct(place, context.params)),
});

/** `GET …/products/:productId/skus`. */
export const listCustomerSkusRoute = route({
	...reading,
	url: `${url}/:productId/skus`,
	summary: "List the SKUs of a product that a customer may buy",
	query: segmentQuery,
	responses: { 200: skuCollection, ...errors },
	handle: (context) => within(context, (place) => answerSkus(place, context.params, context.query)),
});

/** `GET …/products/:productId/skus/:skuId`. */
export const getCustomerSkuRoute = route({
	...reading,
	url: `${url}/:productId/skus/:skuId`,
	summary: "Get a SKU that a customer may buy",
	responses: { 200: sku, ...errors },
	handle: (context) => within(context, (place) => answerSku(place, context.params)),
});

/** `GET …/products/:productId/skus/:skuId/availabilities`. */
export const listCustomerAvailabilitiesRoute = route({
	...reading,
	url: `${url}/:productId/skus/:skuId/availabilities`,
	summary: "List how a SKU can be bought that a customer may buy",
	query: segmentQuery,
	responses: { 200: availabilityCollection, ...errors },
	handle: (context) => within(context, (place) => answerAvailabilities(place, context.params, context.query)),
});

/** `GET …/products/:productId/skus/:skuId/availabilities/:availabilityId`. */
export const getCustomerAvailabilityRoute = route({
	...reading,
	url: `${url}/:productId/skus/:skuId/availabilities/:availabilityId`,
	summary: "Get one way in which a SKU can be bought that a customer may buy",
	responses: { 200: availability, ...errors },
	handle: (context) => within(context, (place) => answerAvailability(place, context.params)),
});

/** In the customer's country and time, or the 404 that there is no such customer. */
async function within(
	context: Pick<RouteContext, "surroundings" | "caller" | "params" | "locale">,
	answer: (place: ProductPlace) => Answer,
): Promise<Answer> {
	const place = await placeOfCustomer(context);
	return "status" in place ? place : answer(place);
}
