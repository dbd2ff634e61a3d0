import { type CustomerId, type SubscriptionId, toId } from "../domain/basics/ids.ts";
import type { RouteContext } from "./route.ts";

type InPath = Pick<RouteContext, "params">;

/** The customer that an address names. */
export function readCustomerId({ params }: InPath): CustomerId {
	return toId(params.customerId ?? "");
}

/** The subscription that an address names. */
export function readSubscriptionId({ params }: InPath): SubscriptionId {
	return toId(params.subscriptionId ?? "");
}

/** Both, of an address below a customer's subscription. */
export function readSubscriptionKey(context: InPath) {
	return { customerId: readCustomerId(context), subscriptionId: readSubscriptionId(context) };
}
