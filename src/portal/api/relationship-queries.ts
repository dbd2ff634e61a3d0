import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
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
import { authorizedCall } from "./authorized-call.ts";
import { callApi } from "./call-api.ts";
import { customerPath } from "./queries.ts";

const path = "/relationship-requests";

/** The reseller's requests, the last first. */
export const relationshipRequestsQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "relationship-requests"],
		queryFn: ({ signal }) => authorizedCall({ path, answer: relationshipRequestList, language, signal }),
	});

/** Makes a request for a relationship. */
export function useMakeRequest() {
	const { language } = useLanguage();
	const refresh = useRefresh();
	return useMutation({
		mutationFn: (body: NewRelationshipRequest) =>
			authorizedCall({ path, method: "POST", body, answer: madeRelationshipRequest, language }),
		onSettled: refresh,
	});
}

/** Withdraws one. */
export function useWithdrawRequest() {
	const { language } = useLanguage();
	const refresh = useRefresh();
	return useMutation({
		mutationFn: (id: string) =>
			authorizedCall({ path: `${path}/${id}`, method: "DELETE", answer: relationshipRequest, language }),
		onSettled: refresh,
	});
}

/** Gives delegated admin for a customer back. */
export function useEndDelegatedAdmin(customerId: string) {
	const { language } = useLanguage();
	const refresh = useRefresh();
	return useMutation({
		mutationFn: () =>
			authorizedCall({
				path: `${customerPath(customerId)}/relationship/end`,
				method: "POST",
				body: { part: "delegatedAdmin" },
				answer: customerSummary,
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
	return useMutation({
		mutationFn: (body: CustomerSignInRequest) =>
			callApi({ path: `${path}/${requestId}/sign-in`, method: "POST", body, answer: invitation, language }),
	});
}

/** Decides as that administrator. */
export function useCustomerDecision(requestId: string) {
	const { language } = useLanguage();
	return useMutation({
		mutationFn: (body: CustomerDecisionRequest) =>
			callApi({ path: `${path}/${requestId}/decision`, method: "POST", body, answer: invitation, language }),
	});
}
