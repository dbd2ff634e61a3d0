import { z } from "zod";
import type { ZodOpenApiPathItemObject } from "zod-openapi";
import { webhookMessage } from "../../wire/webhook.ts";

const told = (description: string) => z.string().meta({ description });
const toldSometimes = (description: string) => z.string().optional().meta({ description });

const headers = z.object({
	authorization: toldSometimes(
		"`Signature` and the original's signature, unless it was asked for in a header of its own.",
	),
	"x-ms-signature": toldSometimes("The original's signature, when it was asked for in a header of its own."),
	"x-ms-certificate-url": told("Where the certificate of the original's signature is."),
	"x-ms-signature-algorithm": z.literal("rsa-sha256").meta({ description: "How the original's signature is made." }),
	"webhook-id": told("Of Standard Webhooks: the message, the same when it is sent again."),
	"webhook-timestamp": told("Of Standard Webhooks: when it was sent, in seconds."),
	"webhook-signature": told("Of Standard Webhooks: the signature over id, time and body."),
});

const example = {
	EventName: "subscription-updated",
	ResourceUri:
		"https://seatlift.example/webhooks/v1/customers/5ea71f70-0000-4000-8000-000000000001/subscriptions/5ea71f70-0000-4001-8000-000000000001",
	ResourceName: "subscription",
	AuditUri: "https://seatlift.example/auditactivity/v1/auditrecords/5ea71f70-0000-4002-8000-000000000001",
	ResourceChangeUtcDate: "2020-05-07T01:00:00.0000000+00:00",
};

/** What is sent to whoever has registered for events. */
export const describedWebhooks: Readonly<Record<string, ZodOpenApiPathItemObject>> = {
	event: {
		post: {
			operationId: "receiveEvent",
			summary: "Something has changed",
			description:
				"Sent at least once and in order for each subscription, and again for three days until it is answered with 2xx.",
			tags: ["Seatlift: Deliveries"],
			security: [],
			requestParams: { header: headers },
			requestBody: {
				required: true,
				content: { "application/json": { schema: webhookMessage, examples: { demo: { value: example } } } },
			},
			responses: {
				204: { description: "Taken; any 2xx will do" },
				"4XX": { description: "Not taken; it is sent again later" },
			},
		},
	},
};
