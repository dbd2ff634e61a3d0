import { z } from "zod";
import { order } from "./order.ts";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, link } from "./resource.ts";
import { billingCycleNumbers } from "./subscription.ts";

/** What is wrong with a line; `errorCode` is the .NET SDK's number. */
const cartError = z.object({ errorCode: z.int(), errorDescription: z.string() }).meta({ id: "CartError" });

const cartItemShape = {
	id: z.int(),
	catalogItemId: z.string(),
	friendlyName: z.string().optional(),
	quantity: z.int(),
	/** Absent where nothing is billed here. */
	currencyCode: z.string().optional(),
	billingCycle: z.enum(["monthly", "annual", "none"]),
	termDuration: z.string().optional(),
	customTermEndDate: z.string().optional(),
	promotionId: z.string().optional(),
	participants: z.array(z.object({ key: z.string(), value: z.string() })).optional(),
	provisioningContext: z.object({ parentSubscriptionId: z.string() }).optional(),
	orderGroup: z.string(),
	error: cartError.optional(),
};

/** A line of a cart with its add-ons. */
const cartLineItem = z
	.object({ ...cartItemShape, addonItems: z.array(z.object(cartItemShape)).optional() })
	.meta({ id: "CartLineItem" });

/** A cart; each line tells what is against it. */
export const cart = z
	.object({
		id: z.string(),
		creationTimestamp: z.string(),
		lastModifiedTimestamp: z.string(),
		expirationTimestamp: z.string(),
		lastModifiedUser: z.string(),
		status: z.enum(["Active", "Ordered"]),
		lineItems: z.array(cartLineItem),
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "Cart" });
export type Cart = z.infer<typeof cart>;

/** Who takes part in a purchase; the reseller is the one that counts here. */
const participantNumbers = {
	unknown: 0,
	transaction_reseller: 1,
	consumption_reseller: 2,
	additional_transaction_reseller: 3,
} as const;

const itemRequestShape = {
	id: z.int().min(0).max(100_000).optional(),
	catalogItemId: z.string().min(1).max(200),
	friendlyName: z.string().max(256).optional(),
	quantity: z.int().min(-2_147_483_648).max(2_147_483_647),
	billingCycle: tolerantEnum(billingCycleNumbers).optional(),
	termDuration: z.string().max(20).optional(),
	promotionId: z.string().max(200).optional(),
	participants: z
		.array(z.object({ key: tolerantEnum(participantNumbers), value: z.string().max(64) }))
		.max(10)
		.optional(),
	provisioningContext: z.object({ parentSubscriptionId: z.string().max(100).optional() }).optional(),
	customTermEndDate: z.string().max(40).optional(),
};

const itemRequest = z.object({
	...itemRequestShape,
	addonItems: z.array(z.object(itemRequestShape)).max(50).optional(),
});
export type CartItemRequest = z.infer<typeof itemRequest>;

/** Body of POST and PUT; what is not here is ignored. */
export const cartRequest = z.object({ lineItems: z.array(itemRequest).max(100) }).meta({ id: "CartRequest" });
export type CartRequest = z.infer<typeof cartRequest>;

/** Answer of the checkout: an order for each group of lines, and why a group is none. */
export const checkoutResult = z
	.object({
		orders: z.array(order),
		orderErrors: z.array(z.object({ orderGroupId: z.string(), code: z.int(), description: z.string() })),
		attributes,
	})
	.meta({ id: "CartCheckoutResult" });
export type CheckoutResult = z.infer<typeof checkoutResult>;
