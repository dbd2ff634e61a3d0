import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { AccessTokens, VerifiedToken } from "./access-tokens.ts";
import type { Authentication } from "./authenticate.ts";
import { toEpochSeconds } from "./seconds.ts";

interface Parts {
	readonly surroundings: Pick<Surroundings, "now">;
	readonly tokens: AccessTokens;
	readonly authenticate: (authorization: string | undefined) => Promise<Authentication>;
}

type Refusal = { readonly status: 400 | 401; readonly error: string; readonly description: string };

/** The legacy exchange of an Azure AD token for a partner token; samples of 2015 still begin with it. */
export function registerGenerateToken(app: FastifyInstance, parts: Parts): void {
	app.post("/generatetoken", async (request, reply) => {
		const given = await readToken(parts, request);
		if ("error" in given) {
			const { status, error, description } = given;
			return reply.code(status).send({ error, error_description: description });
		}
		const accessToken = await parts.tokens.exchange(given);
		const expiresIn = toEpochSeconds(given.expiresAt) - toEpochSeconds(parts.surroundings.now());
		return reply
			.headers({ "cache-control": "no-store", pragma: "no-cache" })
			.header("content-type", "application/json;charset=UTF-8")
			.send(JSON.stringify({ access_token: accessToken, token_type: "bearer", expires_in: expiresIn }));
	});
}

async function readToken(parts: Parts, request: FastifyRequest): Promise<VerifiedToken | Refusal> {
	const { authorization } = request.headers;
	const form = new URLSearchParams(typeof request.body === "string" ? request.body : "");
	if (form.get("grant_type") !== "jwt_token") {
		return { status: 400, error: "unsupported_grant_type", description: "grant_type has to be jwt_token" };
	}
	const authentication = await parts.authenticate(authorization);
	const bad: Refusal = {
		status: 401,
		error: "invalid_request",
		description: "the bearer token is missing or not valid",
	};
	if (authentication.kind !== "caller" || authentication.isPartnerToken || authorization === undefined) return bad;
	const clientId = form.get("client_id");
	if (clientId !== null && clientId.toLowerCase() !== authentication.caller.clientId) {
		return {
			status: 400,
			error: "invalid_request",
			description: "client_id is not the one that the token was given to",
		};
	}
	const verification = await parts.tokens.verify(authorization.trim().replace(/^bearer +/iu, ""));
	return verification.kind === "verified" ? verification.token : bad;
}
