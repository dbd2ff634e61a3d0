import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { addedCustomer, countryList, domainState, type NewCustomerRequest } from "../../wire/api/new-customer.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { isUndecided } from "./describe-error.ts";
import { useSingleMutation } from "./single-mutation.ts";

/** Where customers can be, and what their addresses take; it never changes while the portal is open. */
export const countriesQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "countries"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/countries", { answer: countryList }), language, signal }),
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Whether a domain is free; asked only once something is typed. */
export const domainQuery = (language: Language, domain: string) =>
	queryOptions({
		queryKey: [language, "domain", domain],
		queryFn: ({ signal }) => {
			const asked = apiRequest("get", "/api/v1/domains/{domain}", { path: { domain }, answer: domainState });
			return authorizedCall({ ...asked, language, signal });
		},
		enabled: domain !== "",
		staleTime: 10_000,
	});

/** Adds a customer. The same entry sent again while its outcome is unknown adds no second one. */
export function useAddCustomer() {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const intent = useRef<{ readonly entry: string; readonly id: string } | undefined>(undefined);
	return useSingleMutation({
		mutationFn: (entry: NewCustomerRequest) => {
			const typed = JSON.stringify(entry);
			if (intent.current?.entry !== typed) intent.current = { entry: typed, id: crypto.randomUUID() };
			return authorizedCall({
				...apiRequest("post", "/api/v1/customers", { body: entry, answer: addedCustomer }),
				requestId: intent.current.id,
				language,
			});
		},
		onSettled: (_answer, error) => {
			if (error === null || !isUndecided(error)) intent.current = undefined;
			void queries.invalidateQueries({ predicate: ({ queryKey: [, kind] }) => kind === "customers" });
		},
	});
}
