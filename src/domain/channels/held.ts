import type { PartnerId, ServicePlanName } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { type Catalog, getSku } from "../catalog/catalog.ts";
import type { Holding } from "../customers/holding.ts";
import { toHolding } from "../customers/to-holding.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { OutsideHolding } from "./outside-holding.ts";

/** A customer's things at a moment: subscriptions of every partner, and what the asking partner knows from elsewhere. */
export interface ChannelWorld {
	readonly now: Instant;
	readonly subscriptions: readonly Subscription[];
	readonly outside: readonly OutsideHolding[];
}

/** Something that the customer has, as the asking partner may know it. */
export interface Held {
	/** Names it within one map: an id of the partner's own, a number for what is another's. */
	readonly key: string;
	readonly holding: Holding;
	/** Midnight UTC of the last day of its term, inclusive; absent when nobody knows. */
	readonly committedUntil?: Instant;
	/** Set for the asking partner's own. */
	readonly subscription?: Subscription;
}

/** Who asks, and what is sold. */
export interface Asking {
	readonly partnerId: PartnerId;
	readonly catalog: Catalog;
}

/** Everything the customer has, in the order in which the rules are given it. */
export function listHeld({ subscriptions, outside }: ChannelWorld, { partnerId, catalog }: Asking): readonly Held[] {
	const own = subscriptions.map((one, index): Held => {
		const holding = toHolding(one, partnerId, catalog);
		const { committedUntil } = one;
		if (one.partnerId === partnerId) return { key: one.id, holding, committedUntil, subscription: one };
		return { key: `other-${index + 1}`, holding, committedUntil };
	});
	const elsewhere = outside.map(
		({ id, channel, skuId, state, since, committedUntil }): Held => ({
			key: id,
			holding: { channel, skuId, state, since },
			...(committedUntil === undefined ? {} : { committedUntil }),
		}),
	);
	return [...own, ...elsewhere];
}

/** Services that several live things give, by which things those are. */
export interface HeldTwice {
	readonly keys: readonly string[];
	readonly services: readonly ServicePlanName[];
	/** Whether they came through different channels. */
	readonly acrossChannels: boolean;
}

/** Which service the customer has more than once, and through what. */
export function findHeldTwice(held: readonly Held[], catalog: Catalog): readonly HeldTwice[] {
	const holders = new Map<ServicePlanName, Held[]>();
	for (const one of held.filter(({ holding }) => holding.state === "live")) {
		for (const plan of getSku(catalog, one.holding.skuId).servicePlans) {
			holders.set(plan, [...(holders.get(plan) ?? []), one]);
		}
	}
	const byHolders = Map.groupBy(
		[...holders].filter(([, of]) => of.length > 1),
		([, of]) => of.map(({ key }) => key).join(" "),
	);
	return [...byHolders.values()].map((entries) => {
		const of = entries[0]?.[1] ?? [];
		return {
			keys: of.map(({ key }) => key),
			services: entries.map(([plan]) => plan),
			acrossChannels: new Set(of.map(({ holding }) => holding.channel)).size > 1,
		};
	});
}
