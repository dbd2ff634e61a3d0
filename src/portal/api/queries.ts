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
import { apiRequest } from "./api-request.ts";
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
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/session", { answer: session }), language, signal }),
		staleTime: 5 * 60_000,
		placeholderData: keepPreviousData,
	});

/** The customers whose name or domain contains the search, page by page. */
export const customersQuery = (language: Language, search: string) =>
	infiniteQueryOptions({
		queryKey: [language, "customers", search],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: customersPerPage, search: search === "" ? undefined : search, cursor: pageParam };
			const asked = apiRequest("get", "/api/v1/customers", { query, answer: customerPage });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
	});

/** One customer. */
export const customerQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId],
		queryFn: ({ signal }) => {
			const asked = { path: { customerId }, answer: customerSummary };
			return authorizedCall({ ...apiRequest("get", "/api/v1/customers/{customerId}", asked), language, signal });
		},
		placeholderData: (previous: CustomerSummary | undefined, query) =>
			keepSame(2, customerId)(previous, query) ?? findListedCustomer(language, customerId),
	});

/** Every subscription of one customer. */
export const subscriptionsQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "subscriptions"],
		queryFn: ({ signal }) => {
			const asked = { path: { customerId }, answer: subscriptionList };
			return authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/subscriptions", asked),
				...{ language, signal },
			});
		},
		placeholderData: keepSame(2, customerId),
	});

/** Where everything of one subscription is. */
export const ofSubscription = "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}";

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
			authorizedCall({
				...apiRequest("get", `${ofSubscription}/upgrades`, { path: key, answer: upgradeTargets }),
				...{ language, signal },
			}),
		placeholderData: keepSame(3, key.subscriptionId),
	});

/** What the upgrade would do; always asked anew, because it is what the person decides on. */
export const previewQuery = (language: Language, key: SubscriptionKey, body: UpgradeRequest) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "preview", key.subscriptionId, body],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("post", `${ofSubscription}/upgrades/preview`, { path: key, body, answer: upgradePreview }),
				...{ language, signal },
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
				...apiRequest("get", `${ofSubscription}/license-holders`, { path: key, answer: licenseHolders }),
				...{ language, signal },
			}),
		staleTime: 0,
	});

/** What was changed for the customer, newest first. */
export const auditQuery = (language: Language, customerId: string) =>
	infiniteQueryOptions({
		queryKey: [language, "customer", customerId, "audit"],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: auditEntriesPerPage, cursor: pageParam };
			const asked = { path: { customerId }, query, answer: auditPage };
			return authorizedCall({ ...apiRequest("get", "/api/v1/customers/{customerId}/audit", asked), language, signal });
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

/** What a list is asked for first: no cursor. */
export const firstPage: string | undefined = undefined as string | undefined; // a bare undefined would narrow the cursor's type
