import { z } from "zod";
import { isDomainName, toDomainName } from "../../domain/customers/domain-name.ts";
import { addDomain } from "../../use-cases/customers/add-domain.ts";
import { type CustomerProfile, findCustomerProfile, isDomainFree } from "../../use-cases/customers/read-profile.ts";
import {
	domain,
	domainNames,
	managedServiceCollection,
	organizations,
	validationCodes,
	validationStatus,
	verifiedDomain,
} from "../../wire/customer-details.ts";
import { serviceError } from "../../wire/resource.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { toDomainNames } from "../convert/customer.ts";
import { fromVerifiedDomain, toManagedServices, toOrganizations, toWireDomain } from "../convert/customer-details.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const reading = { api: "partnerCenter", method: "GET", operation: "viewCustomers" } as const;

/** `GET …/organization`: a bare array. */
export const getOrganizationRoute = route({
	...reading,
	url: "/v1/customers/:customerId/organization",
	summary: "Get a customer's organization",
	credentials: "either",
	responses: { 200: organizations, 404: serviceError },
	handle: (context) => answerOf(context, ({ customer }) => toOrganizations(customer)),
});

/** `GET …/customDomains`: a bare array. */
export const listCustomDomainsRoute = route({
	...reading,
	url: "/v1/customers/:customerId/customDomains",
	summary: "List a customer's domains",
	credentials: "either",
	responses: { 200: domainNames, 404: serviceError },
	handle: (context) => answerOf(context, ({ customer, domains }) => toDomainNames(customer, domains)),
});

/** `GET …/managedservices`: what delegated admin covers now. */
export const listManagedServicesRoute = route({
	...reading,
	url: "/v1/customers/:customerId/managedservices",
	summary: "List the services that may be administered for a customer",
	credentials: "user",
	responses: { 200: managedServiceCollection, 404: serviceError },
	handle: (context) =>
		answerOf(context, ({ customer, relationship }) => {
			const services = toManagedServices(customer, relationship, context.surroundings.now());
			return toCollection(services, `/customers/${customer.id}/managedservices`);
		}),
});

/** `GET …/validationStatus?type=account`: nobody's account is held back here. */
export const getValidationStatusRoute = route({
	...reading,
	url: "/v1/customers/:customerId/validationStatus",
	summary: "Get whether a customer may buy",
	credentials: "user",
	query: z.object({
		type: z
			.string()
			.regex(/^account$/iu)
			.default("account"),
	}),
	responses: { 200: validationStatus, 404: serviceError },
	handle: (context) =>
		answerOf(context, ({ customer: { createdAt } }) => ({
			type: "account",
			status: "Allowed",
			lastUpdateDateTime: createdAt.slice(0, 19),
		})),
});

/** `GET /v1/customers/all/validations`: a bare array, without codes, since Microsoft alone gives them out. */
export const listValidationCodesRoute = route({
	...reading,
	url: "/v1/customers/all/validations",
	summary: "List the partner's validation codes",
	credentials: "either",
	responses: { 200: validationCodes },
	handle: async () => ({ status: 200, body: [] }),
});

/** `POST …/verifieddomain`. */
export const addVerifiedDomainRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/customers/:customerId/verifieddomain",
	summary: "Add a domain to a customer",
	operation: "editCustomer",
	credentials: "either",
	body: verifiedDomain,
	responses: { 201: domain, 400: serviceError, 404: serviceError, 409: serviceError },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		return await addDomain(surroundings, {
			...{ customerId: readCustomerId(context), origin },
			...fromVerifiedDomain(body),
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(missing(context));
				if (outcome.kind === "refused") return toRememberedAnswer(toCustomerError(outcome.refusals, locale));
				return toRememberedAnswer({ status: 201, body: toWireDomain(outcome.domain) });
			},
		});
	},
});

/** `HEAD /v1/domains/{domain}`: 200 when somebody has it, 404 when it is free, without a body. */
export const checkDomainRoute = route({
	api: "partnerCenter",
	method: "HEAD",
	url: "/v1/domains/:domain",
	summary: "Find out whether a domain is taken",
	operation: "addCustomer",
	credentials: "either",
	responses: { 200: undefined, 400: serviceError, 404: undefined },
	async handle({ surroundings, params, locale }) {
		const name = toDomainName(params.domain ?? "");
		if (!isDomainName(name)) return partnerCenterErrors.invalidInput(locale, [unusable(["domain"])]);
		return { status: (await isDomainFree(surroundings, name)) ? 404 : 200 };
	},
});

async function answerOf(
	context: Pick<RouteContext, "surroundings" | "caller" | "params">,
	toBody: (found: CustomerProfile) => unknown,
): Promise<Answer> {
	const { surroundings, caller } = context;
	const found = await findCustomerProfile(surroundings, { caller, customerId: readCustomerId(context) });
	return found === undefined ? missing(context) : { status: 200, body: toBody(found) };
}

function missing(context: Pick<RouteContext, "params">): Answer {
	return notFoundError("Customer", `TenantId - ${readCustomerId(context)}`);
}
