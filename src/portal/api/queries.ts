import {
	type InfiniteData,
	infiniteQueryOptions,
	keepPreviousData,
	type QueryKey,
	queryOptions,
} from "@tanstack/react-query";
import { auditPage } from "../../wire/api/audit.ts";
import { type CustomerPage, type CustomerSummary, customerPage, customerSummary } from "../../wire/api/customer.ts";
import { session } from "../../wire/api/session.ts";
import { licenseHolders, subscriptionList } from "../../wire/api/subscription.ts";
import { type UpgradeRequest, upgradePreview, upgradeTargets } from "../../wire/api/upgrade.ts";
import type { Language } from "../language/language.ts";
import { authorizedCall } from "./authorized-call.ts";
import { queryClient } from "./query-client.ts";

// Every key starts with the language, because the server writes reasons and titles in it.
// For a customer's things the customer's id follows, so that a change can refresh exactly that customer.

const customersPerPage = 50;
const auditEntriesPerPage = 50;

/** Who is signed in and what that person may do. */
export const sessionQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "session"],
		queryFn: ({ signal }) => authorizedCall({ path: "/session", answer: session, language, signal }),
		staleTime: 5 * 60_000,
		placeholderData: keepPreviousData,
	});

/** The customers whose name or domain contains the search, page by page. */
export const customersQuery = (language: Language, search: string) =>
	infiniteQueryOptions({
		queryKey: [language, "customers", search],
		queryFn: ({ signal, pageParam }) => {
			const query = new URLSearchParams({ size: String(customersPerPage) });
			if (search !== "") query.set("search", search);
			if (pageParam !== undefined) query.set("cursor", pageParam);
			return authorizedCall({ path: `/customers?${query}`, answer: customerPage, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

/** One customer. */
export const customerQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId],
		queryFn: ({ signal }) =>
			authorizedCall({ path: customerPath(customerId), answer: customerSummary, language, signal }),
		placeholderData: (previous: CustomerSummary | undefined, query) =>
			keepSame(2, customerId)(previous, query) ?? findListedCustomer(language, customerId),
	});

/** Every subscription of one customer. */
export const subscriptionsQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "subscriptions"],
		queryFn: ({ signal }) =>
			authorizedCall({
				path: `${customerPath(customerId)}/subscriptions`,
				answer: subscriptionList,
				language,
				signal,
			}),
		placeholderData: keepSame(2, customerId),
	});

/** Which subscription of which customer. */
export interface SubscriptionKey {
	readonly customerId: string;
	readonly subscriptionId: string;
}

/** Every product that a documented path names, open or closed. */
export const upgradesQuery = (language: Language, key: SubscriptionKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "upgrades", key.subscriptionId],
		queryFn: ({ signal }) =>
			authorizedCall({ path: `${subscriptionPath(key)}/upgrades`, answer: upgradeTargets, language, signal }),
		placeholderData: keepSame(3, key.subscriptionId),
	});

/** What the upgrade would do; always asked anew, because it is what the person decides on. */
export const previewQuery = (language: Language, key: SubscriptionKey, body: UpgradeRequest) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "preview", key.subscriptionId, body],
		queryFn: ({ signal }) =>
			authorizedCall({
				path: `${subscriptionPath(key)}/upgrades/preview`,
				method: "POST",
				body,
				answer: upgradePreview,
				language,
				signal,
			}),
		staleTime: 0,
		placeholderData: keepSame(3, key.subscriptionId),
	});

/** Who holds a license of the subscription, least recently active first. */
export const licenseHoldersQuery = (language: Language, key: SubscriptionKey) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "license-holders", key.subscriptionId],
		queryFn: ({ signal }) =>
			authorizedCall({
				path: `${subscriptionPath(key)}/license-holders`,
				answer: licenseHolders,
				language,
				signal,
			}),
		staleTime: 0,
	});

/** What was changed for the customer, newest first. */
export const auditQuery = (language: Language, customerId: string) =>
	infiniteQueryOptions({
		queryKey: [language, "customer", customerId, "audit"],
		queryFn: ({ signal, pageParam }) => {
			const query = new URLSearchParams({ size: String(auditEntriesPerPage) });
			if (pageParam !== undefined) query.set("cursor", pageParam);
			return authorizedCall({
				path: `${customerPath(customerId)}/audit?${query}`,
				answer: auditPage,
				language,
				signal,
			});
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepSame(2, customerId),
	});

/**
 * Shows the previous answer until the new one is there, so that nothing jumps when the language or the choice changes;
 * but never one thing in the place of another: `position` is where the id stands in the key.
 */
export function keepSame(position: number, id: string) {
	return <Answer>(previous: Answer | undefined, query: { readonly queryKey: QueryKey } | undefined) =>
		query?.queryKey[position] === id ? previous : undefined;
}

/** The customer as a list that was shown before has it, so that its name stands there at once. */
function findListedCustomer(language: Language, customerId: string): CustomerSummary | undefined {
	const lists = queryClient.getQueriesData<InfiniteData<CustomerPage>>({ queryKey: [language, "customers"] });
	return lists
		.flatMap(([, list]) => list?.pages ?? [])
		.flatMap((page) => page.items)
		.find((customer) => customer.id === customerId);
}

/** The path of one customer below `/api/v1`. */
export function customerPath(customerId: string): string {
	return `/customers/${encodeURIComponent(customerId)}`;
}

/** The path of one subscription below `/api/v1`. */
export function subscriptionPath({ customerId, subscriptionId }: SubscriptionKey): string {
	return `${customerPath(customerId)}/subscriptions/${encodeURIComponent(subscriptionId)}`;
}

/** What a list is asked for first: no cursor. */
export const firstPage: string | undefined = undefined as string | undefined; // a bare undefined would narrow the cursor's type
