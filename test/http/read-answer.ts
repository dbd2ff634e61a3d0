import type { LightMyRequestResponse } from "fastify";
import { expect } from "vitest";
import type { z } from "zod";
import { type Problem, problem } from "../../src/wire/api/problem.ts";
import { gatewayError, type ServiceError, serviceError } from "../../src/wire/resource.ts";

/** The body of an answer, which must have that status and fit its schema without a member that the schema lacks. */
export function read<Schema extends z.ZodType>(
	schema: Schema,
	answer: LightMyRequestResponse,
	status = 200,
): z.output<Schema> {
	expect(answer.statusCode, answer.body).toBe(status);
	const body: unknown = JSON.parse(answer.body);
	const parsed = schema.parse(body);
	expect(parsed).toEqual(body);
	return parsed;
}

/** The error of the Partner Center API in its envelope, as JSON without byte order mark. */
export function readServiceError(answer: LightMyRequestResponse, status: number): ServiceError {
	expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
	const error = read(serviceError, answer, status);
	expect(error.description.length).toBeGreaterThan(0);
	return error;
}

/** The problem of Seatlift's own API, in the media type of RFC 9457. */
export function readProblem(answer: LightMyRequestResponse, status: number): Problem {
	expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
	const found = read(problem, answer, status);
	expect(found.status).toBe(status);
	expect(found.type).toBe(`urn:seatlift:problem:${found.code}`);
	expect(found.title.length).toBeGreaterThan(0);
	return found;
}

/** What the gateway in front of the original says of a path that nobody knows. */
function readGatewayError(answer: LightMyRequestResponse): void {
	expect(answer.headers["content-type"]).toBe("application/json");
	expect(read(gatewayError, answer, 404)).toEqual({ statusCode: 404, message: "Resource not found" });
}

/** An error in the shape of the API that the path belongs to: problem, service envelope, or the gateway's 404. */
export function readAnyError(url: string, answer: LightMyRequestResponse): void {
	if (/^\/+api\//iu.test(url)) readProblem(answer, answer.statusCode);
	else if (answer.headers["content-type"] === "application/json") readGatewayError(answer);
	else readServiceError(answer, answer.statusCode);
}
