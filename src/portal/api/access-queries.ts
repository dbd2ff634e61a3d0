import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { accountList, openSessionList, roleTable } from "../../wire/api/accounts.ts";
import { apiClientList } from "../../wire/api/api-clients.ts";
import { ownSecurity } from "../../wire/api/me.ts";
import { signInRules } from "../../wire/api/sign-in-rules.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { type ApiRequest, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useSingleMutation } from "./single-mutation.ts";

const get =
	<Answer>(request: ApiRequest<Answer>) =>
	(language: Language) =>
		queryOptions({
			queryKey: [language, "access", request.path],
			queryFn: ({ signal }) => authorizedCall({ ...request, language, signal }),
		});

/** Everybody who works for the partner. */
export const accountsQuery = get(apiRequest("get", "/api/v1/accounts", { answer: accountList }));
/** What each role may do, and the partner's own roles. */
export const rolesQuery = get(apiRequest("get", "/api/v1/roles", { answer: roleTable }));
/** The partner's programs. */
export const apiClientsQuery = get(apiRequest("get", "/api/v1/api-clients", { answer: apiClientList }));
/** How the person who is signed in signs in. */
export const ownSecurityQuery = get(apiRequest("get", "/api/v1/me", { answer: ownSecurity }));
/** What is demanded of everybody who signs in. */
export const signInRulesQuery = get(apiRequest("get", "/api/v1/sign-in-rules", { answer: signInRules }));
/** Where the person is signed in. */
export const ownSessionsQuery = get(apiRequest("get", "/api/v1/me/sessions", { answer: openSessionList }));

/** Changes something of accounts, programs, roles or of one's own security, and reads again what is shown of them. */
export function useAccessChange<Input, Answer>(toRequest: (input: Input) => ApiRequest<Answer>) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	return useSingleMutation({
		mutationFn: (input: Input) => authorizedCall({ ...toRequest(input), language }),
		onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "access" }),
	});
}
