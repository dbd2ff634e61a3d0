import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { collectionOf, link } from "./resource.ts";

/** Answer of `GET …/organization`: a bare array. */
export const organizations = z.array(
	z
		.object({
			street: z.string(),
			countryLetterCode: z.string(),
			postalCode: z.string(),
			city: z.string(),
			state: z.string(),
			displayName: z.string(),
			technicalNotificationMails: z.array(z.string()),
		})
		.meta({ id: "CustomerOrganization" }),
);

/** Answer of `GET …/customDomains`: a bare array. */
export const domainNames = z.array(z.string());

const text = z.string().max(2_000).optional();

/** Body of `POST …/verifieddomain`; the settings of federation are kept as they are told. */
export const verifiedDomain = z
	.object({
		verifiedDomainName: text,
		domain: z
			.object({
				authenticationType: text,
				capability: text,
				isDefault: z.boolean().optional(),
				name: text,
				verificationMethod: text,
			})
			.optional(),
		domainFederationSettings: z
			.object({
				activeLogOnUri: text,
				federationBrandName: text,
				issuerUri: text,
				logOffUri: text,
				metadataExchangeUri: text,
				passiveLogOnUri: text,
				preferredAuthenticationProtocol: text,
				promptLoginBehavior: text,
				signingCertificate: z.string().max(20_000).optional(),
				supportsMfa: z.boolean().optional(),
			})
			.optional(),
	})
	.meta({ id: "VerifiedDomainRequest" });

/** Answer of `POST …/verifieddomain`. */
export const domain = z
	.object({
		authenticationType: z.string(),
		capability: z.string(),
		isDefault: z.boolean(),
		isInitial: z.boolean(),
		name: z.string(),
		rootDomain: z.string().optional(),
		status: z.string(),
		verificationMethod: z.string(),
	})
	.meta({ id: "Domain" });

/** A service of the customer that the partner may administer. */
export const managedService = z
	.object({
		id: z.string(),
		name: z.string(),
		groupName: z.string(),
		links: z.object({ adminService: link, serviceHealth: link, serviceTicket: link }),
		attributes: z.object({ objectType: z.literal("ManagedService") }),
	})
	.meta({ id: "ManagedService" });
export const managedServiceCollection = collectionOf(managedService).meta({ id: "ManagedServiceCollection" });

/** A qualification; its enums are the only Pascal ones of a customer. */
export const qualification = z
	.object({
		qualification: z.string(),
		vettingStatus: z.string(),
		vettingCreatedDate: z.string(),
		vettingReason: z.string().optional(),
	})
	.meta({ id: "CustomerQualification" });

/** Numbers of the .NET SDK's enum. */
export const qualificationNames = tolerantEnum({
	none: 0,
	education: 1,
	nonprofit: 2,
	government_community_cloud: 3,
	state_owned_entity: 4,
});

/** Body of `POST …/qualifications`. */
export const qualificationRequest = z
	.object({
		qualification: qualificationNames,
		educationSegment: tolerantEnum({ k12: 0, higher_education: 1 }).optional(),
		website: text,
		validationCode: text,
	})
	.meta({ id: "CustomerQualificationRequest" });

/** Answer of `GET …/validationStatus`. */
export const validationStatus = z
	.object({ type: z.literal("account"), status: z.string(), lastUpdateDateTime: z.string() })
	.meta({ id: "ValidationStatus" });

/** Codes that Microsoft gives out for customers of the government; nobody has any here. */
export const validationCodes = z.array(
	z
		.object({
			partnerId: z.string(),
			organizationName: z.string(),
			validationId: z.string(),
			maxCreates: z.int(),
			remainingCreates: z.int(),
			eTag: z.string(),
		})
		.meta({ id: "ValidationCode" }),
);
