import { queryOptions } from "@tanstack/react-query";
import { purchasableOffers } from "../../wire/api/purchases.ts";
import type { Language } from "../language/language.ts";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";

/** What can be bought for a customer: by itself, or with a subscription named, as its add-on. */
export const purchasableQuery = (language: Language, customerId: string, parentSubscriptionId?: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "purchasable", parentSubscriptionId ?? ""],
		queryFn: ({ signal }) => {
			const asked = { path: { customerId }, query: { parentSubscriptionId }, answer: purchasableOffers };
			return authorizedCall({
				...apiRequest("get", "/api/v1/customers/{customerId}/purchases/offers", asked),
				...{ language, signal },
			});
		},
	});
