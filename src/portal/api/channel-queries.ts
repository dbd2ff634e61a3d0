import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
	channelMap,
	holding,
	holdingImportReport,
	type holdingImportRequest,
	type holdingPatch,
	type holdingRequest,
	holdings,
} from "../../wire/api/channels.ts";
import type { Language } from "../language/language.ts";
import { apiFile, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useCustomerMutation } from "./customer-mutation.ts";
import type { FileRequest } from "./download.ts";
import { keepSame } from "./queries.ts";

/** Which map: of which customer, to which plan, from which subscription. */
export interface ChannelKey {
	readonly customerId: string;
	readonly offerId?: string;
	readonly subscriptionId?: string;
}

/** What a customer has through which channel, and how it gets to the wanted plan. */
export const channelMapQuery = (language: Language, { customerId, offerId, subscriptionId }: ChannelKey) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "channels", offerId ?? "", subscriptionId ?? ""],
		queryFn: ({ signal }) => {
			const asked = { path: { customerId }, query: { offerId, subscriptionId }, answer: channelMap };
			return authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/channels", asked),
				...{ language, signal },
			});
		},
		placeholderData: keepSame(2, customerId),
	});

/** What is recorded of other channels. */
export const holdingsQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "holdings"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", ofHoldings, { path: { customerId }, answer: holdings }),
				...{ language, signal },
			}),
		placeholderData: keepSame(2, customerId),
	});

/** Records one more. */
export function useNewHolding(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof holdingRequest>) =>
		apiRequest("post", ofHoldings, { path: { customerId }, body, answer: holding }),
	);
}

/** A change of one, from the version that the person saw. */
interface HoldingEdit {
	readonly id: string;
	readonly etag: string;
	readonly body: z.input<typeof holdingPatch>;
}

/** Changes one. */
export function useHoldingEdit(customerId: string) {
	return useCustomerMutation(customerId, ({ id, etag, body }: HoldingEdit) => ({
		...apiRequest("patch", `${ofHoldings}/{holdingId}`, {
			...{ path: { customerId, holdingId: id }, body, answer: holding },
		}),
		ifMatch: etag,
	}));
}

/** Removes one. */
export function useHoldingRemoval(customerId: string) {
	return useCustomerMutation(customerId, (id: string) =>
		apiRequest("delete", `${ofHoldings}/{holdingId}`, {
			...{ path: { customerId, holdingId: id }, answer: z.undefined() },
		}),
	);
}

/** Checks a sheet, or takes it in. */
export function useHoldingImport(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof holdingImportRequest>) =>
		apiRequest("post", `${ofHoldings}/import`, { path: { customerId }, body, answer: holdingImportReport }),
	);
}

/** What is recorded, as a sheet. */
export function holdingsFile(customerId: string, language: Language): FileRequest {
	const path = apiFile(`${ofHoldings}/export`, { path: { customerId } });
	return { path, accept: "text/csv", language, fileName: "holdings.csv" };
}

const ofHoldings = "/api/v1/customers/{customerId}/holdings";
