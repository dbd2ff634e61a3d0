import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { describeOperation } from "./openapi/describe-operation.ts";
import type { ApiExamples } from "./openapi/examples.ts";
import { describeSecurity } from "./openapi/security.ts";
import { signInOperations } from "./openapi/sign-in-operations.ts";
import { describeTags, tagOf } from "./openapi/tags.ts";
import { describedWebhooks } from "./openapi/webhook-messages.ts";
import type { DescribedRoute, Route } from "./route.ts";

const methods: readonly Route["method"][] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** Everything that is told of, by its path: the routes that do something, and what the pages of the entrance ask. */
export function describedRoutes(routes: readonly Route[]): readonly DescribedRoute[] {
	return [...routes, ...signInOperations].toSorted(
		(a, b) => compare(a.url, b.url) || methods.indexOf(a.method) - methods.indexOf(b.method),
	);
}

/** The OpenAPI 3.1 description of both APIs, from the very schemas that check what comes in. */
export function describeApi(routes: readonly Route[], publicUrl: string, examples: ApiExamples = {}) {
	const described = describedRoutes(routes);
	const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
	for (const route of described) {
		const path = route.url.replaceAll(/:(\w+)/gu, "{$1}");
		paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeOperation(route, examples) };
	}
	return createDocument({
		openapi: "3.1.0",
		info: {
			title: "Seatlift",
			version: "1",
			description:
				"`/v1` speaks the Partner Center REST API; `/api/v1` is what Seatlift adds. Get a token at `/{tenant}/oauth2/token` or `/{tenant}/oauth2/v2.0/token`.",
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: publicUrl }],
		tags: [...describeTags(new Set(described.map(tagOf)))],
		components: { securitySchemes: describeSecurity(publicUrl) },
		security: [{ oauth2: ["user_impersonation"] }, { token: [] }],
		paths: paths as ZodOpenApiPathsObject, // the keys are methods in lower case
		webhooks: describedWebhooks,
	});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
