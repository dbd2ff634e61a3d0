import { z } from "zod";
import { findOffer } from "../../domain/catalog/offers.ts";
import { findPromotion, listPromotions } from "../../domain/catalog/promotion.ts";
import { findItems, listSoldItems } from "../../domain/products/products.ts";
import { formatCountry, formatMessage } from "../../messages/messages.ts";
import { assessPromotions } from "../../use-cases/products/assess-promotions.ts";
import {
	eligibilityRequest,
	inventoryItems,
	inventoryRequest,
	productPromotion,
	productPromotionCollection,
	promotionEligibilitiesCollection,
	promotionQuery,
} from "../../wire/product.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { knownCountry } from "../convert/country-query.ts";
import { customerNotFound } from "../convert/order-place.ts";
import { placeOfCountry } from "../convert/product-places.ts";
import { toPromotionError, toWirePromotion } from "../convert/promotion.ts";
import { toCollection } from "../convert/resource.ts";
import { serviceError } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

const reading = { api: "partnerCenter", operation: "viewSubscriptions", credentials: "either" } as const;

/** `GET /v1/productpromotions?country=&segment=`: those that can be had there now; all are for companies. */
export const listPromotionsRoute = route({
	...reading,
	method: "GET",
	url: "/v1/productpromotions",
	summary: "List promotions of new commerce",
	query: z.object({ country: knownCountry, ...promotionQuery.shape }),
	responses: { 200: productPromotionCollection, 400: errorSchema },
	async handle({ surroundings, query, locale }) {
		const { catalog, now } = surroundings;
		const { country, segment = "commercial" } = query;
		const offered = segment.toLowerCase() === "commercial" ? catalog.promotions : [];
		const words = { catalog, language: locale.language };
		const items = listPromotions(offered, { now: now(), country }).map((one) => toWirePromotion(one, words));
		return { status: 200, body: toCollection(items) };
	},
});

/** `GET /v1/productpromotions/{promotionId}?country=`: also one whose days are over or still to come. */
export const getPromotionRoute = route({
	...reading,
	method: "GET",
	url: "/v1/productpromotions/:promotionId",
	summary: "Get a promotion of new commerce",
	query: z.object({ country: knownCountry }),
	responses: { 200: productPromotion, 400: errorSchema, 404: errorSchema },
	async handle({ surroundings, params, query, locale }) {
		const { catalog } = surroundings;
		const promotion = findPromotion(catalog.promotions, params.promotionId ?? "");
		const isThere = promotion?.countries?.includes(query.country.toUpperCase()) ?? promotion !== undefined;
		if (promotion !== undefined && isThere)
			return { status: 200, body: toWirePromotion(promotion, { catalog, language: locale.language }) };
		const where = `PromotionId - ${params.promotionId}, Country - ${query.country}`;
		const description = `Requested Promotion doesn't exist for ${where}.`;
		return serviceError(404, { code: 3000, description, data: ["property_name: Promotion"] });
	},
});

/** `POST …/promotionEligibilities`: the promotion that is named, or all that are for the product, by the rule of a purchase. */
export const promotionEligibilitiesRoute = route({
	...reading,
	method: "POST",
	url: "/v1/customers/:customerId/promotionEligibilities",
	summary: "Tell which promotions a customer may have",
	body: eligibilityRequest,
	responses: { 200: promotionEligibilitiesCollection, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, body, locale } = context;
		const { catalog } = surroundings;
		const asked = body.items.map(({ catalogItemId: offerId, quantity, billingCycle, promotionId = "" }) => ({
			...{ offerId, quantity, billingCycle: billingCycle === "annual" ? ("annual" as const) : ("monthly" as const) },
			...(promotionId === "" ? {} : { promotionId }),
		}));
		const assessed = await assessPromotions(surroundings, { caller, customerId: readCustomerId(context) }, asked);
		if (assessed === undefined) return customerNotFound(context);
		const words = { catalog, language: locale.language };
		const items = body.items.map(({ promotionId: _, ...item }, place) => {
			const termMonths = findOffer(catalog, item.catalogItemId)?.termMonths ?? 12;
			return {
				...item,
				eligibilities: (assessed[place] ?? []).map(({ promotionId, refusals }) => ({
					...{ promotionId, isEligible: refusals.length === 0 },
					errors: refusals.map((one) => toPromotionError({ ...one, promotionId }, { words, termMonths })),
				})),
				attributes: { objectType: "PromotionEligibilities" },
			};
		});
		return { status: 200, body: toCollection(items) };
	},
});

/** `POST /v1/extensions/product/checkinventory?country=`: seats never run out, so only what is not sold there is restricted. */
export const checkInventoryRoute = route({
	...reading,
	method: "POST",
	url: "/v1/extensions/product/checkinventory",
	summary: "Tell what of some products can be bought",
	query: z.object({ country: knownCountry }),
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
