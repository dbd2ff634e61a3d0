import { Webhook } from "standardwebhooks";
import type { Instant } from "../domain/basics/instant.ts";
import type { WebhookDelivery, WebhookRegistration } from "../domain/webhooks/webhook.ts";

/** What messages are written with. */
export interface MessageParts {
	/** The origin under which receivers reach this server. */
	readonly publicUrl: string;
	/** Under which root the addresses of resources are given. */
	readonly resourceRoot: string;
	/** The original's signature over the body, in base64. */
	readonly sign: (body: string) => string;
}

/** An event as it goes over the wire. */
export interface WebhookMessage {
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** Where receivers download what they check the original's signature with. */
const certificatePath = "/webhooks/v1/certificate.cer";

/**
 * The body of the original, PascalCase with null, and beside its signature that of Standard Webhooks, which also names
 * the message, so that a receiver can tell one that comes twice, and when it was sent.
 */
export function writeMessage(
	{ publicUrl, resourceRoot, sign }: MessageParts,
	{ registration, delivery, at }: { registration: WebhookRegistration; delivery: WebhookDelivery; at: Instant },
): WebhookMessage {
	const isTest = delivery.correlationId !== undefined;
	const body = JSON.stringify({
		EventName: delivery.event,
		ResourceUri: `${publicUrl}${isTest ? "/v1" : resourceRoot}${delivery.resourcePath}`,
		ResourceName: delivery.resourceName,
		AuditUri:
			delivery.auditId === undefined
				? null
				: `${publicUrl}/auditactivity/v1/auditrecords/${encodeURIComponent(delivery.auditId)}`,
		// .NET's round-trip form: seven digits below the second.
		ResourceChangeUtcDate: delivery.changedAt.replace(/Z$/u, "0000+00:00"),
	});
	const sentAt = new Date(at);
	const signature = sign(body);
	return {
		body,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...(registration.signatureInOwnHeader
				? { "x-ms-signature": signature }
				: { authorization: `Signature ${signature}` }),
			"x-ms-certificate-url": `${publicUrl}${certificatePath}`,
			"x-ms-signature-algorithm": "rsa-sha256",
			"webhook-id": delivery.id,
			"webhook-timestamp": String(Math.floor(sentAt.getTime() / 1_000)),
			"webhook-signature": new Webhook(registration.secret).sign(delivery.id, sentAt, body),
			"user-agent": "Seatlift",
		},
	};
}
