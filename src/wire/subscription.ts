import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf, link } from "./resource.ts";

/** Numbers are the .NET SDK's member values. */
export const subscriptionStatusNumbers = {
	none: 0,
	active: 1,
	suspended: 2,
	deleted: 3,
	expired: 4,
	pending: 5,
	disabled: 6,
} as const;

export const billingCycleNumbers = {
	unknown: 0,
	monthly: 1,
	annual: 2,
	none: 3,
	one_time: 4,
	triennial: 5,
	biennial: 6,
} as const;

/** Product, rhythm and length of a term, as the original names them. */
const productTerm = z
	.object({
		productId: z.string(),
		skuId: z.string(),
		availabilityId: z.string(),
		billingCycle: z.enum(["monthly", "annual", "none"]),
		termDuration: z.string(),
		promotionId: z.string().optional(),
	})
	.meta({ id: "ProductTerm" });

/** What a subscription is to be from its next term on. */
const nextTermInstructions = z
	.object({ product: productTerm, quantity: z.int(), customTermEndDate: z.string().optional() })
	.meta({ id: "ScheduledNextTermInstructions" });

/** A subscription, members in the order of the original's samples; optional ones are of new commerce, or of add-ons. */
export const subscription = z
	.object({
		id: z.string(),
		offerId: z.string(),
		offerName: z.string(),
		friendlyName: z.string(),
		productType: z.object({ id: z.string(), displayName: z.string() }).optional(),
		quantity: z.int(),
		unitType: z.string(),
		parentSubscriptionId: z.string().optional(),
		hasPurchasableAddons: z.boolean(),
		creationDate: z.string(),
		effectiveStartDate: z.string(),
		commitmentEndDate: z.string(),
		commitmentEndDateTime: z.string().optional(),
		cancellationAllowedUntilDate: z.string().optional(),
		billingCycleEndDate: z.string().optional(),
		billingCycleEndDateTime: z.string().optional(),
		status: z.enum(["active", "suspended", "deleted", "expired", "pending", "disabled"]),
		suspensionReasons: z.array(z.string()).optional(),
		autoRenewEnabled: z.boolean(),
		isTrial: z.boolean(),
		billingType: z.literal("license"),
		billingCycle: z.enum(["monthly", "annual", "none"]),
		termDuration: z.string().optional(),
		renewalTermDuration: z.string().optional(),
		refundOptions: z.array(z.object({ type: z.string(), expiresAt: z.string() })).optional(),
		refundableQuantity: z
			.object({
				totalQuantity: z.int(),
				details: z.array(z.object({ quantity: z.int(), allowedUntilDateTime: z.string() })),
			})
			.optional(),
		promotionId: z.string().optional(),
		scheduledNextTermInstructions: nextTermInstructions.optional(),
		attentionNeeded: z.boolean().optional(),
		isMicrosoftProduct: z.boolean(),
		partnerId: z.string(),
		contractType: z.literal("subscription"),
		// `offer` is of the legacy catalog, `product`, `sku` and `availability` of new commerce.
		links: z.object({
			offer: link.optional(),
			product: link.optional(),
			sku: link.optional(),
			availability: link.optional(),
			parentSubscription: link.optional(),
			self: link,
		}),
		publisherName: z.string(),
		orderId: z.string(),
		attributes,
	})
	.meta({ id: "Subscription" });
export type Subscription = z.infer<typeof subscription>;
export const subscriptionCollection = collectionOf(subscription).meta({ id: "SubscriptionCollection" });

/** Body of the PATCH: the full object with changes; only these members are writable, everything else is ignored. */
export const subscriptionPatch = z
	.object({
		quantity: z.int().min(-2_147_483_648).max(2_147_483_647).optional(),
		status: tolerantEnum(subscriptionStatusNumbers).optional(),
		friendlyName: z.string().max(256).optional(),
		autoRenewEnabled: z.boolean().optional(),
		partnerId: z.string().max(64).optional(),
		billingCycle: tolerantEnum(billingCycleNumbers).optional(),
		scheduledNextTermInstructions: z
			.object({
				product: z
					.object({
						productId: z.string().max(100).optional(),
						skuId: z.string().max(100).optional(),
						availabilityId: z.string().max(100).optional(),
						billingCycle: tolerantEnum(billingCycleNumbers).optional(),
						termDuration: z.string().max(20).optional(),
						promotionId: z.string().max(200).optional(),
					})
					.optional(),
				quantity: z.int().min(-2_147_483_648).max(2_147_483_647).optional(),
				customTermEndDate: z.string().max(40).optional(),
			})
			.optional(),
		attributes: z.object({ etag: z.string().optional() }).optional(),
	})
	.meta({ id: "SubscriptionPatch" });
export type SubscriptionPatch = z.infer<typeof subscriptionPatch>;
