import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import {
	billingRunList,
	billingRunResult,
	customerInvoices,
	customerSpend,
	invoiceDetail,
	invoicePage,
} from "../../wire/api/invoices.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiFile, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import type { FileRequest } from "./download.ts";
import { useSingleMutation } from "./single-mutation.ts";

// Invoices never change once issued; what can be new is that there are more of them.

const invoicesPerPage = 50;
const linesPerPage = 100;
const watchMilliseconds = 1_000;

/** The invoices of the reseller, newest first, each with the credit notes that amend it. */
export const invoicesQuery = (language: Language) =>
	infiniteQueryOptions({
		queryKey: [language, "invoices", "list"],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: invoicesPerPage, cursor: pageParam };
			const asked = apiRequest("get", "/api/v1/invoices", { query, answer: invoicePage });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

/** Which document, and whose part of it; all of it without a customer. */
export interface InvoiceKey {
	readonly invoiceId: string;
	readonly customerId?: string | undefined;
}

/** One document with its customers and its lines, page by page. */
export const invoiceQuery = (language: Language, key: InvoiceKey) =>
	infiniteQueryOptions({
		queryKey: [language, "invoices", "one", key.invoiceId, key.customerId],
		queryFn: ({ signal, pageParam }) => {
			const { invoiceId, customerId } = key;
			const query = { size: linesPerPage, customerId, cursor: pageParam };
			const asked = { path: { invoiceId }, query, answer: invoiceDetail };
			return authorizedCall({ ...apiRequest("get", "/api/v1/invoices/{invoiceId}", asked), language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: (previous, query) =>
			query?.queryKey[3] === key.invoiceId && query.queryKey[4] === key.customerId ? previous : undefined,
	});

/** A document as PDF in a language, or as a reconciliation file; with a customer, the customer's statement. */
export function invoiceFile(key: InvoiceKey, kind: "pdf" | "csv", language: Language): FileRequest {
	const { invoiceId, customerId } = key;
	const query = { customerId, ...(kind === "pdf" ? { language } : {}) };
	return {
		path: apiFile(`/api/v1/invoices/{invoiceId}/${kind}`, { path: { invoiceId }, query }),
		accept: kind === "pdf" ? "application/pdf" : "text/csv",
		language,
		fileName: `${key.invoiceId.toUpperCase()}.${kind}`,
	};
}

/** Every document that a customer has lines on, newest first. */
export const customerInvoicesQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "invoices", "customer", customerId],
		queryFn: ({ signal }) => {
			const asked = { path: { customerId }, answer: customerInvoices };
			return authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/invoices", asked),
				...{ language, signal },
			});
		},
		placeholderData: (previous, query) => (query?.queryKey[3] === customerId ? previous : undefined),
	});

/** What a customer was charged, month by month. Its key is the customer's, so that a change makes it out of date. */
export const spendQuery = (language: Language, customerId: string, months: number) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "spend", months],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/spend", {
					...{ path: { customerId }, query: { months }, answer: customerSpend },
				}),
				...{ language, signal },
			}),
		placeholderData: (previous, query) => (query?.queryKey[2] === customerId ? previous : undefined),
	});

/** The billing runs, newest month first; looked at again and again while one is under way or `watched`. */
export const billingRunsQuery = (language: Language, { watched }: { readonly watched: boolean }) =>
	queryOptions({
		queryKey: [language, "invoices", "runs"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/billing-runs", { answer: billingRunList }), language, signal }),
		placeholderData: keepPreviousData,
		refetchInterval: ({ state }) =>
			watched || state.data?.items.some((run) => run.state === "running") === true ? watchMilliseconds : false,
	});

/** What a month's run issued. */
export const billingRunQuery = (language: Language, month: string) =>
	queryOptions({
		queryKey: [language, "invoices", "run", month],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/billing-runs/{month}", { path: { month }, answer: billingRunResult }),
				...{ language, signal },
			}),
	});

/** Bills a month, the last one that is over when none is named. The answer comes when all is done. */
export function useBillingRun() {
	const { language } = useLanguage();
	const queries = useQueryClient();
	return useSingleMutation({
		mutationFn: (month: string | undefined) =>
			authorizedCall({
				...apiRequest("post", "/api/v1/billing-runs", {
					...{ body: month === undefined ? {} : { period: month }, answer: billingRunResult },
				}),
				language,
			}),
		onSettled: () =>
			queries.invalidateQueries({
				predicate: ({ queryKey: [, kind, , about] }) => kind === "invoices" || about === "spend",
			}),
	});
}

const firstPage: string | undefined = undefined as string | undefined; // a bare undefined would narrow the cursor's type
