import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import type { ParametersOf } from "../../../client/operation-types.ts";
import {
	directoryRoleList,
	type newUser,
	userDeletion,
	userDetail,
	userImportReport,
	type userImportRequest,
	userPage,
	type userPatch,
	userRestoration,
	userView,
	userWithPassword,
} from "../../wire/api/users.ts";
import type { Language } from "../language/language.ts";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useCustomerMutation } from "./customer-mutation.ts";
import { keepSame } from "./queries.ts";

/** How many people one page of the list has. */
export const usersPerPage = 100;

/** Which user of which customer. */
export interface UserKey {
	readonly customerId: string;
	readonly userId: string;
}

/** One page of a customer's people, the first being 0; `query` says which people and in which order. */
export const usersQuery = (language: Language, customerId: string, { query: asked, page }: UsersAsked) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "users", asked, page],
		queryFn: ({ signal }) => {
			const filter = Object.fromEntries(new URLSearchParams(asked)) as UserFilter; // made by the list's own filters
			const query = { ...filter, size: usersPerPage, offset: page * usersPerPage };
			const request = { path: { customerId }, query, answer: userPage };
			return authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/users", request),
				language,
				signal,
			});
		},
		// Another list shows faintly in the place of the first page only; further down rows wait as what they are.
		placeholderData: keepSame(2, page === 0 ? customerId : ""),
	});

/** Which people and in which order. */
type UserFilter = ParametersOf<"/api/v1/customers/{customerId}/users", "get", "query">;

interface UsersAsked {
	/** The query of the address without size and place. */
	readonly query: string;
	readonly page: number;
}

/** One person with licenses and directory roles. */
export const userQuery = (language: Language, key: UserKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "user", key.userId],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", ofUser, { path: key, answer: userDetail }), language, signal }),
		placeholderData: keepSame(4, key.userId),
	});

/** Every role that the customer's directory has. */
export const directoryRolesQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "directory-roles"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/directory-roles", {
					...{ path: { customerId }, answer: directoryRoleList },
				}),
				...{ language, signal },
			}),
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Creates a person; a generated password is in the answer, and nowhere else. */
export function useNewUser(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof newUser>) =>
		apiRequest("post", "/api/v1/customers/{customerId}/users", {
			...{ path: { customerId }, body, answer: userWithPassword },
		}),
	);
}

/** Changes what is named; an empty text takes away. */
export function useUserPatch(key: UserKey) {
	return useCustomerMutation(key.customerId, (body: z.input<typeof userPatch>) =>
		apiRequest("patch", ofUser, { path: key, body, answer: userView }),
	);
}

/** Deletes a person for 30 days, then for good. */
export function useUserDeletion(key: UserKey) {
	const toCall = () => apiRequest("delete", ofUser, { path: key, answer: userDeletion });
	return useCustomerMutation(key.customerId, (_: undefined) => toCall(), { leaving: true });
}

/** Brings a deleted person back, under another name where the old one is taken. */
export function useUserRestore(key: UserKey) {
	return useCustomerMutation(key.customerId, (userPrincipalName: string | undefined) =>
		apiRequest("post", `${ofUser}/restore`, { path: key, body: { userPrincipalName }, answer: userRestoration }),
	);
}

/** Generates another password, which only the answer tells. */
export function usePasswordReset(key: UserKey) {
	return useCustomerMutation(key.customerId, (mustChangePassword: boolean) =>
		apiRequest("post", `${ofUser}/reset-password`, {
			...{ path: key, body: { mustChangePassword }, answer: userWithPassword },
		}),
	);
}

/** Gives a directory role or takes it. */
export function useRoleChange(key: UserKey) {
	return useCustomerMutation(
		key.customerId,
		({ roleId, gives }: { readonly roleId: string; readonly gives: boolean }) => {
			const asked = { path: { ...key, roleId }, answer: z.undefined() };
			return gives
				? apiRequest("put", `${ofUser}/roles/{roleId}`, asked)
				: apiRequest("delete", `${ofUser}/roles/{roleId}`, asked);
		},
	);
}

/** Checks a sheet of people, or takes it in as a whole. */
export function useUserImport(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof userImportRequest>) =>
		apiRequest("post", "/api/v1/customers/{customerId}/users/import", {
			...{ path: { customerId }, body, answer: userImportReport },
		}),
	);
}

/** Where everything of one person is. */
export const ofUser = "/api/v1/customers/{customerId}/users/{userId}";
