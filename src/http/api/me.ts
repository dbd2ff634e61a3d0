import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import { hasPassword } from "../../domain/access/account.ts";
import type { SecondFactor } from "../../domain/access/second-factor.ts";
import {
	type AddedFactor,
	beginPasskey,
	beginTotp,
	confirmPasskey,
	confirmTotp,
	removeOwnFactor,
	renewRecoveryCodes,
} from "../../use-cases/identity/own-factors.ts";
import { changeOwnPassword, endOwnSessions, readOwnSecurity } from "../../use-cases/identity/own-security.ts";
import type { OwnRefusal } from "../../use-cases/identity/prove-oneself.ts";
import { listOpenSessions } from "../../use-cases/identity/sessions.ts";
import { openSessionList } from "../../wire/api/accounts.ts";
import {
	addedFactor,
	newPasskey,
	ownSecurity,
	passkeyOptions,
	passwordAgain,
	passwordChange,
	recoveryCodes,
	type SecondFactorView,
	totpConfirmation,
	totpKey,
} from "../../wire/api/me.ts";
import { problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { toQrPath } from "../convert/qr-path.ts";
import { viewSession } from "../convert/session-view.ts";
import { portalClientId } from "../identity/clients.ts";
import { identityProblem, weakPassword } from "../identity/identity-problems.ts";
import { originOfRequest } from "../identity/origins.ts";
import type { Locale } from "../locale.ts";
import { type RouteContext, route } from "../route.ts";

const refusals = { 403: problem, 404: problem, 409: problem, 429: problem } as const;
const ours = { api: "seatlift", operation: "signedIn", credentials: "user" } as const;

/** `GET /api/v1/me`: how the caller signs in. */
export const getMeRoute = route({
	...ours,
	method: "GET",
	url: "/api/v1/me",
	summary: "How the caller signs in",
	responses: { 200: ownSecurity, 404: problem },
	async handle({ surroundings, origin, locale }) {
		const own = await readOwnSecurity(surroundings, origin);
		if (own === undefined) return identityProblem(locale, "notFound");
		const { account, factors } = own;
		return {
			status: 200,
			body: {
				userName: account.userName,
				displayName: account.displayName,
				hasPassword: hasPassword(account),
				...(account.passwordChangedAt === undefined ? {} : { passwordChangedAt: account.passwordChangedAt }),
				factors: factors.flatMap((factor) => viewFactor(factor) ?? []),
				recoveryCodesLeft: factors.filter(({ kind }) => kind === "recoveryCode").length,
			},
		};
	},
});

/** `PUT /api/v1/me/password`: signs the caller out everywhere else. */
export const changeMyPasswordRoute = route({
	...ours,
	method: "PUT",
	url: "/api/v1/me/password",
	summary: "Change the caller's password",
	body: passwordChange,
	responses: { 204: undefined, 400: problem, ...refusals },
	async handle({ surroundings, origin, body, locale }) {
		const outcome = await changeOwnPassword(surroundings, origin, body);
		return outcome.kind === "done" ? { status: 204 } : toRefusal(locale, outcome);
	},
});

/** `GET /api/v1/me/sessions`. */
export const listMySessionsRoute = route({
	...ours,
	method: "GET",
	url: "/api/v1/me/sessions",
	summary: "List where the caller is signed in",
	responses: { 200: openSessionList, 404: problem },
	async handle({ surroundings, origin, caller, locale }) {
		const own = await readOwnSecurity(surroundings, origin);
		if (own === undefined) return identityProblem(locale, "notFound");
		const sessions = await listOpenSessions(surroundings, own.account, portalClientId);
		return { status: 200, body: { items: sessions.map((session) => viewSession(session, caller)) } };
	},
});

/** `DELETE /api/v1/me/sessions`: everywhere but here. */
export const endMySessionsRoute = route({
	...ours,
	method: "DELETE",
	url: "/api/v1/me/sessions",
	summary: "Sign the caller out everywhere else",
	responses: { 204: undefined, ...refusals },
	async handle({ surroundings, origin, locale }) {
		const outcome = await endOwnSessions(surroundings, origin);
		return outcome.kind === "done" ? { status: 204 } : toRefusal(locale, outcome);
	},
});

/** `DELETE /api/v1/me/sessions/{sessionId}`. */
export const endMySessionRoute = route({
	...ours,
	method: "DELETE",
	url: "/api/v1/me/sessions/:sessionId",
	summary: "Sign the caller out in one place",
	responses: { 204: undefined, ...refusals },
	async handle({ surroundings, origin, locale, params }) {
		const outcome = await endOwnSessions(surroundings, origin, params.sessionId ?? "");
		return outcome.kind === "done" ? { status: 204 } : toRefusal(locale, outcome);
	},
});

/** `POST /api/v1/me/totp`: the key of a new authenticator app, which counts once a code of it was shown. */
export const beginTotpRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/me/totp",
	summary: "Begin to add an authenticator app",
	body: passwordAgain,
	responses: { 201: totpKey, ...refusals },
	async handle({ surroundings, origin, body, locale }) {
		const outcome = await beginTotp(surroundings, origin, body.password);
		if (outcome.kind !== "key") return toRefusal(locale, outcome);
		return { status: 201, body: { ...outcome.key, qr: toQrPath(outcome.key.uri) } };
	},
});

/** `POST /api/v1/me/totp/confirm`. */
export const confirmTotpRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/me/totp/confirm",
	summary: "Add the authenticator app that shows this code",
	body: totpConfirmation,
	responses: { 201: addedFactor, 401: problem, ...refusals },
	handle: async ({ surroundings, origin, body, locale }) =>
		answerAdded(locale, await confirmTotp(surroundings, origin, body)),
});

/** `POST /api/v1/me/passkeys/options`: what the browser is to make a passkey by. */
export const beginPasskeyRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/me/passkeys/options",
	summary: "Begin to add a passkey",
	body: passwordAgain,
	responses: { 200: passkeyOptions, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const wanted = { password: body.password, place: readPlace(context) };
		const outcome = await beginPasskey(surroundings, origin, wanted);
		return outcome.kind === "options" ? { status: 200, body: outcome.options } : toRefusal(locale, outcome);
	},
});

/** `POST /api/v1/me/passkeys`: the passkey that the browser made. */
export const confirmPasskeyRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/me/passkeys",
	summary: "Add the passkey that the browser made",
	body: newPasskey,
	responses: { 201: addedFactor, 401: problem, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const response = body.response as unknown as RegistrationResponseJSON; // the library checks every part of it
		const made = { name: body.name, response, place: readPlace(context) };
		return answerAdded(locale, await confirmPasskey(surroundings, origin, made));
	},
});

/** `POST /api/v1/me/second-factors/{factorId}/remove`. */
export const removeMySecondFactorRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/me/second-factors/:factorId/remove",
	summary: "Remove an authenticator app or a passkey",
	body: passwordAgain,
	responses: { 204: undefined, ...refusals },
	async handle({ surroundings, origin, body, locale, params }) {
		const outcome = await removeOwnFactor(surroundings, origin, { ...body, id: params.factorId ?? "" });
		return outcome.kind === "done" ? { status: 204 } : toRefusal(locale, outcome);
	},
});

/** `POST /api/v1/me/recovery-codes`: new ones in place of those before. */
export const renewRecoveryCodesRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/me/recovery-codes",
	summary: "Make new recovery codes",
	body: passwordAgain,
	responses: { 201: recoveryCodes, ...refusals },
	async handle({ surroundings, origin, body, locale }) {
		const outcome = await renewRecoveryCodes(surroundings, origin, body.password);
		if (outcome.kind !== "codes") return toRefusal(locale, outcome);
		return { status: 201, body: { recoveryCodes: [...outcome.codes] } };
	},
});

function answerAdded(locale: Locale, outcome: AddedFactor | OwnRefusal): Answer {
	if (outcome.kind !== "added") return toRefusal(locale, outcome);
	const { factor, recoveryCodes: codes } = outcome;
	const body = { factor: viewFactor(factor), ...(codes === undefined ? {} : { recoveryCodes: [...codes] }) };
	return { status: 201, body };
}

function toRefusal(locale: Locale, outcome: OwnRefusal): Answer {
	switch (outcome.kind) {
		case "refused":
			return identityProblem(locale, outcome.why);
		case "wait":
			return identityProblem(locale, "tooManyAttempts", outcome.seconds);
		case "weak":
			return weakPassword(locale, outcome.faults, "/next");
	}
}

function viewFactor({ id, kind, name, createdAt, lastUsedAt }: SecondFactor): SecondFactorView | undefined {
	if (kind === "recoveryCode") return undefined;
	return { id, kind, name, createdAt, ...(lastUsedAt === undefined ? {} : { lastUsedAt }) };
}

/** A passkey belongs to the address at which the browser sees the portal. */
function readPlace({ surroundings, headers }: Pick<RouteContext, "surroundings" | "headers">) {
	const host = typeof headers.host === "string" ? headers.host : undefined;
	return { origin: originOfRequest(surroundings.publicUrl ?? "http://127.0.0.1:8080", host) };
}
