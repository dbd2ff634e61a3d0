import { type OfferId, toId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog, Offer } from "./catalog.ts";

/** The offer whose id somebody sent, in whatever case. */
export function findOffer(catalog: Catalog, text: string): Offer | undefined {
	return catalog.offers.get(toId<OfferId>(text));
}

/** The add-ons that can be bought for an offer, in the order of the catalog. */
export function addOnsOf(catalog: Catalog, offerId: OfferId): readonly Offer[] {
	const ofCatalog = remembered.get(catalog) ?? new Map<OfferId, readonly Offer[]>();
	remembered.set(catalog, ofCatalog);
	const known = ofCatalog.get(offerId);
	if (known !== undefined) return known;
	const found = [...catalog.offers.values()].filter((offer) => offer.addOnOf.includes(offerId));
	ofCatalog.set(offerId, found);
	return found;
}

/** A catalog never changes, and every line of a list of subscriptions asks. */
const remembered = new WeakMap<Catalog, Map<OfferId, readonly Offer[]>>();

/** Whether an offer can be bought at a moment in a country (ISO 3166 alpha-2). */
export function isSold(offer: Offer, now: Instant, country: string): boolean {
	return isOnSale(offer, now) && isSoldInCountry(offer, country);
}

/** Whether the moment lies between the offer's dates: `from` inclusive, `until` exclusive. */
function isOnSale(offer: Offer, now: Instant): boolean {
	return (offer.from === undefined || offer.from <= now) && (offer.until === undefined || now < offer.until);
}

/** Whether the offer is sold in the country at all; an offer without a list is sold everywhere. */
function isSoldInCountry(offer: Offer, country: string): boolean {
	return offer.countries === undefined || offer.countries.includes(country.toUpperCase());
}
