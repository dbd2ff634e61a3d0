import type { z } from "zod";
import type { Caller } from "../domain/access/caller.ts";
import type { Operation } from "../domain/access/permissions.ts";
import type { RememberedAnswer } from "../use-cases/answer-once.ts";
import type { RequestOrigin } from "../use-cases/request-origin.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import type { Answer } from "./answer.ts";
import type { Locale } from "./locale.ts";

/** The switches of the wire format. */
export interface WireSettings {
	readonly byteOrderMark: boolean;
	readonly upgradeResultType: "number" | "string";
	/** Whether this installation was loaded with the demo. */
	readonly demo: boolean;
}

/** What a route is handed after rights and shapes have been checked. */
export interface RouteContext<Body = unknown, Query = unknown> {
	readonly surroundings: Surroundings;
	readonly wire: WireSettings;
	readonly caller: Caller;
	readonly origin: RequestOrigin;
	readonly locale: Locale;
	/** Path parameters as sent. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: Query;
	readonly body: Body;
	readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Which of the two APIs: the original's (`/v1`, its envelope) or ours (`/api/v1`, problems of RFC 9457). */
export type ApiKind = "partnerCenter" | "seatlift";

/** A route as the OpenAPI document tells of it; `nobody` asks for no token. */
export interface DescribedRoute extends Omit<Route, "handle" | "operation" | "credentials"> {
	readonly operation: Route["operation"] | "nobody";
}

/** One method on one path, with everything that is checked before its handler and written into the OpenAPI document. */
export interface Route {
	readonly api: ApiKind;
	readonly method: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
	/** Fastify's form: `/v1/customers/:customerId`. */
	readonly url: string;
	readonly summary: string;
	/** In the OpenAPI document and in clients made from it; the name of the constant that holds the route. */
	readonly name?: string;
	/** `signedIn` asks for any valid token. */
	readonly operation: Operation | "signedIn";
	/** `user`: refused to an app-only token. */
	readonly credentials: "either" | "user";
	readonly body?: z.ZodType;
	/** Bytes; the usual limit when absent. A larger body is read only for a caller that is known. */
	readonly largestBody?: number;
	readonly query?: z.ZodType;
	/** What a file is that is sent in place of JSON. */
	readonly file?: "application/pdf" | "text/csv" | "text/event-stream";
	/** By status; `undefined` for an answer without body. */
	readonly responses: Readonly<Record<number, z.ZodType | undefined>>;
	readonly handle: (context: RouteContext) => Promise<Answer | RememberedAnswer>;
}

interface RouteOf<Body extends z.ZodType, Query extends z.ZodType> extends Omit<Route, "body" | "query" | "handle"> {
	readonly body?: Body;
	readonly query?: Query;
	readonly handle: (context: RouteContext<z.output<Body>, z.output<Query>>) => Promise<Answer | RememberedAnswer>;
}

/** Declares a route; its handler's body and query have the types of its schemas. */
export function route<Body extends z.ZodType = z.ZodUnknown, Query extends z.ZodType = z.ZodUnknown>(
	declared: RouteOf<Body, Query>,
): Route {
	return declared as unknown as Route; // the schemas that type the handler are the ones that check its input
}
