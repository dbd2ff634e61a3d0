import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
	channelMap,
	holding,
	holdingImportReport,
	type holdingImportRequest,
	type holdingRequest,
	holdings,
} from "../../wire/api/channels.ts";
import type { Language } from "../language/language.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useCustomerMutation } from "./customer-mutation.ts";
import type { FileRequest } from "./download.ts";
import { customerPath, keepSame } from "./queries.ts";

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
			const query = new URLSearchParams({
				...(offerId === undefined ? {} : { offerId }),
				...(subscriptionId === undefined ? {} : { subscriptionId }),
			});
			return authorizedCall({
				path: `${customerPath(customerId)}/channels${query.size === 0 ? "" : `?${query}`}`,
				answer: channelMap,
				language,
				signal,
			});
		},
		placeholderData: keepSame(2, customerId),
	});

/** What is recorded of other channels. */
export const holdingsQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "holdings"],
		queryFn: ({ signal }) => authorizedCall({ path: holdingsPath(customerId), answer: holdings, language, signal }),
		placeholderData: keepSame(2, customerId),
	});

/** Records one more. */
export function useNewHolding(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof holdingRequest>) => ({
		path: holdingsPath(customerId),
		method: "POST",
		body,
		answer: holding,
	}));
}

/** Removes one. */
export function useHoldingRemoval(customerId: string) {
	return useCustomerMutation(customerId, (id: string) => ({
		path: `${holdingsPath(customerId)}/${encodeURIComponent(id)}`,
		method: "DELETE",
		answer: z.undefined(),
	}));
}

/** Checks a sheet, or takes it in. */
export function useHoldingImport(customerId: string) {
	return useCustomerMutation(customerId, (body: z.input<typeof holdingImportRequest>) => ({
		path: `${holdingsPath(customerId)}/import`,
		method: "POST",
		body,
		answer: holdingImportReport,
	}));
}

/** What is recorded, as a sheet. */
export function holdingsFile(customerId: string, language: Language): FileRequest {
	return { path: `${holdingsPath(customerId)}/export`, accept: "text/csv", language, fileName: "holdings.csv" };
}

function holdingsPath(customerId: string): string {
	return `${customerPath(customerId)}/holdings`;
}
