import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { collectionOf } from "./resource.ts";

const contact = z.object({
	firstName: z.string(),
	lastName: z.string(),
	email: z.string(),
	phoneNumber: z.string().optional(),
});

/** That a customer agreed. */
export const agreement = z
	.object({
		userId: z.string(),
		primaryContact: contact.optional(),
		templateId: z.string(),
		dateAgreed: z.string(),
		type: z.string(),
		agreementLink: z.string(),
	})
	.meta({ id: "Agreement" });
export const agreementCollection = collectionOf(agreement).meta({ id: "AgreementCollection" });

/** What customers can agree to. */
const agreementTemplate = z
	.object({ templateId: z.string(), agreementType: z.string(), agreementLink: z.string(), versionRank: z.int() })
	.meta({ id: "AgreementMetaData" });
export const agreementTemplateCollection = collectionOf(agreementTemplate).meta({ id: "AgreementMetaDataCollection" });

/** Where the text of an agreement can be read. */
export const agreementDocument = z
	.object({ displayUri: z.string(), downloadUri: z.string(), language: z.string(), country: z.string() })
	.meta({ id: "AgreementDocument" });

const text = z.string().max(2_000).optional();

/** Body of `POST …/agreements`. */
export const newAgreement = z
	.object({
		primaryContact: z.object({ firstName: text, lastName: text, email: text, phoneNumber: text }).optional(),
		templateId: z.string().max(100),
		dateAgreed: z.string().max(100),
		type: tolerantEnum({ microsoftcloudagreement: 0, microsoftcustomeragreement: 1 }).optional(),
	})
	.meta({ id: "NewAgreement" });

/** `isSigned` when the customer agreed itself, `isAgreementSigned` of a partner. */
export const directSignedStatus = z.object({ isSigned: z.boolean() }).meta({ id: "DirectSignedStatus" });
export const agreementSignatureStatus = z
	.object({ isAgreementSigned: z.boolean() })
	.meta({ id: "AgreementSignatureStatus" });
