import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ParametersOf } from "../../../client/operation-types.ts";
import { resellers, resoldSubscriptions } from "../../wire/api/resellers.ts";
import type { Language } from "../language/language.ts";
import { apiFile, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import type { FileRequest } from "./download.ts";
import { firstPage } from "./queries.ts";

/** The partner's resellers with what they sold, and the partner's own providers. */
export const resellersQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "resellers"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/resellers", { answer: resellers }), language, signal }),
		placeholderData: keepPreviousData,
	});

/** Which of a reseller's subscriptions; empty texts stand for all. */
export interface ResoldFilter {
	readonly product: string;
	readonly state: string;
	readonly renewsBefore: string;
}

const perPage = 50;
const ofReseller = "/api/v1/resellers/{resellerId}/subscriptions";

/** What a reseller sold over all customers, those first whose term ends first. */
export const resoldQuery = (language: Language, reseller: string, filter: ResoldFilter) =>
	infiniteQueryOptions({
		queryKey: [language, "resold", reseller, filter],
		queryFn: ({ signal, pageParam }) => {
			const query = { ...toQuery(filter), size: perPage, cursor: pageParam };
			const asked = apiRequest("get", ofReseller, {
				...{ path: { resellerId: reseller }, query, answer: resoldSubscriptions },
			});
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: (previous, query) => (query?.queryKey[2] === reseller ? previous : undefined),
	});

/** The same, whole, as a sheet. */
export function resoldFile(reseller: string, filter: ResoldFilter, language: Language): FileRequest {
	const path = apiFile("/api/v1/subscriptions/export", { query: { ...toQuery(filter), reseller } });
	return { path, accept: "text/csv", language, fileName: "resold.csv" };
}

/** Texts of the address; the server refuses what it does not know. */
function toQuery(filter: ResoldFilter): ParametersOf<typeof ofReseller, "get", "query"> {
	return { ...filter } as ParametersOf<typeof ofReseller, "get", "query">; // see above
}
