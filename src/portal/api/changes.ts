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
	const requestIds = useRequestIds();
	return useMutation({
		mutationFn: (body: SeatRequest) =>
			authorizedCall({
				path: `${subscriptionPath(key)}/seats`,
				method: "POST",
				body,
				requestId: requestIds.forIntent(JSON.stringify(body)),
				answer: seatResult,
				language,
			}),
		onSettled: (_answer, error) => {
			requestIds.settle(error);
			return refreshCustomer(queries, key.customerId);
		},
	});
}

/** Upgrades the subscription. One intent has one request id, so a double click or a retry upgrades once. */
export function useUpgrade(key: SubscriptionKey) {
	const { language } = useLanguage();
	const queries = useQueryClient();
	const requestIds = useRequestIds();
	return useMutation({
		mutationFn: (body: UpgradeRequest) =>
			authorizedCall({
				path: `${subscriptionPath(key)}/upgrades`,
				method: "POST",
				body,
				requestId: requestIds.forIntent(JSON.stringify(body)),
				answer: upgradeResult,
				language,
			}),
		onSettled: (_answer, error) => {
			requestIds.settle(error);
			// Not awaited: the result is shown at once while the lists are read again.
			void refreshCustomer(queries, key.customerId);
		},
	});
}

/** Marks everything that is shown of the customer, and the list of customers, as out of date. */
async function refreshCustomer(queries: QueryClient, customerId: string): Promise<void> {
	await queries.invalidateQueries({
		predicate: ({ queryKey: [, kind, id] }) => kind === "customers" || (kind === "customer" && id === customerId),
	});
}

/** One id per intent: kept while its outcome is unknown, given up once the server has decided. */
function useRequestIds() {
	const current = useRef<{ readonly intent: string; readonly id: string } | undefined>(undefined);
	return {
		forIntent(intent: string): string {
			if (current.current?.intent !== intent) current.current = { intent, id: crypto.randomUUID() };
			return current.current.id;
		},
		settle(error: unknown): void {
			if (error === null || !isUndecided(error)) current.current = undefined;
		},
	};
}
