import { z } from "zod";
import {
	type AgreementType,
	agreementTemplates,
	type CustomerAgreement,
	findTemplate,
} from "../../domain/profiles/agreement.ts";
import { confirmAgreement, findAgreements, isUnderAgreement } from "../../use-cases/profiles/agreements.ts";
import {
	agreement as agreementBody,
	agreementCollection,
	agreementDocument,
	agreementSignatureStatus,
	agreementTemplateCollection,
	directSignedStatus,
	newAgreement,
} from "../../wire/agreement.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import { readWireDate } from "../convert/read-wire-date.ts";
import { toCollection, toWireDate } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, serviceError as toServiceError, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const typeQuery = z.object({ agreementType: z.string().max(100).optional() });
const reading = { api: "partnerCenter", method: "GET" } as const;

/** `GET /v1/agreements?agreementType=`: what customers can agree to; `*` asks for all. */
export const listAgreementTemplatesRoute = route({
	...reading,
	url: "/v1/agreements",
	summary: "List the agreements that customers can be asked for",
	operation: "viewPartnerProfile",
	credentials: "user",
	query: typeQuery,
	responses: { 200: agreementTemplateCollection },
	async handle({ query }) {
		const items = agreementTemplates
			.filter(({ type }) => isWanted(type, query.agreementType))
			.map(({ id, type, link, versionRank }) => ({
				...{ templateId: id, agreementType: type, agreementLink: link, versionRank },
			}));
		return { status: 200, body: toCollection(items) };
	},
});

/** `GET /v1/agreementtemplates/{templateId}/document?language=&country=`: where the text stands. */
export const getAgreementDocumentRoute = route({
	...reading,
	url: "/v1/agreementtemplates/:templateId/document",
	summary: "Find the text of an agreement",
	operation: "viewPartnerProfile",
	credentials: "user",
	query: z.object({ language: z.string().max(35).optional(), country: z.string().max(35).optional() }),
	responses: { 200: agreementDocument, 404: serviceError },
	async handle({ params, query, locale }) {
		const template = findTemplate(params.templateId ?? "");
		if (template === undefined) return noTemplate(params.templateId ?? "");
		const { language = locale.tag, country = "US" } = query;
		const { link } = template;
		return { status: 200, body: { displayUri: link, downloadUri: link, language, country: country.toUpperCase() } };
	},
});

/** `GET …/agreements[?agreementType=]`. */
export const listAgreementsRoute = route({
	...reading,
	url: "/v1/customers/:customerId/agreements",
	summary: "List what a customer agreed to",
	operation: "viewCustomers",
	credentials: "either",
	query: typeQuery,
	responses: { 200: agreementCollection, 404: serviceError },
	async handle(context) {
		const found = await findAgreements(context.surroundings, readKey(context));
		if (found === undefined) return missing(context);
		const items = found.filter(({ template }) => isWanted(template.type, context.query.agreementType));
		return { status: 200, body: toCollection(items.map(toWireAgreement)) };
	},
});

/** `POST …/agreements`. */
export const confirmAgreementRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/customers/:customerId/agreements",
	summary: "Confirm that a customer agreed",
	operation: "confirmAgreement",
	credentials: "user",
	body: newAgreement,
	responses: { 201: agreementBody, 400: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const agreedAt = readWireDate(body.dateAgreed);
		// The year 1 is what .NET sends for a date that nobody has set.
		if (agreedAt === undefined || agreedAt < "0001-01-02")
			return partnerCenterErrors.invalidInput(locale, [unusable(["dateAgreed"])]);
		const { firstName = "", lastName = "", email = "", phoneNumber = "" } = body.primaryContact ?? {};
		const type = body.type === undefined ? undefined : typesByName[body.type];
		return await confirmAgreement(surroundings, {
			...{ customerId: readCustomerId(context), origin },
			draft: {
				templateId: body.templateId,
				...(type === undefined ? {} : { type }),
				agreedAt,
				contact: { firstName, lastName, email, ...(phoneNumber === "" ? {} : { phoneNumber }) },
			},
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(missing(context));
				if (outcome.kind === "refused") return toRememberedAnswer(toCustomerError(outcome.refusals, locale));
				return toRememberedAnswer({ status: 201, body: toWireAgreement(outcome.agreement) });
			},
		});
	},
});

/** `GET …/directSignedMicrosoftCustomerAgreementStatus`: whether the customer's own administrator agreed. */
export const getDirectSignedRoute = route({
	...reading,
	url: "/v1/customers/:customerId/directSignedMicrosoftCustomerAgreementStatus",
	summary: "Find out whether a customer agreed itself",
	operation: "viewCustomers",
	credentials: "user",
	responses: { 200: directSignedStatus, 404: serviceError },
	async handle(context) {
		const found = await findAgreements(context.surroundings, readKey(context));
		if (found === undefined) return missing(context);
		const isSigned = found.some(({ bySelf, template }) => bySelf && template.type === "MicrosoftCustomerAgreement");
		return { status: 200, body: { isSigned } };
	},
});

/** `GET /v1/compliance/csp/agreementstatus?mpnId=|tenantId=`. */
export const getAgreementStatusRoute = route({
	...reading,
	url: "/v1/compliance/csp/agreementstatus",
	summary: "Find out whether a partner works under the partner agreement",
	operation: "viewPartnerProfile",
	credentials: "user",
	query: z.object({ mpnId: z.string().max(100).optional(), tenantId: z.string().max(100).optional() }),
	responses: { 200: agreementSignatureStatus, 400: serviceError, 404: serviceError },
	async handle({ surroundings, caller, query, locale }) {
		const { mpnId, tenantId } = query;
		if ((mpnId === undefined) === (tenantId === undefined)) {
			return partnerCenterErrors.invalidInput(locale, [unusable(["mpnId"]), unusable(["tenantId"])]);
		}
		const isAgreementSigned = await isUnderAgreement(surroundings, caller.partnerId, {
			...(mpnId === undefined ? {} : { mpnId }),
			...(tenantId === undefined ? {} : { tenantId }),
		});
		if (isAgreementSigned !== undefined) return { status: 200, body: { isAgreementSigned } };
		const description = `Partner Organization with partner_id ${mpnId ?? tenantId} could not be found.`;
		return toServiceError(404, { code: 3000, description, data: ["property_name: Partner"] });
	},
});

const typesByName = {
	microsoftcloudagreement: "MicrosoftCloudAgreement",
	microsoftcustomeragreement: "MicrosoftCustomerAgreement",
} as const satisfies Record<string, AgreementType>;

function isWanted(type: AgreementType, wanted: string | undefined): boolean {
	return wanted === undefined || wanted === "" || wanted === "*" || wanted.toLowerCase() === type.toLowerCase();
}

function toWireAgreement({ userId, contact, template, agreedAt }: CustomerAgreement) {
	return {
		userId,
		...(contact === undefined ? {} : { primaryContact: { ...contact } }),
		templateId: template.id,
		dateAgreed: toWireDate(agreedAt),
		type: template.type,
		agreementLink: template.link,
	};
}

function readKey(context: Pick<RouteContext, "caller" | "params">) {
	return { caller: context.caller, customerId: readCustomerId(context) };
}

function missing(context: Pick<RouteContext, "params">) {
	return notFoundError("Customer", `TenantId - ${readCustomerId(context)}`);
}

function noTemplate(id: string) {
	const description = `Requested AgreementTemplate doesn't exist for TemplateId - ${id.slice(0, 100)}.`;
	return toServiceError(404, { code: 3000, description, data: ["property_name: AgreementTemplate"] });
}
