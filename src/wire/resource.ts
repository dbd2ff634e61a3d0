import { z } from "zod";

/** A link relative to the version root: no host, no `/v1`. */
export const link = z
	.object({
		uri: z.string(),
		method: z.string(),
		headers: z.array(z.object({ key: z.string(), value: z.string() })),
	})
	.meta({ id: "Link" });
export type Link = z.infer<typeof link>;

/** `attributes` of a resource. Only some resources carry an etag. */
export const attributes = z
	.object({ etag: z.string().optional(), objectType: z.string() })
	.meta({ id: "ResourceAttributes" });

/** A collection: `totalCount` counts this page; without items there are no links. */
export function collectionOf<Item extends z.ZodType>(item: Item) {
	return z.object({
		totalCount: z.int(),
		items: z.array(item),
		links: z.object({ self: link, next: link.optional(), previous: link.optional() }).optional(),
		attributes: z.object({ objectType: z.literal("Collection") }),
	});
}

/** Body where the original wants none: clients send nothing, `null`, or a text that says nothing. */
export const emptyRequest = z.unknown().optional().meta({ id: "EmptyRequest" });

/** The service's error envelope. */
export const serviceError = z
	.object({ code: z.int(), description: z.string(), data: z.array(z.string()), source: z.literal("PartnerFD") })
	.meta({ id: "ServiceError" });
export type ServiceError = z.infer<typeof serviceError>;

/** What the gateway in front answers: unknown route, too many requests. */
export const gatewayError = z.object({ statusCode: z.int(), message: z.string() }).meta({ id: "GatewayError" });
