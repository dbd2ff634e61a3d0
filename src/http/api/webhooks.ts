import { z } from "zod";
import type { WebhookDelivery, WebhookRegistration } from "../../domain/webhooks/webhook.ts";
import { webhookEventNames } from "../../domain/webhooks/webhook-event.ts";
import { formatMessage } from "../../messages/messages.ts";
import { readWebhook, registerWebhook } from "../../use-cases/webhooks/register-webhook.ts";
import { listWebhookDeliveries, resendDelivery, sendTestEvent } from "../../use-cases/webhooks/webhook-deliveries.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	webhook,
	webhookDeliveries,
	webhookDelivery,
	webhookRequest,
	webhookSettings,
	webhookTestSent,
} from "../../wire/api/webhooks.ts";
import { emptyRequest } from "../../wire/resource.ts";
import type { Answer } from "../answer.ts";
import { problem, seatliftErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

const behind = { api: "seatlift", operation: "manageWebhooks", credentials: "either" } as const;

/** `GET /api/v1/webhooks`: where the partner's events go. */
export const readWebhookRoute = route({
	...behind,
	method: "GET",
	url: "/api/v1/webhooks",
	summary: "Where events go, and which there are",
	responses: { 200: webhookSettings },
	async handle({ surroundings, caller }) {
		const found = await readWebhook(surroundings, caller);
		const events = [...webhookEventNames];
		return { status: 200, body: { ...(found === undefined ? {} : { webhook: viewWebhook(found) }), events } };
	},
});

/** `PUT /api/v1/webhooks`: registers, or changes the registration. */
export const putWebhookRoute = route({
	...behind,
	method: "PUT",
	url: "/api/v1/webhooks",
	summary: "Register for events, or change where they go",
	body: webhookRequest,
	responses: { 200: webhook, 400: problemSchema, 409: problemSchema },
	async handle({ surroundings, origin, body, locale }): Promise<Answer> {
		const wish = { url: body.url, events: body.events, signatureInOwnHeader: body.signatureInOwnHeader ?? false };
		const outcome = await registerWebhook(surroundings, { origin, wish, change: "either" });
		if (outcome.kind === "saved") return { status: 200, body: viewWebhook(outcome.registration) };
		if (outcome.kind === "addressRefused") {
			return problem(locale, { status: 409, code: "refused", detail: `webhooks.address.${outcome.reason}` });
		}
		return seatliftErrors.invalidInput(locale, [unusable(["events"])]);
	},
});

/** `POST /api/v1/webhooks/test`: sends a test event, twice a minute. */
export const testWebhookRoute = route({
	...behind,
	method: "POST",
	url: "/api/v1/webhooks/test",
	summary: "Send a test event",
	body: emptyRequest,
	responses: { 200: webhookTestSent, 404: problemSchema, 409: problemSchema },
	async handle({ surroundings, caller, locale }): Promise<Answer> {
		const outcome = await sendTestEvent(surroundings, caller);
		if (outcome.kind === "sent") return { status: 200, body: { correlationId: outcome.correlationId } };
		return outcome.kind === "notRegistered"
			? problem(locale, { status: 404, code: "notFound", detail: "webhooks.notRegistered" })
			: problem(locale, { status: 409, code: "refused", detail: "webhooks.tooManyTests" });
	},
});

/** `GET /api/v1/webhooks/deliveries?state=&size=&cursor=`: what was sent and what is on its way, newest first. */
export const listWebhookDeliveriesRoute = route({
	...behind,
	method: "GET",
	url: "/api/v1/webhooks/deliveries",
	summary: "What was sent and what is on its way, newest first",
	query: z.object({
		state: z.enum(["pending", "delivered", "failed"]).optional(),
		size: z.coerce.number().int().min(1).max(200).default(50),
		cursor: z.string().max(100).optional(),
	}),
	responses: { 200: webhookDeliveries },
	async handle({ surroundings, caller, query, locale }) {
		const page = await listWebhookDeliveries(surroundings, {
			...{ partnerId: caller.partnerId, limit: query.size },
			...(query.state === undefined ? {} : { state: query.state }),
			...(query.cursor === undefined ? {} : { after: query.cursor }),
		});
		const next = page.more ? page.items.at(-1)?.id : undefined;
		const items = page.items.map((one) => viewDelivery(one, locale));
		return { status: 200, body: { items, ...(next === undefined ? {} : { next }) } };
	},
});

/** `POST /api/v1/webhooks/deliveries/{id}/resend`: sends it again, whatever became of it. */
export const resendWebhookDeliveryRoute = route({
	...behind,
	method: "POST",
	url: "/api/v1/webhooks/deliveries/:deliveryId/resend",
	summary: "Send an event again",
	body: emptyRequest,
	responses: { 200: webhookDelivery, 404: problemSchema },
	async handle({ surroundings, origin, params, locale }): Promise<Answer> {
		const again = await resendDelivery(surroundings, origin, (params.deliveryId ?? "").toLowerCase());
		if (again === undefined) return problem(locale, { status: 404, code: "notFound", detail: "webhooks.noDelivery" });
		return { status: 200, body: viewDelivery(again, locale) };
	},
});

function viewWebhook({ subscriberId, partnerId: _, ...registration }: WebhookRegistration) {
	return {
		id: subscriberId,
		...{ ...registration, events: [...registration.events] },
		certificateUrl: "/webhooks/v1/certificate.cer",
	};
}

function viewDelivery(delivery: WebhookDelivery, { language }: Locale) {
	const { id, event, customerId, partnerId, changedAt, state, nextAttemptAt, attempts, results } = delivery;
	const isPartners: boolean = `${customerId}` === `${partnerId}`;
	return {
		...{ id, event, title: titleOf(event, language), resource: delivery.resourcePath },
		...(isPartners ? {} : { customerId }),
		...{ changedAt, state, attempts, results: [...results] },
		...(state === "pending" && nextAttemptAt !== undefined ? { nextAttemptAt } : {}),
	};
}

/** The events that happen here have a title; the others have their name. */
function titleOf(event: WebhookDelivery["event"], language: Locale["language"]): string {
	switch (event) {
		case "test-created":
		case "subscription-updated":
		case "invoice-ready":
			return formatMessage(language, `webhooks.event.${event}`);
		default:
			return event;
	}
}
