import { z } from "zod";
import type { QualificationRequest } from "../../domain/customers/qualification.ts";
import {
	askForQualification,
	findQualifications,
	type QualificationOutcome,
	replaceQualification,
} from "../../use-cases/customers/qualifications.ts";
import { qualification, qualificationNames, qualificationRequest } from "../../wire/customer-details.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { fromQualificationName, toQualificationName, toWireQualification } from "../convert/customer-details.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const codeQuery = z.object({ code: z.string().max(200).optional() });

/** `GET …/qualifications`: a bare array. */
export const listQualificationsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/qualifications",
	summary: "List a customer's qualifications",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: z.array(qualification), 404: serviceError },
	async handle(context) {
		const found = await findQualifications(context.surroundings, readKey(context));
		return found === undefined ? missing(context) : { status: 200, body: found.map(toWireQualification) };
	},
});

/** `POST …/qualifications`. */
export const askForQualificationRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/customers/:customerId/qualifications",
	summary: "Ask for a qualification of a customer",
	operation: "editCustomer",
	credentials: "user",
	body: qualificationRequest,
	query: codeQuery,
	responses: { 201: qualification, 400: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		const request = toRequest(context.body, context.query.code);
		if (request === undefined) return partnerCenterErrors.invalidInput(locale, [unusable(["qualification"])]);
		return await askForQualification(surroundings, {
			...{ customerId: readCustomerId(context), origin, request },
			toAnswer: (outcome) => toRememberedAnswer(toAnswer(outcome, context)),
		});
	},
});

/** `GET …/qualification`: the old way, a bare string. */
export const getQualificationRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/qualification",
	summary: "Get a customer's qualification",
	operation: "viewCustomers",
	credentials: "user",
	responses: { 200: z.string(), 404: serviceError },
	async handle(context) {
		const found = await findQualifications(context.surroundings, readKey(context));
		if (found === undefined) return missing(context);
		// Text that is a body is sent as it is, so the quotation marks are put on here.
		return { status: 200, headers: {}, body: JSON.stringify(toQualificationName(found)) };
	},
});

/** `PUT …/qualification`: the old way, a bare string in and out. */
export const putQualificationRoute = route({
	api: "partnerCenter",
	method: "PUT",
	url: "/v1/customers/:customerId/qualification",
	summary: "Set a customer's qualification",
	operation: "editCustomer",
	credentials: "user",
	body: qualificationNames,
	query: codeQuery,
	responses: { 200: z.string(), 400: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const wanted = fromQualificationName(body);
		return await replaceQualification(surroundings, {
			...{ customerId: readCustomerId(context), origin },
			...(wanted === undefined ? {} : { qualification: wanted }),
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(missing(context));
				if (outcome.kind === "refused") return toRememberedAnswer(toCustomerError(outcome.refusals, locale));
				return { status: 200, headers: {}, body: JSON.stringify(body) };
			},
		});
	},
});

function toRequest(
	body: z.infer<typeof qualificationRequest>,
	code: string | undefined,
): QualificationRequest | undefined {
	const wanted = fromQualificationName(body.qualification);
	if (wanted === undefined) return undefined;
	const { educationSegment, website, validationCode = code } = body;
	return {
		qualification: wanted,
		...(educationSegment === undefined
			? {}
			: { educationSegment: educationSegment === "k12" ? "K12" : "HigherEducation" }),
		...(website === undefined ? {} : { website }),
		...(validationCode === undefined ? {} : { validationCode }),
	};
}

function toAnswer(outcome: QualificationOutcome, context: Pick<RouteContext, "params"> & { readonly locale: Locale }) {
	if (outcome.kind === "customerNotFound") return missing(context);
	if (outcome.kind === "refused") return toCustomerError(outcome.refusals, context.locale);
	return { status: 201, body: toWireQualification(outcome.qualification) };
}

function readKey(context: Pick<RouteContext, "caller" | "params">) {
	return { caller: context.caller, customerId: readCustomerId(context) };
}

function missing(context: Pick<RouteContext, "params">) {
	return notFoundError("Customer", `TenantId - ${readCustomerId(context)}`);
}
