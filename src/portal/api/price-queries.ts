import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { offerList } from "../../wire/api/offer.ts";
import {
	type BillingSettingsRequest,
	billingSettingsAnswer,
	customerTermsAnswer,
	type customerTermsRequest,
	customerTermsView,
	importReport,
	type PriceBookRequest,
	priceBookList,
	priceBookView,
	priceListPage,
	type priceListRequest,
	pricePage,
	taxRateList,
	type taxRateRequest,
	taxRateView,
} from "../../wire/api/prices.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { type ApiPath, apiFile, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useSingleMutation } from "./single-mutation.ts";

// Every key starts with the language and then says "prices", so that a change of prices can refresh all of them.

/** Everything that the catalog sells. */
export const offersQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "offers"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/offers", { answer: offerList }), language, signal }),
		staleTime: Number.POSITIVE_INFINITY,
	});

const pricesPerPage = 500;
const listsPerPage = 50;

/** Which of the prices that count today; empty for all. */
export interface PriceFilter {
	readonly market: string;
	readonly currency: string;
}

/** The prices that count today, page by page. */
export const pricesQuery = (language: Language, filter: PriceFilter) =>
	infiniteQueryOptions({
		queryKey: [language, "prices", "rows", filter],
		queryFn: ({ signal, pageParam }) => {
			const query = { ...filter, size: pricesPerPage, cursor: pageParam };
			const asked = apiRequest("get", "/api/v1/prices", { query, answer: pricePage });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

/** Where the same prices are as CSV. */
export function priceExportPath(filter: PriceFilter): ApiPath {
	return apiFile("/api/v1/price-lists/export", { query: { ...filter } });
}

/** What was imported when and by whom, the latest first. */
export const priceListsQuery = (language: Language) =>
	infiniteQueryOptions({
		queryKey: [language, "prices", "lists"],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: listsPerPage, cursor: pageParam };
			const asked = apiRequest("get", "/api/v1/price-lists", { query, answer: priceListPage });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

/** The latest version of every price book. */
export const priceBooksQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "prices", "books"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/price-books", { answer: priceBookList }), language, signal }),
		placeholderData: keepPreviousData,
	});

/** How the reseller bills, and what may be chosen. */
export const billingSettingsQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "prices", "settings"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/billing-settings", { answer: billingSettingsAnswer }),
				...{ language, signal },
			}),
		placeholderData: keepPreviousData,
	});

/** The taxes of all markets. */
export const taxRatesQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "prices", "taxes"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/tax-rates", { answer: taxRateList }), language, signal }),
		placeholderData: keepPreviousData,
	});

/** What was agreed with a customer about prices, and since when. */
export const customerTermsQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "terms"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", ofTerms, { path: { customerId }, answer: customerTermsAnswer }),
				...{ language, signal },
			}),
		placeholderData: (previous, query) => (query?.queryKey[2] === customerId ? previous : undefined),
	});

/** Agrees on terms with a customer from a day on; prices that are asked for later follow them. */
export function useSaveCustomerTerms(customerId: string) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	return useSingleMutation({
		mutationFn: (body: z.input<typeof customerTermsRequest>) =>
			authorizedCall({
				...apiRequest("put", ofTerms, { path: { customerId }, body, answer: customerTermsView }),
				language,
			}),
		onSuccess: () =>
			queries.invalidateQueries({
				predicate: ({ queryKey: [, kind, id] }) => kind === "customer" && id === customerId,
			}),
	});
}

/** Reads a price list, or with `dryRun` only checks it. */
export function usePriceImport() {
	const { language } = useLanguage();
	const refresh = useRefreshPrices();
	return useSingleMutation({
		mutationFn: (body: z.input<typeof priceListRequest>) =>
			authorizedCall({ ...apiRequest("post", "/api/v1/price-lists", { body, answer: importReport }), language }),
		onSuccess: ({ imported }) => (imported ? refresh() : undefined),
	});
}

/** Makes a price book, or with an id writes its next version. */
export function useSavePriceBook() {
	const { language } = useLanguage();
	const refresh = useRefreshPrices();
	return useSingleMutation({
		mutationFn: ({ id, body }: { readonly id?: string | undefined; readonly body: PriceBookRequest }) =>
			authorizedCall({
				...(id === undefined
					? apiRequest("post", "/api/v1/price-books", { body, answer: priceBookView })
					: apiRequest("put", "/api/v1/price-books/{priceBookId}", {
							...{ path: { priceBookId: id }, body, answer: priceBookView },
						})),
				language,
			}),
		onSuccess: refresh,
	});
}

/** Says how the reseller bills from now on. */
export function useSaveBillingSettings() {
	const { language } = useLanguage();
	const refresh = useRefreshPrices();
	return useSingleMutation({
		mutationFn: (body: BillingSettingsRequest) =>
			authorizedCall({
				...apiRequest("put", "/api/v1/billing-settings", { body, answer: billingSettingsAnswer }),
				language,
			}),
		onSuccess: refresh,
	});
}

/** Records a tax of a market. */
export function useAddTaxRate() {
	const { language } = useLanguage();
	const refresh = useRefreshPrices();
	return useSingleMutation({
		mutationFn: (body: z.input<typeof taxRateRequest>) =>
			authorizedCall({ ...apiRequest("post", "/api/v1/tax-rates", { body, answer: taxRateView }), language }),
		onSuccess: refresh,
	});
}

function useRefreshPrices(): () => Promise<void> {
	const queries = useQueryClient();
	return () => queries.invalidateQueries({ predicate: ({ queryKey: [, kind] }) => kind === "prices" });
}

const ofTerms = "/api/v1/customers/{customerId}/terms";

const firstPage: string | undefined = undefined as string | undefined; // a bare undefined would narrow the cursor's type
