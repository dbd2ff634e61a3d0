import type { CustomerField, CustomerRefusal } from "../../domain/customers/customer-draft.ts";
import type { QualificationRefusal } from "../../domain/customers/qualification.ts";
import type { AgreementRefusal } from "../../domain/profiles/agreement.ts";
import { formatCountry, formatMessage, type MessageLanguage, type MessageValues } from "../../messages/messages.ts";
import type { DeletionRefusal } from "../../use-cases/customers/delete-customer.ts";
import type { BillingRefusal } from "../../use-cases/customers/update-billing-profile.ts";
import type { Answer } from "../answer.ts";
import { problem, serviceError } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { factsOf } from "./refusal-sentence.ts";

/** Everything for which something about a customer itself is refused. */
export type AnyCustomerRefusal =
	| CustomerRefusal
	| BillingRefusal
	| DeletionRefusal
	| QualificationRefusal
	| AgreementRefusal
	/** Asked of the wrong side: delegated admin is given by the customer, a relationship begins with a request. */
	| { readonly code: "onlyCustomerGrants" | "relationshipNotOffered" };

type Code = AnyCustomerRefusal["code"];

/** Where the original has a number or a status of its own; everything else is a bad property, 400 with 3000. */
const numbers: Readonly<Partial<Record<Code, { readonly status: number; readonly code: number }>>> = {
	domainTaken: { status: 409, code: 60010 },
	registrationNumberMissing: { status: 400, code: 600049 },
	registrationNumberUnexpected: { status: 400, code: 600002 },
	registrationNumberMalformed: { status: 400, code: 600050 },
	phoneNumberMissing: { status: 400, code: 600051 },
	stale: { status: 400, code: 2055 },
	notTestCustomer: { status: 403, code: 900308 },
	sharedCustomer: { status: 403, code: 900308 },
};

/** What the body is in which something is wrong: a whole customer, its billing profile, or an address or other part. */
type Body = "customer" | "billingProfile" | "part";

/**
 * The refusals in the original's envelope, which carries one number: that of the first that has one of its own. Members
 * are named as they stand in the body.
 */
export function toCustomerError(
	refusals: readonly AnyCustomerRefusal[],
	{ language }: Locale,
	body: Body = "customer",
): Answer {
	const [first] = refusals;
	const numbered = refusals.find(({ code }) => numbers[code] !== undefined) ?? first;
	const { status, code } = (numbered === undefined ? undefined : numbers[numbered.code]) ?? { status: 400, code: 3000 };
	return serviceError(status, {
		code,
		description: refusals.map((one) => describe(one, language).sentence).join(" "),
		data: refusals.map((one) => `property_name: ${placeIn(body, wireNameOf(one))}`),
	});
}

/** The same in our own API: what a body has wrong is a 400 that points to it, a state of things a 409 with its reasons. */
export function toCustomerProblem(refusals: readonly AnyCustomerRefusal[], locale: Locale): Answer {
	const { language } = locale;
	if (refusals.every((one) => "field" in one && one.code !== "domainTaken")) {
		const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
		const errors = refusals.map((one) => ({ pointer: pointerOf(one), detail: describe(one, language).sentence }));
		return { status, body: { ...body, errors } };
	}
	const views = refusals.map((one) => {
		const { reason, remedy } = describe(one, language);
		return { code: one.code, reason, remedy, facts: factsOf(one) };
	});
	const { status, body } = problem(locale, { status: 409, code: "refused", refusals: views });
	const errors = refusals
		.filter((one) => "field" in one)
		.map((one) => ({ pointer: pointerOf(one), detail: describe(one, language).sentence }));
	return { status, body: errors.length === 0 ? body : { ...body, errors } };
}

function describe(refusal: AnyCustomerRefusal, language: MessageLanguage) {
	const facts = Object.entries(factsOf(refusal)).filter(
		(entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
	);
	const values: MessageValues = {
		...Object.fromEntries(facts),
		...("country" in refusal ? { country: formatCountry(language, refusal.country) } : {}),
		...("field" in refusal ? { field: formatMessage(language, `customers.field.${refusal.field}`) } : {}),
	};
	const reason = formatMessage(language, `customers.refusal.${refusal.code}.reason`, values);
	const remedy = formatMessage(language, `customers.refusal.${refusal.code}.remedy`, values);
	return { reason, remedy, sentence: `${reason} ${remedy}` };
}

const addressFields: ReadonlySet<CustomerField> = new Set([
	"firstName",
	"middleName",
	"lastName",
	"addressLine1",
	"addressLine2",
	"city",
	"state",
	"region",
	"postalCode",
	"phoneNumber",
]);

const wireNames: Readonly<Partial<Record<CustomerField, string>>> = {
	domain: "companyProfile.domain",
	registrationNumber: "companyProfile.organizationRegistrationNumber",
	resellerMpnId: "associatedPartnerId",
	companyName: "billingProfile.companyName",
	country: "billingProfile.defaultAddress.country",
	culture: "billingProfile.culture",
	language: "billingProfile.language",
	email: "billingProfile.email",
	billingFirstName: "billingProfile.firstName",
	billingLastName: "billingProfile.lastName",
};

const wireNamesOfOthers: Readonly<Partial<Record<Code, string>>> = {
	stale: "attributes.etag",
	onlyCustomerGrants: "allowDelegatedAccess",
	relationshipNotOffered: "relationshipToPartner",
	segmentMissing: "educationSegment",
	validationCodeUnknown: "validationCode",
	qualifiedAlready: "qualification",
	subscriptionsLive: "Subscription",
	agreementUnknown: "templateId",
	agreedLater: "dateAgreed",
	contactMissing: "primaryContact",
};

function placeIn(body: Body, name: string): string {
	if (body === "customer" || !name.startsWith("billingProfile.")) return name;
	return name.slice(body === "billingProfile" ? name.indexOf(".") + 1 : name.lastIndexOf(".") + 1);
}

function wireNameOf(refusal: AnyCustomerRefusal): string {
	if (!("field" in refusal)) return wireNamesOfOthers[refusal.code] ?? "Customer";
	const { field } = refusal;
	if (addressFields.has(field)) return `billingProfile.defaultAddress.${field}`;
	return wireNames[field] ?? field;
}

function pointerOf(refusal: AnyCustomerRefusal): string {
	if (!("field" in refusal)) return "";
	return addressFields.has(refusal.field) ? `/address/${refusal.field}` : `/${refusal.field}`;
}
