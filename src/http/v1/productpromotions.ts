import { z } from "zod";
import { findItems, listSoldItems } from "../../domain/products/products.ts";
import { formatCountry, formatMessage } from "../../messages/messages.ts";
import {
	countryText,
	eligibilityRequest,
	inventoryItems,
	inventoryRequest,
	productPromotion,
	productPromotionCollection,
	promotionEligibilitiesCollection,
	promotionQuery,
} from "../../wire/product.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { placeOfCountry, placeOfCustomer } from "../convert/product-places.ts";
import { toCollection } from "../convert/resource.ts";
import { serviceError } from "../errors.ts";
import { route } from "../route.ts";

const reading = { api: "partnerCenter", operation: "viewSubscriptions", credentials: "either" } as const;

/** `GET /v1/productpromotions?country=&segment=`: none, since the catalog has none. */
export const listPromotionsRoute = route({
	...reading,
	method: "GET",
	url: "/v1/productpromotions",
	summary: "List promotions of new commerce",
	query: z.object({ country: countryText, ...promotionQuery.shape }),
	responses: { 200: productPromotionCollection, 400: errorSchema },
	handle: async () => ({ status: 200, body: toCollection([]) }),
});

/** `GET /v1/productpromotions/{promotionId}?country=`. */
export const getPromotionRoute = route({
	...reading,
	method: "GET",
	url: "/v1/productpromotions/:promotionId",
	summary: "Get a promotion of new commerce",
	query: z.object({ country: countryText }),
	responses: { 200: productPromotion, 400: errorSchema, 404: errorSchema },
	async handle({ params, query }) {
		const where = `PromotionId - ${params.promotionId}, Country - ${query.country}`;
		const description = `Requested Promotion doesn't exist for ${where}.`;
		return serviceError(404, { code: 3000, description, data: ["property_name: Promotion"] });
	},
});

/** `POST …/promotionEligibilities`: nothing can be had for less; a promotion that is named says that there is none. */
export const promotionEligibilitiesRoute = route({
	...reading,
	method: "POST",
	url: "/v1/customers/:customerId/promotionEligibilities",
	summary: "Tell which promotions a customer may have",
	body: eligibilityRequest,
	responses: { 200: promotionEligibilitiesCollection, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { body, locale } = context;
		const place = await placeOfCustomer(context);
		if ("status" in place) return place;
		const description = formatMessage(locale.language, "orders.noPromotion");
		const items = body.items.map(({ promotionId, ...item }) => ({
			...item,
			eligibilities:
				promotionId === undefined
					? []
					: [{ promotionId, isEligible: false, errors: [{ type: "PromotionNotFound", description }] }],
			attributes: { objectType: "PromotionEligibilities" },
		}));
		return { status: 200, body: toCollection(items) };
	},
});

/** `POST /v1/extensions/product/checkinventory?country=`: seats never run out, so only what is not sold there is restricted. */
export const checkInventoryRoute = route({
	...reading,
	method: "POST",
	url: "/v1/extensions/product/checkinventory",
	summary: "Tell what of some products can be bought",
	query: z.object({ country: countryText }),
	body: inventoryRequest,
	responses: { 200: inventoryItems, 400: errorSchema },
	async handle(context) {
		const { body, query, locale } = context;
		const { catalog, market } = await placeOfCountry(context, query.country);
		const sold = listSoldItems(catalog, market);
		const items = body.targetItems.map(({ productId, skuId }) => {
			const isSold = findItems(sold, { productId, ...(skuId === undefined ? {} : { skuId }) }).length > 0;
			const country = formatCountry(locale.language, query.country);
			const description = formatMessage(locale.language, "orders.restricted", { productId, country });
			return {
				productId,
				...(skuId === undefined ? {} : { skuId }),
				isRestricted: !isSold,
				restrictions: isSold ? [] : [{ reasonCode: "NotSoldInCountry", description, properties: {} }],
			};
		});
		return { status: 200, body: items };
	},
});
