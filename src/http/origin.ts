import { hash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Caller } from "../domain/access/caller.ts";
import type { RequestOrigin } from "../use-cases/request-origin.ts";

/** The two ids that a request is known by, as sent or newly made. */
export interface RequestIds {
	readonly requestId: string;
	readonly correlationId: string;
	/** Whether the client named the request itself, so that a repeat can be told. */
	readonly named: boolean;
}

const longestId = 128;

/** Reads `MS-RequestId` and `MS-CorrelationId`; makes those that are missing or unusable. */
export function readRequestIds(request: FastifyRequest, newId: () => string): RequestIds {
	const sent = readId(request.headers["ms-requestid"]);
	return {
		requestId: sent ?? newId(),
		correlationId: readId(request.headers["ms-correlationid"]) ?? newId(),
		named: sent !== undefined,
	};
}

/**
 * Two requests are the same when id, method, path and body are: clients re-use one id for different bodies within a
 * session, and that is no repeat.
 */
export function toOrigin(request: FastifyRequest, caller: Caller, ids: RequestIds): RequestOrigin {
	const { requestId, correlationId } = ids;
	const onBehalfOf = readId(request.headers["x-ms-customeruser-upn"]);
	const origin = {
		...{ caller, requestId, correlationId, address: request.ip },
		...(onBehalfOf === undefined ? {} : { onBehalfOf }),
	};
	if (!ids.named) return origin;
	const path = (request.routeOptions.url ?? "") + JSON.stringify(request.params).toLowerCase();
	const body = hash("sha256", request.rawJson ?? "", "base64url");
	return {
		...origin,
		requestKey: `${requestId.toLowerCase()} ${request.method} ${path} ${body}`,
	};
}

function readId(value: string | readonly string[] | undefined): string | undefined {
	if (typeof value !== "string") return undefined;
	const trimmed = value.trim();
	return trimmed !== "" && trimmed.length <= longestId && /^[\x21-\x7e]+$/u.test(trimmed) ? trimmed : undefined;
}
