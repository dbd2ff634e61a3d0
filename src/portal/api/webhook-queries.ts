import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
	webhook,
	webhookDeliveries,
	webhookDelivery,
	type webhookRequest,
	webhookSettings,
	webhookTestSent,
} from "../../wire/api/webhooks.ts";
import type { Language } from "../language/language.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { useSingleMutation } from "./single-mutation.ts";

const deliveriesPerPage = 50;
/** While something is on its way the log looks again so often. */
const againMilliseconds = 2_000;

/** Where events go, and which there are. */
export const webhookQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "webhooks", "registration"],
		queryFn: ({ signal }) =>
			authorizedCall({ ...apiRequest("get", "/api/v1/webhooks", { answer: webhookSettings }), language, signal }),
		placeholderData: keepPreviousData,
	});

/** In which state deliveries are; empty for all. */
export type DeliveryFilter = "" | "pending" | "delivered" | "failed";

/** What was sent and what is on its way, newest first. */
export const deliveriesQuery = (language: Language, state: DeliveryFilter) =>
	infiniteQueryOptions({
		queryKey: [language, "webhooks", "deliveries", state],
		queryFn: ({ signal, pageParam }) => {
			const query = { size: deliveriesPerPage, state: state === "" ? undefined : state, cursor: pageParam };
			const asked = apiRequest("get", "/api/v1/webhooks/deliveries", { query, answer: webhookDeliveries });
			return authorizedCall({ ...asked, language, signal });
		},
		initialPageParam: firstPage,
		getNextPageParam: (last) => last.next,
		placeholderData: keepPreviousData,
		refetchInterval: ({ state: { data } }) =>
			data?.pages.some(({ items }) => items.some((one) => one.state === "pending" && one.attempts === 0)) === true
				? againMilliseconds
				: false,
	});

const firstPage: string | undefined = undefined;

/** Registers an address, or changes the registration. */
export function useSaveWebhook() {
	const { language } = useLanguage();
	return useChange((body: z.input<typeof webhookRequest>) =>
		authorizedCall({ ...apiRequest("put", "/api/v1/webhooks", { body, answer: webhook }), language }),
	);
}

/** Sends a test event. */
export function useSendTest() {
	const { language } = useLanguage();
	return useChange(() =>
		authorizedCall({ ...apiRequest("post", "/api/v1/webhooks/test", { answer: webhookTestSent }), language }),
	);
}

/** Sends an event again. */
export function useResend() {
	const { language } = useLanguage();
	return useChange((id: string) =>
		authorizedCall({
			...apiRequest("post", "/api/v1/webhooks/deliveries/{deliveryId}/resend", {
				...{ path: { deliveryId: id }, answer: webhookDelivery },
			}),
			language,
		}),
	);
}

function useChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
	const queries = useQueryClient();
	return useSingleMutation({
		mutationFn: change,
		onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey: [, kind] }) => kind === "webhooks" }),
	});
}
