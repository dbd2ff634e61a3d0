import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { addedCustomer, countryList, domainState, type NewCustomerRequest } from "../../wire/api/new-customer.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { authorizedCall } from "./authorized-call.ts";
import { isUndecided } from "./describe-error.ts";

/** Where customers can be, and what their addresses take; it never changes while the portal is open. */
export const countriesQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "countries"],
		queryFn: ({ signal }) => authorizedCall({ path: "/countries", answer: countryList, language, signal }),
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Whether a domain is free; asked only once something is typed. */
export const domainQuery = (language: Language, domain: string) =>
	queryOptions({
		queryKey: [language, "domain", domain],
		queryFn: ({ signal }) =>
			authorizedCall({ path: `/domains/${encodeURIComponent(domain)}`, answer: domainState, language, signal }),
		enabled: domain !== "",
		staleTime: 10_000,
	});

/** Adds a customer. The same entry sent again while its outcome is unknown adds no second one. */
export function useAddCustomer() {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const intent = useRef<{ readonly entry: string; readonly id: string } | undefined>(undefined);
	return useMutation({
		mutationFn: (entry: NewCustomerRequest) => {
			const typed = JSON.stringify(entry);
			if (intent.current?.entry !== typed) intent.current = { entry: typed, id: crypto.randomUUID() };
			return authorizedCall({
				path: "/customers",
				method: "POST",
				body: entry,
				requestId: intent.current.id,
				answer: addedCustomer,
				language,
			});
		},
		onSettled: (_answer, error) => {
			if (error === null || !isUndecided(error)) intent.current = undefined;
			void queries.invalidateQueries({ predicate: ({ queryKey: [, kind] }) => kind === "customers" });
		},
	});
}
