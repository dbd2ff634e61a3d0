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
	return findDateAgainstSale(offer, now) === undefined && isSoldInCountry(offer, country);
}

/** The date because of which the offer is not on sale at the moment: `from` is its first day, `until` is exclusive. */
export function findDateAgainstSale(
	{ from, until }: Offer,
	now: Instant,
): { readonly from: Instant } | { readonly until: Instant } | undefined {
	if (from !== undefined && now < from) return { from };
	if (until !== undefined && until <= now) return { until };
	return undefined;
}

/** Whether the offer is sold in the country at all; an offer without a list is sold everywhere. */
export function isSoldInCountry(offer: Offer, country: string): boolean {
	return offer.countries === undefined || offer.countries.includes(country.toUpperCase());
}

/** The paid offers that a trial can become: those of its SKU that are sold in the country at the moment. */
export function conversionTargetsOf(
	catalog: Catalog,
	trial: Offer,
	{ now, country }: { readonly now: Instant; readonly country: string },
): readonly Offer[] {
	if (!trial.isTrial) return [];
	return [...catalog.offers.values()].filter(
		(offer) =>
			offer.skuId === trial.skuId &&
			offer.regime === trial.regime &&
			!offer.isTrial &&
			!offer.isAddOn &&
			isSold(offer, now, country),
	);
}
