import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf, link } from "./resource.ts";
import { billingCycleNumbers } from "./subscription.ts";

/** ISO 3166 alpha-2. */
export const countryText = z
	.string()
	.regex(/^[a-z]{2}$/iu)
	.transform((text) => text.toUpperCase());

/** What kinds of products can be asked for; those of online services are sold here. */
export const targetViews = {
	azure: 0,
	azurereservations: 1,
	azurereservationsvm: 2,
	azurereservationssql: 3,
	azurereservationscosmosdb: 4,
	microsoftazure: 5,
	onlineservices: 6,
	software: 7,
	softwaresuselinux: 8,
	softwareperpetual: 9,
	saas: 10,
} as const;

export const targetSegments = { commercial: 0, education: 1, government: 2, nonprofit: 3 } as const;

/** Of every GET; a customer's own country counts where there is a customer. */
export const productQuery = z.object({
	targetView: tolerantEnum(targetViews),
	targetSegment: tolerantEnum(targetSegments).optional(),
});
export const segmentQuery = z.object({ targetSegment: tolerantEnum(targetSegments).optional() });

const itemType = z.object({ id: z.string(), displayName: z.string() });

/** A product of new commerce, texts in the language of `X-Locale`. */
export const product = z
	.object({
		id: z.string(),
		title: z.string(),
		description: z.string(),
		productType: itemType,
		isMicrosoftProduct: z.boolean(),
		publisherName: z.string(),
		links: z.object({ skus: link, self: link }),
		attributes,
	})
	.meta({ id: "Product" });
export type Product = z.infer<typeof product>;
export const productCollection = collectionOf(product).meta({ id: "ProductCollection" });

/** A SKU of a product; `provisioningId` is the license SKU, `upgradeTargetOffers` are `PRODUCT:SKU`. */
export const sku = z
	.object({
		id: z.string(),
		productId: z.string(),
		title: z.string(),
		description: z.string(),
		minimumQuantity: z.int(),
		maximumQuantity: z.int(),
		isTrial: z.boolean(),
		supportedBillingCycles: z.array(z.enum(["monthly", "annual", "none"])),
		purchasePrerequisites: z.array(z.string()),
		inventoryVariables: z.array(z.string()),
		provisioningVariables: z.array(z.string()),
		actions: z.array(z.string()),
		dynamicAttributes: z.object({
			isMicrosoftProduct: z.boolean(),
			hasConstraints: z.boolean(),
			isAddon: z.boolean(),
			hasAddOns: z.boolean(),
			isAutoRenewable: z.boolean(),
			prerequisiteSkus: z.array(z.string()),
			upgradeTargetOffers: z.array(z.string()),
			conversionTargetOffers: z.array(z.string()),
			reselleeQualifications: z.array(z.string()),
			resellerQualifications: z.array(z.string()),
			limit: z.int(),
			limitUnitOfMeasure: z.string(),
			rank: z.int(),
			unitType: z.string(),
			provisioningId: z.string(),
			billingType: z.string(),
		}),
		links: z.object({ availabilities: link, self: link }),
		attributes,
	})
	.meta({ id: "Sku" });
export type Sku = z.infer<typeof sku>;
export const skuCollection = collectionOf(sku).meta({ id: "SkuCollection" });

const term = z.object({
	id: z.string(),
	duration: z.string(),
	description: z.string(),
	billingCycle: z.string(),
	cancellationPolicies: z.array(
		z.object({
			refundOptions: z.array(z.object({ sequenceId: z.int(), type: z.string(), expiresAfter: z.string() })),
		}),
	),
});

/** How a SKU can be bought: its terms and how they renew. */
export const availability = z
	.object({
		id: z.string(),
		productId: z.string(),
		skuId: z.string(),
		catalogItemId: z.string(),
		/** Absent where nothing is billed here. */
		defaultCurrency: z.object({ code: z.string(), symbol: z.string() }).optional(),
		segment: z.string(),
		country: z.string(),
		isPurchasable: z.boolean(),
		isRenewable: z.boolean(),
		renewalInstructions: z.array(
			z.object({
				applicableTermIds: z.array(z.string()),
				renewalOptions: z.array(z.object({ renewToId: z.string(), isAutoRenewable: z.boolean() })),
			}),
		),
		terms: z.array(term),
		product,
		sku,
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "Availability" });
export type Availability = z.infer<typeof availability>;
export const availabilityCollection = collectionOf(availability).meta({ id: "AvailabilityCollection" });

/** Body of `POST /v1/extensions/product/checkinventory`. */
export const inventoryRequest = z
	.object({
		targetItems: z
			.array(z.object({ productId: z.string().max(100), skuId: z.string().max(100).optional() }))
			.min(1)
			.max(100),
		inventoryContext: z.unknown().optional(),
	})
	.meta({ id: "InventoryCheckRequest" });

/** Its answer: a bare list, as the original's. */
export const inventoryItems = z
	.array(
		z.object({
			productId: z.string(),
			skuId: z.string().optional(),
			isRestricted: z.boolean(),
			restrictions: z.array(
				z.object({
					reasonCode: z.string(),
					description: z.string(),
					properties: z.record(z.string(), z.string()),
				}),
			),
		}),
	)
	.meta({ id: "InventoryItems" });

const seatConstraint = z.object({ minimumRequiredSeats: z.int().optional(), maximumRequiredSeats: z.int().optional() });

/** Less to pay for the first term of something. */
export const productPromotion = z
	.object({
		id: z.string(),
		name: z.string(),
		description: z.string(),
		startDate: z.string(),
		endDate: z.string(),
		properties: z.object({ isAutoApplicable: z.boolean() }),
		requiredProducts: z.array(
			z.object({
				productId: z.string(),
				skuId: z.string(),
				term: z.object({ duration: z.string(), billingCycle: z.string() }),
				pricingPolicies: z.array(z.object({ policyType: z.string(), value: z.string() })),
			}),
		),
		promotionConstraints: z.object({
			seatConstraints: z.array(seatConstraint),
			eligibilityConstraints: z.array(z.object({ name: z.string() })),
		}),
		attributes,
	})
	.meta({ id: "ProductPromotion" });
export const productPromotionCollection = collectionOf(productPromotion).meta({ id: "ProductPromotionCollection" });
export const promotionQuery = z.object({ segment: z.string().max(40).optional() });

/** Body of `POST …/promotionEligibilities`. */
export const eligibilityRequest = z
	.object({
		items: z
			.array(
				z.object({
					id: z.int(),
					catalogItemId: z.string().min(1).max(200),
					quantity: z.int(),
					billingCycle: tolerantEnum(billingCycleNumbers).optional(),
					termDuration: z.string().max(20).optional(),
					promotionId: z.string().max(200).optional(),
				}),
			)
			.max(100),
	})
	.meta({ id: "PromotionEligibilitiesRequest" });

/** For each item the promotions that were asked for, with why it cannot have them. */
const promotionEligibilities = z
	.object({
		id: z.int(),
		catalogItemId: z.string(),
		quantity: z.int(),
		billingCycle: z.string().optional(),
		termDuration: z.string().optional(),
		eligibilities: z.array(
			z.object({
				promotionId: z.string(),
				isEligible: z.boolean(),
				errors: z.array(
					z.object({
						type: z.string(),
						description: z.string(),
						minimumRequiredSeats: z.int().optional(),
						maximumRequiredSeats: z.int().optional(),
						eligibleTerms: z.array(z.object({ billingCycle: z.string(), duration: z.string() })).optional(),
					}),
				),
			}),
		),
		attributes,
	})
	.meta({ id: "PromotionEligibilities" });
export const promotionEligibilitiesCollection = collectionOf(promotionEligibilities).meta({
	id: "PromotionEligibilitiesCollection",
});
