import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import {
	licenseOverview,
	userLicenses,
	type userLicensesRequest,
	userLicensesResult,
} from "../../wire/api/licenses.ts";
import type { Language } from "../language/language.ts";
import { apiFile, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useCustomerMutation } from "./customer-mutation.ts";
import type { FileRequest } from "./download.ts";
import { keepSame } from "./queries.ts";
import { ofUser, type UserKey } from "./user-queries.ts";

/** Exactly these licenses and no others. */
export type LicensesRequest = z.input<typeof userLicensesRequest>;

/** A customer's licenses by product: bought, assigned, idle, and what to do about it. */
export const licensesQuery = (language: Language, customerId: string, idleDays: number) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "licenses", idleDays],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/licenses", {
					...{ path: { customerId }, query: { idleDays }, answer: licenseOverview },
				}),
				...{ language, signal },
			}),
		placeholderData: keepSame(2, customerId),
	});

/** What a user has and could have, service by service. */
export const userLicensesQuery = (language: Language, key: UserKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "user-licenses", key.userId],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", `${ofUser}/licenses`, { path: key, answer: userLicenses }),
				...{ language, signal },
			}),
		placeholderData: keepSame(4, key.userId),
	});

/** What would come of these licenses; asked anew for each choice, because it is what the person decides on. */
export const licensePreviewQuery = (language: Language, key: UserKey, body: LicensesRequest) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "license-preview", key.userId, body],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("put", `${ofUser}/licenses`, {
					...{ path: key, body: { ...body, preview: true }, answer: userLicensesResult },
				}),
				...{ language, signal },
			}),
		staleTime: 0,
		gcTime: 0,
		placeholderData: keepSame(4, key.userId),
	});

/** Gives a user exactly these licenses. */
export function useLicenseUpdate(key: UserKey) {
	return useCustomerMutation(key.customerId, (body: LicensesRequest) =>
		apiRequest("put", `${ofUser}/licenses`, { path: key, body, answer: userLicensesResult }),
	);
}

/** Every assignment of a customer as a sheet. */
export function licensesFile(customerId: string, language: Language): FileRequest {
	return {
		path: apiFile("/api/v1/customers/{customerId}/licenses/export", { path: { customerId } }),
		accept: "text/csv",
		language,
		fileName: "licenses.csv",
	};
}
