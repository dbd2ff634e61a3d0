import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf, link } from "./resource.ts";
import { billingCycleNumbers } from "./subscription.ts";

/** What was charged for a line when it was bought, for one seat and for all of them. */
const pricing = z.object({
	listPrice: z.number(),
	discountedPrice: z.number(),
	proratedPrice: z.number(),
	price: z.number(),
	extendedPrice: z.number(),
});

/** One line of an order; links to the new-commerce catalog only where it was bought there. */
const orderLineItem = z
	.object({
		lineItemNumber: z.int(),
		offerId: z.string(),
		subscriptionId: z.string(),
		parentSubscriptionId: z.string().optional(),
		termDuration: z.string().optional(),
		transactionType: z.literal("New"),
		friendlyName: z.string(),
		quantity: z.int(),
		pricing: pricing.optional(),
		partnerIdOnRecord: z.string().optional(),
		promotionId: z.string().optional(),
		links: z.object({
			subscription: link,
			product: link.optional(),
			sku: link.optional(),
			availability: link.optional(),
		}),
	})
	.meta({ id: "OrderLineItem" });

/** An order, members in the recorded order. The two longer links only where something was bought in new commerce. */
export const order = z
	.object({
		id: z.string(),
		alternateId: z.string(),
		referenceCustomerId: z.string(),
		billingCycle: z.enum(["monthly", "annual", "none"]),
		/** Absent where nothing of it is billed here. */
		currencyCode: z.string().optional(),
		currencySymbol: z.string().optional(),
		lineItems: z.array(orderLineItem),
		creationDate: z.string(),
		status: z.enum(["completed", "pending", "cancelled"]),
		transactionType: z.literal("UserPurchase"),
		/** With `include_price=true`. */
		totalPrice: z.number().optional(),
		links: z.object({ self: link, provisioningStatus: link.optional(), patchOperation: link.optional() }),
		attributes,
	})
	.meta({ id: "Order" });
export type Order = z.infer<typeof order>;
export const orderCollection = collectionOf(order).meta({ id: "OrderCollection" });

/** Query of both GETs; `billingType` counts for the list only. */
export const orderQuery = z.object({
	billingType: tolerantEnum(billingCycleNumbers).optional(),
	include_price: z
		.string()
		.transform((text) => text.toLowerCase() === "true")
		.optional(),
});

/** A line as clients send it; what is not here is ignored. */
export const orderLineRequest = z.object({
	lineItemNumber: z.int().optional(),
	offerId: z.string().min(1).max(200),
	subscriptionId: z.string().max(100).optional(),
	parentSubscriptionId: z.string().max(100).optional(),
	termDuration: z.string().max(20).optional(),
	friendlyName: z.string().max(256).optional(),
	quantity: z.int().min(-2_147_483_648).max(2_147_483_647),
	partnerIdOnRecord: z.string().max(64).optional(),
	promotionId: z.string().max(200).optional(),
	customTermEndDate: z.string().max(40).optional(),
});
export type OrderLineRequest = z.infer<typeof orderLineRequest>;

/** Body of the POST. */
export const orderRequest = z
	.object({
		referenceCustomerId: z.string().max(100).optional(),
		billingCycle: tolerantEnum(billingCycleNumbers).optional(),
		lineItems: z.array(orderLineRequest).min(1).max(100),
	})
	.meta({ id: "OrderRequest" });

/** Body of the PATCH: new add-ons, another rhythm for the whole order, or `"status": "cancelled"`. */
export const orderPatch = z
	.object({
		id: z.string().max(100).optional(),
		billingCycle: tolerantEnum(billingCycleNumbers).optional(),
		lineItems: z.array(orderLineRequest).max(100).optional(),
		status: z.string().max(40).optional(),
		attributes: z.object({ etag: z.string().optional() }).optional(),
	})
	.meta({ id: "OrderPatch" });
export type OrderPatch = z.infer<typeof orderPatch>;

/** Whether what a line bought can be used. */
const lineProvisioning = z
	.object({
		lineItemNumber: z.int(),
		status: z.enum(["fulfilled", "unfulfilled", "prefulfillmentPending"]),
		quantityProvisioningInformation: z.array(z.object({ quantity: z.int(), status: z.string() })),
		attributes,
	})
	.meta({ id: "OrderLineItemProvisioningStatus" });
export const lineProvisioningCollection = collectionOf(lineProvisioning).meta({ id: "OrderProvisioningCollection" });

/** Where something that was bought has to be activated; what is sold by the seat has no such place. */
const activationLink = z
	.object({ lineItemNumber: z.int().optional(), link })
	.meta({ id: "OrderLineItemActivationLink" });
export const activationLinkCollection = collectionOf(activationLink).meta({ id: "ActivationLinkCollection" });
