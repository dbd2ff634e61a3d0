import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
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
import { authorizedCall } from "./authorized-call.ts";
import { useCustomerMutation } from "./customer-mutation.ts";
import { customerPath, keepSame } from "./queries.ts";

/** How many people one page of the list has. */
export const usersPerPage = 100;

/** Which user of which customer. */
export interface UserKey {
	readonly customerId: string;
	readonly userId: string;
}

/** One page of a customer's people, the first being 0; `query` says which people and in which order. */
export const usersQuery = (language: Language, customerId: string, { query, page }: UsersAsked) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "users", query, page],
		queryFn: ({ signal }) => {
			const asked = new URLSearchParams(query);
			asked.set("size", String(usersPerPage));
			asked.set("offset", String(page * usersPerPage));
			return authorizedCall({ path: `${usersPath(customerId)}?${asked}`, answer: userPage, language, signal });
		},
		// Another list shows faintly in the place of the first page only; further down rows wait as what they are.
		placeholderData: keepSame(2, page === 0 ? customerId : ""),
	});

interface UsersAsked {
	/** The query of the address without size and place. */
	readonly query: string;
	readonly page: number;
}

/** One person with licenses and directory roles. */
export const userQuery = (language: Language, key: UserKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "user", key.userId],
		queryFn: ({ signal }) => authorizedCall({ path: userPath(key), answer: userDetail, language, signal }),
		placeholderData: keepSame(4, key.userId),
	});

/** Every role that the customer's directory has. */
export const directoryRolesQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "directory-roles"],
		queryFn: ({ signal }) =>
			authorizedCall({
				path: `${customerPath(customerId)}/directory-roles`,
				answer: directoryRoleList,
				language,
				signal,
			}),
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Creates a person; a generated password is in the answer, and nowhere else. */
export function useNewUser(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof newUser>) => ({
		path: usersPath(customerId),
		method: "POST",
		body,
		answer: userWithPassword,
	}));
}

/** Changes what is named; an empty text takes away. */
export function useUserPatch(key: UserKey) {
	return useCustomerMutation(key.customerId, (body: z.input<typeof userPatch>) => ({
		path: userPath(key),
		method: "PATCH",
		body,
		answer: userView,
	}));
}

/** Deletes a person for 30 days, then for good. */
export function useUserDeletion(key: UserKey) {
	const toCall = () => ({ path: userPath(key), method: "DELETE" as const, answer: userDeletion });
	return useCustomerMutation(key.customerId, (_: undefined) => toCall(), { leaving: true });
}

/** Brings a deleted person back, under another name where the old one is taken. */
export function useUserRestore(key: UserKey) {
	return useCustomerMutation(key.customerId, (userPrincipalName: string | undefined) => ({
		path: `${userPath(key)}/restore`,
		method: "POST",
		body: userPrincipalName === undefined ? {} : { userPrincipalName },
		answer: userRestoration,
	}));
}

/** Generates another password, which only the answer tells. */
export function usePasswordReset(key: UserKey) {
	return useCustomerMutation(key.customerId, (mustChangePassword: boolean) => ({
		path: `${userPath(key)}/reset-password`,
		method: "POST",
		body: { mustChangePassword },
		answer: userWithPassword,
	}));
}

/** Gives a directory role or takes it. */
export function useRoleChange(key: UserKey) {
	return useCustomerMutation(
		key.customerId,
		({ roleId, gives }: { readonly roleId: string; readonly gives: boolean }) => ({
			path: `${userPath(key)}/roles/${encodeURIComponent(roleId)}`,
			method: gives ? ("PUT" as const) : ("DELETE" as const),
			answer: z.undefined(),
		}),
	);
}

/** Checks a sheet of people, or takes it in as a whole. */
export function useUserImport(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof userImportRequest>) => ({
		path: `${usersPath(customerId)}/import`,
		method: "POST",
		body,
		answer: userImportReport,
	}));
}

/** The path of one person below `/api/v1`. */
export function userPath({ customerId, userId }: UserKey): string {
	return `${usersPath(customerId)}/${encodeURIComponent(userId)}`;
}

/** The path of an import below `/api/v1`. */
export function userImportPath(customerId: string, importId: string): string {
	return `${usersPath(customerId)}/imports/${encodeURIComponent(importId)}`;
}

function usersPath(customerId: string): string {
	return `${customerPath(customerId)}/users`;
}
