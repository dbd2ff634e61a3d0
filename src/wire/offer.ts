import { z } from "zod";
import { attributes, collectionOf, link } from "./resource.ts";

const billingCycle = z.enum(["monthly", "annual", "none"]);

/** A category of offers, texts in the language of `X-Locale`. */
const offerCategory = z
	.object({
		id: z.string(),
		name: z.string(),
		rank: z.int(),
		locale: z.string(),
		country: z.string(),
		attributes: attributes.optional(),
	})
	.meta({ id: "OfferCategory" });

/** An offer of the legacy catalog, members in the recorded order. `upgradeTargetOffers` is absent where there are none. */
export const offer = z
	.object({
		id: z.string(),
		name: z.string(),
		description: z.string(),
		minimumQuantity: z.int(),
		maximumQuantity: z.int(),
		rank: z.int(),
		uri: z.string(),
		locale: z.string(),
		country: z.string(),
		category: offerCategory,
		limitUnitOfMeasure: z.enum(["None", "Concurrent", "Lifetime"]),
		limit: z.int(),
		termUnitOfMeasure: z.enum(["Year", "Month", "Day", "None"]),
		term: z.int(),
		prerequisiteOffers: z.array(z.string()),
		isAddOn: z.boolean(),
		hasAddOns: z.boolean(),
		isAvailableForPurchase: z.boolean(),
		billing: z.enum(["license", "usage", "none"]),
		supportedBillingCycles: z.array(billingCycle),
		isAutoRenewable: z.boolean(),
		isInternal: z.boolean(),
		isMicrosoftProduct: z.boolean(),
		conversionTargetOffers: z.array(z.string()),
		upgradeTargetOffers: z.array(z.string()).optional(),
		reselleeQualifications: z.array(z.string()),
		resellerQualifications: z.array(z.string()),
		salesGroupId: z.string(),
		isTrial: z.boolean(),
		acquisitionType: z.string(),
		supportedCatalogTypes: z.array(z.string()),
		actions: z.array(z.string()),
		product: z.object({ id: z.string(), name: z.string(), unit: z.string() }),
		unitType: z.string(),
		links: z.object({ learnMore: link.optional(), self: link }),
		attributes,
	})
	.meta({ id: "Offer" });
export type Offer = z.infer<typeof offer>;

export const offerCollection = collectionOf(offer).meta({ id: "OfferCollection" });
export const offerCategoryCollection = collectionOf(offerCategory).meta({ id: "OfferCategoryCollection" });
