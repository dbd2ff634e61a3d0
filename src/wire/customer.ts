import { z } from "zod";
import { attributes, collectionOf, link } from "./resource.ts";

const companyProfile = z
	.object({
		tenantId: z.string(),
		domain: z.string(),
		companyName: z.string(),
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "CustomerCompanyProfile" });

const address = z
	.object({
		country: z.string(),
		city: z.string(),
		state: z.string().optional(),
		addressLine1: z.string(),
		addressLine2: z.string().optional(),
		postalCode: z.string(),
		firstName: z.string(),
		lastName: z.string(),
		phoneNumber: z.string().optional(),
	})
	.meta({ id: "Address" });

const billingProfile = z
	.object({
		id: z.string(),
		firstName: z.string(),
		lastName: z.string(),
		email: z.string(),
		culture: z.string(),
		language: z.string(),
		companyName: z.string(),
		defaultAddress: address,
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "CustomerBillingProfile" });

/** A customer; the list shows the short form without `commerceId`, `billingProfile` and `allowDelegatedAccess`. */
export const customer = z
	.object({
		id: z.string(),
		commerceId: z.string().optional(),
		companyProfile,
		billingProfile: billingProfile.optional(),
		relationshipToPartner: z.enum(["reseller", "none"]),
		allowDelegatedAccess: z.boolean().optional(),
		customDomains: z.array(z.string()).optional(),
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "Customer" });
export type Customer = z.infer<typeof customer>;
export const customerCollection = collectionOf(customer).meta({ id: "CustomerCollection" });
