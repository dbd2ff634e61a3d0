import { z } from "zod";
import { attributes, collectionOf, link } from "./resource.ts";

/** An address as it is sent out. */
export const address = z
	.object({
		country: z.string(),
		region: z.string().optional(),
		city: z.string(),
		state: z.string().optional(),
		addressLine1: z.string(),
		addressLine2: z.string().optional(),
		postalCode: z.string(),
		firstName: z.string().optional(),
		middleName: z.string().optional(),
		lastName: z.string().optional(),
		phoneNumber: z.string().optional(),
	})
	.meta({ id: "Address" });
export type Address = z.infer<typeof address>;

/** Without `address` and `email` in lists; without links in the answer to a new customer. */
export const customerCompanyProfile = z
	.object({
		tenantId: z.string(),
		domain: z.string(),
		companyName: z.string(),
		address: address.optional(),
		email: z.string().optional(),
		organizationRegistrationNumber: z.string().optional(),
		links: z.object({ self: link }).optional(),
		attributes,
	})
	.meta({ id: "CustomerCompanyProfile" });
export type CustomerCompanyProfile = z.infer<typeof customerCompanyProfile>;

/** Without links in the answer to a new customer. */
export const customerBillingProfile = z
	.object({
		id: z.string(),
		firstName: z.string(),
		lastName: z.string(),
		email: z.string(),
		culture: z.string(),
		language: z.string(),
		companyName: z.string(),
		defaultAddress: address,
		links: z.object({ self: link }).optional(),
		attributes,
	})
	.meta({ id: "CustomerBillingProfile" });
export type CustomerBillingProfile = z.infer<typeof customerBillingProfile>;

/** A customer; the list shows the short form without `commerceId`, `billingProfile` and `allowDelegatedAccess`. */
export const customer = z
	.object({
		id: z.string(),
		commerceId: z.string().optional(),
		companyProfile: customerCompanyProfile,
		billingProfile: customerBillingProfile.optional(),
		relationshipToPartner: z.enum(["reseller", "none"]),
		allowDelegatedAccess: z.boolean().optional(),
		/** Only in the answer to a new customer. */
		userCredentials: z.object({ userName: z.string(), password: z.string() }).optional(),
		customDomains: z.array(z.string()).optional(),
		/** Partner network id of an indirect reseller. */
		associatedPartnerId: z.string().optional(),
		links: z.object({ self: link }).optional(),
		attributes,
	})
	.meta({ id: "Customer" });
export type Customer = z.infer<typeof customer>;
export const customerCollection = collectionOf(customer.required({ links: true }).meta({ id: "CustomerItem" })).meta({
	id: "CustomerCollection",
});
