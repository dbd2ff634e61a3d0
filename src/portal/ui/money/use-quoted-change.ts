import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ChangeView, QuoteView } from "../../../wire/api/change.ts";
import { useExecuteQuote } from "../../api/changes.ts";
import { type QuoteRequest, quoteQuery } from "../../api/money-queries.ts";
import type { SubscriptionKey } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { findOutdated, holdsForMilliseconds } from "./quote-trouble.ts";

/** A change with its price: asked for, shown, and carried out exactly as shown. */
export interface QuotedChange {
	/** What can be read: the quote of this request, or faintly the one before while this one is on its way. */
	readonly shown: QuoteView | undefined;
	/** The quote of exactly this request that can be carried out now. */
	readonly ready: QuoteView | undefined;
	readonly executing: boolean;
	readonly error: unknown;
	/** The price that is shown no longer holds; only `renew` leads on. */
	readonly outdated: boolean;
	/** Asks for the price of today. */
	readonly renew: () => void;
	readonly execute: (onDone: (change: ChangeView, quote: QuoteView) => void) => void;
	/** Forgets what went wrong. */
	readonly reset: () => void;
}

const nothing: QuoteRequest = { kind: "suspension" };

/**
 * The price of a change and the way to carry it out; without a request nothing is asked. `leaving`: once it is carried
 * out, another screen is shown.
 */
export function useQuotedChange(
	key: SubscriptionKey,
	request: QuoteRequest | undefined,
	{ leaving = false }: { readonly leaving?: boolean } = {},
): QuotedChange {
	const { language } = useLanguage();
	const query = useQuery({
		...quoteQuery(language, key, request ?? nothing),
		enabled: request !== undefined,
		placeholderData: (previous, before) => (before?.queryKey[3] === key.subscriptionId ? previous : undefined),
	});
	const execution = useExecuteQuote(key.customerId, { leaving });
	const asked = request === undefined ? undefined : query.data;
	const current = query.isSuccess && !query.isFetching && !query.isPlaceholderData ? asked : undefined;
	const expired = useExpired(current, query.dataUpdatedAt);
	const executing = execution.isPending || execution.isSuccess;
	const outdated = expired || findOutdated(execution.error) !== undefined;
	return {
		shown: asked,
		ready: outdated || executing ? undefined : current,
		executing,
		error: execution.error ?? (request === undefined ? null : query.error),
		outdated: outdated && current !== undefined && !executing,
		renew() {
			execution.reset();
			void query.refetch();
		},
		execute(onDone) {
			if (current === undefined || expired || execution.isSuccess || !execution.mayStart()) return;
			execution.mutate(current, { onSuccess: (change) => onDone(change, current) });
		},
		reset: execution.reset,
	};
}

/** Whether the quote has run out while it was being read. */
function useExpired(quote: QuoteView | undefined, arrivedAt: number): boolean {
	const [expiredId, setExpiredId] = useState<string>();
	useEffect(() => {
		if (quote === undefined) return undefined;
		const remaining = arrivedAt + holdsForMilliseconds(quote) - Date.now();
		if (remaining > longestTimer) return undefined;
		const timer = setTimeout(() => setExpiredId(quote.id), remaining);
		return () => clearTimeout(timer);
	}, [quote, arrivedAt]);
	return quote !== undefined && quote.id === expiredId;
}

/** Browsers take no longer one; a quote that holds for weeks is judged by the server. */
const longestTimer = 2 ** 31 - 1;
