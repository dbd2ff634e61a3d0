import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { problem } from "../wire/api/problem.ts";
import { serviceError } from "../wire/resource.ts";
import type { Route } from "./route.ts";

/** The OpenAPI 3.1 description of both APIs, from the very schemas that check what comes in. */
export function describeApi(routes: readonly Route[], publicUrl: string) {
	const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
	for (const route of routes) {
		const path = route.url.replaceAll(/:(\w+)/gu, "{$1}");
		paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
	}
	return createDocument({
		openapi: "3.1.0",
		info: {
			title: "Seatlift",
			version: "1",
			description:
				"`/v1` speaks the Partner Center REST API; `/api/v1` is what Seatlift adds. Get a token at `/{tenant}/oauth2/token` or `/{tenant}/oauth2/v2.0/token`.",
		},
		servers: [{ url: publicUrl }],
		tags: [
			{ name: "Partner Center", description: "Existing SDKs and scripts, unmodified" },
			{ name: "Seatlift", description: "Know before you press" },
		],
		components: { securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
		security: [{ token: [] }],
		paths: paths as ZodOpenApiPathsObject, // the keys are methods in lower case
	});
}

function describeRoute(route: Route): ZodOpenApiOperationObject {
	const pathNames = [...route.url.matchAll(/:(\w+)/gu)].map(([, name = ""]) => name);
	const path = z.object(Object.fromEntries(pathNames.map((name) => [name, z.string()])));
	return {
		operationId: toOperationId(route),
		summary: route.summary,
		tags: [route.api === "partnerCenter" ? "Partner Center" : "Seatlift"],
		requestParams: { path, ...(route.query instanceof z.ZodObject ? { query: route.query } : {}) },
		...(route.body === undefined
			? {}
			: { requestBody: { required: true, content: { "application/json": { schema: route.body } } } }),
		responses: Object.fromEntries(
			Object.entries({ ...refusalsOf(route), ...route.responses }).map(([status, schema]) => [
				status,
				describeResponse(Number(status), schema, route),
			]),
		),
	};
}

/** What every route may say before its handler is asked. */
function refusalsOf({ api, operation }: Route): Route["responses"] {
	const error = api === "partnerCenter" ? serviceError : problem;
	return { 400: error, 401: error, ...(operation === "signedIn" ? {} : { 403: error }) };
}

function describeResponse(status: number, schema: z.ZodType | undefined, { api, file, method }: Route) {
	const description = status < 300 ? "Done" : status < 500 ? "Refused; the body says why" : "Failed";
	if (status < 300 && file !== undefined) return { description, content: { [file]: { schema: binary } } };
	if (schema === undefined || method === "HEAD") return { description };
	const type = status >= 400 && api === "seatlift" ? "application/problem+json" : "application/json";
	return { description, content: { [type]: { schema } } };
}

const binary = { type: "string", format: "binary" } as const;

function toOperationId({ method, url }: Route): string {
	const words = url.split("/").filter((part) => part !== "" && !part.startsWith(":"));
	const one = url.split("/").at(-1)?.startsWith(":") === true ? ["one"] : [];
	return [method.toLowerCase(), ...words, ...one].join("_");
}
