import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { purchasableOffers } from "../../wire/api/purchases.ts";
import type { Language } from "../language/language.ts";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";

/** What can be bought for a customer: by itself, or with a subscription named, as its add-on. */
export const purchasableQuery = (language: Language, customerId: string, parentSubscriptionId?: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "purchasable", parentSubscriptionId ?? ""],
		queryFn: ({ signal }) => {
			return authorizedCall({ ...offersCall(customerId, { parentSubscriptionId }), ...{ language, signal } });
		},
	});

/** One of those offers for so many seats: its prices and promotions. The last answer stays until the next is there. */
export const purchasableOfferQuery = (language: Language, customerId: string, asked: OffersAsked) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "purchasable", asked],
		queryFn: ({ signal }) => {
			return authorizedCall({ ...offersCall(customerId, asked), ...{ language, signal } });
		},
		placeholderData: keepPreviousData,
	});

interface OffersAsked {
	readonly parentSubscriptionId: string | undefined;
	readonly offerId?: string;
	readonly quantity?: number | undefined;
}

function offersCall(customerId: string, query: OffersAsked) {
	const asked = { path: { customerId }, query, answer: purchasableOffers };
	return apiRequest("get", "/api/v1/customers/{customerId}/purchases/offers", asked);
}
