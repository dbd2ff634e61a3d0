import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";

/** A subscription with the add-ons that hang on it. */
export interface SubscriptionGroup {
	readonly base: SubscriptionSummary;
	readonly addOns: readonly SubscriptionSummary[];
}

export interface ArrangedSubscriptions {
	readonly inUse: readonly SubscriptionGroup[];
	/** Suspended, upgraded, expired and deleted ones. */
	readonly ended: readonly SubscriptionGroup[];
}

/** Add-ons under their base, what is in use before what is not, each in the order of the server. */
export function arrangeSubscriptions(subscriptions: readonly SubscriptionSummary[]): ArrangedSubscriptions {
	const ids = new Set(subscriptions.map((subscription) => subscription.id));
	const hangsOn = ({ parentSubscriptionId }: SubscriptionSummary) =>
		parentSubscriptionId !== undefined && ids.has(parentSubscriptionId) ? parentSubscriptionId : undefined;
	const groups = subscriptions
		.filter((subscription) => hangsOn(subscription) === undefined)
		.map((base) => ({ base, addOns: subscriptions.filter((each) => hangsOn(each) === base.id) }));
	const inUse = ({ base }: SubscriptionGroup) => base.status === "active" || base.status === "pending";
	return { inUse: groups.filter(inUse), ended: groups.filter((group) => !inUse(group)) };
}

/** What a subscription is called on the screen: its own name, and the product where that says something else. */
export function subscriptionNames(subscription: SubscriptionSummary): {
	readonly name: string;
	readonly product?: string;
} {
	const product = subscription.offer.title;
	const name = subscription.friendlyName.trim();
	return name === "" || name === product ? { name: product } : { name, product };
}
