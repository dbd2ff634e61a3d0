import Fastify, {
	type FastifyError,
	type FastifyInstance,
	type FastifyPluginAsync,
	type FastifyRequest,
	LogController,
} from "fastify";
import { BusyError } from "../domain/basics/busy-error.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { type Answer, sendAnswer, toRememberedAnswer } from "./answer.ts";
import { type ErrorStyle, partnerCenterErrors, problem, seatliftErrors, unusable } from "./errors.ts";
import { localeOfBrowser, localeOfHeader } from "./locale.ts";
import { closeQuietConnections } from "./quiet-connections.ts";
import type { RateSettings } from "./rate-limits.ts";
import { type Authenticate, registerRoutes } from "./register-routes.ts";
import type { Route, WireSettings } from "./route.ts";
import { protectAnswers } from "./security-headers.ts";

declare module "fastify" {
	interface FastifyRequest {
		/** The body as it came, for JSON routes; read only after the caller is known. */
		rawJson?: string;
	}
}

/** What the HTTP side is made of. */
export interface AppParts {
	readonly surroundings: Surroundings;
	readonly wire: WireSettings;
	readonly routes: readonly Route[];
	readonly authenticate: Authenticate;
	/** How many requests a minute are taken; any number when absent. */
	readonly rates?: RateSettings;
	/** Token endpoints and sign-in. */
	readonly identity?: FastifyPluginAsync;
	/** The portal's files, or nothing when it is not built. */
	readonly portal?: FastifyPluginAsync;
	/** `/openapi.json`, `/docs`, `/healthz`, `/readyz`. */
	readonly service?: FastifyPluginAsync;
	readonly logLevel: string;
	/** Addresses and networks of proxies whose `X-Forwarded-For` tells where a request came from; none when absent. */
	readonly trustedProxies?: readonly string[];
	/** Speaks https when given. */
	readonly tls?: TlsFiles;
}

/** A certificate with its chain, and its key, as PEM. */
export interface TlsFiles {
	readonly cert: Buffer;
	readonly key: Buffer;
}

const largestBody = 1024 * 1024;
/** Milliseconds in which a whole request has to come. */
const longestRequest = 120_000;

/** What errors carry beside their message: PostgreSQL tells whole rows in `detail`, and rows hold hashes and people. */
export const neverLogged = [
	"req.headers.authorization",
	"req.headers.cookie",
	...["detail", "where", "internalQuery", "parameters", "query", "sql"].map((name) => `err.${name}`),
];

/** Builds the app. The router forgives what real clients send: case, doubled and trailing slashes. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
	const app = Fastify({
		logger: parts.logLevel === "silent" ? false : { level: parts.logLevel, redact: [...neverLogged] },
		logController: new LogController({ disableRequestLogging: true }),
		bodyLimit: largestBody,
		requestTimeout: longestRequest,
		exposeHeadRoutes: false,
		...(parts.trustedProxies === undefined || parts.trustedProxies.length === 0
			? {}
			: { trustProxy: [...parts.trustedProxies] }),
		...(parts.tls === undefined ? {} : { https: parts.tls }),
		forceCloseConnections: "idle",
		// A client that takes us for its proxy sends the whole address (RFC 9112 §3.2.2).
		rewriteUrl: ({ url = "/" }) => url.replace(/^https?:\/\/[^/?]*\/?/iu, "/"),
		routerOptions: {
			caseSensitive: false,
			ignoreDuplicateSlashes: true,
			ignoreTrailingSlash: true,
			maxParamLength: 2_000,
		},
		frameworkErrors: (error, request, reply) => {
			protect(reply as never); // same reply, narrower type
			return answerFault(error, { request, reply: reply as never }); // as above
		},
	});
	const protect = protectAnswers(app, {
		publicUrl: parts.surroundings.publicUrl,
		encrypted: parts.tls !== undefined,
	});
	closeQuietConnections(app);
	readBodiesAsText(app);
	app.setErrorHandler((error: FastifyError, request, reply) => answerFault(error, { request, reply }));
	for (const plugin of [parts.identity, parts.service, parts.portal]) {
		if (plugin !== undefined) await app.register(plugin);
	}
	registerRoutes(app, {
		...parts,
		surroundings: { ...parts.surroundings, onError: (error: unknown) => app.log.error(error) },
	});
	answerUnknownPaths(app);
	return app;
}

/** Bodies are parsed by the route, after the caller is known; any content type, or none, may carry JSON. */
function readBodiesAsText(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser("*", { parseAs: "string" }, (request, body, done) => {
		request.rawJson = String(body);
		done(null, undefined);
	});
}

/** The gateway in front of the original prints these spaces, names no charset and sends none of the service's headers. */
const gatewayNotFound = Buffer.from('{ "statusCode": 404, "message": "Resource not found" }');

/** Outside `/v1` and `/api` the portal answers for itself; a path that nobody knows gets the gateway's words. */
function answerUnknownPaths(app: FastifyInstance): void {
	app.setNotFoundHandler((request, reply) => {
		if (!isOurApi(request)) {
			return reply.code(404).header("content-type", "application/json").send(gatewayNotFound);
		}
		const locale = localeOfBrowser(request.headers["accept-language"]);
		return sendStyled(reply, seatliftErrors, problem(locale, { status: 404, code: "notFound" }));
	});
}

type Fault = { readonly code?: string; readonly statusCode?: number };
type Exchange = { readonly request: FastifyRequest; readonly reply: Parameters<typeof sendAnswer>[0] };

/** What is wrong with a request that did not get as far as its route. */
const partsAtFault: Readonly<Record<string, string>> = {
	FST_ERR_BAD_URL: "url",
	FST_ERR_MAX_PARAM_LENGTH: "url",
	FST_ERR_CTP_INVALID_MEDIA_TYPE: "content-type",
	FST_ERR_CTP_INVALID_CONTENT_LENGTH: "content-length",
};

/** Faults before or beside a route: a body too large, a broken request, a bug. Only the last is logged. */
function answerFault(error: Fault, { request, reply }: Exchange) {
	const ours = isOurApi(request);
	const style = ours ? seatliftErrors : partnerCenterErrors;
	const locale = ours
		? localeOfBrowser(request.headers["accept-language"])
		: localeOfHeader(request.headers["x-locale"]);
	if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return sendStyled(reply, style, style.bodyTooLarge(locale));
	if (error.statusCode !== undefined && error.statusCode < 500) {
		return sendStyled(
			reply,
			style,
			style.invalidInput(locale, [unusable([partsAtFault[error.code ?? ""] ?? "request"])]),
		);
	}
	if (error instanceof BusyError) return sendStyled(reply, style, style.busy(locale));
	request.log.error(error);
	return sendStyled(reply, style, style.unexpected(locale));
}

function sendStyled(reply: Exchange["reply"], style: ErrorStyle, answer: Answer) {
	return sendAnswer(reply, toRememberedAnswer(answer), { contentType: style.contentType, byteOrderMark: false });
}

function isOurApi(request: FastifyRequest): boolean {
	return /^\/+api\//iu.test(request.url);
}
