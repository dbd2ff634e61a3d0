import { getOffer } from "../../domain/catalog/catalog.ts";
import { formatMessage } from "../../messages/messages.ts";
import { activateSubscription } from "../../use-cases/orders/activate-subscription.ts";
import { readSold } from "../../use-cases/orders/find-sold.ts";
import { activationLinkCollection } from "../../wire/order.ts";
import { emptyRequest, serviceError as errorSchema } from "../../wire/resource.ts";
import { activationResult, provisioningStatus, registrationStatus } from "../../wire/subscription-parts.ts";
import { toRememberedAnswer } from "../answer.ts";
import { inWireCase } from "../convert/commerce-ids.ts";
import { toCollection, toWireDate } from "../convert/resource.ts";
import { notFoundError, serviceError } from "../errors.ts";
import { readSubscriptionKey } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/v1/customers/:customerId/subscriptions/:subscriptionId";
const reading = { api: "partnerCenter", method: "GET", operation: "viewSubscriptions", credentials: "either" } as const;

/** `GET …/provisioningstatus`. */
export const getSubscriptionProvisioningStatusRoute = route({
	...reading,
	credentials: "user",
	url: `${url}/provisioningstatus`,
	summary: "Tell whether a subscription is provisioned",
	responses: { 200: provisioningStatus, 404: errorSchema },
	async handle(context) {
		const sold = await find(context);
		if (sold === undefined) return notFound(context);
		const { offerId, provisioning, quantity, committedUntil } = sold.subscription;
		const { skuId } = getOffer(context.surroundings.catalog, offerId);
		const body = {
			...{ skuId, status: provisioning, quantity, endDate: toWireDate(committedUntil) },
			attributes: { objectType: "SubscriptionProvisioningStatus" },
		};
		return { status: 200, body };
	},
});

/** `GET …/registrationstatus`: only Azure is registered, so nothing here is. */
export const getSubscriptionRegistrationStatusRoute = route({
	...reading,
	url: `${url}/registrationstatus`,
	summary: "Tell whether a subscription is registered",
	responses: { 200: registrationStatus, 404: errorSchema },
	async handle(context) {
		const sold = await find(context);
		if (sold === undefined) return notFound(context);
		const { id, regime } = sold.subscription;
		const attributes = { objectType: "SubscriptionRegistrationStatus" };
		return { status: 200, body: { subscriptionId: inWireCase(regime, id), status: "NotRegistered", attributes } };
	},
});

/** `POST …/registrations`: refused, since only Azure is registered. */
export const registerSubscriptionRoute = route({
	...reading,
	method: "POST",
	operation: "manageSubscription",
	url: `${url}/registrations`,
	summary: "Register a subscription of Azure",
	body: emptyRequest,
	responses: { 202: registrationStatus, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		if ((await find(context)) === undefined) return notFound(context);
		const description = formatMessage(context.locale.language, "orders.onlyAzure");
		return serviceError(400, { code: 2006, description });
	},
});

/** `GET …/activationlinks`: seats need no activation, so that there are none. */
export const listSubscriptionActivationLinksRoute = route({
	...reading,
	url: `${url}/activationlinks`,
	summary: "List where a subscription has to be activated",
	responses: { 200: activationLinkCollection, 404: errorSchema },
	async handle(context) {
		return (await find(context)) === undefined ? notFound(context) : { status: 200, body: toCollection([]) };
	},
});

const activation = {
	...reading,
	operation: "manageSubscription",
	url: `${url}/activate`,
	summary: "Provision what a test customer's subscription waits for",
	responses: { 200: activationResult, 400: errorSchema, 404: errorSchema },
} as const;

/** `POST …/activate`. */
export const activateSubscriptionRoute = route({ ...activation, method: "POST", body: emptyRequest, handle: activate });

/** The same by `GET`, as one of the original's clients sends it. */
export const activateSubscriptionByGetRoute = route({ ...activation, handle: activate });

async function activate(context: RouteContext) {
	const { surroundings, origin, locale } = context;
	const key = readSubscriptionKey(context);
	return await activateSubscription(surroundings, {
		...{ key, origin },
		toAnswer(outcome) {
			if (outcome.kind === "subscriptionNotFound") return toRememberedAnswer(notFound(context));
			if (outcome.kind === "notTest") {
				const description = formatMessage(locale.language, "orders.onlyTest");
				return toRememberedAnswer(serviceError(400, { code: 2006, description }));
			}
			const attributes = { objectType: "SubscriptionActivationResult" };
			const body = { subscriptionId: key.subscriptionId, status: "Success", attributes };
			return toRememberedAnswer({ status: 200, body });
		},
	});
}

async function find(context: Pick<RouteContext, "surroundings" | "caller" | "params">) {
	return await readSold(context.surroundings, { ...readSubscriptionKey(context), caller: context.caller });
}

function notFound({ params }: Pick<RouteContext, "params">) {
	return notFoundError("Subscription", `TenantId - ${params.customerId}, SubscriptionId - ${params.subscriptionId}`);
}
