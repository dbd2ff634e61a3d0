import { queryOptions } from "@tanstack/react-query";
import { transitionTargets } from "../../wire/api/transitions.ts";
import type { Language } from "../language/language.ts";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { keepSame, ofSubscription, type SubscriptionKey } from "./queries.ts";

/** Where so many seats of a subscription can go on to, else all; the last answer stays until the next is there. */
export const transitionTargetsQuery = (language: Language, key: SubscriptionKey, quantity: number | undefined) =>
	queryOptions({
		queryKey: [language, "customer", key.customerId, "transitions", key.subscriptionId, quantity],
		queryFn: ({ signal }) => {
			const asked = { path: key, query: { quantity }, answer: transitionTargets };
			return authorizedCall({
				...apiRequest("get", `${ofSubscription}/transitions/targets`, asked),
				...{ language, signal },
			});
		},
		// What was closed when it was asked before may be open now, and the other way round.
		staleTime: 0,
		gcTime: 0,
		placeholderData: keepSame(4, key.subscriptionId),
	});
