import type { SupportContact } from "../../domain/subscriptions/support-contact.ts";
import { nameSupportContact, readSupportContact } from "../../use-cases/orders/name-support-contact.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { supportContact, supportContactRequest } from "../../wire/subscription-parts.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toLink } from "../convert/resource.ts";
import { notFoundError } from "../errors.ts";
import { readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/v1/customers/:customerId/subscriptions/:subscriptionId/supportcontact";
const contact = { api: "partnerCenter", credentials: "user", url } as const;

/** `GET …/supportcontact`: the selling partner itself until somebody is named. */
export const getSupportContactRoute = route({
	...contact,
	method: "GET",
	summary: "Tell whom the customer turns to about a subscription",
	operation: "viewSubscriptions",
	responses: { 200: supportContact, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller } = context;
		const found = await readSupportContact(surroundings, { ...readSubscriptionKey(context), caller });
		return found === undefined ? notFound(context) : { status: 200, body: toWireContact(found) };
	},
});

/** `PUT …/supportcontact`. */
export const updateSupportContactRoute = route({
	...contact,
	method: "PUT",
	summary: "Name whom the customer turns to about a subscription",
	operation: "manageSubscription",
	body: supportContactRequest,
	responses: { 200: supportContact, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, origin, body } = context;
		const { supportTenantId: tenantId, supportMpnId: mpnId, name } = body;
		return await nameSupportContact(surroundings, {
			...{ key: readSubscriptionKey(context), origin },
			named: {
				...(tenantId === undefined ? {} : { tenantId: tenantId.toLowerCase() }),
				...(mpnId === undefined ? {} : { mpnId }),
				...(name === undefined ? {} : { name }),
			},
			toAnswer: (outcome) =>
				toRememberedAnswer(
					outcome.kind === "named" ? { status: 200, body: toWireContact(outcome.contact) } : notFound(context),
				),
		});
	},
});

function toWireContact({ customerId, subscriptionId, tenantId, mpnId, name }: SupportContact) {
	return {
		...{ supportTenantId: tenantId, supportMpnId: mpnId, name },
		links: { self: toLink(`/customers/${customerId}/subscriptions/${subscriptionId}/supportcontact`) },
		attributes: { objectType: "SupportContact" },
	};
}

function notFound({ params }: Pick<RouteContext, "params">) {
	return notFoundError("Subscription", `TenantId - ${params.customerId}, SubscriptionId - ${params.subscriptionId}`);
}
