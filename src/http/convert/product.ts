import type { Language } from "../../domain/basics/localized-text.ts";
import { type Catalog, getSku, type Offer } from "../../domain/catalog/catalog.ts";
import { addOnsOf } from "../../domain/catalog/offers.ts";
import { pathsInForce } from "../../domain/catalog/paths-in-force.ts";
import { toCatalogItem } from "../../domain/products/catalog-item.ts";
import type { SoldItem } from "../../domain/products/products.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { PricedMarket } from "../../use-cases/products/find-market.ts";
import type { Availability, Product, Sku } from "../../wire/product.ts";
import { toTermDuration } from "./commerce-ids.ts";
import { toCurrencySymbol } from "./money.ts";
import { toLink } from "./resource.ts";

/** For whom products are told: `root` is the address below which they are, with the country where the address lacks it. */
export interface ProductPlace {
	readonly catalog: Catalog;
	readonly language: Language;
	readonly market: PricedMarket;
	/** `` or `/customers/{id}`. */
	readonly root: string;
}

const limitUnits = { none: "None", concurrent: "Concurrent", lifetime: "Lifetime" } as const;

/** A product, named after what its licenses give. */
export function toWireProduct({ productId, offer }: SoldItem, place: ProductPlace): Product {
	const self = `${place.root}/products/${productId}`;
	return {
		id: productId,
		title: titleOf(offer, place),
		description: offer.description[place.language],
		productType: { id: "OnlineServicesNCE", displayName: "OnlineServicesNCE" },
		isMicrosoftProduct: true,
		publisherName: "Microsoft Corporation",
		links: { skus: toLink(inMarket(`${self}/skus`, place)), self: toLink(inMarket(self, place)) },
		attributes: { objectType: "Product" },
	};
}

/** A SKU of it. */
export function toWireSku({ productId, skuId, offer }: SoldItem, place: ProductPlace): Sku {
	const self = `${place.root}/products/${productId}/skus/${skuId}`;
	const { limit } = offer;
	return {
		id: skuId,
		productId,
		title: titleOf(offer, place),
		description: offer.description[place.language],
		minimumQuantity: offer.minimumQuantity,
		maximumQuantity: offer.maximumQuantity,
		isTrial: offer.isTrial,
		supportedBillingCycles: [...offer.billingCycles],
		purchasePrerequisites: ["MicrosoftCustomerAgreement"],
		inventoryVariables: [],
		provisioningVariables: [],
		actions: [],
		dynamicAttributes: {
			isMicrosoftProduct: true,
			hasConstraints: limit.unit !== "none",
			isAddon: offer.isAddOn,
			hasAddOns: addOnsOf(place.catalog, offer.id).length > 0,
			isAutoRenewable: !offer.isTrial,
			prerequisiteSkus: offer.addOnOf.flatMap((id) => toSkuName({ id })),
			upgradeTargetOffers: pathsInForce(
				{ ...place.catalog, pathsFrom: place.catalog.transitionsFrom },
				offer.id,
				place.market.now,
			).flatMap(({ to }) => toSkuName({ id: to })),
			conversionTargetOffers: [],
			reselleeQualifications: [],
			resellerQualifications: [],
			limit: limit.unit === "none" ? 0 : limit.count,
			limitUnitOfMeasure: limitUnits[limit.unit],
			rank: offer.rank,
			unitType: offer.isAddOn ? "Add-On Licenses" : "Licenses",
			provisioningId: offer.skuId,
			billingType: "license",
		},
		links: {
			availabilities: toLink(inMarket(`${self}/availabilities`, place)),
			self: toLink(inMarket(self, place)),
		},
		attributes: { objectType: "Sku" },
	};
}

/** How the SKU is sold in the market: a term for each rhythm, whose days left come back within seven days. */
export function toWireAvailability(item: SoldItem, place: ProductPlace): Availability {
	const { productId, skuId, availabilityId, offer } = item;
	const { market, language } = place;
	const catalogItemId = offer.id.toUpperCase();
	const duration = toTermDuration(offer.termMonths);
	const terms = offer.billingCycles.map((billingCycle) => ({
		id: `${catalogItemId}:${duration}:${billingCycle}`,
		duration,
		description: formatMessage(language, "orders.term", { months: offer.termMonths, billingCycle }),
		billingCycle,
		cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: "Partial", expiresAfter: "P7D" }] }],
	}));
	const self = `${place.root}/products/${productId}/skus/${skuId}/availabilities/${availabilityId}`;
	return {
		...{ id: availabilityId, productId, skuId, catalogItemId },
		...(market.currency === undefined
			? {}
			: { defaultCurrency: { code: market.currency, symbol: toCurrencySymbol(market.currency) } }),
		...{ segment: "commercial", country: market.country, isPurchasable: true, isRenewable: !offer.isTrial },
		renewalInstructions: offer.isTrial
			? []
			: [
					{
						applicableTermIds: terms.map(({ id }) => id),
						renewalOptions: [{ renewToId: catalogItemId, isAutoRenewable: true }],
					},
				],
		terms,
		product: toWireProduct(item, place),
		sku: toWireSku(item, place),
		links: { self: toLink(inMarket(self, place)) },
		attributes: { objectType: "Availability" },
	};
}

function titleOf(offer: Offer, { catalog, language }: ProductPlace): string {
	return getSku(catalog, offer.skuId).title[language];
}

function toSkuName(offer: Pick<Offer, "id">): string[] {
	const item = toCatalogItem(offer);
	return item === undefined ? [] : [`${item.productId}:${item.skuId}`];
}

/** An address of a customer names its country by the customer. */
function inMarket(path: string, { root, market }: ProductPlace): string {
	return root === "" ? `${path}?country=${market.country}` : path;
}
