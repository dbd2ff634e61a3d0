import { z } from "zod";

/** Where a partner's events go: `GET` and `PUT /api/v1/webhooks`. */
export const webhook = z
	.object({
		id: z.string(),
		url: z.string(),
		events: z.array(z.string()),
		signatureInOwnHeader: z.boolean(),
		/** Of Standard Webhooks. */
		secret: z.string(),
		/** Where the certificate of the original's signature is. */
		certificateUrl: z.string(),
		createdAt: z.string(),
		updatedAt: z.string(),
	})
	.meta({ id: "Webhook" });

/** Answer of `GET /api/v1/webhooks`: the events there are, and the registration, if there is one. */
export const webhookSettings = z
	.object({ webhook: webhook.optional(), events: z.array(z.string()) })
	.meta({ id: "WebhookSettings" });
export type WebhookSettings = z.infer<typeof webhookSettings>;

/** Body of `PUT /api/v1/webhooks`. */
export const webhookRequest = z
	.strictObject({
		url: z.string().min(1).max(2_000),
		events: z.array(z.string().max(100)).min(1).max(100),
		signatureInOwnHeader: z.boolean().optional(),
	})
	.meta({ id: "WebhookRequest" });

/** One event on its way, or arrived. */
export const webhookDelivery = z
	.object({
		id: z.string(),
		event: z.string(),
		/** What it is, in the caller's language. */
		title: z.string(),
		resource: z.string(),
		customerId: z.string().optional(),
		changedAt: z.string(),
		state: z.enum(["pending", "delivered", "failed"]),
		nextAttemptAt: z.string().optional(),
		attempts: z.int(),
		results: z.array(
			z.object({ at: z.string(), status: z.int().optional(), message: z.string(), milliseconds: z.int() }),
		),
	})
	.meta({ id: "WebhookDelivery" });

export const webhookDeliveries = z
	.object({ items: z.array(webhookDelivery), next: z.string().optional() })
	.meta({ id: "WebhookDeliveries" });
export type WebhookDeliveries = z.infer<typeof webhookDeliveries>;

export const webhookTestSent = z.object({ correlationId: z.string() }).meta({ id: "WebhookTestSent" });
