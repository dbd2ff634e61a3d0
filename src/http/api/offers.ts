import { offerList } from "../../wire/api/offer.ts";
import { viewOffer } from "../convert/views.ts";
import { route } from "../route.ts";

/** `GET /api/v1/offers`: what can be priced and sold, with its name in the caller's language. */
export const listOffersRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/offers",
	summary: "List what the catalog sells",
	operation: "viewSubscriptions",
	credentials: "either",
	responses: { 200: offerList },
	async handle({ surroundings: { catalog }, locale }) {
		const words = { catalog, language: locale.language };
		return { status: 200, body: { items: [...catalog.offers.values()].map((offer) => viewOffer(offer, words)) } };
	},
});
