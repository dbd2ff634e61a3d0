import type { Account } from "../../domain/access/account.ts";
import type { CustomRoleId } from "../../domain/access/custom-role.ts";
import { type AccountId, toId } from "../../domain/basics/ids.ts";
import type { Language } from "../../domain/basics/localized-text.ts";
import { linkDays } from "../../use-cases/identity/account-links.ts";
import {
	type AccountEntry,
	type AccountWithLinkOutcome,
	changeColleague,
	findColleague,
	inviteColleague,
	listColleagues,
	removeColleague,
	renewLink,
	signColleagueOut,
} from "../../use-cases/identity/accounts.ts";
import { removeFactorsOfColleague } from "../../use-cases/identity/remove-factors.ts";
import { listOpenSessions } from "../../use-cases/identity/sessions.ts";
import { sendLetter } from "../../use-cases/send-letter.ts";
import {
	type AccountView,
	accountChange,
	accountInvitation,
	accountLinkRequest,
	accountList,
	account as accountSchema,
	accountWithLink,
	openSessionList,
} from "../../wire/api/accounts.ts";
import { problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { writeLinkLetter } from "../convert/link-letter.ts";
import { viewSession } from "../convert/session-view.ts";
import { portalClientId } from "../identity/clients.ts";
import { identityProblem } from "../identity/identity-problems.ts";
import { type RouteContext, route } from "../route.ts";

const refusals = { 403: problem, 404: problem, 409: problem } as const;
const ours = { api: "seatlift", operation: "manageAccounts", credentials: "user" } as const;
const one = "/api/v1/accounts/:accountId";

/** `GET /api/v1/accounts`: everybody who works for the caller's partner. */
export const listAccountsRoute = route({
	...ours,
	method: "GET",
	url: "/api/v1/accounts",
	summary: "List the people who work here",
	responses: { 200: accountList },
	async handle(context) {
		const entries = await listColleagues(context.surroundings, context.caller);
		return { status: 200, body: { items: entries.map((entry) => viewAccount(entry, context)) } };
	},
});

/** `POST /api/v1/accounts`: invites somebody; the answer holds the link that works once. */
export const inviteAccountRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/accounts",
	summary: "Invite somebody to work here",
	body: accountInvitation,
	responses: { 201: accountWithLink, 400: problem, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { language = locale.language, ...content } = body;
		const wanted = { ...content, customRoles: content.customRoles.map((id) => toId<CustomRoleId>(id)) };
		return await answerWithLink(context, await inviteColleague(surroundings, origin, wanted), language);
	},
});

/** `GET /api/v1/accounts/{accountId}`. */
export const getAccountRoute = route({
	...ours,
	method: "GET",
	url: one,
	summary: "Get somebody who works here",
	responses: { 200: accountSchema, 404: problem },
	async handle(context) {
		const entry = await findColleague(context.surroundings, context.caller, readAccountId(context));
		if (entry === undefined) return identityProblem(context.locale, "notFound");
		return { status: 200, body: viewAccount(entry, context) };
	},
});

/** `PATCH /api/v1/accounts/{accountId}`: name, roles, and whether the person may sign in. */
export const changeAccountRoute = route({
	...ours,
	method: "PATCH",
	url: one,
	summary: "Change name and roles, block or let in again",
	body: accountChange,
	responses: { 200: accountSchema, 400: problem, ...refusals },
	async handle(context) {
		const { displayName, roles, customRoles, blocked } = context.body;
		const wanted = {
			id: readAccountId(context),
			...(displayName === undefined ? {} : { displayName }),
			...(roles === undefined ? {} : { roles }),
			...(customRoles === undefined ? {} : { customRoles: customRoles.map((id) => toId<CustomRoleId>(id)) }),
			...(blocked === undefined ? {} : { blocked }),
		};
		const outcome = await changeColleague(context.surroundings, context.origin, wanted);
		if (outcome.kind === "refused") return identityProblem(context.locale, outcome.why);
		return { status: 200, body: await readAccount(context, outcome.account) };
	},
});

/** `DELETE /api/v1/accounts/{accountId}`. */
export const removeAccountRoute = route({
	...ours,
	method: "DELETE",
	url: one,
	summary: "Delete the account of somebody who works here",
	responses: { 204: undefined, ...refusals },
	async handle(context) {
		const outcome = await removeColleague(context.surroundings, context.origin, readAccountId(context));
		return outcome.kind === "refused" ? identityProblem(context.locale, outcome.why) : { status: 204 };
	},
});

/** `POST /api/v1/accounts/{accountId}/link`: a link to choose a password, in place of the one before. */
export const renewAccountLinkRoute = route({
	...ours,
	method: "POST",
	url: `${one}/link`,
	summary: "Make a link to choose a password",
	body: accountLinkRequest,
	responses: { 201: accountWithLink, 400: problem, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { language = locale.language, removesSecondFactors } = body;
		const wanted = { id: readAccountId(context), removesSecondFactors };
		return await answerWithLink(context, await renewLink(surroundings, origin, wanted), language);
	},
});

/** `DELETE /api/v1/accounts/{accountId}/second-factors`: of somebody who signs in at an outside provider and has lost them. */
export const removeAccountSecondFactorsRoute = route({
	...ours,
	method: "DELETE",
	url: `${one}/second-factors`,
	summary: "Take away the second factors of somebody who signs in at an outside provider",
	responses: { 204: undefined, ...refusals },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		const outcome = await removeFactorsOfColleague(surroundings, origin, readAccountId(context));
		return outcome.kind === "refused" ? identityProblem(locale, outcome.why) : { status: 204 };
	},
});

/** `GET /api/v1/accounts/{accountId}/sessions`. */
export const listAccountSessionsRoute = route({
	...ours,
	method: "GET",
	url: `${one}/sessions`,
	summary: "List where somebody is signed in",
	responses: { 200: openSessionList, 404: problem },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const entry = await findColleague(surroundings, caller, readAccountId(context));
		if (entry === undefined) return identityProblem(locale, "notFound");
		const sessions = await listOpenSessions(surroundings, entry.account, portalClientId);
		return { status: 200, body: { items: sessions.map((session) => viewSession(session, caller)) } };
	},
});

/** `DELETE /api/v1/accounts/{accountId}/sessions`: signs somebody out everywhere. */
export const endAccountSessionsRoute = route({
	...ours,
	method: "DELETE",
	url: `${one}/sessions`,
	summary: "Sign somebody out everywhere",
	responses: { 204: undefined, ...refusals },
	handle: async (context) => await signOut(context, {}),
});

/** `DELETE /api/v1/accounts/{accountId}/sessions/{sessionId}`. */
export const endAccountSessionRoute = route({
	...ours,
	method: "DELETE",
	url: `${one}/sessions/:sessionId`,
	summary: "Sign somebody out in one place",
	responses: { 204: undefined, ...refusals },
	handle: async (context) => await signOut(context, { sessionId: context.params.sessionId ?? "" }),
});

async function signOut(context: RouteContext, which: { readonly sessionId?: string }): Promise<Answer> {
	const wanted = { id: readAccountId(context), ...which };
	const outcome = await signColleagueOut(context.surroundings, context.origin, wanted);
	return outcome.kind === "refused" ? identityProblem(context.locale, outcome.why) : { status: 204 };
}

/** An account as it is now. */
async function readAccount(context: RouteContext, account: Account): Promise<AccountView> {
	const entry = await findColleague(context.surroundings, context.caller, account.id);
	return viewAccount(entry ?? { account, hasSecondFactor: false, lacksSecondFactor: false }, context);
}

async function answerWithLink(
	context: RouteContext,
	outcome: AccountWithLinkOutcome,
	language: Language,
): Promise<Answer> {
	if (outcome.kind === "refused") return identityProblem(context.locale, outcome.why);
	const { account, link, purpose } = outcome;
	// After `#`, so that no server on the way writes it into its log.
	const path = `/invitation#${link}`;
	const mailed = purpose !== "recovery" && (await mailLink(context, { account, path, language }));
	return { status: 201, body: { account: await readAccount(context, account), path, expiresInDays: linkDays, mailed } };
}

/** Sends the link; whether it could be sent decides nothing, since whoever asked for it is shown it. */
async function mailLink(
	{ surroundings }: RouteContext,
	letter: { readonly account: Account; readonly path: string; readonly language: Language },
): Promise<boolean> {
	const { publicUrl } = surroundings;
	const { userName, displayName, state } = letter.account;
	if (publicUrl === undefined || !userName.includes("@")) return false;
	const link = publicUrl + letter.path;
	const isInvitation = state === "invited";
	const said = writeLinkLetter(letter.language, { userName, displayName, link, days: linkDays, isInvitation });
	return await sendLetter(surroundings, said);
}

function viewAccount(
	{ account, hasSecondFactor, lacksSecondFactor, provider }: AccountEntry,
	{ caller }: Pick<RouteContext, "caller">,
): AccountView {
	const { id, userName, displayName, roles, customRoles = [], state = "active", createdAt } = account;
	return {
		id,
		userName,
		displayName,
		roles: [...roles],
		customRoles: [...customRoles],
		state,
		hasSecondFactor,
		lacksSecondFactor,
		...(provider === undefined ? {} : { signsInBy: provider }),
		createdAt,
		isOneself: id === caller.account?.id,
	};
}

function readAccountId({ params }: Pick<RouteContext, "params">): AccountId {
	return toId(params.accountId ?? "");
}
