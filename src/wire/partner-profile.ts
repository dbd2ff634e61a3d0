import { z } from "zod";
import { address } from "./customer.ts";
import { sentAddress } from "./customer-request.ts";
import { attributes, link } from "./resource.ts";

const links = z.object({ self: link });
const contact = z
	.object({ firstName: z.string(), lastName: z.string(), email: z.string(), phoneNumber: z.string() })
	.meta({ id: "Contact" });

/** `GET /v1/profiles/mpn`. */
export const mpnProfile = z
	.object({
		partnerName: z.string(),
		mpnId: z.string(),
		profileType: z.literal("mpn_profile"),
		links,
		attributes,
	})
	.meta({ id: "MpnProfile" });

/** `/v1/profiles/organization`. */
export const organizationProfile = z
	.object({
		id: z.string(),
		companyName: z.string(),
		defaultAddress: address,
		tenantId: z.string(),
		domain: z.string(),
		email: z.string(),
		language: z.string(),
		culture: z.string(),
		profileType: z.literal("organization_profile"),
		links,
		attributes,
	})
	.meta({ id: "OrganizationProfile" });

/** `/v1/profiles/billing`. */
export const billingProfile = z
	.object({
		companyName: z.string(),
		address,
		primaryContact: contact,
		purchaseOrderNumber: z.string(),
		taxId: z.string(),
		billingCurrency: z.string(),
		billingDay: z.int().optional(),
		profileType: z.literal("billing_profile"),
		links,
		attributes,
	})
	.meta({ id: "BillingProfile" });

/** `/v1/profiles/legalbusiness`; nobody is vetted here. */
export const legalBusinessProfile = z
	.object({
		companyName: z.string(),
		address,
		primaryContact: contact,
		companyApproverAddress: address,
		companyApproverEmail: z.string(),
		vettingStatus: z.literal("none"),
		vettingSubStatus: z.literal("none"),
		profileType: z.literal("legal_business_profile"),
		links,
		attributes,
	})
	.meta({ id: "LegalBusinessProfile" });

/** `/v1/profiles/support`. */
export const supportProfile = z
	.object({
		email: z.string(),
		telephone: z.string(),
		website: z.string(),
		profileType: z.literal("support_profile"),
		links,
		attributes,
	})
	.meta({ id: "SupportProfile" });

const text = z.string().max(2_000).optional();
const sentContact = z.object({ firstName: text, lastName: text, email: text, phoneNumber: text }).optional();
const sentEtag = { attributes: z.object({ etag: text }).optional() };

/** Bodies of the PUTs; what is absent stays as it is, and an address is replaced whole. */
export const sentProfiles = {
	organization: z.object({
		companyName: text,
		defaultAddress: sentAddress.optional(),
		email: text,
		language: text,
		culture: text,
		...sentEtag,
	}),
	billing: z.object({
		companyName: text,
		address: sentAddress.optional(),
		primaryContact: sentContact,
		purchaseOrderNumber: text,
		taxId: text,
		billingCurrency: text,
		...sentEtag,
	}),
	legalBusiness: z.object({
		companyName: text,
		address: sentAddress.optional(),
		primaryContact: sentContact,
		companyApproverAddress: sentAddress.optional(),
		companyApproverEmail: text,
		...sentEtag,
	}),
	support: z.object({ email: text, telephone: text, website: text, ...sentEtag }),
} as const;
