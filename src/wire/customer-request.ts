import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";

const text = z.string().max(2_000).optional();

/** An address as clients send it; what is missing is told by the rules of its country. */
export const sentAddress = z.object({
	country: text,
	region: text,
	city: text,
	state: text,
	addressLine1: text,
	addressLine2: text,
	postalCode: text,
	firstName: text,
	middleName: text,
	lastName: text,
	phoneNumber: text,
});
export type SentAddress = z.infer<typeof sentAddress>;

/** A billing profile likewise; the etag is that of the profile as it was read. */
export const sentBillingProfile = z
	.object({
		firstName: text,
		lastName: text,
		email: text,
		culture: text,
		language: text,
		companyName: text,
		defaultAddress: sentAddress.optional(),
		attributes: z.object({ etag: text }).optional(),
	})
	.meta({ id: "SentBillingProfile" });
export type SentBillingProfile = z.infer<typeof sentBillingProfile>;

/** Body of `POST /v1/customers`. */
export const newCustomer = z
	.object({
		companyProfile: z.object({ domain: text, companyName: text, organizationRegistrationNumber: text }),
		billingProfile: sentBillingProfile,
		associatedPartnerId: text,
		enableGdapByDefault: z.boolean().optional(),
	})
	.meta({ id: "NewCustomer" });
export type NewCustomer = z.infer<typeof newCustomer>;

/** Body of `PATCH /v1/customers/{customerId}`; `unknown` is what the .NET SDK sends for nothing. */
export const customerPatch = z
	.object({
		relationshipToPartner: tolerantEnum({
			unknown: 0,
			reseller: 1,
			advisor: 2,
			syndication: 3,
			microsoft_support: 4,
			none: 5,
		}).optional(),
		allowDelegatedAccess: z.boolean().optional(),
	})
	.meta({ id: "CustomerPatch" });
