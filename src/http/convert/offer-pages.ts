import type { Catalog, Offer, OfferCategory } from "../../domain/catalog/catalog.ts";
import { isSold } from "../../domain/catalog/offers.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { Locale } from "../locale.ts";
import { type IndexPage, toIndexPage } from "./index-page.ts";
import { toWireCategory, toWireOffer } from "./offer.ts";

/** For which country and in which language offers are told, now. */
export interface OfferPlace {
	readonly surroundings: Pick<Surroundings, "now"> & { readonly catalog: Catalog };
	readonly country: string;
	readonly locale: Locale;
}

/** The legacy offers that are sold there now, in the order of their ranks. */
export function listSold({ surroundings, country: asked }: OfferPlace): readonly Offer[] {
	const now = surroundings.now();
	return [...surroundings.catalog.offers.values()]
		.filter((one) => one.regime === "legacy" && isSold(one, now, asked))
		.toSorted((one, other) => one.rank - other.rank);
}

/** The categories of what is sold there, but for that of add-ons, which has no name. */
export function listCategories(place: OfferPlace) {
	const named = new Set(listSold(place).map((one) => one.category));
	const order: readonly OfferCategory[] = ["enterprise", "smallBusiness", "trial"];
	return order.filter((one) => named.has(one)).map((one) => toWireCategory(one, place));
}

/** A page of offers as a collection, with where the pages before and after it are. */
export function toOfferPage(
	offers: readonly Offer[],
	{ surroundings: { catalog, now }, country: asked, locale }: OfferPlace,
	page: IndexPage,
) {
	return toIndexPage(offers, page, (one) => toWireOffer(one, { catalog, country: asked, locale, now: now() }));
}
