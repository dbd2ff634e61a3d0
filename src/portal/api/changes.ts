import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { type SeatRequest, seatResult } from "../../wire/api/subscription.ts";
import { type UpgradeRequest, upgradeResult } from "../../wire/api/upgrade.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { authorizedCall } from "./authorized-call.ts";
import { isUndecided } from "./describe-error.ts";
import { type SubscriptionKey, subscriptionPath } from "./queries.ts";

/** Adds or returns seats. The list shows the new number once the server has answered. */
export function useSeatChange(key: SubscriptionKey) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const intent = useIntent();
	const change = useMutation({
		mutationFn: (body: SeatRequest) =>
			authorizedCall({
				path: `${subscriptionPath(key)}/seats`,
				method: "POST",
				body,
				requestId: intent.requestId(body),
				answer: seatResult,
				language,
			}),
		onSettled: (_answer, error) => {
			intent.settle(error);
			return refreshCustomer(queries, key.customerId);
		},
	});
	return { ...change, mayStart: intent.mayStart };
}

/** Upgrades the subscription. One intent has one request id, so a double click or a retry upgrades once. */
export function useUpgrade(key: SubscriptionKey) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const intent = useIntent();
	const upgrade = useMutation({
		mutationFn: (body: UpgradeRequest) =>
			authorizedCall({
				path: `${subscriptionPath(key)}/upgrades`,
				method: "POST",
				body,
				requestId: intent.requestId(body),
				answer: upgradeResult,
				language,
			}),
		onSettled: (_answer, error) => {
			intent.settle(error);
			// Not awaited: the result is shown at once while the lists are read again.
			void refreshCustomer(queries, key.customerId);
		},
	});
	return { ...upgrade, mayStart: intent.mayStart };
}

/** Marks everything that is shown of the customer, and the list of customers, as out of date. */
async function refreshCustomer(queries: QueryClient, customerId: string): Promise<void> {
	await queries.invalidateQueries({
		predicate: ({ queryKey: [, kind, id] }) => kind === "customers" || (kind === "customer" && id === customerId),
	});
}

/**
 * What the person wants, from the press of the button to the answer. One thing at a time; and one request id for one
 * intent, kept while its outcome is unknown and given up once the server has decided.
 */
function useIntent() {
	const current = useRef<{ readonly body: string; readonly id: string } | undefined>(undefined);
	const underWay = useRef(false);
	return {
		/** True once per press: the second click of a double click comes before the button is shown as busy. */
		mayStart(): boolean {
			if (underWay.current) return false;
			underWay.current = true;
			return true;
		},
		requestId(body: unknown): string {
			const wanted = JSON.stringify(body);
			if (current.current?.body !== wanted) current.current = { body: wanted, id: crypto.randomUUID() };
			return current.current.id;
		},
		settle(error: unknown): void {
			underWay.current = false;
			if (error === null || !isUndecided(error)) current.current = undefined;
		},
	};
}
