import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { changeList, ledger, type QuoteView, quote } from "../../wire/api/change.ts";
import type { joinRequest, leaveRequest } from "../../wire/api/joins.ts";
import type { PurchaseRequest } from "../../wire/api/purchases.ts";
import type { SeatRequest } from "../../wire/api/subscription.ts";
import type { TransitionQuoteRequest } from "../../wire/api/transitions.ts";
import type { UpgradeRequest } from "../../wire/api/upgrade.ts";
import type { Language } from "../language/language.ts";
import { type ApiRequest, apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { firstPage, keepSame, ofSubscription, type SubscriptionKey } from "./queries.ts";

const changesPerPage = 25;

/** What a price is asked for. */
export type QuoteRequest =
	| { readonly kind: "upgrade"; readonly body: UpgradeRequest }
	| { readonly kind: "seats"; readonly body: SeatRequest }
	| { readonly kind: "suspension" | "reactivation" | "cancellation" | "renewal" }
	| { readonly kind: "autoRenew"; readonly on: boolean }
	| { readonly kind: "conversion"; readonly body: ConversionBody }
	| { readonly kind: "join"; readonly body: z.input<typeof joinRequest> }
	| { readonly kind: "leave"; readonly body: z.input<typeof leaveRequest> }
	| { readonly kind: "purchase"; readonly body: PurchaseRequest }
	| { readonly kind: "transition"; readonly body: TransitionQuoteRequest }
	| { readonly kind: "undo"; readonly changeId: string };

type ConversionBody = { readonly billingCycle: "monthly" | "annual" } | { readonly targetOfferId: string };

/**
 * The price of a change, which the server keeps for a while and then charges exactly. Nothing but the person asks for
 * it anew: coming back to the window, or a change elsewhere, must not put another price in the place of the one that
 * was read. The customer's key is no part of this one, so that no change makes it out of date.
 */
export const quoteQuery = (language: Language, key: SubscriptionKey, request: QuoteRequest) =>
	queryOptions({
		queryKey: [language, "quote", key.customerId, key.subscriptionId, request],
		queryFn: ({ signal }) => {
			return authorizedCall({ ...quoteCall(key, request), language, signal });
		},
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 0,
		refetchOnWindowFocus: false,
		refetchOnReconnect: false,
	});

/** The changes of one customer that were carried out, the last first, page by page. */
export const changesQuery = (language: Language, customerId: string) =>
	infiniteQueryOptions({
		queryKey: [language, "customer", customerId, "changes"],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: changesPerPage, cursor: pageParam };
			const asked = { path: { customerId }, query, answer: changeList };
			return authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/changes", asked),
				...{ language, signal },
			});
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.nextCursor,
		placeholderData: keepSame(2, customerId),
	});

/** What the customer owes and the bookings behind it. */
export const ledgerQuery = (language: Language, customerId: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "ledger"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/ledger", { path: { customerId }, answer: ledger }),
				...{ language, signal },
			}),
	});

function quoteCall(key: SubscriptionKey, request: QuoteRequest): ApiRequest<QuoteView> {
	const { customerId } = key;
	const asked = { path: key, answer: quote };
	const ofCustomer = { path: { customerId }, answer: quote };
	switch (request.kind) {
		case "upgrade":
			return apiRequest("post", `${ofSubscription}/upgrades/quote`, { ...asked, body: request.body });
		case "seats":
			return apiRequest("post", `${ofSubscription}/seats/quote`, { ...asked, body: request.body });
		case "conversion":
			return apiRequest("post", `${ofSubscription}/conversion/quote`, { ...asked, body: request.body });
		case "transition":
			return apiRequest("post", `${ofSubscription}/transitions/quote`, { ...asked, body: request.body });
		case "purchase":
			return apiRequest("post", "/api/v1/customers/{customerId}/purchases/quote", {
				...{ ...ofCustomer, body: request.body },
			});
		case "autoRenew":
			return apiRequest("post", `${ofSubscription}/auto-renew/quote`, { ...asked, body: { autoRenew: request.on } });
		case "join":
			return apiRequest("post", "/api/v1/customers/{customerId}/joins/quote", { ...ofCustomer, body: request.body });
		case "leave":
			return apiRequest("post", "/api/v1/customers/{customerId}/leaves/quote", { ...ofCustomer, body: request.body });
		case "undo":
			return apiRequest("post", "/api/v1/customers/{customerId}/changes/{changeId}/undo/quote", {
				...{ path: { customerId, changeId: request.changeId }, body: {}, answer: quote },
			});
		default:
			return apiRequest("post", `${ofSubscription}/${request.kind}/quote`, { ...asked, body: {} });
	}
}
