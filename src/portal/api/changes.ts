import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { change, type QuoteView } from "../../wire/api/change.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { isUndecided } from "./describe-error.ts";

/** What is charged: one quote, named by its id and proved by its token. */
type ExecutableQuote = Pick<QuoteView, "id" | "token">;

/**
 * Carries out a quote: charges exactly what was shown, or refuses with the differences. One intent has one request id,
 * so a double click or a retry changes once. `leaving`: the screen is left for the result.
 */
export function useExecuteQuote(customerId: string, { leaving }: { readonly leaving: boolean }) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const intent = useIntent();
	const execution = useMutation({
		mutationFn: ({ id, token = "" }: ExecutableQuote) =>
			authorizedCall({
				...apiRequest("post", "/api/v1/customers/{customerId}/quotes/{quoteId}/execute", {
					...{ path: { customerId, quoteId: id }, body: { token }, answer: change },
				}),
				requestId: intent.requestId(id),
				language,
			}),
		onSettled: (_answer, error) => {
			intent.settle(error);
			const refreshed = refreshCustomer(queries, customerId);
			// Whoever stays sees the new state before the old question disappears; whoever leaves does not wait for it.
			return leaving ? undefined : refreshed;
		},
	});
	return { ...execution, mayStart: intent.mayStart };
}

/** Marks everything that is shown of the customer, and the list of customers, as out of date. */
async function refreshCustomer(queries: QueryClient, customerId: string): Promise<void> {
	await queries.invalidateQueries({
		predicate: ({ queryKey: [, kind, id] }) => kind === "customers" || (kind === "customer" && id === customerId),
	});
}

/**
 * What the person wants, from the press of the button to the answer. One thing at a time; and one request id for one
 * quote, kept while its outcome is unknown and given up once the server has decided.
 */
function useIntent() {
	const current = useRef<{ readonly quoteId: string; readonly id: string } | undefined>(undefined);
	const underWay = useRef(false);
	return {
		/** True once per press: the second click of a double click comes before the button is shown as busy. */
		mayStart(): boolean {
			if (underWay.current) return false;
			underWay.current = true;
			return true;
		},
		requestId(quoteId: string): string {
			if (current.current?.quoteId !== quoteId) current.current = { quoteId, id: crypto.randomUUID() };
			return current.current.id;
		},
		settle(error: unknown): void {
			underWay.current = false;
			if (error === null || !isUndecided(error)) current.current = undefined;
		},
	};
}
