import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useLanguage } from "../language/language-provider.tsx";
import { authorizedCall } from "./authorized-call.ts";
import type { ApiCall } from "./call-api.ts";
import { isUndecided } from "./describe-error.ts";
import { useSingleMutation } from "./single-mutation.ts";

/** What is sent to change something of a customer. */
export type CustomerCall<Answer> = Omit<ApiCall<Answer>, "language" | "requestId" | "accessToken" | "signal">;

/**
 * Changes something of a customer; everything that is shown of the customer is then read again. The same wish keeps its
 * request id until the server has decided, so that a second try changes nothing twice. `leaving`: what is changed is no
 * longer there, and the screen is left before anything is read again.
 */
export function useCustomerMutation<Input, Answer>(
	customerId: string,
	toCall: (input: Input) => CustomerCall<Answer>,
	{ leaving = false }: { readonly leaving?: boolean } = {},
) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const intent = useRef<{ readonly wish: string; readonly id: string }>(undefined);
	return useSingleMutation({
		mutationFn: (input: Input) => {
			const call = toCall(input);
			const wish = JSON.stringify([call.method, call.path, call.body]);
			if (intent.current?.wish !== wish) intent.current = { wish, id: crypto.randomUUID() };
			return authorizedCall({ ...call, language, requestId: intent.current.id });
		},
		onSettled: (_answer, error) => {
			if (error === null || !isUndecided(error)) intent.current = undefined;
			const refreshed = refreshCustomer(queries, customerId);
			return leaving ? undefined : refreshed;
		},
	});
}

/** Under which the work of all customers is kept. */
export const openWorkKind = "open-work";

/** Marks everything that is shown of a customer, and the lists over all customers, as out of date. */
export async function refreshCustomer(queries: QueryClient, customerId: string): Promise<void> {
	await queries.invalidateQueries({
		predicate: ({ queryKey: [, kind, id] }) =>
			kind === "customers" || kind === openWorkKind || (kind === "customer" && id === customerId),
	});
}
