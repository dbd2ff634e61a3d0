import { z } from "zod";

/** Where events are to be sent, as the original's samples spell it. Both casings are read. */
export const webhookRegistrationRequest = z
	.object({
		WebhookUrl: z.string().min(1).max(2_000),
		WebhookEvents: z.array(z.string().max(100)).min(1).max(100),
		SignatureTokenToMsSignatureHeader: z.boolean().optional(),
	})
	.meta({ id: "WebhookRegistrationRequest" });

export const webhookRegistration = z
	.object({
		SubscriberId: z.string(),
		WebhookUrl: z.string(),
		WebhookEvents: z.array(z.string()),
		SignatureTokenToMsSignatureHeader: z.boolean().optional(),
	})
	.meta({ id: "WebhookRegistration" });

/** The names of all events, as a bare list. */
export const webhookEvents = z.array(z.string()).meta({ id: "WebhookEvents" });

export const webhookTest = z.object({ correlationId: z.string() }).meta({ id: "WebhookTest" });

/** What became of a test event. */
export const webhookTestResult = z
	.object({
		correlationId: z.string(),
		partnerId: z.string(),
		status: z.enum(["pending", "completed", "failed"]),
		callbackUrl: z.string(),
		results: z.array(
			z.object({
				responseCode: z.string(),
				responseMessage: z.string(),
				systemError: z.boolean(),
				dateTimeUtc: z.string(),
			}),
		),
	})
	.meta({ id: "WebhookTestResult" });

/** What is posted to a webhook when something has changed, as the original's samples spell it. */
export const webhookMessage = z
	.object({
		EventName: z.string(),
		ResourceUri: z.string(),
		ResourceName: z.string(),
		AuditUri: z.string().nullable(),
		ResourceChangeUtcDate: z.string(),
	})
	.meta({ id: "WebhookMessage" });
