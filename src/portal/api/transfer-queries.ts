import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { ParametersOf } from "../../../client/operation-types.ts";
import {
	licenseTransferDetail,
	licenseTransfers,
	openWork,
	transferAssignees,
	type transferFix,
	transferFixes,
	transferRetried,
	transferRow,
	transferRowPage,
	type transferRowPatch,
} from "../../wire/api/transfers.ts";
import type { Language } from "../language/language.ts";
import { apiFile, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { openWorkKind, useCustomerMutation } from "./customer-mutation.ts";
import type { FileRequest } from "./download.ts";
import { firstPage, keepSame } from "./queries.ts";

const rowsPerPage = 200;

/** Which transfer of which customer. */
export interface TransferKey {
	readonly customerId: string;
	readonly transferId: string;
}

/** Every transfer of a customer, the newest first. */
export const transfersQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "transfers"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/transfers", {
					...{ path: { customerId }, answer: licenseTransfers },
				}),
				...{ language, signal },
			}),
		placeholderData: keepSame(2, customerId),
	});

/** One transfer as it stands. */
export const transferQuery = (language: Language, key: TransferKey) =>
	queryOptions({
		queryKey: transferQueryKey(language, key),
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", ofTransfer, { path: key, answer: licenseTransferDetail }),
				...{ language, signal },
			}),
		placeholderData: keepSame(4, key.transferId),
	});

/** Where the answer about one transfer is kept. */
export function transferQueryKey(language: Language, { customerId, transferId }: TransferKey) {
	return [language, "customer", customerId, "transfer", transferId] as const;
}

/** The users of a transfer whom the filter keeps, page by page. */
export const transferRowsQuery = (language: Language, key: TransferKey, filter: string) =>
	infiniteQueryOptions({
		queryKey: transferRowsKey(language, key, filter),
		queryFn: ({ signal, pageParam }) => {
			const query = { ...readFilter(filter), size: rowsPerPage, cursor: pageParam };
			const asked = apiRequest("get", `${ofTransfer}/rows`, { path: key, query, answer: transferRowPage });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepSame(4, key.transferId),
	});

/** Where the answers about the users of one transfer are kept; without a filter, all of them. */
export function transferRowsKey(language: Language, { customerId, transferId }: TransferKey, filter?: string) {
	const all = [language, "customer", customerId, "transfer-rows", transferId] as const;
	return filter === undefined ? all : ([...all, filter] as const);
}

/** What is left to do at all customers; of one account (`me` for one's own) or, when empty, whosever it is. */
export const openWorkQuery = (language: Language, assignee: string) =>
	infiniteQueryOptions({
		queryKey: [language, openWorkKind, assignee],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: rowsPerPage, assignee: assignee === "" ? undefined : assignee, cursor: pageParam };
			const asked = apiRequest("get", "/api/v1/transfers/work", { query, answer: openWork });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

/** To whom work can be given. */
export const assigneesQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "transfer-assignees"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/transfers/assignees", { answer: transferAssignees }),
				...{ language, signal },
			}),
		staleTime: 5 * 60_000,
		placeholderData: keepPreviousData,
	});

/** What would be done for everybody who is blocked; always asked anew, because it is what the person decides on. */
export const fixPreviewQuery = (language: Language, key: TransferKey) =>
	queryOptions({
		queryKey: [language, "transfer-fix", key.customerId, key.transferId],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("post", `${ofTransfer}/fix`, { path: key, body: { preview: true }, answer: transferFixes }),
				...{ language, signal },
			}),
		staleTime: 0,
		gcTime: 0,
		refetchOnWindowFocus: false,
	});

/** Does what the preview said. */
export function useTransferFix(key: TransferKey) {
	return useCustomerMutation(key.customerId, (body: z.input<typeof transferFix>) =>
		apiRequest("post", `${ofTransfer}/fix`, { path: key, body, answer: transferFixes }),
	);
}

/** Tries again for one user, or for everybody who is blocked. */
export function useTransferRetry(key: TransferKey) {
	return useCustomerMutation(key.customerId, (userId: string | undefined) =>
		userId === undefined
			? apiRequest("post", `${ofTransfer}/retry`, { path: key, body: {}, answer: transferRetried })
			: apiRequest("post", `${ofRow}/retry`, { path: { ...key, userId }, body: {}, answer: transferRetried }),
	);
}

/** Says what became of one user's work, whose it is, or what is worth noting. */
export function useTransferRowPatch(key: TransferKey, userId: string) {
	return useCustomerMutation(key.customerId, (body: z.input<typeof transferRowPatch>) =>
		apiRequest("patch", ofRow, { path: { ...key, userId }, body, answer: transferRow }),
	);
}

/** The users of a transfer whom the filter keeps, as a sheet. */
export function transferFile(key: TransferKey, filter: string, language: Language): FileRequest {
	return {
		path: apiFile(`${ofTransfer}/rows/export`, { path: key, query: readFilter(filter) }),
		accept: "text/csv",
		language,
		fileName: "license-transfer.csv",
	};
}

/** Where everything of one transfer is. */
export const ofTransfer = "/api/v1/customers/{customerId}/transfers/{transferId}";

const ofRow = `${ofTransfer}/rows/{userId}` as const;

/** The filter as the address of the list has it. */
function readFilter(filter: string): ParametersOf<`${typeof ofTransfer}/rows`, "get", "query"> {
	return Object.fromEntries(new URLSearchParams(filter)); // made by the list's own filters
}
