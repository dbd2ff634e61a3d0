import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { errors } from "oidc-provider";
import { findApiClient } from "../../use-cases/find-api-client.ts";
import { findTenant } from "../../use-cases/find-tenant.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { isPlainText } from "../../wire/plain-text.ts";
import type { AskProvider, ProviderAnswer } from "./ask-provider.ts";
import { type GrantedTokens, toDirectoryAnswer } from "./directory-answer.ts";
import {
	type DirectoryRefusal,
	directoryRefusal,
	toDirectoryErrorBody,
	toDirectoryRefusal,
} from "./directory-errors.ts";
import { type DirectoryVersion, toProviderForm } from "./directory-request.ts";
import { providerRoutes } from "./provider.ts";

interface Parts {
	readonly surroundings: Pick<Surroundings, "database" | "now" | "newId">;
	readonly ask: AskProvider;
}

interface Granted {
	readonly kind: "granted";
	readonly body: Readonly<Record<string, unknown>>;
}

interface Refused {
	readonly kind: "refused";
	readonly refusal: DirectoryRefusal;
	readonly headers?: ProviderAnswer["headers"];
}

/** Names that stand for the tenant of whoever asks. */
const anyTenant = ["common", "organizations"];

/** The token endpoints under the addresses and in the words of Azure AD, which every Partner Center client speaks. */
export function registerDirectoryTokens(app: FastifyInstance, parts: Parts): void {
	const answerIn = (version: DirectoryVersion) => async (request: FastifyRequest, reply: FastifyReply) => {
		const outcome = await exchange(parts, request, version);
		reply.headers({ "cache-control": "no-store", pragma: "no-cache" });
		if (outcome.kind === "granted") return reply.send(outcome.body);
		const traceId = parts.surroundings.newId();
		const correlationId = readCorrelationId(request) ?? parts.surroundings.newId();
		const { "retry-after": retryAfter, "www-authenticate": challenge } = outcome.headers ?? {};
		if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
		if (challenge !== undefined) reply.header("www-authenticate", challenge);
		return reply
			.code(outcome.refusal.status)
			.header("x-ms-request-id", traceId)
			.send(toDirectoryErrorBody(outcome.refusal, { traceId, correlationId, now: parts.surroundings.now() }));
	};
	app.post("/:tenant/oauth2/token", answerIn("v1"));
	app.post("/:tenant/oauth2/v2.0/token", answerIn("v2"));
}

async function exchange(parts: Parts, request: FastifyRequest, version: DirectoryVersion): Promise<Granted | Refused> {
	const { tenant } = request.params as { readonly tenant: string }; // both routes have it
	const given = new URLSearchParams(typeof request.body === "string" ? request.body : "");
	if (![tenant, readClientId(given, request), ...[...given].flat()].every(isPlainText)) {
		return { kind: "refused", refusal: directoryRefusal("malformed") };
	}
	if (!(await isTenantOfClient(parts, tenant, readClientId(given, request)))) {
		return { kind: "refused", refusal: directoryRefusal("unknownTenant") };
	}
	const translated = toProviderForm(given, version);
	if (translated.kind === "refused") return translated;
	const { authorization } = request.headers;
	const answer = await parts.ask({
		method: "POST",
		url: providerRoutes.token,
		headers: {
			accept: "application/json",
			"content-type": "application/x-www-form-urlencoded",
			...(authorization !== undefined && { authorization }),
		},
		body: translated.form.toString(),
		address: request.ip,
	});
	if (answer.status !== 200) return { kind: "refused", refusal: explain(answer, given), headers: answer.headers };
	const tokens: GrantedTokens = JSON.parse(answer.body);
	const wantsPersonKey = given.get("client_info") === "1";
	return { kind: "granted", body: toDirectoryAnswer(tokens, { version, wantsPersonKey }) };
}

/** A client that nobody knows passes here: the provider says so better. */
async function isTenantOfClient({ surroundings }: Parts, tenant: string, clientId: string): Promise<boolean> {
	if (anyTenant.includes(tenant.toLowerCase())) return true;
	const partner = await findTenant(surroundings, tenant);
	if (partner === undefined) return false;
	const client = await findApiClient(surroundings, clientId);
	return client === undefined || client.partnerId === partner.id;
}

function explain(answer: ProviderAnswer, given: URLSearchParams): DirectoryRefusal {
	const body: { readonly error?: string; readonly error_description?: string } = JSON.parse(answer.body);
	const failure = answer.failure as errors.OIDCProviderError | undefined; // what `grant.error` tells is one
	return toDirectoryRefusal({
		error: body.error ?? "",
		description: body.error_description ?? "",
		detail: failure?.error_detail ?? "",
		showedSecret: given.has("client_secret"),
		...(failure !== undefined && { failure }),
	});
}

/** From the form, or from HTTP Basic, where some clients put themselves. */
function readClientId(given: URLSearchParams, { headers }: FastifyRequest): string {
	const basic = /^basic (.+)$/iu.exec(headers.authorization ?? "")?.[1];
	const fromHeader = basic === undefined ? "" : Buffer.from(basic, "base64").toString().split(":")[0];
	return given.get("client_id") ?? fromHeader ?? "";
}

/** Sent by ADAL and MSAL, so that a person can quote it. */
function readCorrelationId({ headers }: FastifyRequest): string | undefined {
	const sent = headers["client-request-id"];
	return typeof sent === "string" && /^[0-9a-f-]{36}$/iu.test(sent) ? sent : undefined;
}
