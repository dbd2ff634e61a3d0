import type { Instant } from "../../domain/basics/instant.ts";
import { TooManyAttempts } from "./too-many-attempts.ts";

/** A refusal in Azure AD's terms. */
export interface DirectoryRefusal {
	readonly status: number;
	readonly error: string;
	/** The number after `AADSTS`. */
	readonly code: number;
	readonly text: string;
}

/** Why the provider refused, as far as its answer and its error tell. */
export interface ProviderRefusal {
	readonly error: string;
	readonly description: string;
	readonly detail: string;
	/** Whether the request showed a client secret. */
	readonly showedSecret: boolean;
	readonly failure?: Error;
}

/** The refusals of Azure AD's token endpoint that clients know ("Azure AD authentication and authorization error codes", 2020). */
const refusals = {
	wrongPassword: [400, "invalid_grant", 50126, "The user name or the password is wrong."],
	userElsewhere: [400, "invalid_grant", 50034, "The user does not belong to the tenant of this application."],
	accountBlocked: [400, "invalid_grant", 50057, "The user account is disabled."],
	secondFactorNeeded: [
		400,
		"invalid_grant",
		50076,
		"The user has to show a second factor, which a password alone is not.",
	],
	devicePending: [400, "authorization_pending", 70016, "The person has not finished signing in yet."],
	deviceExpired: [400, "expired_token", 70020, "The device code has expired."],
	deviceDeclined: [400, "authorization_declined", 70018, "The person declined."],
	tooManyAttempts: [429, "invalid_grant", 50053, "There were too many attempts. Try again later."],
	grantExpired: [400, "invalid_grant", 70008, "The authorization code or refresh token has expired."],
	grantUsed: [400, "invalid_grant", 54005, "The authorization code or refresh token was used before."],
	badGrant: [400, "invalid_grant", 70000, "The authorization code or refresh token is not valid for this application."],
	unknownClient: [400, "unauthorized_client", 700016, "There is no application with this client_id."],
	wrongSecret: [401, "invalid_client", 7000215, "The client secret is wrong."],
	secretExpired: [401, "invalid_client", 7000222, "The client secret has expired."],
	secretMissing: [401, "invalid_client", 7000218, "This application has to show its client_secret."],
	secretUnwanted: [401, "invalid_client", 700025, "This application is public and must not show a client_secret."],
	grantNotAllowed: [400, "unauthorized_client", 70001, "This application may not use this grant_type."],
	unsupportedGrant: [400, "unsupported_grant_type", 70003, "This grant_type is not supported."],
	fieldMissing: [400, "invalid_request", 900144, "A required field is missing."],
	wrongScope: [400, "invalid_scope", 70011, "The scope is not one of this API."],
	wrongResource: [400, "invalid_resource", 500011, "The resource is not one of this service."],
	unknownTenant: [400, "invalid_request", 90002, "The tenant was not found, or the application does not belong to it."],
	malformed: [400, "invalid_request", 90023, "The request is not valid."],
} as const satisfies Readonly<Record<string, readonly [status: number, error: string, code: number, text: string]>>;

/** The refusal of that name; `text` says more than the usual sentence. */
export function directoryRefusal(name: keyof typeof refusals, text: string = refusals[name][3]): DirectoryRefusal {
	const [status, error, code] = refusals[name];
	return { status, error, code, text };
}

type Rule = readonly [error: string, why: RegExp | undefined, name: keyof typeof refusals];

/** From what the provider says to what Azure AD says; the first line that fits counts. */
const rules: readonly Rule[] = [
	["invalid_grant", /wrong user name or password/u, "wrongPassword"],
	["authorization_pending", undefined, "devicePending"],
	["slow_down", undefined, "devicePending"],
	["expired_token", undefined, "deviceExpired"],
	["access_denied", undefined, "deviceDeclined"],
	["invalid_grant", /account is blocked/u, "accountBlocked"],
	["invalid_grant", /second factor/u, "secondFactorNeeded"],
	["invalid_grant", /another tenant/u, "userElsewhere"],
	["invalid_grant", /expired/u, "grantExpired"],
	["invalid_grant", /already/u, "grantUsed"],
	["invalid_grant", undefined, "badGrant"],
	["invalid_client", /client not found/u, "unknownClient"],
	["invalid_client", /secret has expired/u, "secretExpired"],
	["invalid_client", /invalid secret/u, "wrongSecret"],
	["invalid_client", undefined, "secretMissing"],
	["unsupported_grant_type", undefined, "unsupportedGrant"],
	["invalid_request", /not allowed for this client/u, "grantNotAllowed"],
	["invalid_request", /missing required/u, "fieldMissing"],
	["invalid_request", /no client authentication/u, "fieldMissing"],
	["invalid_scope", undefined, "wrongScope"],
	["invalid_target", undefined, "wrongResource"],
];

/** Says a refusal of the provider in Azure AD's terms. */
export function toDirectoryRefusal(refusal: ProviderRefusal): DirectoryRefusal {
	if (refusal.failure instanceof TooManyAttempts) return directoryRefusal("tooManyAttempts");
	const why = `${refusal.description} ${refusal.detail}`;
	const rule = rules.find(([error, pattern]) => error === refusal.error && (pattern?.test(why) ?? true));
	const name = rule?.[2] ?? "malformed";
	if (name === "secretMissing" && refusal.showedSecret) return directoryRefusal("secretUnwanted");
	if (name === "fieldMissing") return directoryRefusal(name, `A required field is missing: ${refusal.description}.`);
	return directoryRefusal(name);
}

/** The ids and the moment that every refusal carries. */
export interface DirectoryTrace {
	readonly traceId: string;
	readonly correlationId: string;
	readonly now: Instant;
}

/** The body of a refusal, as Azure AD writes it. */
export function toDirectoryErrorBody(refusal: DirectoryRefusal, { traceId, correlationId, now }: DirectoryTrace) {
	const timestamp = `${now.slice(0, 10)} ${now.slice(11, 19)}Z`;
	const lines = [
		`AADSTS${refusal.code}: ${refusal.text}`,
		`Trace ID: ${traceId}`,
		`Correlation ID: ${correlationId}`,
		`Timestamp: ${timestamp}`,
	];
	return {
		error: refusal.error,
		error_description: lines.join("\r\n"),
		error_codes: [refusal.code],
		timestamp,
		trace_id: traceId,
		correlation_id: correlationId,
	};
}
