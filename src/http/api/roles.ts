import type { CustomRole, CustomRoleId } from "../../domain/access/custom-role.ts";
import { findRightSource, operations } from "../../domain/access/permissions.ts";
import { type RightSource, rolePages } from "../../domain/access/role-sources.ts";
import { roles } from "../../domain/access/roles.ts";
import { toId } from "../../domain/basics/ids.ts";
import { formatMessage } from "../../messages/messages.ts";
import { listCustomRoles, removeRole, writeRole } from "../../use-cases/identity/custom-roles.ts";
import { type CustomRoleView, customRole, roleRequest, roleTable } from "../../wire/api/accounts.ts";
import { problem } from "../../wire/api/problem.ts";
import { identityProblem } from "../identity/identity-problems.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

const refusals = { 403: problem, 404: problem, 409: problem } as const;
const ours = { api: "seatlift", credentials: "user" } as const;

/** `GET /api/v1/roles`: what each role may do, and the partner's own roles. */
export const listRolesRoute = route({
	...ours,
	method: "GET",
	url: "/api/v1/roles",
	operation: "manageAccounts",
	summary: "List roles and what they may do",
	responses: { 200: roleTable },
	async handle({ surroundings, caller, locale: { language } }) {
		const own = await listCustomRoles(surroundings, caller);
		return {
			status: 200,
			body: {
				operations: operations.map((name) => ({ name, title: formatMessage(language, `errors.operation.${name}`) })),
				roles: roles.map((name) => ({
					name,
					title: formatMessage(language, `errors.role.${name}`),
					rights: operations.flatMap((operation) => {
						const source = findRightSource(operation, name);
						return source === undefined ? [] : [{ operation, source: describeSource(language, source) }];
					}),
				})),
				customRoles: own.map(viewRole),
			},
		};
	},
});

/** `POST /api/v1/roles`: a role of the partner's own making. */
export const addRoleRoute = route({
	...ours,
	method: "POST",
	url: "/api/v1/roles",
	operation: "manageRoles",
	summary: "Make a role",
	body: roleRequest,
	responses: { 201: customRole, 400: problem, ...refusals },
	async handle({ surroundings, origin, body, locale }) {
		const outcome = await writeRole(surroundings, origin, body);
		if (outcome.kind === "refused") return identityProblem(locale, outcome.why);
		return { status: 201, body: viewRole(outcome.role) };
	},
});

/** `PUT /api/v1/roles/{roleId}`: counts for everybody who has it within a minute. */
export const changeRoleRoute = route({
	...ours,
	method: "PUT",
	url: "/api/v1/roles/:roleId",
	operation: "manageRoles",
	summary: "Change a role",
	body: roleRequest,
	responses: { 200: customRole, 400: problem, ...refusals },
	async handle({ surroundings, origin, body, locale, params }) {
		const outcome = await writeRole(surroundings, origin, { ...body, id: toId<CustomRoleId>(params.roleId ?? "") });
		if (outcome.kind === "refused") return identityProblem(locale, outcome.why);
		return { status: 200, body: viewRole(outcome.role) };
	},
});

/** `DELETE /api/v1/roles/{roleId}`: only when nobody has it. */
export const removeRoleRoute = route({
	...ours,
	method: "DELETE",
	url: "/api/v1/roles/:roleId",
	operation: "manageRoles",
	summary: "Delete a role that nobody has",
	responses: { 204: undefined, ...refusals },
	async handle({ surroundings, origin, locale, params }) {
		const outcome = await removeRole(surroundings, origin, toId<CustomRoleId>(params.roleId ?? ""));
		return outcome.kind === "refused" ? identityProblem(locale, outcome.why) : { status: 204 };
	},
});

function describeSource(language: Locale["language"], source: RightSource): string {
	if (source === "step" || source === "ours") return formatMessage(language, `identity.source.${source}`);
	return formatMessage(language, "identity.source.page", { name: source, date: rolePages[source].date });
}

function viewRole({ id, name, operations: allowed, createdAt }: CustomRole): CustomRoleView {
	return { id, name, operations: [...allowed], createdAt };
}
