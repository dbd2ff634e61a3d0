import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Caller } from "../domain/access/caller.ts";
import { isAllowed } from "../domain/access/permissions.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import type { RememberedAnswer } from "../use-cases/answer-once.ts";
import { createRefusalLog, type RefusalLog } from "../use-cases/audit/refusal-log.ts";
import type { RequestOrigin } from "../use-cases/request-origin.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { findBrokenText } from "../wire/plain-text.ts";
import { alignNames } from "../wire/read-tolerantly.ts";
import { emptyRequest } from "../wire/resource.ts";
import { type Answer, sendAnswer, sendFile, toRememberedAnswer } from "./answer.ts";
import { toAttempt, toRequest } from "./attempts.ts";
import { type ErrorStyle, partnerCenterErrors, seatliftErrors, unusable } from "./errors.ts";
import { createEventStreams, type EventStreams } from "./event-stream.ts";
import { type Locale, localeOfBrowser, localeOfHeader } from "./locale.ts";
import { type RequestIds, readRequestIds, toOrigin } from "./origin.ts";
import { createRateLimits, type RateLimits, type RateSettings, tooMany } from "./rate-limits.ts";
import type { ApiKind, Route, WireSettings } from "./route.ts";

/** Tells who sends an `Authorization` header, or that nobody can be told from it. */
export type Authenticate = (
	authorization: string | undefined,
) => Promise<
	| { readonly kind: "caller"; readonly caller: Caller }
	| { readonly kind: "missing" }
	| { readonly kind: "invalid"; readonly reason: string }
>;

interface RouteParts {
	readonly surroundings: Surroundings;
	readonly wire: WireSettings;
	readonly routes: readonly Route[];
	readonly authenticate: Authenticate;
	/** Any number when absent. */
	readonly rates?: RateSettings;
}

interface CheckedParts extends RouteParts {
	readonly limits: RateLimits;
	readonly refusals: RefusalLog;
	readonly streams: EventStreams;
}

const unlimited: RateSettings = { partner: 0, customer: 0 };

const styles: Readonly<Record<ApiKind, ErrorStyle>> = { partnerCenter: partnerCenterErrors, seatlift: seatliftErrors };

/** Puts every route behind the same checks in the same order: caller, right, credentials, query, body. */
export function registerRoutes(app: FastifyInstance, given: RouteParts): void {
	const limits = createRateLimits(given.rates ?? unlimited);
	const parts: CheckedParts = {
		...given,
		limits,
		refusals: createRefusalLog(given.surroundings),
		streams: createEventStreams(),
	};
	app.addHook("preClose", async () => parts.streams.end());
	for (const route of parts.routes) {
		app.route({
			method: route.method,
			url: route.url,
			...(route.largestBody === undefined
				? {}
				: { bodyLimit: route.largestBody, onRequest: refuseStrangers(parts, route) }),
			handler: (request, reply) => answerRequest(parts, route, { request, reply }),
		});
	}
}

/** Answers before the body is read when nobody is known to ask, so that nobody can make us read much. */
function refuseStrangers(parts: CheckedParts, route: Route) {
	return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
		const { kind } = await parts.authenticate(request.headers.authorization);
		return kind === "caller" ? undefined : await answerRequest(parts, route, { request, reply });
	};
}

interface Exchange {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
}

async function answerRequest(parts: CheckedParts, route: Route, { request, reply }: Exchange): Promise<FastifyReply> {
	const style = styles[route.api];
	const locale =
		route.api === "seatlift"
			? localeOfBrowser(request.headers["accept-language"])
			: localeOfHeader(request.headers["x-locale"]);
	const ids = readRequestIds(request, parts.surroundings.newId);
	writeHeaders(reply, { api: route.api, ids, locale });
	const answer = await decide(parts, route, { request, style, locale, ids });
	if ("events" in answer && answer.events !== undefined) return parts.streams.send(reply, answer.events);
	if ("file" in answer && answer.file !== undefined) return sendFile(reply, answer, answer.file);
	const remembered = isRemembered(answer) ? answer : toRememberedAnswer(answer);
	return sendAnswer(reply, remembered, {
		contentType: remembered.status < 400 ? "application/json; charset=utf-8" : style.contentType,
		// Registrations of webhooks are a service of their own at the original, which never sent the mark.
		byteOrderMark:
			parts.wire.byteOrderMark && route.api === "partnerCenter" && !route.url.startsWith("/webhooks/v1/registration"),
	});
}

interface Circumstances {
	readonly request: FastifyRequest;
	readonly style: ErrorStyle;
	readonly locale: Locale;
	readonly ids: RequestIds;
}

async function decide(
	{ surroundings, wire, authenticate, limits, refusals }: CheckedParts,
	route: Route,
	{ request, style, locale, ids }: Circumstances,
): Promise<Answer | RememberedAnswer> {
	const authentication = await authenticate(request.headers.authorization);
	if (authentication.kind !== "caller") return style.unauthenticated(locale, authentication.kind);
	const { caller } = authentication;
	const wait = await limits.take(caller, { url: route.url, ...customerOf(request) });
	if (wait !== undefined) return tooMany(wait, { api: route.api, style, locale });
	const { operation } = route;
	const origin = { ...toOrigin(request, caller, ids), ...attemptOf(route, request) };
	if (operation !== "signedIn" && !isAllowed(caller, operation)) {
		await refusals.record({ origin, reason: operation, otherwise: toRequest(route), ...customerOf(request) });
		return style.forbidden(locale, operation);
	}
	if (route.credentials === "user" && caller.kind !== "user" && surroundings.settings.enforceUserContext) {
		await refusals.record({ origin, reason: "userRequired", otherwise: toRequest(route), ...customerOf(request) });
		return style.userRequired(locale);
	}
	const query = readQuery(route, request);
	if (!query.success) return style.invalidInput(locale, query.error.issues);
	const json = readJson(request.rawJson);
	// Clients send `No-Content-Body` where there is nothing to say.
	const saysNothing = json === malformed && route.body === emptyRequest;
	if (json === malformed && !saysNothing) return style.malformedJson(locale);
	const body = readBody(route, saysNothing ? undefined : json);
	if (!body.success) return style.invalidInput(locale, body.error.issues);
	const params = request.params as Record<string, string>; // Fastify gives every path parameter as text
	const broken = [params, query.data, body.data].map((part) => findBrokenText(part)).find((path) => path !== undefined);
	if (broken !== undefined) return style.invalidInput(locale, [unusable(broken)]);
	return await route.handle({
		surroundings,
		wire,
		caller,
		origin,
		locale,
		params,
		query: query.data,
		body: body.data,
		headers: request.headers,
	});
}

function attemptOf(route: Route, request: FastifyRequest): Pick<RequestOrigin, "attempt"> {
	const attempt = toAttempt(route, request.params as Record<string, string>); // Fastify gives texts only
	return attempt === undefined ? {} : { attempt };
}

function customerOf(request: FastifyRequest): { readonly customerId?: CustomerId } {
	const { customerId } = request.params as Record<string, string | undefined>; // Fastify gives texts only
	return customerId === undefined ? {} : { customerId: toId(customerId) };
}

type Read =
	| { readonly success: true; readonly data: unknown }
	| { readonly success: false; readonly error: z.core.$ZodError };

function readQuery(route: Route, request: FastifyRequest): Read {
	if (route.query === undefined) return { success: true, data: undefined };
	return route.query.safeParse(alignNames(route.query, request.query) ?? {});
}

/** The original's clients spell names as they like; our own API is strict, so that a typing error is told. */
function readBody(route: Route, json: unknown): Read {
	if (route.body === undefined) return { success: true, data: undefined };
	return route.body.safeParse(route.api === "partnerCenter" ? alignNames(route.body, json) : json);
}

const malformed = Symbol("malformed");

function readJson(raw: string | undefined): unknown {
	const text = raw?.replace(/^\uFEFF/u, "").trim() ?? "";
	if (text === "") return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return malformed;
	}
}

function isRemembered(answer: Answer | RememberedAnswer): answer is RememberedAnswer {
	return typeof answer.body === "string";
}

function writeHeaders(
	reply: FastifyReply,
	{ api, ids, locale }: { readonly api: ApiKind; readonly ids: RequestIds; readonly locale: Locale },
): void {
	reply.header("ms-requestid", ids.requestId).header("ms-correlationid", ids.correlationId);
	reply.header("cache-control", "no-store");
	if (api === "seatlift") {
		reply.header("content-language", locale.language).header("vary", "accept-language");
		return;
	}
	reply.header("ms-cv", newCorrelationVector()).header("ms-serverid", "000001").header("x-locale", locale.tag);
}

/** Sixteen base64 characters and the first step, as the original's; opaque to clients. */
function newCorrelationVector(): string {
	return `${Buffer.from(randomUUID().replaceAll("-", "").slice(0, 24), "hex").toString("base64")}.0`;
}
