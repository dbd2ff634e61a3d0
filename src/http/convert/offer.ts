import type { Instant } from "../../domain/basics/instant.ts";
import { type Catalog, getSku, type Offer, type OfferCategory } from "../../domain/catalog/catalog.ts";
import { addOnsOf, conversionTargetsOf, isSold } from "../../domain/catalog/offers.ts";
import { pathsInForce } from "../../domain/catalog/paths-in-force.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { Offer as WireOffer } from "../../wire/offer.ts";
import type { Locale } from "../locale.ts";
import { toLink } from "./resource.ts";

const categories = {
	enterprise: { id: "Enterprise_Key", rank: 20 },
	smallBusiness: { id: "SmallBusiness_Key", rank: 30 },
	trial: { id: "Trial_Key", rank: 70 },
	addOn: { id: "", rank: 0 },
} as const satisfies Record<OfferCategory, { id: string; rank: number }>;

const limitUnits = { none: "None", concurrent: "Concurrent", lifetime: "Lifetime" } as const;

/** The catalog id that the original's offer URIs carry; any fixed GUID serves. */
const catalogId = "3c95518e-8c37-41e3-9627-0ca339200f53";

/** An offer as the legacy catalog gives it, in the language of the locale and for one country. */
export function toWireOffer(
	offer: Offer,
	{
		catalog,
		country,
		locale,
		now,
	}: { readonly catalog: Catalog; readonly country: string; readonly locale: Locale; readonly now: Instant },
): WireOffer {
	const id = offer.id.toUpperCase();
	const title = offer.title[locale.language];
	const targets = pathsInForce(catalog, offer.id, now).map((path) => path.to.toUpperCase());
	const unitType = offer.isAddOn ? "Add-On Licenses" : "Licenses";
	return {
		id,
		name: title,
		description: offer.description[locale.language],
		minimumQuantity: offer.minimumQuantity,
		maximumQuantity: offer.maximumQuantity,
		rank: offer.rank,
		uri: `/${catalogId}/Offers/${id}`,
		locale: locale.tag,
		country,
		category: toWireCategory(offer.category, { country, locale }),
		limitUnitOfMeasure: limitUnits[offer.limit.unit],
		limit: offer.limit.unit === "none" ? 0 : offer.limit.count,
		...toTerm(offer.termMonths),
		prerequisiteOffers: offer.addOnOf.map((base) => base.toUpperCase()),
		isAddOn: offer.isAddOn,
		hasAddOns: addOnsOf(catalog, offer.id).length > 0,
		isAvailableForPurchase: isSold(offer, now, country),
		billing: "license",
		supportedBillingCycles: [...offer.billingCycles],
		isAutoRenewable: !offer.isTrial,
		isInternal: false,
		isMicrosoftProduct: true,
		conversionTargetOffers: conversionTargetsOf(catalog, offer, { now, country }).map((one) => one.id.toUpperCase()),
		...(targets.length === 0 ? {} : { upgradeTargetOffers: targets }),
		reselleeQualifications: [],
		resellerQualifications: [],
		salesGroupId: "Default",
		isTrial: offer.isTrial,
		acquisitionType: "purchase",
		supportedCatalogTypes: ["sandbox", "live"],
		actions: ["Cancel", "Edit"],
		product: {
			id: offer.skuId.toUpperCase(),
			name: getSku(catalog, offer.skuId).title[locale.language],
			unit: unitType,
		},
		unitType,
		links: { self: toLink(`/offers/${id}?country=${country}`) },
		attributes: { objectType: "Offer" },
	};
}

/** A category as the original has it; add-ons are in one without id and name. */
export function toWireCategory(
	category: OfferCategory,
	{ country, locale }: { readonly country: string; readonly locale: Locale },
): WireOffer["category"] {
	return {
		...categories[category],
		name: category === "addOn" ? "" : formatMessage(locale.language, `errors.category.${category}`),
		locale: locale.tag,
		country,
		attributes: { objectType: "OfferCategory" },
	};
}

/** Whether a category has that id, in whatever case. */
export function isCategory(category: OfferCategory, id: string): boolean {
	return categories[category].id.toLowerCase() === id.toLowerCase();
}

function toTerm(months: number): Pick<WireOffer, "termUnitOfMeasure" | "term"> {
	return months % 12 === 0
		? { termUnitOfMeasure: "Year", term: months / 12 }
		: { termUnitOfMeasure: "Month", term: months };
}
