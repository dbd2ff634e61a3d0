import type { CustomerId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

export type AgreementType = "MicrosoftCustomerAgreement" | "MicrosoftCloudAgreement";

/** A text that customers agree to, by its public id and address. */
export interface AgreementTemplate {
	readonly id: string;
	readonly type: AgreementType;
	readonly link: string;
	/** Lower counts first, among those in force. */
	readonly versionRank: number;
}

/** Partner Center documentation, "get agreement metadata" (2021). The cloud agreement was replaced on 2020-01-31. */
export const agreementTemplates: readonly AgreementTemplate[] = [
	{
		id: "117a77b0-9360-443b-8795-c6dedc750cf9",
		type: "MicrosoftCustomerAgreement",
		link: "https://aka.ms/customeragreement",
		versionRank: 0,
	},
	{
		id: "998b88de-aa99-4388-a42c-1b3517d49490",
		type: "MicrosoftCloudAgreement",
		link: "https://aka.ms/cloudagreement",
		versionRank: 1,
	},
];

/** Who agreed for a customer. */
export interface AgreementContact {
	readonly firstName: string;
	readonly lastName: string;
	readonly email: string;
	readonly phoneNumber?: string;
}

/** That a customer agreed, as a partner confirmed it or as the customer's administrator did. */
export interface CustomerAgreement {
	readonly customerId: CustomerId;
	readonly id: string;
	readonly partnerId: PartnerId;
	readonly template: AgreementTemplate;
	readonly agreedAt: Instant;
	readonly contact?: AgreementContact;
	/** The person who confirmed it; for a customer that agreed itself, the person who did. */
	readonly userId: string;
	readonly bySelf: boolean;
	readonly recordedAt: Instant;
}

/** An agreement as somebody confirms it. */
export interface AgreementDraft {
	readonly templateId: string;
	readonly type?: AgreementType;
	readonly agreedAt: Instant;
	readonly contact: AgreementContact;
}

export type AgreementRefusal = { readonly code: "agreementUnknown" | "agreedLater" | "contactMissing" };

/** The template that an agreement names; undefined when there is none of that id and type. */
export function findTemplate(id: string, type?: AgreementType): AgreementTemplate | undefined {
	return agreementTemplates.find((one) => one.id === id.toLowerCase() && (type === undefined || one.type === type));
}

/** Everything that is wrong with an agreement as confirmed. */
export function assessAgreement(draft: AgreementDraft, now: Instant): readonly AgreementRefusal[] {
	const { firstName, lastName, email } = draft.contact;
	return [
		...(findTemplate(draft.templateId, draft.type) === undefined ? [{ code: "agreementUnknown" } as const] : []),
		...(draft.agreedAt > now ? [{ code: "agreedLater" } as const] : []),
		...([firstName, lastName, email].some((text) => text.trim() === "") ? [{ code: "contactMissing" } as const] : []),
	];
}
