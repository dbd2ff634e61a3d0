import type { WebhookDelivery, WebhookRegistration } from "../../domain/webhooks/webhook.ts";
import { wasTaken } from "../../domain/webhooks/webhook.ts";
import { webhookEventNames } from "../../domain/webhooks/webhook-event.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { RememberedAnswer } from "../../use-cases/answer-once.ts";
import { type RegistrationOutcome, readWebhook, registerWebhook } from "../../use-cases/webhooks/register-webhook.ts";
import { findTestEvent, sendTestEvent } from "../../use-cases/webhooks/webhook-deliveries.ts";
import { emptyRequest, serviceError as errorSchema, gatewayError } from "../../wire/resource.ts";
import {
	webhookEvents,
	webhookRegistration,
	webhookRegistrationRequest,
	webhookTest,
	webhookTestResult,
} from "../../wire/webhook.ts";
import type { Answer } from "../answer.ts";
import { toWireDate } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, serviceError, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { gatewayTooMany } from "../rate-limits.ts";
import { type Route, type RouteContext, route } from "../route.ts";
import { getSubscriptionRoute } from "./customers.subscriptions.ts";

const root = "/webhooks/v1/registration";
const behind = { api: "partnerCenter", operation: "manageWebhooks", credentials: "either" } as const;

/** `GET …/events`: what can be registered for, as a bare list. */
export const listWebhookEventsRoute = route({
	...behind,
	method: "GET",
	url: `${root}/events`,
	summary: "List the events that webhooks tell of",
	responses: { 200: webhookEvents },
	handle: async () => ({ status: 200, body: webhookEventNames }),
});

/** `GET …/registration`: the partner's only registration. */
export const getWebhookRoute = route({
	...behind,
	method: "GET",
	url: root,
	summary: "Read the webhook registration",
	responses: { 200: webhookRegistration, 404: errorSchema },
	async handle({ surroundings, caller }) {
		const found = await readWebhook(surroundings, caller);
		return found === undefined ? notRegistered(caller.partnerId) : { status: 200, body: toWire(found) };
	},
});

/** `POST …/registration`: 409 when there is one. */
export const createWebhookRoute = register("POST", "Register for events", "create");
/** `PUT …/registration`: another address or other events. */
export const updateWebhookRoute = register("PUT", "Change the webhook registration", "update");

function register(method: "POST" | "PUT", summary: string, change: "create" | "update") {
	return route({
		...behind,
		...{ method, url: root, summary },
		body: webhookRegistrationRequest,
		responses: { 200: webhookRegistration, 400: errorSchema, 404: errorSchema, 409: errorSchema },
		async handle({ surroundings, origin, body, locale }) {
			const wish = {
				url: body.WebhookUrl,
				events: body.WebhookEvents.map((name) => toKnownSpelling(name.trim())),
				signatureInOwnHeader: body.SignatureTokenToMsSignatureHeader ?? false,
			};
			const outcome = await registerWebhook(surroundings, { origin, wish, change });
			return toAnswer(outcome, { locale, partnerId: origin.caller.partnerId });
		},
	});
}

function toKnownSpelling(name: string): string {
	return webhookEventNames.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

function toAnswer(
	outcome: RegistrationOutcome,
	{ locale, partnerId }: { readonly locale: Locale; readonly partnerId: string },
): Answer {
	const { language } = locale;
	switch (outcome.kind) {
		case "saved":
			return { status: 200, body: toWire(outcome.registration) };
		case "taken":
			return serviceError(409, { code: 409, description: formatMessage(language, "webhooks.taken") });
		case "notFound":
			return notRegistered(partnerId);
		case "addressRefused":
			return serviceError(400, {
				code: 800002,
				description: formatMessage(language, `webhooks.address.${outcome.reason}`),
				data: ["property_name: WebhookUrl"],
			});
		case "eventsRefused":
			return partnerCenterErrors.invalidInput(locale, [unusable(["WebhookEvents"])]);
	}
}

function toWire({ subscriberId, url, events, signatureInOwnHeader }: WebhookRegistration) {
	return {
		SubscriberId: subscriberId,
		WebhookUrl: url,
		WebhookEvents: [...events],
		...(signatureInOwnHeader ? { SignatureTokenToMsSignatureHeader: true } : {}),
	};
}

/** What some of the original's samples print as the address of a subscription. */
export const getSubscriptionOfEventRoute: Route = {
	...getSubscriptionRoute,
	url: "/webhooks/v1/customers/:customerId/subscriptions/:subscriptionId",
	summary: "Read a subscription that an event tells of",
};

/** `POST …/validationEvents`: sends a `test-created` event; twice a minute, then the gateway says 429. */
export const sendTestEventRoute = route({
	...behind,
	method: "POST",
	url: `${root}/validationEvents`,
	summary: "Send a test event",
	body: emptyRequest,
	responses: { 200: webhookTest, 404: errorSchema, 429: gatewayError },
	async handle({ surroundings, caller }): Promise<Answer | RememberedAnswer> {
		const outcome = await sendTestEvent(surroundings, caller);
		if (outcome.kind === "notRegistered") return notRegistered(caller.partnerId);
		if (outcome.kind === "tooMany") {
			return { status: 429, body: gatewayTooMany(60), headers: { "retry-after": "60" } };
		}
		return { status: 200, body: { correlationId: outcome.correlationId } };
	},
});

/** `GET …/validationEvents/{correlationId}`: what became of it. */
export const getTestEventRoute = route({
	...behind,
	method: "GET",
	url: `${root}/validationEvents/:correlationId`,
	summary: "Read what became of a test event",
	responses: { 200: webhookTestResult, 404: errorSchema },
	async handle({ surroundings, caller, params }: RouteContext): Promise<Answer> {
		const id = params.correlationId ?? "";
		const found = await findTestEvent(surroundings, caller, id);
		if (found === undefined) return notFoundError("Webhook", `CorrelationId - ${id}`);
		const { delivery, registration } = found;
		return {
			status: 200,
			body: {
				correlationId: delivery.correlationId,
				partnerId: delivery.partnerId,
				status: statusOf(delivery),
				callbackUrl: registration.url,
				results: delivery.results.map((attempt) => ({
					responseCode: attempt.status === undefined ? "" : String(attempt.status),
					responseMessage: attempt.message,
					systemError: attempt.status === undefined,
					dateTimeUtc: toWireDate(attempt.at),
				})),
			},
		};
	},
});

/** A test that the receiver did not take has failed, though it is tried again. */
function statusOf({ state, results }: WebhookDelivery): "pending" | "completed" | "failed" {
	if (state === "delivered") return "completed";
	const last = results.at(-1);
	return last === undefined || wasTaken(last) ? "pending" : "failed";
}

function notRegistered(partnerId: string): Answer {
	return notFoundError("Webhook", `TenantId - ${partnerId}`);
}
