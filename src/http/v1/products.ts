import { z } from "zod";
import {
	availability,
	availabilityCollection,
	countryText,
	product,
	productCollection,
	productQuery,
	segmentQuery,
	sku,
	skuCollection,
} from "../../wire/product.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import {
	answerAvailabilities,
	answerAvailability,
	answerProduct,
	answerProducts,
	answerSku,
	answerSkus,
	placeOfCountry,
} from "../convert/product-places.ts";
import { route } from "../route.ts";

const reading = { api: "partnerCenter", method: "GET", operation: "viewSubscriptions", credentials: "either" } as const;
const url = "/v1/products";
const errors = { 400: errorSchema, 404: errorSchema } as const;

const country = z.object({ country: countryText });
const inCountry = z.object({ ...country.shape, ...segmentQuery.shape });

/** `GET …/products?targetView=`. */
export const listProductsRoute = route({
	...reading,
	url: url,
	summary: "List the products of new commerce",
	query: z.object({ ...country.shape, ...productQuery.shape }),
	responses: { 200: productCollection, ...errors },
	async handle(context) {
		const { query } = context;
		const place = await placeOfCountry(context, query.country);
		return answerProducts(place, query);
	},
});

/** `GET …/products/:productId`. */
export const getProductRoute = route({
	...reading,
	url: `${url}/:productId`,
	summary: "Get a product of new commerce",
	query: country,
	responses: { 200: product, ...errors },
	async handle(context) {
		const { query, params } = context;
		const place = await placeOfCountry(context, query.country);
		return answerProduct(place, params);
	},
});

/** `GET …/products/:productId/skus`. */
export const listSkusRoute = route({
	...reading,
	url: `${url}/:productId/skus`,
	summary: "List the SKUs of a product of new commerce",
	query: inCountry,
	responses: { 200: skuCollection, ...errors },
	async handle(context) {
		const { query, params } = context;
		const place = await placeOfCountry(context, query.country);
		return answerSkus(place, params, query);
	},
});

/** `GET …/products/:productId/skus/:skuId`. */
export const getSkuRoute = route({
	...reading,
	url: `${url}/:productId/skus/:skuId`,
	summary: "Get a SKU of new commerce",
	query: country,
	responses: { 200: sku, ...errors },
	async handle(context) {
		const { query, params } = context;
		const place = await placeOfCountry(context, query.country);
		return answerSku(place, params);
	},
});

/** `GET …/products/:productId/skus/:skuId/availabilities`. */
export const listAvailabilitiesRoute = route({
	...reading,
	url: `${url}/:productId/skus/:skuId/availabilities`,
	summary: "List how a SKU can be bought of new commerce",
	query: inCountry,
	responses: { 200: availabilityCollection, ...errors },
	async handle(context) {
		const { query, params } = context;
		const place = await placeOfCountry(context, query.country);
		return answerAvailabilities(place, params, query);
	},
});

/** `GET …/products/:productId/skus/:skuId/availabilities/:availabilityId`. */
export const getAvailabilityRoute = route({
	...reading,
	url: `${url}/:productId/skus/:skuId/availabilities/:availabilityId`,
	summary: "Get one way in which a SKU can be bought of new commerce",
	query: country,
	responses: { 200: availability, ...errors },
	async handle(context) {
		const { query, params } = context;
		const place = await placeOfCountry(context, query.country);
		return answerAvailability(place, params);
	},
});
