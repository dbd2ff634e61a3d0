import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { DirectoryRoleId } from "../../domain/users/directory-role.ts";
import { changeRole } from "../../use-cases/users/change-role.ts";
import { listRolesOf } from "../../use-cases/users/read-users.ts";
import { problem } from "../../wire/api/problem.ts";
import { directoryRoleList } from "../../wire/api/users.ts";
import { emptyRequest } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toUserProblem } from "../convert/user-refusal.ts";
import { type RouteContext, route } from "../route.ts";

const people = { api: "seatlift", credentials: "user" } as const;
const refusals = { 403: problem, 404: problem } as const;
const single = "/api/v1/customers/:customerId/users/:userId/roles/:roleId";

/** `GET /api/v1/customers/{customerId}/directory-roles`: every role that the directory has. */
export const listDirectoryRolesRoute = route({
	...people,
	method: "GET",
	url: "/api/v1/customers/:customerId/directory-roles",
	summary: "List the roles of a customer's directory",
	operation: "viewUsers",
	responses: { 200: directoryRoleList, ...refusals },
	async handle({ surroundings, caller, params, locale }) {
		const found = await listRolesOf(surroundings, { caller, customerId: readCustomerId(params) });
		if (found.kind !== "done") return toUserProblem(found, locale);
		return { status: 200, body: { items: found.roles.map(({ id, name }) => ({ id, name })) } };
	},
});

/** `PUT …/users/{userId}/roles/{roleId}`: giving a role twice is giving it once. */
export const giveDirectoryRoleRoute = route({
	...people,
	method: "PUT",
	url: single,
	summary: "Give a directory role to a user",
	body: emptyRequest,
	operation: "giveDirectoryRoles",
	responses: { 204: undefined, ...refusals },
	handle: (context) => change(context, true),
});

/** `DELETE …/users/{userId}/roles/{roleId}`. */
export const takeDirectoryRoleRoute = route({
	...people,
	method: "DELETE",
	url: single,
	summary: "Take a directory role from a user",
	operation: "giveDirectoryRoles",
	responses: { 204: undefined, ...refusals },
	handle: (context) => change(context, false),
});

async function change({ surroundings, origin, params, locale }: RouteContext, gives: boolean) {
	return await changeRole(surroundings, {
		customerId: readCustomerId(params),
		userId: toId<UserId>(params.userId ?? ""),
		roleId: toId<DirectoryRoleId>(params.roleId ?? ""),
		gives,
		origin,
		toAnswer: (outcome) =>
			toRememberedAnswer(outcome.kind === "done" ? { status: 204 } : toUserProblem(outcome, locale)),
	});
}

function readCustomerId(params: RouteContext["params"]): CustomerId {
	return toId(params.customerId ?? "");
}
