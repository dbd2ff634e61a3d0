import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { customerSummary } from "../../wire/api/customer.ts";
import {
	type CustomerDecisionRequest,
	type CustomerSignInRequest,
	invitation,
	madeRelationshipRequest,
	type NewRelationshipRequest,
	relationshipRequest,
	relationshipRequestList,
} from "../../wire/api/relationships.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { callApi } from "./call-api.ts";
import { useSingleMutation } from "./single-mutation.ts";

const requests = "/api/v1/relationship-requests";

/** The reseller's requests, the last first. */
export const relationshipRequestsQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "relationship-requests"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", requests, { answer: relationshipRequestList }), language, signal }),
	});

/** Makes a request for a relationship. */
export function useMakeRequest() {
	const { language } = useLanguage();
	const refresh = useRefresh();
	return useSingleMutation({
		mutationFn: (body: NewRelationshipRequest) =>
			authorizedCall({ ...apiRequest("post", requests, { body, answer: madeRelationshipRequest }), language }),
		onSettled: refresh,
	});
}

/** Withdraws one. */
export function useWithdrawRequest() {
	const { language } = useLanguage();
	const refresh = useRefresh();
	return useSingleMutation({
		mutationFn: (id: string) =>
			authorizedCall({
				...apiRequest("delete", `${requests}/{requestId}`, { path: { requestId: id }, answer: relationshipRequest }),
				language,
			}),
		onSettled: refresh,
	});
}

/** Gives delegated admin for a customer back. */
export function useEndDelegatedAdmin(customerId: string) {
	const { language } = useLanguage();
	const refresh = useRefresh();
	return useSingleMutation({
		mutationFn: () =>
			authorizedCall({
				...apiRequest("post", "/api/v1/customers/{customerId}/relationship/end", {
					...{ path: { customerId }, body: { part: "delegatedAdmin" } as const, answer: customerSummary },
				}),
				language,
			}),
		onSettled: refresh,
	});
}

function useRefresh() {
	const queries = useQueryClient();
	return async () => {
		const touched = new Set(["relationship-requests", "customer", "customers"]);
		await queries.invalidateQueries({ predicate: ({ queryKey: [, kind] }) => touched.has(String(kind)) });
	};
}

/** Signs a customer's administrator in, for one request. */
export function useCustomerSignIn(requestId: string) {
	const { language } = useLanguage();
	return useSingleMutation({
		mutationFn: (body: CustomerSignInRequest) =>
			callApi({
				...apiRequest("post", `${requests}/{requestId}/sign-in`, { path: { requestId }, body, answer: invitation }),
				language,
			}),
	});
}

/** Decides as that administrator. */
export function useCustomerDecision(requestId: string) {
	const { language } = useLanguage();
	return useSingleMutation({
		mutationFn: (body: CustomerDecisionRequest) =>
			callApi({
				...apiRequest("post", `${requests}/{requestId}/decision`, { path: { requestId }, body, answer: invitation }),
				language,
			}),
	});
}
