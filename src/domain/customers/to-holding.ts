import type { PartnerId } from "../basics/ids.ts";
import { type Catalog, getOffer } from "../catalog/catalog.ts";
import type { Subscription, SubscriptionStatus } from "../subscriptions/subscription.ts";
import type { Holding } from "./holding.ts";

/** Cancelling is suspending here ("cancel the existing one first"), so a suspended subscription no longer stands in the way. */
const stateOf = {
	active: "live",
	pending: "live",
	// Within its grace time an expired subscription still serves its users.
	expired: "live",
	suspended: "stopped",
	disabled: "stopped",
	deleted: "gone",
} as const satisfies Record<SubscriptionStatus, Holding["state"]>;

/** A subscription of this installation as the asking partner may see it: another partner's shows product and channel only. */
export function toHolding(subscription: Subscription, asking: PartnerId, catalog: Catalog): Holding {
	const skuId = getOffer(catalog, subscription.offerId).skuId;
	const seen = {
		skuId,
		offerId: subscription.offerId,
		state: stateOf[subscription.status],
		since: subscription.createdAt,
	};
	if (subscription.partnerId !== asking) return { ...seen, channel: "otherPartner" };
	return {
		...seen,
		channel: "thisPartner",
		subscriptionId: subscription.id,
		...(subscription.friendlyName === "" ? {} : { friendlyName: subscription.friendlyName }),
	};
}
