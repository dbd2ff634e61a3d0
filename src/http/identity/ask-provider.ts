import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { inject } from "light-my-request";
import type { Provider } from "oidc-provider";
import type { AddressLimit } from "../../use-cases/address-limit.ts";
import { wrongUserCode } from "./device-pages.ts";
import { originOfRequest } from "./origins.ts";
import { errors } from "./provider-package.ts";
import { pagePolicy } from "./provider-pages.ts";
import { TooManyAttempts } from "./too-many-attempts.ts";

/** A request to the provider in its own words. */
export interface ProviderRequest {
	readonly method: string;
	/** Path and query as the provider spells them. */
	readonly url: string;
	/** Of the client's headers, those that the provider knows are passed on. */
	readonly headers: IncomingHttpHeaders;
	readonly body?: string;
	/** The network address that the client asks from. */
	readonly address?: string;
}

/** What the provider said, and why when it refused. */
export interface ProviderAnswer {
	readonly status: number;
	readonly headers: OutgoingHttpHeaders;
	readonly body: string;
	/** What it threw; tells more than its answer does. */
	readonly failure?: Error;
}

/** Passes a request to the provider within this server; throws what the provider did not expect. */
export type AskProvider = (request: ProviderRequest) => Promise<ProviderAnswer>;

const passedOn = [
	"accept",
	"accept-language",
	"authorization",
	"content-type",
	"cookie",
	"origin",
	"user-agent",
] as const;
const ownAffair = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

/**
 * The provider is a Koa app of its own. Asking it in-process lets the Azure AD endpoints rephrase question and answer,
 * and lets its own endpoints leave through Fastify like every other answer.
 */
export function createAskProvider(provider: Provider, publicUrl: string, addressLimit: AddressLimit): AskProvider {
	const failures = new WeakMap<IncomingMessage, Error>();
	const unexpected = new WeakMap<IncomingMessage, Error>();
	provider.on("grant.error", (ctx, error) => void failures.set(ctx.req, error));
	provider.on("server_error", (ctx, error) => void unexpected.set(ctx.req, error));
	const wrongCodes = new WeakSet<IncomingMessage>();
	provider.use(async (ctx, next) => {
		ctx.set("content-security-policy", pagePolicy);
		await next();
		if (ctx.state[wrongUserCode] === true) wrongCodes.add(ctx.req);
	});
	const listener = provider.callback();
	const dispatch = (...[request, response]: Parameters<typeof listener>) => void listener(request, response);

	return async ({ method, url, headers, body, address = "127.0.0.1" }) => {
		const seconds = method === "POST" ? addressLimit.secondsToWait(address) : 0;
		if (seconds > 0) return turnAway(seconds);
		const origin = new URL(originOfRequest(publicUrl, headers.host));
		const passed = Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
		const response = await inject(dispatch, {
			method,
			url,
			headers: {
				...passed,
				host: origin.host,
				"x-forwarded-proto": origin.protocol.slice(0, -1),
				"x-forwarded-for": address,
			},
			...(body === undefined ? {} : { payload: body }),
		});
		const bug = unexpected.get(response.raw.req);
		if (bug !== undefined) throw bug;
		const failure = failures.get(response.raw.req);
		if (isGuess(failure) || wrongCodes.has(response.raw.req)) addressLimit.noteFailure(address);
		const waiting = failure instanceof TooManyAttempts ? { "retry-after": String(failure.seconds) } : {};
		const kept = Object.entries(response.headers).filter(([name]) => !ownAffair.has(name));
		return {
			status: response.statusCode,
			headers: { ...Object.fromEntries(kept), ...waiting },
			body: response.payload,
			...(failure !== undefined && { failure }),
		};
	};
}

/** A wrong password, secret, code or token: what somebody who guesses meets. */
function isGuess(failure: Error | undefined): boolean {
	return (
		failure instanceof errors.InvalidGrant ||
		failure instanceof errors.InvalidClient ||
		failure instanceof errors.InvalidClientAuth
	);
}

/** In the provider's words, so that either kind of token endpoint can say it in its own. */
function turnAway(seconds: number): ProviderAnswer {
	const failure = new TooManyAttempts(seconds);
	const { error, error_description } = failure;
	return {
		status: 429,
		headers: { "content-type": "application/json; charset=utf-8", "retry-after": String(seconds) },
		body: JSON.stringify({ error, error_description }),
		failure,
	};
}
