import { z } from "zod";
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi";
import { problem } from "../../wire/api/problem.ts";
import { gatewayError, serviceError } from "../../wire/resource.ts";
import type { ApiKind, DescribedRoute } from "../route.ts";
import type { OperationExample } from "./examples.ts";
import { takesEtag } from "./parameters.ts";

const requestId = z
	.string()
	.meta({ description: "The id of the request, as sent or newly made.", header: { id: "MS-RequestId" } });
const correlationId = z
	.string()
	.meta({ description: "The id of the session, as sent or newly made.", header: { id: "MS-CorrelationId" } });
const locale = z.string().meta({ description: "The language of the answer.", header: { id: "X-Locale" } });
const contentLanguage = z
	.enum(["ko", "en"])
	.meta({ description: "The language of the answer.", header: { id: "Content-Language" } });
const retryAfter = z
	.string()
	.meta({ description: "After how many seconds to ask again.", header: { id: "Retry-After" } });
const challenge = z
	.literal("Bearer")
	.meta({ description: "That a token is asked for.", header: { id: "WWW-Authenticate" } });
const etag = z
	.string()
	.meta({ description: "The version of what is answered, for `If-Match`.", header: { id: "ETag" } });
const disposition = z
	.string()
	.meta({ description: "The name to save the file under.", header: { id: "Content-Disposition" } });

const headersOf: Readonly<Record<ApiKind, Readonly<Record<string, z.ZodType>>>> = {
	partnerCenter: { "MS-RequestId": requestId, "MS-CorrelationId": correlationId, "X-Locale": locale },
	seatlift: { "MS-RequestId": requestId, "MS-CorrelationId": correlationId, "Content-Language": contentLanguage },
};

/** What a client reads in a refusal, whatever it asked; each is one component for each API. */
const refusals: Readonly<Record<number, { readonly name: string; readonly description: string }>> = {
	400: { name: "BadRequest", description: "Not understood; the body says what is wrong where" },
	401: { name: "Unauthorized", description: "Nobody is known to ask: the token is missing, wrong or has run out" },
	403: { name: "Forbidden", description: "The caller has no right to it; the body says who has" },
	404: { name: "NotFound", description: "There is no such thing, or not for this caller" },
	409: { name: "Conflict", description: "Refused by a rule; the body has every reason with its remedy" },
	410: { name: "Gone", description: "It was there and is no more" },
	412: { name: "PreconditionFailed", description: "Somebody changed it since it was read" },
	413: { name: "ContentTooLarge", description: "The body is larger than is read" },
	422: { name: "Unprocessable", description: "Understood, and not possible as asked" },
	429: { name: "TooManyRequests", description: "Too many requests; ask again after the time that the header tells" },
	500: { name: "ServerError", description: "A fault of the server; what became of the request is not known" },
	503: { name: "Busy", description: "Nothing was changed; asking again soon may help" },
};

/** Every answer of a route: its own, and the refusals that come before its handler is asked. */
export function describeAnswers(
	route: DescribedRoute,
	example: OperationExample | undefined,
): ZodOpenApiResponsesObject {
	const refused = new Set([...refusalsBefore(route), ...Object.keys(route.responses).map(Number)]);
	const answers: Record<string, ZodOpenApiResponseObject> = {};
	for (const status of [...refused].toSorted((a, b) => a - b)) {
		const code = String(status) as `${1 | 2 | 3 | 4 | 5}${string}`; // a status has three digits
		const schema = route.responses[status];
		answers[code] =
			status < 300
				? describeSuccess(route, schema, example?.responses[status])
				: describeRefusal(route, status, schema);
	}
	return answers;
}

function refusalsBefore({ operation, body, method }: DescribedRoute): readonly number[] {
	const whoAsks = operation === "nobody" ? [] : operation === "signedIn" ? [401] : [401, 403];
	return [400, ...whoAsks, ...(body === undefined ? [] : [413]), 429, ...(method === "GET" ? [] : [503])];
}

function describeSuccess(
	route: DescribedRoute,
	schema: z.ZodType | undefined,
	example: unknown,
): ZodOpenApiResponseObject {
	const headers = {
		...(route.operation === "nobody" ? { "Content-Language": contentLanguage } : headersOf[route.api]),
		...(takesEtag(route) && route.api === "seatlift" ? { ETag: etag } : {}),
		...(route.file === undefined || route.file === "text/event-stream" ? {} : { "Content-Disposition": disposition }),
	};
	const answer = { description: "Done", headers: z.object(headers) };
	if (route.file !== undefined) return { ...answer, content: { [route.file]: { schema: fileOf(route.file) } } };
	if (schema === undefined || route.method === "HEAD") return answer;
	const examples = example === undefined ? {} : { examples: { demo: { value: example } } };
	return { ...answer, content: { "application/json": { schema, ...examples } } };
}

const fileOf = (type: NonNullable<DescribedRoute["file"]>) =>
	type === "application/pdf" ? ({ type: "string", format: "binary" } as const) : ({ type: "string" } as const);

const made = new Map<string, ZodOpenApiResponseObject>();

/** One of the refusals that many operations have in common; made once, so that the document has it once. */
function describeRefusal(
	{ api, method }: DescribedRoute,
	status: number,
	declared: z.ZodType | undefined,
): ZodOpenApiResponseObject {
	const { name, description } = refusals[status] ?? { name: `Status${status}`, description: "Refused" };
	if (method === "HEAD") return { description };
	const usual = api === "seatlift" ? problem : status === 429 ? gatewayError : serviceError;
	// The gateway in front answers 429 whatever the operation says of itself.
	const schema = status === 429 ? usual : (declared ?? usual);
	const id = `${api === "seatlift" ? "Seatlift" : "PartnerCenter"}${name}`;
	const known = made.get(id);
	if (schema === usual && known !== undefined) return known;
	const type = api === "seatlift" ? "application/problem+json" : "application/json";
	const answer: ZodOpenApiResponseObject = {
		...(schema === usual ? { id } : {}),
		description,
		headers: z.object({ ...headersOf[api], ...headersOfStatus[status] }),
		content: { [type]: { schema } },
	};
	if (schema === usual) made.set(id, answer);
	return answer;
}

const headersOfStatus: Readonly<Record<number, Readonly<Record<string, z.ZodType>>>> = {
	401: { "WWW-Authenticate": challenge },
	429: { "Retry-After": retryAfter },
	503: { "Retry-After": retryAfter },
};
