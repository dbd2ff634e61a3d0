import type { PartnerId, ServicePlanName } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog, ServicePlan } from "../catalog/catalog.ts";
import type { Holding } from "../customers/holding.ts";
import { toHolding } from "../customers/to-holding.ts";
import { productOfHolding } from "../customers/unlisted-product.ts";
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
		({ id, channel, skuId, unlisted, state, since, committedUntil }): Held => ({
			key: id,
			holding: { channel, skuId, ...(unlisted === undefined ? {} : { unlisted }), state, since },
			...(committedUntil === undefined ? {} : { committedUntil }),
		}),
	);
	return [...own, ...elsewhere];
}

/** Services that several live things give, by which things those are. */
export interface HeldTwice {
	/** `tiers`: the same kind of service at different levels, of which the higher does all that the lower does. */
	readonly kind: "samePlan" | "tiers";
	readonly keys: readonly string[];
	/** Of `tiers` the lower level first. */
	readonly services: readonly ServicePlanName[];
	/** Whether they came through different channels. */
	readonly acrossChannels: boolean;
}

/** Which service the customer has more than once, and through what: the very same plan, or plans of one family. */
export function findHeldTwice(held: readonly Held[], catalog: Catalog): readonly HeldTwice[] {
	const live = held
		.filter(({ holding }) => holding.state === "live")
		.map((one) => ({ held: one, plans: productOfHolding(catalog, one.holding).servicePlans }));
	const same = new Map<ServicePlanName, Held[]>();
	for (const { held: one, plans } of live) for (const plan of plans) same.set(plan, [...(same.get(plan) ?? []), one]);
	const twice = [...same].flatMap(([plan, of]) => (of.length > 1 ? [{ of, services: [plan] }] : []));
	return [...joinByHolders("samePlan", twice), ...joinByHolders("tiers", findTiers(live, catalog))];
}

interface HeldService {
	readonly of: readonly Held[];
	readonly services: readonly ServicePlanName[];
}

/** Families of which several things give different levels; what counts of each thing is its highest. */
function findTiers(
	live: readonly { readonly held: Held; readonly plans: readonly ServicePlanName[] }[],
	catalog: Catalog,
): readonly HeldService[] {
	const families = new Map<string, { readonly held: Held; readonly plan: ServicePlan }[]>();
	for (const { held: one, plans } of live) {
		const best = new Map<string, ServicePlan>();
		for (const plan of plans.flatMap((name) => catalog.servicePlans.get(name) ?? [])) {
			if (plan.tier > (best.get(plan.family)?.tier ?? 0)) best.set(plan.family, plan);
		}
		for (const plan of best.values())
			families.set(plan.family, [...(families.get(plan.family) ?? []), { held: one, plan }]);
	}
	return [...families.values()].flatMap((members) => {
		const byTier = members.map(({ plan }) => plan).toSorted((one, other) => one.tier - other.tier);
		if (byTier[0]?.tier === byTier.at(-1)?.tier) return [];
		return [{ of: members.map((one) => one.held), services: [...new Set(byTier.map(({ name }) => name))] }];
	});
}

function joinByHolders(kind: HeldTwice["kind"], found: readonly HeldService[]): readonly HeldTwice[] {
	const byHolders = Map.groupBy(found, ({ of }) => of.map(({ key }) => key).join(" "));
	return [...byHolders.values()].map((entries) => {
		const of = entries[0]?.of ?? [];
		return {
			kind,
			keys: of.map(({ key }) => key),
			services: entries.flatMap(({ services }) => services),
			acrossChannels: new Set(of.map(({ holding }) => holding.channel)).size > 1,
		};
	});
}
