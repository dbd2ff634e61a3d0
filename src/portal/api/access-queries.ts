import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ZodType } from "zod";
import { accountList, openSessionList, roleTable } from "../../wire/api/accounts.ts";
import { apiClientList } from "../../wire/api/api-clients.ts";
import { ownSecurity } from "../../wire/api/me.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { authorizedCall } from "./authorized-call.ts";

const get =
	<Answer>(path: string, answer: ZodType<Answer>) =>
	(language: Language) =>
		queryOptions({
			queryKey: [language, "access", path],
			queryFn: ({ signal }) => authorizedCall({ path, answer, language, signal }),
		});

/** Everybody who works for the partner. */
export const accountsQuery = get("/accounts", accountList);
/** What each role may do, and the partner's own roles. */
export const rolesQuery = get("/roles", roleTable);
/** The partner's programs. */
export const apiClientsQuery = get("/api-clients", apiClientList);
/** How the person who is signed in signs in. */
export const ownSecurityQuery = get("/me", ownSecurity);
/** Where the person is signed in. */
export const ownSessionsQuery = get("/me/sessions", openSessionList);

/** One change of who may do what. */
export interface AccessCall<Answer> {
	readonly path: string;
	readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
	readonly body?: unknown;
	readonly answer: ZodType<Answer>;
}

/** Changes something of accounts, programs, roles or of one's own security, and reads again what is shown of them. */
export function useAccessChange<Input, Answer>(toCall: (input: Input) => AccessCall<Answer>) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	return useMutation({
		mutationFn: (input: Input) => authorizedCall({ ...toCall(input), language }),
		onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "access" }),
	});
}
