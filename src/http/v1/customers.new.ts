import { isAllowed } from "../../domain/access/permissions.ts";
import type { EndedPart } from "../../domain/relationships/plan-ending.ts";
import { addCustomer } from "../../use-cases/customers/add-customer.ts";
import { deleteCustomer } from "../../use-cases/customers/delete-customer.ts";
import { findCustomerProfile } from "../../use-cases/customers/read-profile.ts";
import { endRelationship } from "../../use-cases/relationships/end-relationship.ts";
import { customer } from "../../wire/customer.ts";
import { customerPatch, newCustomer } from "../../wire/customer-request.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toWireCustomer, toWireNewCustomer } from "../convert/customer.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import { fromNewCustomer } from "../convert/customer-request.ts";
import { notFoundError, partnerCenterErrors } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

/** `POST /v1/customers`: the password of the new directory's administrator is told in this answer and never again. */
export const addCustomerRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/customers",
	summary: "Add a customer",
	operation: "addCustomer",
	credentials: "either",
	body: newCustomer,
	responses: { 201: customer, 400: serviceError, 409: serviceError },
	async handle({ surroundings, origin, body, locale }) {
		return await addCustomer(surroundings, {
			origin,
			draft: fromNewCustomer(body, surroundings.settings.newCustomersAreTests ?? false),
			toAnswer: (outcome, listener) =>
				toRememberedAnswer(
					outcome.kind === "refused"
						? toCustomerError(outcome.refusals, locale)
						: { status: 201, body: toWireNewCustomer(outcome, listener === "asker" ? outcome.password : "") },
				),
		});
	},
});

/** `PATCH /v1/customers/{customerId}`: ends delegated admin, or the relationship; neither can be begun here. */
export const patchCustomerRoute = route({
	api: "partnerCenter",
	method: "PATCH",
	url: "/v1/customers/:customerId",
	summary: "End delegated admin for a customer, or the relationship with it",
	operation: "requestRelationship",
	credentials: "user",
	body: customerPatch,
	responses: { 200: customer, 400: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, caller, origin, body, locale } = context;
		const customerId = readCustomerId(context);
		const found = await findCustomerProfile(surroundings, { caller, customerId });
		if (found === undefined) return notFoundError("Customer", `TenantId - ${customerId}`);
		const { relationshipToPartner: wanted = "unknown", allowDelegatedAccess } = body;
		const { reseller, delegatedAdmin } = found.relationship;
		const isSame = wanted === "unknown" || wanted === "none" || (wanted === "reseller" && reseller === "active");
		if (!isSame) return toCustomerError([{ code: "relationshipNotOffered" }], locale);
		if (allowDelegatedAccess === true && delegatedAdmin.kind === "none" && wanted !== "none") {
			return toCustomerError([{ code: "onlyCustomerGrants" }], locale);
		}
		if (wanted === "none" && !isAllowed(caller, "endRelationship")) {
			return partnerCenterErrors.forbidden(locale, "endRelationship");
		}
		const parts: EndedPart[] = [
			...(allowDelegatedAccess === false ? (["delegatedAdmin"] as const) : []),
			...(wanted === "none" ? (["reseller"] as const) : []),
		];
		return await endRelationship(surroundings, {
			...{ customerId, origin, parts },
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound")
					return toRememberedAnswer(notFoundError("Customer", `TenantId - ${customerId}`));
				if (outcome.kind === "refused") return toRememberedAnswer(toCustomerError(outcome.refusals, locale));
				return toRememberedAnswer({ status: 200, body: toWireCustomer({ ...found, ...outcome }) });
			},
		});
	},
});

/** `DELETE /v1/customers/{customerId}`: test customers only, once their subscriptions are suspended. */
export const deleteCustomerRoute = route({
	api: "partnerCenter",
	method: "DELETE",
	url: "/v1/customers/:customerId",
	summary: "Delete a test customer",
	operation: "addCustomer",
	credentials: "either",
	responses: { 204: undefined, 400: serviceError, 403: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		const customerId = readCustomerId(context);
		return await deleteCustomer(surroundings, {
			...{ customerId, origin },
			toAnswer(outcome) {
				if (outcome.kind === "customerNotFound")
					return toRememberedAnswer(notFoundError("Customer", `TenantId - ${customerId}`));
				if (outcome.kind === "refused") return toRememberedAnswer(toCustomerError(outcome.refusals, locale));
				return toRememberedAnswer({ status: 204 });
			},
		});
	},
});
