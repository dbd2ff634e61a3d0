import type { ApiClient } from "../../domain/access/api-client.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { toInstant } from "../../domain/basics/instant.ts";
import {
	type ApiClientOutcome,
	addApiClient,
	changeApiClient,
	listApiClients,
	removeOwnApiClient,
	renewClientSecret,
} from "../../use-cases/identity/api-clients.ts";
import {
	type ApiClientView,
	apiClient,
	apiClientChange,
	apiClientList,
	apiClientWithSecret,
	newApiClient,
	secretRenewal,
} from "../../wire/api/api-clients.ts";
import { problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { identityProblem } from "../identity/identity-problems.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

const refusals = { 403: problem, 404: problem, 409: problem } as const;
const ours = { api: "seatlift", operation: "manageApiClients", credentials: "user" } as const;
const one = "/api/v1/api-clients/:clientId";

/** `GET /api/v1/api-clients`: the partner's programs, without their secrets. */
export const listApiClientsRoute = route({
	...ours,
	method: "GET",
	url: "/api/v1/api-clients",
	summary: "List API clients",
	responses: { 200: apiClientList },
	async handle({ surroundings, caller }) {
		const clients = await listApiClients(surroundings, caller);
		return { status: 200, body: { items: clients.map((client) => viewClient(client, surroundings.now())) } };
	},
});

/** `POST /api/v1/api-clients`: the answer holds the secret, this once. */
export const addApiClientRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/api-clients",
	summary: "Make an API client",
	body: newApiClient,
	responses: { 201: apiClientWithSecret, 400: problem, ...refusals },
	async handle({ surroundings, origin, body, locale }) {
		const { name, scopes, isPublic, expiresAt, secretDays } = body;
		const outcome = await addApiClient(surroundings, origin, {
			name,
			scopes,
			isPublic,
			...(expiresAt === undefined ? {} : { expiresAt: readMoment(expiresAt) }),
			...(secretDays === undefined ? {} : { secretDays }),
		});
		return answerWithSecret(outcome, { locale, now: surroundings.now(), status: 201 });
	},
});

/** `PATCH /api/v1/api-clients/{clientId}`: name, scopes, end, and whether it is let in. */
export const changeApiClientRoute = route({
	...ours,
	method: "PATCH",
	url: one,
	summary: "Change an API client",
	body: apiClientChange,
	responses: { 200: apiClient, 400: problem, ...refusals },
	async handle({ surroundings, origin, body, locale, params }) {
		const { name, scopes, blocked, expiresAt } = body;
		const outcome = await changeApiClient(surroundings, origin, {
			clientId: params.clientId ?? "",
			...(name === undefined ? {} : { name }),
			...(scopes === undefined ? {} : { scopes }),
			...(blocked === undefined ? {} : { blocked }),
			...(expiresAt === undefined ? {} : { expiresAt: expiresAt === null ? "never" : readMoment(expiresAt) }),
		});
		if (outcome.kind === "refused") return identityProblem(locale, outcome.why);
		return { status: 200, body: viewClient(outcome.client, surroundings.now()) };
	},
});

/** `POST /api/v1/api-clients/{clientId}/secret`: a new secret, shown this once; the old one is taken for some days more. */
export const renewApiClientSecretRoute = route({
	...ours,
	method: "POST",
	url: `${one}/secret`,
	summary: "Replace the secret of an API client",
	body: secretRenewal,
	responses: { 201: apiClientWithSecret, 400: problem, ...refusals },
	async handle({ surroundings, origin, body, locale, params }) {
		const { overlapDays, secretDays } = body;
		const wanted = {
			clientId: params.clientId ?? "",
			overlapDays,
			...(secretDays === undefined ? {} : { secretDays }),
		};
		const outcome = await renewClientSecret(surroundings, origin, wanted);
		return answerWithSecret(outcome, { locale, now: surroundings.now(), status: 201 });
	},
});

/** `DELETE /api/v1/api-clients/{clientId}`. */
export const removeApiClientRoute = route({
	...ours,
	method: "DELETE",
	url: one,
	summary: "Delete an API client",
	responses: { 204: undefined, ...refusals },
	async handle({ surroundings, origin, locale, params }) {
		const outcome = await removeOwnApiClient(surroundings, origin, params.clientId ?? "");
		return outcome.kind === "refused" ? identityProblem(locale, outcome.why) : { status: 204 };
	},
});

function answerWithSecret(
	outcome: ApiClientOutcome,
	{ locale, now, status }: { readonly locale: Locale; readonly now: Instant; readonly status: number },
): Answer {
	if (outcome.kind === "refused") return identityProblem(locale, outcome.why);
	const { client, secret } = outcome;
	return { status, body: { client: viewClient(client, now), ...(secret === undefined ? {} : { secret }) } };
}

function viewClient(client: ApiClient, now: Instant): ApiClientView {
	const { clientId, name, scopes, roles, secretHash, blocked = false, createdAt, expiresAt, secretExpiresAt } = client;
	const { olderSecret } = client;
	return {
		clientId,
		name,
		...(scopes === undefined ? {} : { scopes: [...scopes] }),
		roles: [...roles],
		isPublic: secretHash === undefined,
		blocked,
		createdAt,
		...(expiresAt === undefined ? {} : { expiresAt }),
		...(secretExpiresAt === undefined ? {} : { secretExpiresAt }),
		...(olderSecret === undefined || olderSecret.until <= now ? {} : { olderSecretUntil: olderSecret.until }),
	};
}

/** A day stands for its beginning in UTC, as in every date of the API. */
function readMoment(text: string): Instant {
	return toInstant(Temporal.Instant.from(text.length === 10 ? `${text}T00:00:00Z` : text));
}
