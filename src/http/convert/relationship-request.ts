import type { PartnerRelationship } from "../../domain/customers/partner-relationship.ts";
import { agreementTemplates } from "../../domain/profiles/agreement.ts";
import type { EndingRefusal } from "../../domain/relationships/plan-ending.ts";
import {
	type DecisionRefusal,
	type RelationshipRequest,
	statusOf,
	type WantedAdmin,
} from "../../domain/relationships/request.ts";
import { formatCountry, formatList, formatMessage } from "../../messages/messages.ts";
import type { OpenedRequest } from "../../use-cases/relationships/customer-side.ts";
import type { ReadRequest } from "../../use-cases/relationships/requests.ts";
import type { Letter } from "../../use-cases/surroundings.ts";
import type { Invitation, RelationshipRequestView, WantedAdminView } from "../../wire/api/relationships.ts";
import type { Answer } from "../answer.ts";
import { problem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { factsOf } from "./refusal-sentence.ts";

type Moment = RelationshipRequest["madeAt"];

/** A request for its partner. */
export function viewRequest(
	{ request, customer }: Pick<ReadRequest, "request" | "customer">,
	now: Moment,
	link?: string,
): RelationshipRequestView {
	const status = statusOf(request, now);
	const { id, email, madeBy, madeAt, expiresAt, decidedBy, decidedAt } = request;
	return {
		...{ id, status, delegatedAdmin: viewWanted(request.wanted), madeBy, madeAt, expiresAt },
		...(customer === undefined ? {} : { customer: { id: customer.id, companyName: customer.companyName } }),
		...(email === undefined ? {} : { email }),
		...(decidedBy === undefined ? {} : { decidedBy }),
		...(decidedAt === undefined ? {} : { decidedAt }),
		...(link === undefined || status !== "open" ? {} : { link }),
	};
}

/** The address that a customer's administrator opens; the secret is behind the hash, where no log sees it. */
export function toLinkOf(publicUrl: string, { id }: Pick<RelationshipRequest, "id">, secret: string): string {
	return `${publicUrl}/relationship/${id}#${secret}`;
}

/** The letter to the customer, in the request's language. */
export function writeLetter({ request, partner }: ReadRequest, link: string): Omit<Letter, "to"> {
	const { language, wanted } = request;
	const say = (key: "greeting" | "reseller" | "how", values = {}) =>
		formatMessage(language, `relationships.mail.${key}`, values);
	const names = { partner: partner.name };
	const lines = [
		say("greeting"),
		say("reseller", names),
		...describeWanted(wanted, language),
		say("how"),
		link,
		formatMessage(language, "relationships.mail.until", { until: new Date(request.expiresAt) }),
		partner.name,
	];
	return { subject: formatMessage(language, "relationships.mail.subject", names), text: `${lines.join("\n\n")}\n` };
}

function describeWanted(wanted: WantedAdmin, language: "ko" | "en"): readonly string[] {
	if (wanted.kind === "none") return [];
	const services = formatList(
		language,
		wanted.services.map((one) => formatMessage(language, `relationships.service.${one}`)),
	);
	if (wanted.kind === "full") return [formatMessage(language, "relationships.mail.full", { services })];
	const roles = formatList(
		language,
		wanted.roles.map((one) => formatMessage(language, `relationships.role.${one}`)),
	);
	return [formatMessage(language, "relationships.mail.granular", { services, roles, days: wanted.days })];
}

/** What a customer's administrator sees. */
export function viewInvitation(
	opened: OpenedRequest & Pick<ReadRequest, "partner">,
	{ token, now }: { readonly token: string; readonly now: Moment },
): Invitation {
	const { request, partner, customer, administrator, relationship, agreed } = opened;
	const { customer: _customer, email: _email, link: _link, ...view } = viewRequest({ request }, now);
	const link = agreementTemplates[0]?.link ?? "";
	return {
		token,
		partner: { name: partner.name, domain: partner.domain },
		customer: { companyName: customer.companyName, domain: customer.domain },
		administrator: { displayName: administrator.displayName, userPrincipalName: administrator.userPrincipalName },
		request: view,
		...(relationship === undefined ? {} : { relationship: viewRelationship(relationship) }),
		agreement: { link, accepted: agreed },
	};
}

function viewRelationship({
	reseller,
	delegatedAdmin: admin,
}: PartnerRelationship): NonNullable<Invitation["relationship"]> {
	return {
		reseller,
		delegatedAdmin: {
			kind: admin.kind,
			services: admin.kind === "none" ? [] : [...admin.services],
			...(admin.kind === "granular" ? { roles: [...admin.roles], until: admin.until } : {}),
		},
	};
}

function viewWanted(wanted: WantedAdmin): WantedAdminView {
	if (wanted.kind === "none") return wanted;
	if (wanted.kind === "full") return { kind: "full", services: [...wanted.services] };
	return { ...wanted, services: [...wanted.services], roles: [...wanted.roles] };
}

/** Why somebody cannot decide so, as a problem with every reason. */
export function toRelationshipProblem(refusals: readonly (DecisionRefusal | EndingRefusal)[], locale: Locale): Answer {
	const { language } = locale;
	return problem(locale, {
		status: 409,
		code: "refused",
		refusals: refusals.map((one) => {
			const values = {
				status: "status" in one ? one.status : "",
				count: "count" in one ? one.count : 0,
				partner: "partner" in one ? formatCountry(language, one.partner) : "",
				customer: "customer" in one ? formatCountry(language, one.customer) : "",
			};
			return {
				code: one.code,
				reason: formatMessage(language, `relationships.refusal.${one.code}.reason`, values),
				remedy: formatMessage(language, `relationships.refusal.${one.code}.remedy`, values),
				facts: factsOf(one),
			};
		}),
	});
}
