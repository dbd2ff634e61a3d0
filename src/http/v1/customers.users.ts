import type { z } from "zod";
import { toId, type UserId } from "../../domain/basics/ids.ts";
import type { RememberedAnswer } from "../../use-cases/answer-once.ts";
import { type ChangedUser, changeUser } from "../../use-cases/users/change-user.ts";
import { type CreatedUser, createUser } from "../../use-cases/users/create-user.ts";
import { deleteUser } from "../../use-cases/users/delete-user.ts";
import type { DirectoryOutcome } from "../../use-cases/users/directory.ts";
import type { PasswordRequest } from "../../use-cases/users/new-password.ts";
import { findUserOf, listDeletedUsersOf, listUsersOf } from "../../use-cases/users/read-users.ts";
import {
	type CustomerUserPatch,
	customerUser,
	customerUserCollection,
	customerUserDraft,
	customerUserPatch,
	passwordReset,
} from "../../wire/customer-user.ts";
import { serviceError } from "../../wire/resource.ts";
import { toRememberedAnswer } from "../answer.ts";
import { fromWireUser, toWireDeletedUser, toWireUser } from "../convert/customer-user.ts";
import { readFieldFilter } from "../convert/field-filter.ts";
import { toUserError } from "../convert/user-refusal.ts";
import { readSeek, sortedSeekQuery, toSeekCollection } from "../convert/user-seek.ts";
import { partnerCenterErrors, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const people = { api: "partnerCenter", credentials: "user" } as const;
const one = { 400: serviceError, 403: serviceError, 404: serviceError, 409: serviceError } as const;

/** `GET /v1/customers/{customerId}/users`: the living; with the filter on `UserState` those who were deleted. */
export const listUsersRoute = route({
	...people,
	method: "GET",
	url: "/v1/customers/:customerId/users",
	summary: "List a customer's users",
	operation: "viewUsers",
	query: sortedSeekQuery,
	responses: { 200: customerUserCollection, 400: serviceError, 403: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, query, headers, locale } = context;
		const key = readKey(context);
		const listing = readSeek(query, headers["ms-continuationtoken"]);
		const state = query.filter === undefined ? "active" : readState(query.filter);
		if (state === undefined) return partnerCenterErrors.invalidInput(locale, [unusable(["filter"])]);
		const filter = query.filter === undefined ? {} : { filter: echoes[state] };
		const links = { path: `/customers/${key.customerId}/users`, listing, query, ...filter };
		if (state === "inactive") {
			const found = await listDeletedUsersOf(surroundings, key, { ...listing, filter: {} });
			if (found.kind !== "done") return toUserError(found, locale);
			return { status: 200, body: toSeekCollection(found, toWireDeletedUser, links) };
		}
		const found = await listUsersOf(surroundings, key, { ...listing, filter: {} });
		if (found.kind !== "done") return toUserError(found, locale);
		return { status: 200, body: toSeekCollection(found, ({ user }) => toWireUser(user), links) };
	},
});

/** As the original echoes the filter, whatever the field was called. */
const echoes = {
	active: '{"Field":"UserStatus","Value":"Active","Operator":"equals"}',
	inactive: '{"Field":"UserStatus","Value":"Inactive","Operator":"equals"}',
} as const;

/** The one filter that the original documents for people; undefined for any other. */
function readState(text: string): keyof typeof echoes | undefined {
	const { field, operator, value } = readFieldFilter(text);
	if ((field !== "userstate" && field !== "userstatus") || operator !== "equals") return undefined;
	const state = value.toLowerCase();
	return state === "active" || state === "inactive" ? state : undefined;
}

/** `GET …/users/{userId}`. */
export const getUserRoute = route({
	...people,
	method: "GET",
	url: "/v1/customers/:customerId/users/:userId",
	summary: "Get a customer's user",
	operation: "viewUsers",
	responses: { 200: customerUser, 403: serviceError, 404: serviceError },
	async handle(context) {
		const found = await findUserOf(context.surroundings, readKey(context), readUserId(context));
		if (found.kind !== "done") return toUserError(found, context.locale);
		return { status: 200, body: toWireUser(found.user) };
	},
});

/** `POST …/users`: 201, though a sample says 200, as every recorded creation answered. */
export const createUserRoute = route({
	...people,
	method: "POST",
	url: "/v1/customers/:customerId/users",
	summary: "Create a user for a customer",
	operation: "manageUsers",
	body: customerUserDraft,
	responses: { 201: customerUser, ...one },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { password, forceChangePassword = true } = body.passwordProfile;
		return await createUser(surroundings, {
			customerId: readCustomerId(context),
			origin,
			draft: { ...fromWireUser(body), userPrincipalName: body.userPrincipalName, displayName: body.displayName },
			password: { password, mustChange: forceChangePassword },
			needsUsageLocation: true,
			toAnswer(outcome: DirectoryOutcome<CreatedUser>) {
				if (outcome.kind !== "done") return toRememberedAnswer(toUserError(outcome, locale));
				return toRememberedAnswer({ status: 201, body: toWireUser(outcome.user, outcome.mustChangePassword) });
			},
		});
	},
});

/** `PATCH …/users/{userId}`: changes, a new password, or `state` that brings back who was deleted. */
export const updateUserRoute = route({
	...people,
	method: "PATCH",
	url: "/v1/customers/:customerId/users/:userId",
	summary: "Change, restore, or reset the password of a user",
	operation: "manageUsers",
	body: customerUserPatch,
	responses: { 200: customerUser, ...one },
	handle: (context) => patch(context, readUserId(context), context.body),
});

/** The same without the id in the address, as one page of the documents has it; then the body names the person. */
export const updateNamedUserRoute = route({
	...people,
	method: "PATCH",
	url: "/v1/customers/:customerId/users",
	summary: "Change a user whom the body names",
	operation: "manageUsers",
	body: customerUserPatch,
	responses: { 200: customerUser, ...one },
	async handle(context) {
		if (context.body.id === undefined) return partnerCenterErrors.invalidInput(context.locale, [unusable(["id"])]);
		return await patch(context, toId(context.body.id), context.body);
	},
});

/** `PATCH …/users/{userId}/resetpassword`. */
export const resetPasswordRoute = route({
	...people,
	method: "PATCH",
	url: "/v1/customers/:customerId/users/:userId/resetpassword",
	summary: "Reset a user's password",
	operation: "manageUsers",
	body: passwordReset,
	responses: { 200: customerUser, ...one },
	handle: (context: RouteContext<z.output<typeof passwordReset>>) => patch(context, readUserId(context), context.body),
});

/** `DELETE …/users/{userId}`: for 30 days the user can be restored. */
export const deleteUserRoute = route({
	...people,
	method: "DELETE",
	url: "/v1/customers/:customerId/users/:userId",
	summary: "Delete a user",
	operation: "manageUsers",
	responses: { 204: undefined, 403: serviceError, 404: serviceError },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		return await deleteUser(surroundings, {
			customerId: readCustomerId(context),
			userId: readUserId(context),
			origin,
			toAnswer: (outcome) =>
				toRememberedAnswer(outcome.kind === "done" ? { status: 204 } : toUserError(outcome, locale)),
		});
	},
});

async function patch(context: RouteContext, userId: UserId, body: CustomerUserPatch) {
	const { surroundings, origin, locale } = context;
	// Deleting has a method of its own; whole objects of those who were deleted are not taken for a wish either.
	if (body.state === "inactive") return partnerCenterErrors.invalidInput(locale, [unusable(["state"])]);
	const password = readPassword(body);
	return await changeUser(surroundings, {
		customerId: readCustomerId(context),
		userId,
		origin,
		changes: fromWireUser(body),
		restores: body.state === "active",
		...(password === undefined ? {} : { password }),
		toAnswer(outcome: DirectoryOutcome<ChangedUser>): RememberedAnswer {
			if (outcome.kind !== "done") return toRememberedAnswer(toUserError(outcome, locale));
			const mustChange = password === undefined ? undefined : outcome.mustChangePassword;
			return toRememberedAnswer({ status: 200, body: toWireUser(outcome.user, mustChange) });
		},
	});
}

/** Whole objects come back with the password blanked, which changes nothing. */
function readPassword({ passwordProfile }: CustomerUserPatch): PasswordRequest | undefined {
	const password = passwordProfile?.password;
	if (password === undefined || password === "") return undefined;
	return { password, mustChange: passwordProfile?.forceChangePassword ?? true };
}

function readKey(context: Pick<RouteContext, "params" | "caller">) {
	return { caller: context.caller, customerId: readCustomerId(context) };
}

function readUserId({ params }: Pick<RouteContext, "params">): UserId {
	return toId(params.userId ?? "");
}
