import type { z } from "zod";
import type { Partner } from "../../domain/access/partner.ts";
import { findCulture } from "../../domain/countries/country.ts";
import { toKeptPlace } from "../../domain/profiles/assess-profile.ts";
import type {
	PartnerAddress,
	PartnerContact,
	PartnerProfiles,
	ProfileKind,
} from "../../domain/profiles/partner-profile.ts";
import type { ReadProfile } from "../../use-cases/profiles/partner-profiles.ts";
import type { SentAddress } from "../../wire/customer-request.ts";
import type * as wire from "../../wire/partner-profile.ts";
import { fromSentAddress } from "./customer-request.ts";
import { toLink } from "./resource.ts";

/** `GET /v1/profiles/mpn`. */
export function toWireMpnProfile({ name, mpnId }: Pick<Partner, "name" | "mpnId">): z.infer<typeof wire.mpnProfile> {
	return {
		partnerName: name,
		mpnId,
		profileType: "mpn_profile",
		links: { self: toLink("/profiles/mpn") },
		attributes: { objectType: "MpnProfile" },
	};
}

/** `/v1/profiles/organization`. */
export function toWireOrganization(read: ReadProfile<"organization">): z.infer<typeof wire.organizationProfile> {
	const { partner, profile } = read;
	return {
		id: partner.id,
		companyName: profile.companyName,
		defaultAddress: profile.address,
		tenantId: partner.id,
		domain: partner.domain,
		email: profile.email,
		language: profile.culture.split("-")[0] ?? profile.culture,
		culture: profile.culture,
		profileType: "organization_profile",
		...toEnd("/profiles/organization", "OrganizationProfile", toProfileEtag(read)),
	};
}

/** `/v1/profiles/billing`. */
export function toWireBilling(read: ReadProfile<"billing">): z.infer<typeof wire.billingProfile> {
	const { companyName, address, contact, purchaseOrderNumber, taxId, currency } = read.profile;
	return {
		...{ companyName, address, primaryContact: contact, purchaseOrderNumber, taxId, billingCurrency: currency },
		profileType: "billing_profile",
		...toEnd("/profiles/billing", "BillingProfile", toProfileEtag(read)),
	};
}

/** `/v1/profiles/legalbusiness`. */
export function toWireLegalBusiness({
	profile,
}: ReadProfile<"legalBusiness">): z.infer<typeof wire.legalBusinessProfile> {
	return {
		companyName: profile.companyName,
		address: profile.address,
		primaryContact: profile.contact,
		companyApproverAddress: profile.approverAddress,
		companyApproverEmail: profile.approverEmail,
		vettingStatus: "none",
		vettingSubStatus: "none",
		profileType: "legal_business_profile",
		...toEnd("/profiles/legalbusiness", "LegalBusinessProfile"),
	};
}

/** `/v1/profiles/support`. */
export function toWireSupport({ profile }: ReadProfile<"support">): z.infer<typeof wire.supportProfile> {
	return { ...profile, profileType: "support_profile", ...toEnd("/profiles/support", "SupportProfile") };
}

/** The etag of a partner's profile: a signed 64-bit number as text. */
export function toProfileEtag({ partner, version }: Pick<ReadProfile<ProfileKind>, "partner" | "version">): string {
	const seed = BigInt(`0x${partner.id.replaceAll("-", "").slice(-16)}`) + BigInt(version);
	return BigInt.asIntN(64, seed).toString();
}

function toEnd(self: string, objectType: string, etag?: string) {
	return {
		links: { self: toLink(self) },
		attributes: etag === undefined ? { objectType } : { etag, objectType },
	};
}

type Sent = { readonly [Kind in ProfileKind]: z.infer<(typeof wire.sentProfiles)[Kind]> };
type Changes = {
	readonly [Kind in ProfileKind]: (body: Sent[Kind], before: PartnerProfiles[Kind]) => PartnerProfiles[Kind];
};

/** The profile with what a body says. */
export const fromSentProfile: Changes = {
	organization: (body, before) => ({
		companyName: (body.companyName ?? before.companyName).trim(),
		address: place(body.defaultAddress, before.address),
		email: (body.email ?? before.email).trim(),
		culture: body.culture === undefined ? before.culture : (findCulture(body.culture) ?? body.culture),
	}),
	billing: (body, before) => ({
		companyName: (body.companyName ?? before.companyName).trim(),
		address: place(body.address, before.address),
		contact: person(body.primaryContact, before.contact),
		purchaseOrderNumber: (body.purchaseOrderNumber ?? before.purchaseOrderNumber).trim(),
		taxId: (body.taxId ?? before.taxId).trim(),
		currency: (body.billingCurrency ?? before.currency).trim().toUpperCase(),
	}),
	legalBusiness: (body, before) => ({
		companyName: (body.companyName ?? before.companyName).trim(),
		address: place(body.address, before.address),
		contact: person(body.primaryContact, before.contact),
		approverAddress: place(body.companyApproverAddress, before.approverAddress),
		approverEmail: (body.companyApproverEmail ?? before.approverEmail).trim(),
	}),
	support: (body, before) => ({
		email: (body.email ?? before.email).trim(),
		telephone: (body.telephone ?? before.telephone).trim(),
		website: (body.website ?? before.website).trim(),
	}),
};

function place(sent: SentAddress | undefined, before: PartnerAddress): PartnerAddress {
	if (sent === undefined) return before;
	return toKeptPlace({ ...fromSentAddress(sent), country: (sent.country ?? before.country).toUpperCase() });
}

type SentContact = { readonly [Name in keyof PartnerContact]?: string | undefined };

function person(sent: SentContact | undefined, before: PartnerContact): PartnerContact {
	if (sent === undefined) return before;
	return {
		firstName: (sent.firstName ?? "").trim(),
		lastName: (sent.lastName ?? "").trim(),
		email: (sent.email ?? "").trim(),
		phoneNumber: (sent.phoneNumber ?? "").trim(),
	};
}
