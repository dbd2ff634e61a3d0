import type { z } from "zod";
import { type CustomerId, type SkuId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { UserFilter, UserListing, UserPage } from "../../domain/users/user-listing.ts";
import { type ChangedUser, changeUser } from "../../use-cases/users/change-user.ts";
import { type CreatedUser, createUser } from "../../use-cases/users/create-user.ts";
import { deleteUser } from "../../use-cases/users/delete-user.ts";
import { findUserOf, listDeletedUsersOf, listUsersOf } from "../../use-cases/users/read-users.ts";
import { restoreUser } from "../../use-cases/users/restore-user.ts";
import { problem } from "../../wire/api/problem.ts";
import {
	newUser,
	type UserView,
	userDeletion,
	userDetail,
	userListQuery,
	userPage,
	userPasswordReset,
	userPatch,
	userRestoration,
	userRestore,
	userView,
	userWithPassword,
} from "../../wire/api/users.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { readUserCursor, toUserCursor } from "../convert/user-place.ts";
import { toUserProblem } from "../convert/user-refusal.ts";
import { fromUserBody, viewDeletedUser, viewLicenses, viewUser, viewUserDetail } from "../convert/user-views.ts";
import { type RouteContext, route } from "../route.ts";

const people = { api: "seatlift", credentials: "user" } as const;
const refusals = { 400: problem, 403: problem, 404: problem, 409: problem } as const;
const single = "/api/v1/customers/:customerId/users/:userId";

/** `GET /api/v1/customers/{customerId}/users`: search, filters, and pages that hold for ten thousand people. */
export const listUsersRoute = route({
	...people,
	method: "GET",
	url: "/api/v1/customers/:customerId/users",
	summary: "Search a customer's users",
	operation: "viewUsers",
	query: userListQuery,
	responses: { 200: userPage, 400: problem, 403: problem, 404: problem },
	async handle(context) {
		const { surroundings, query, locale } = context;
		const { caller, customerId } = readKey(context);
		const listing = { ...readListing(query), filter: readFilter(query) };
		const words = toWords(context);
		if (query.deleted === "true") {
			const found = await listDeletedUsersOf(surroundings, { caller, customerId }, listing);
			if (found.kind !== "done") return toUserProblem(found, locale);
			return answerPage(
				found,
				found.items.map((one) => viewDeletedUser(one, words)),
			);
		}
		const found = await listUsersOf(surroundings, { caller, customerId }, listing);
		if (found.kind !== "done") return toUserProblem(found, locale);
		return answerPage(
			found,
			found.items.map(({ user, licenses }) => viewUser(user, licenses, words)),
		);
	},
});

/** `GET …/users/{userId}`: with licenses and directory roles. */
export const getUserRoute = route({
	...people,
	method: "GET",
	url: single,
	summary: "Get a user with licenses and roles",
	operation: "viewUsers",
	responses: { 200: userDetail, 403: problem, 404: problem },
	async handle(context) {
		const { userId, ...key } = readKey(context);
		const found = await findUserOf(context.surroundings, key, userId);
		if (found.kind !== "done") return toUserProblem(found, context.locale);
		return { status: 200, body: viewUserDetail(found, toWords(context)) };
	},
});

/** `POST …/users`: with a password, or with one that is generated and told once. */
export const createUserRoute = route({
	...people,
	method: "POST",
	url: "/api/v1/customers/:customerId/users",
	summary: "Create a user",
	operation: "manageUsers",
	body: newUser,
	responses: { 201: userWithPassword, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { password, mustChangePassword: mustChange, userPrincipalName, displayName } = body;
		return await createUser(surroundings, {
			...{ customerId: readKey(context).customerId, origin, needsUsageLocation: false },
			draft: { userPrincipalName, displayName, ...withoutEmptyLocation(fromUserBody(body)) },
			password: { mustChange, ...(password === undefined ? {} : { password }) },
			toAnswer: (outcome, listener) =>
				toRememberedAnswer(
					outcome.kind === "done"
						? { status: 201, body: viewWithPassword(outcome, viewUser(outcome.user, [], toWords(context)), listener) }
						: toUserProblem(outcome, locale),
				),
		});
	},
});

/** `PATCH …/users/{userId}`: what is absent stays, an empty text takes away. */
export const updateUserRoute = route({
	...people,
	method: "PATCH",
	url: single,
	summary: "Change a user",
	operation: "manageUsers",
	body: userPatch,
	responses: { 200: userView, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { customerId, userId } = readKey(context);
		return await changeUser(surroundings, {
			...{ customerId, userId, origin, changes: fromUserBody(body) },
			toAnswer: (outcome) =>
				toRememberedAnswer(
					outcome.kind === "done"
						? { status: 200, body: viewUser(outcome.user, outcome.licenses, toWords(context)) }
						: toUserProblem(outcome, locale),
				),
		});
	},
});

/** `DELETE …/users/{userId}`: the licenses are free at once; for 30 days the user can be restored with them. */
export const deleteUserRoute = route({
	...people,
	method: "DELETE",
	url: single,
	summary: "Delete a user",
	operation: "manageUsers",
	responses: { 200: userDeletion, 403: problem, 404: problem },
	async handle(context) {
		const { surroundings, origin, locale } = context;
		const { customerId, userId } = readKey(context);
		return await deleteUser(surroundings, {
			...{ customerId, userId, origin },
			toAnswer: (outcome) =>
				toRememberedAnswer(
					outcome.kind === "done"
						? { status: 200, body: { user: viewDeletedUser(outcome.deleted, toWords(context)) } }
						: toUserProblem(outcome, locale),
				),
		});
	},
});

/** `POST …/users/{userId}/restore`. */
export const restoreUserRoute = route({
	...people,
	method: "POST",
	url: `${single}/restore`,
	summary: "Restore a deleted user",
	operation: "manageUsers",
	body: userRestore,
	responses: { 200: userRestoration, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { customerId, userId } = readKey(context);
		const { userPrincipalName: newName } = body;
		const words = toWords(context);
		return await restoreUser(surroundings, {
			...{ customerId, userId, origin, ...(newName === undefined ? {} : { newName }) },
			toAnswer(outcome) {
				if (outcome.kind !== "done") return toRememberedAnswer(toUserProblem(outcome, locale));
				const user = viewUser(outcome.user, outcome.licenses, words);
				return toRememberedAnswer({ status: 200, body: { user, lost: viewLicenses(outcome.lost, words) } });
			},
		});
	},
});

/** `POST …/users/{userId}/reset-password`. */
export const resetPasswordRoute = route({
	...people,
	method: "POST",
	url: `${single}/reset-password`,
	summary: "Set a user's password, or generate one",
	operation: "manageUsers",
	body: userPasswordReset,
	responses: { 200: userWithPassword, ...refusals },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { customerId, userId } = readKey(context);
		const { password, mustChangePassword: mustChange } = body;
		return await changeUser(surroundings, {
			...{ customerId, userId, origin, changes: {} },
			password: { mustChange, ...(password === undefined ? {} : { password }) },
			toAnswer(outcome, listener) {
				if (outcome.kind !== "done") return toRememberedAnswer(toUserProblem(outcome, locale));
				const user = viewUser(outcome.user, outcome.licenses, toWords(context));
				return toRememberedAnswer({ status: 200, body: viewWithPassword(outcome, user, listener) });
			},
		});
	},
});

function viewWithPassword(
	{ generatedPassword }: Pick<CreatedUser | ChangedUser, "generatedPassword">,
	user: UserView,
	listener: "asker" | "repeat",
) {
	return { user, ...(generatedPassword === undefined || listener === "repeat" ? {} : { password: generatedPassword }) };
}

type ListQuery = z.output<typeof userListQuery>;

function readListing({ sort: field, order, size: limit, cursor, offset }: ListQuery): UserListing {
	const after = readUserCursor(cursor);
	return {
		sort: { field, descending: order === "descending" },
		from: after === undefined ? "start" : { after },
		limit,
		...(offset === undefined ? {} : { skip: offset }),
	};
}

function readFilter({ search, blocked, kind, licensed, skuId, located }: ListQuery): UserFilter {
	const wanted = search?.trim().normalize("NFC").toLowerCase() ?? "";
	return {
		...(wanted === "" ? {} : { search: wanted }),
		...(blocked === undefined ? {} : { signInBlocked: blocked === "true" }),
		...(kind === undefined ? {} : { kind }),
		...(licensed === undefined ? {} : { licensed: licensed === "true" }),
		...(skuId === undefined ? {} : { skuId: toId<SkuId>(skuId) }),
		...(located === undefined ? {} : { withUsageLocation: located === "true" }),
	};
}

function answerPage({ items, later, total }: UserPage<object> & { readonly total: number }, views: UserView[]): Answer {
	const last = later ? items.at(-1) : undefined;
	return {
		status: 200,
		body: { items: views, total, ...(last === undefined ? {} : { next: toUserCursor(last.place) }) },
	};
}

/** A new person without a usage location is one with an empty one. */
function withoutEmptyLocation({ usageLocation, ...rest }: ReturnType<typeof fromUserBody>) {
	return { ...rest, ...(usageLocation === undefined || usageLocation === "" ? {} : { usageLocation }) };
}

function readKey({ caller, params }: Pick<RouteContext, "caller" | "params">) {
	return { caller, customerId: toId<CustomerId>(params.customerId ?? ""), userId: toId<UserId>(params.userId ?? "") };
}

function toWords({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}
