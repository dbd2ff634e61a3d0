import type { ZodOpenApiOperationObject } from "zod-openapi";
import type { DescribedRoute } from "../route.ts";
import { describeAnswers } from "./answers.ts";
import type { ApiExamples } from "./examples.ts";
import { describeParameters } from "./parameters.ts";
import { tagOf } from "./tags.ts";

/** One route as OpenAPI has it, with what was once asked and answered. */
export function describeOperation(route: DescribedRoute, examples: ApiExamples): ZodOpenApiOperationObject {
	const operationId = toOperationId(route);
	const example = examples[operationId];
	const description = describeRight(route);
	return {
		operationId,
		summary: route.summary,
		...(description === "" ? {} : { description }),
		tags: [tagOf(route)],
		...(route.operation === "nobody" ? { security: [] } : {}),
		requestParams: describeParameters(route),
		...describeBody(route, example?.request),
		responses: describeAnswers(route, example),
	};
}

/**
 * The name of the route's constant; those of the original's API say so, since both have a `listCustomers`. It is what a
 * client generated from the document calls the operation, and must stay.
 */
export function toOperationId({ api, name, method, url }: DescribedRoute): string {
	const own = name ?? [method.toLowerCase(), ...url.split(/\W+/u)].map(capitalize).join("");
	return api === "seatlift" ? own : `partnerCenter${capitalize(own)}`;
}

function describeBody({ body }: DescribedRoute, example: unknown): Pick<ZodOpenApiOperationObject, "requestBody"> {
	if (body === undefined) return {};
	const required = !body.safeParse(undefined).success;
	const examples = example === undefined ? {} : { examples: { demo: { value: example } } };
	return { requestBody: { required, content: { "application/json": { schema: body, ...examples } } } };
}

function describeRight({ operation, file }: DescribedRoute): string {
	const right = operation === "signedIn" || operation === "nobody" ? "" : `Takes the right \`${operation}\`.`;
	const stream = file === "text/event-stream" ? "Server-sent events, until the work has ended." : "";
	return [right, stream].filter((part) => part !== "").join(" ");
}

function capitalize(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
