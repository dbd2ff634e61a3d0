import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { changeList, ledger, quote } from "../../wire/api/change.ts";
import type { joinRequest, leaveRequest } from "../../wire/api/joins.ts";
import type { PurchaseRequest } from "../../wire/api/purchases.ts";
import type { SeatRequest } from "../../wire/api/subscription.ts";
import type { UpgradeRequest } from "../../wire/api/upgrade.ts";
import type { Language } from "../language/language.ts";
import { authorizedCall } from "./authorized-call.ts";
import { customerPath, firstPage, keepSame, type SubscriptionKey, subscriptionPath } from "./queries.ts";

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
			const { path, body } = quoteCall(key, request);
			return authorizedCall({ path, method: "POST", body, answer: quote, language, signal });
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
			const query = new URLSearchParams({ size: String(changesPerPage) });
			if (pageParam !== undefined) query.set("cursor", pageParam);
			const path = `${customerPath(customerId)}/changes?${query}`;
			return authorizedCall({ path, answer: changeList, language, signal });
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
			authorizedCall({ path: `${customerPath(customerId)}/ledger`, answer: ledger, language, signal }),
	});

function quoteCall(key: SubscriptionKey, request: QuoteRequest): { readonly path: string; readonly body: unknown } {
	const at = subscriptionPath(key);
	switch (request.kind) {
		case "upgrade":
			return { path: `${at}/upgrades/quote`, body: request.body };
		case "seats":
			return { path: `${at}/seats/quote`, body: request.body };
		case "conversion":
			return { path: `${at}/conversion/quote`, body: request.body };
		case "purchase":
			return { path: `${customerPath(key.customerId)}/purchases/quote`, body: request.body };
		case "autoRenew":
			return { path: `${at}/auto-renew/quote`, body: { autoRenew: request.on } };
		case "join":
		case "leave":
			return { path: `${customerPath(key.customerId)}/${request.kind}s/quote`, body: request.body };
		case "undo":
			return {
				path: `${customerPath(key.customerId)}/changes/${encodeURIComponent(request.changeId)}/undo/quote`,
				body: {},
			};
		default:
			return { path: `${at}/${request.kind}/quote`, body: {} };
	}
}
