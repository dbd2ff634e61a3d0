import { z } from "zod";
import type { Catalog, Offer, OfferCategory } from "../../domain/catalog/catalog.ts";
import { isSold } from "../../domain/catalog/offers.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { Locale } from "../locale.ts";
import { toWireCategory, toWireOffer } from "./offer.ts";
import { toCollection, toLink } from "./resource.ts";

/** For which country and in which language offers are told, now. */
export interface OfferPlace {
	readonly surroundings: Pick<Surroundings, "now"> & { readonly catalog: Catalog };
	readonly country: string;
	readonly locale: Locale;
}

/** `size` and `offset` as the original pages its legacy catalog; everything when absent. */
export const pageShape = {
	size: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
	offset: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
};
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
	{
		path,
		size = 0,
		offset = 0,
	}: { readonly path: string; readonly size?: number | undefined; readonly offset?: number | undefined },
) {
	const end = size === 0 ? offers.length : offset + size;
	const items = offers
		.slice(offset, end)
		.map((one) => toWireOffer(one, { catalog, country: asked, locale, now: now() }));
	const at = (from: number) => `${path}${path.includes("?") ? "&" : "?"}offset=${from}&size=${size}`;
	const page = toCollection(items, size === 0 ? path : at(offset), end < offers.length ? toLink(at(end)) : undefined);
	if (offset === 0 || page.links === undefined || size === 0) return page;
	return { ...page, links: { ...page.links, previous: toLink(at(Math.max(0, offset - size))) } };
}
