import { findCustomerProfile } from "../../use-cases/customers/read-profile.ts";
import { updateBillingProfile } from "../../use-cases/customers/update-billing-profile.ts";
import { customerBillingProfile, customerCompanyProfile } from "../../wire/customer.ts";
import { sentBillingProfile } from "../../wire/customer-request.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toBillingEtag, toWireBillingProfile, toWireCompanyProfile } from "../convert/customer.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import { fromBillingProfile } from "../convert/customer-request.ts";
import { readEtag } from "../convert/resource.ts";
import { notFoundError } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET …/profiles/company`. */
export const getCompanyProfileRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/profiles/company",
	summary: "Get a customer's company profile",
	operation: "viewCustomers",
	credentials: "user",
	responses: { 200: customerCompanyProfile, 404: serviceError },
	async handle(context) {
		const found = await findCustomerProfile(context.surroundings, readKey(context));
		if (found === undefined) return missing(context);
		return { status: 200, body: toWireCompanyProfile(found.customer) };
	},
});

/** `GET …/profiles/billing`. */
export const getBillingProfileRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/profiles/billing",
	summary: "Get a customer's billing profile",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: customerBillingProfile, 404: serviceError },
	async handle(context) {
		const found = await findCustomerProfile(context.surroundings, readKey(context));
		if (found === undefined) return missing(context);
		return { status: 200, body: toWireBillingProfile(found.customer) };
	},
});

/** `PUT …/profiles/billing`: the etag counts whether it comes in the body or as `If-Match`. */
export const putBillingProfileRoute = route({
	api: "partnerCenter",
	method: "PUT",
	url: "/v1/customers/:customerId/profiles/billing",
	summary: "Change a customer's billing profile",
	operation: "editCustomer",
	credentials: "either",
	body: sentBillingProfile,
	responses: { 200: customerBillingProfile, 400: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, origin, body, headers, locale } = context;
		const { customerId } = readKey(context);
		const sent = [body.attributes?.etag, headers["if-match"]]
			.filter((etag): etag is string => typeof etag === "string")
			.map(readEtag)
			.filter((etag) => etag !== "" && etag !== "*");
		return await updateBillingProfile(surroundings, {
			...{ customerId, origin },
			toDraft: (before) => fromBillingProfile(body, before),
			isCurrent: (before) => sent.every((etag) => etag === toBillingEtag(before)),
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(missing(context));
				if (outcome.kind === "refused")
					return toRememberedAnswer(toCustomerError(outcome.refusals, locale, "billingProfile"));
				return toRememberedAnswer({ status: 200, body: toWireBillingProfile(outcome.customer) });
			},
		});
	},
});

function readKey(context: Pick<RouteContext, "caller" | "params">) {
	return { caller: context.caller, customerId: readCustomerId(context) };
}

function missing(context: Pick<RouteContext, "params">) {
	return notFoundError("Customer", `TenantId - ${readCustomerId(context)}`);
}
