import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { DirectoryRoleId } from "../../domain/users/directory-role.ts";
import { changeRole } from "../../use-cases/users/change-role.ts";
import { findUserOf, listMembersOf, listRolesOf } from "../../use-cases/users/read-users.ts";
import { directoryRoleCollection, newUserMember, userMember, userMemberCollection } from "../../wire/directory-role.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toWireMember, toWireRole } from "../convert/customer-user.ts";
import { toCollection } from "../convert/resource.ts";
import { toUserError } from "../convert/user-refusal.ts";
import { readSeek, seekQuery, toSeekCollection } from "../convert/user-seek.ts";
import { type RouteContext, route } from "../route.ts";

const people = { api: "partnerCenter", credentials: "user" } as const;
const refusals = { 403: serviceError, 404: serviceError } as const;

/** `GET /v1/customers/{customerId}/directoryroles`. */
export const listDirectoryRolesRoute = route({
	...people,
	method: "GET",
	url: "/v1/customers/:customerId/directoryroles",
	summary: "List the roles of a customer's directory",
	operation: "viewUsers",
	responses: { 200: directoryRoleCollection, ...refusals },
	async handle(context) {
		const found = await listRolesOf(context.surroundings, readKey(context));
		if (found.kind !== "done") return toUserError(found, context.locale);
		return { status: 200, body: toCollection(found.roles.map(toWireRole)) };
	},
});

/** `GET …/users/{userId}/directoryroles`. */
export const listUserDirectoryRolesRoute = route({
	...people,
	method: "GET",
	url: "/v1/customers/:customerId/users/:userId/directoryroles",
	summary: "List a user's directory roles",
	operation: "viewUsers",
	responses: { 200: directoryRoleCollection, ...refusals },
	async handle(context) {
		const userId = toId<UserId>(context.params.userId ?? "");
		const found = await findUserOf(context.surroundings, readKey(context), userId);
		if (found.kind !== "done") return toUserError(found, context.locale);
		return { status: 200, body: toCollection(found.roles.map(toWireRole)) };
	},
});

/** `GET …/directoryroles/{roleId}/usermembers`. */
export const listDirectoryRoleMembersRoute = route({
	...people,
	method: "GET",
	url: "/v1/customers/:customerId/directoryroles/:roleId/usermembers",
	summary: "List who has a directory role",
	operation: "viewUsers",
	query: seekQuery,
	responses: { 200: userMemberCollection, 400: serviceError, ...refusals },
	async handle(context) {
		const { surroundings, query, headers, locale } = context;
		const key = { ...readKey(context), roleId: readRoleId(context) };
		const listing = readSeek(query, headers["ms-continuationtoken"]);
		const found = await listMembersOf(surroundings, key, listing);
		if (found.kind !== "done") return toUserError(found, locale);
		const path = `/customers/${key.customerId}/directoryroles/${key.roleId}/usermembers`;
		return {
			status: 200,
			body: toSeekCollection(found, ({ user }) => toWireMember(user, key.roleId), { path, listing, query }),
		};
	},
});

/** `POST …/directoryroles/{roleId}/usermembers`. */
export const addDirectoryRoleMemberRoute = route({
	...people,
	method: "POST",
	url: "/v1/customers/:customerId/directoryroles/:roleId/usermembers",
	summary: "Give a directory role to a user",
	operation: "giveDirectoryRoles",
	body: newUserMember,
	responses: { 201: userMember, 400: serviceError, ...refusals },
	handle: (context) => change(context, toId(context.body.id), true),
});

/** `DELETE …/directoryroles/{roleId}/usermembers/{userId}`. */
export const removeDirectoryRoleMemberRoute = route({
	...people,
	method: "DELETE",
	url: "/v1/customers/:customerId/directoryroles/:roleId/usermembers/:userId",
	summary: "Take a directory role from a user",
	operation: "giveDirectoryRoles",
	responses: { 204: undefined, ...refusals },
	handle: (context) => change(context, toId(context.params.userId ?? ""), false),
});

async function change(context: RouteContext, userId: UserId, gives: boolean) {
	const { surroundings, origin, locale } = context;
	const { customerId } = readKey(context);
	return await changeRole(surroundings, {
		...{ customerId, userId, gives, origin, roleId: readRoleId(context) },
		toAnswer(outcome) {
			if (outcome.kind !== "done") return toRememberedAnswer(toUserError(outcome, locale));
			const { user, role } = outcome;
			return toRememberedAnswer(gives ? { status: 201, body: toWireMember(user, role.id) } : { status: 204 });
		},
	});
}

function readKey({ caller, params }: Pick<RouteContext, "caller" | "params">) {
	return { caller, customerId: toId<CustomerId>(params.customerId ?? "") };
}

function readRoleId({ params }: Pick<RouteContext, "params">): DirectoryRoleId {
	return toId(params.roleId ?? "");
}
