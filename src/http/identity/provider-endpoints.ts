import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AskProvider } from "./ask-provider.ts";
import { providerRoutes } from "./provider.ts";
import { pageFiles } from "./provider-pages.ts";

const { authorization, token, jwks, revocation, end_session: endSession } = providerRoutes;
const { device_authorization: deviceAuthorization, code_verification: device } = providerRoutes;

/** The provider's addresses that are open to the world; what is not listed cannot be reached. */
const endpoints = [
	["GET", "/.well-known/openid-configuration"],
	["GET", "/.well-known/oauth-authorization-server"],
	["GET", jwks],
	["GET", authorization],
	["GET", `${authorization}/:uid`],
	["POST", token],
	["POST", revocation],
	["POST", deviceAuthorization],
	["GET", device],
	["POST", device],
	["GET", `${device}/:uid`],
	["GET", endSession],
	["POST", `${endSession}/confirm`],
	["GET", `${endSession}/success`],
] as const;

/** The standard endpoints (OAuth 2.0, OpenID Connect) that the portal signs in by. */
export function registerProviderEndpoints(app: FastifyInstance, ask: AskProvider): void {
	for (const [method, url] of endpoints) {
		app.route({ method, url, handler: (request, reply) => passOn(ask, url, { request, reply }) });
	}
	for (const [url, { type, text }] of Object.entries(pageFiles)) {
		app.get(url, (_request, reply) => reply.header("content-type", type).send(text));
	}
}

async function passOn(
	ask: AskProvider,
	pattern: string,
	{ request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
	const { uid = "" } = request.params as { readonly uid?: string }; // Fastify gives path parameters as text
	const url = request.raw.url ?? "";
	const body = typeof request.body === "string" ? request.body : undefined;
	// Still percent-encoded, and PostgreSQL takes the character NUL in no text.
	if (/\0|%00/u.test(url + (body ?? ""))) return reply.code(400).send({ error: "invalid_request" });
	const query = url.includes("?") ? url.slice(url.indexOf("?")) : "";
	const answer = await ask({
		method: request.method,
		// The router takes any case and doubled slashes, the provider does not.
		url: pattern.replace(":uid", encodeURIComponent(uid)) + query,
		headers: request.headers,
		address: request.ip,
		...(body !== undefined && { body }),
	});
	return reply.code(answer.status).headers(answer.headers).send(answer.body);
}
