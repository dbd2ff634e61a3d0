import { z } from "zod";
import { attributes, collectionOf, link } from "./resource.ts";

/** A day on which the first term of a purchase may end, and what else ends then. */
const customTermEndDate = z
	.object({
		allowedCustomTermEndDateType: z.enum(["calendarMonthAligned", "subscriptionAligned"]),
		cotermSubscriptionIds: z.array(z.string()).optional(),
		allowedCustomTermEndDate: z.string(),
	})
	.meta({ id: "CustomTermEndDate" });
export const customTermEndDateCollection = collectionOf(customTermEndDate).meta({ id: "CustomTermEndDateCollection" });

/** Whether a subscription's licenses can be used, and until when. */
export const provisioningStatus = z
	.object({
		skuId: z.guid(),
		status: z.enum(["success", "pending", "failed"]),
		quantity: z.int(),
		endDate: z.string(),
		attributes,
	})
	.meta({ id: "SubscriptionProvisioningStatus" });

/** Whom the customer turns to about a subscription. */
export const supportContact = z
	.object({
		supportTenantId: z.string(),
		supportMpnId: z.string(),
		name: z.string(),
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "SupportContact" });

/** Body of the PUT. */
export const supportContactRequest = z
	.object({
		supportTenantId: z.guid().optional(),
		supportMpnId: z.string().max(20).optional(),
		name: z.string().max(256).optional(),
	})
	.meta({ id: "SupportContactRequest" });

/** Whether a subscription of Azure may use reservations; what is sold by the seat never is registered. */
export const registrationStatus = z
	.object({ subscriptionId: z.string(), status: z.literal("NotRegistered"), attributes })
	.meta({ id: "SubscriptionRegistrationStatus" });

/** That a subscription of a test customer can be used. */
export const activationResult = z
	.object({ subscriptionId: z.string(), status: z.literal("Success"), attributes })
	.meta({ id: "SubscriptionActivationResult" });
