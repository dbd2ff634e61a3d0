import { queryOptions } from "@tanstack/react-query";
import { purchasableOffers } from "../../wire/api/purchases.ts";
import type { Language } from "../language/language.ts";
import { authorizedCall } from "./authorized-call.ts";
import { customerPath } from "./queries.ts";

/** What can be bought for a customer: by itself, or with a subscription named, as its add-on. */
export const purchasableQuery = (language: Language, customerId: string, parentSubscriptionId?: string) =>
	queryOptions({
		queryKey: [language, "customer", customerId, "purchasable", parentSubscriptionId ?? ""],
		queryFn: ({ signal }) => {
			const query = parentSubscriptionId === undefined ? "" : `?${new URLSearchParams({ parentSubscriptionId })}`;
			const path = `${customerPath(customerId)}/purchases/offers${query}`;
			return authorizedCall({ path, answer: purchasableOffers, language, signal });
		},
	});
