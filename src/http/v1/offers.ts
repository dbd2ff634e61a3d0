import { z } from "zod";
import { addOnsOf, findOffer, isSold } from "../../domain/catalog/offers.ts";
import { offer, offerCategoryCollection, offerCollection } from "../../wire/offer.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { knownCountry } from "../convert/country-query.ts";
import { pageShape } from "../convert/index-page.ts";
import { isCategory, toWireOffer } from "../convert/offer.ts";
import { listCategories, listSold, type OfferPlace, toOfferPage } from "../convert/offer-pages.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError, serviceError } from "../errors.ts";
import { route } from "../route.ts";

/** The original answers nothing without it. */
const countryQuery = z.object({ country: knownCountry });
const listQuery = z.object({ country: knownCountry, offer_category_id: z.string().max(100).optional(), ...pageShape });

/** `GET /v1/offers?country=`: the legacy catalog of a country. */
export const listOffersRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/offers",
	summary: "List the offers of a country",
	operation: "viewSubscriptions",
	credentials: "either",
	query: listQuery,
	responses: { 200: offerCollection, 400: errorSchema },
	async handle({ surroundings, locale, query }) {
		const { country: asked, offer_category_id: category } = query;
		const offers = listSold({ surroundings, country: asked, locale }).filter(
			(one) => category === undefined || isCategory(one.category, category),
		);
		const kept = category === undefined ? "" : `&offer_category_id=${encodeURIComponent(category)}`;
		const path = `/offers?country=${asked}${kept}`;
		return { status: 200, body: toOfferPage(offers, { surroundings, country: asked, locale }, { path, ...query }) };
	},
});

/** `GET /v1/offers/{id}?country=`; an id of new commerce has no place here: 400 with code 2100. */
export const getOfferRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/offers/:offerId",
	summary: "Get an offer",
	operation: "viewSubscriptions",
	credentials: "either",
	query: countryQuery,
	responses: { 200: offer, 400: errorSchema, 404: errorSchema },
	async handle({ surroundings, locale, query, params }) {
		const found = find({ surroundings, locale, country: query.country }, params.offerId ?? "");
		if (!("id" in found)) return found;
		const now = surroundings.now();
		return { status: 200, body: toWireOffer(found, { catalog: surroundings.catalog, ...query, locale, now }) };
	},
});

/** `GET /v1/offers/{id}/addons?country=`: what can be bought on top of it. */
export const listOfferAddOnsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/offers/:offerId/addons",
	summary: "List the add-ons of an offer",
	operation: "viewSubscriptions",
	credentials: "either",
	query: z.object({ country: knownCountry, ...pageShape }),
	responses: { 200: offerCollection, 400: errorSchema, 404: errorSchema },
	async handle({ surroundings, locale, query, params }) {
		const place = { surroundings, locale, country: query.country };
		const found = find(place, params.offerId ?? "");
		if (!("id" in found)) return found;
		const now = surroundings.now();
		const addOns = addOnsOf(surroundings.catalog, found.id).filter((one) => isSold(one, now, query.country));
		const path = `/offers/${found.id.toUpperCase()}/addons?country=${query.country}`;
		return { status: 200, body: toOfferPage(addOns, place, { path, ...query }) };
	},
});

/** `GET /v1/offercategories?country=`: those that something is sold in. */
export const listOfferCategoriesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/offercategories",
	summary: "List the categories of offers of a country",
	operation: "viewSubscriptions",
	credentials: "either",
	query: countryQuery,
	responses: { 200: offerCategoryCollection, 400: errorSchema },
	async handle({ surroundings, locale, query }) {
		const place = { surroundings, locale, ...query };
		return { status: 200, body: toCollection(listCategories(place), `/offercategories?country=${query.country}`) };
	},
});

function find({ surroundings, country: asked }: OfferPlace, id: string) {
	if (id.includes(":")) {
		const description = `${id} is an offer of new commerce, which is not in this catalog.`;
		return serviceError(400, { code: 2100, description, data: [] });
	}
	const found = findOffer(surroundings.catalog, id);
	return found === undefined || found.regime !== "legacy"
		? notFoundError("Offer", `OfferId - ${id}, Country - ${asked}`)
		: found;
}
