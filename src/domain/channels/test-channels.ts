import { type PartnerId, toId } from "../basics/ids.ts";
import { getOffer } from "../catalog/catalog.ts";
import type { Holding } from "../customers/holding.ts";
import { toHolding } from "../customers/to-holding.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { asTransitions, type TransitionFacts } from "../transitions/transition-facts.ts";
import { makeCatalog, offerOf, skuOf, type TestProduct } from "../upgrades/test-catalog.ts";
import { makeFacts, makeSubscription, now } from "../upgrades/test-facts.ts";
import type { UpgradeFacts } from "../upgrades/upgrade-facts.ts";
import type { Asking, ChannelWorld } from "./held.ts";
import type { OutsideHolding } from "./outside-holding.ts";
import type { ChannelFacts } from "./plan-ways.ts";

/** Who asks in every test. */
export const asking: Asking = { partnerId: toId<PartnerId>("partner-1"), catalog: makeCatalog() };

/** Facts of an upgrade within a world, gathered as the action gathers them. */
export function upgradeFactsOf({ subscriptions, outside, now: at }: ChannelWorld, source: Subscription): UpgradeFacts {
	const others = subscriptions.filter(({ id }) => id !== source.id);
	const holdings: readonly Holding[] = [
		...others.map((one) => toHolding(one, asking.partnerId, asking.catalog)),
		...outside.map(({ channel, skuId, unlisted, state, since }) => ({
			...{ channel, skuId, state, since },
			...(unlisted === undefined ? {} : { unlisted }),
		})),
	];
	return makeFacts({
		...{ now: at, catalog: asking.catalog, source, holdings },
		otherSubscriptions: others.filter(({ partnerId }) => partnerId === asking.partnerId),
	});
}

/** The same of a transition, in which no licenses move. */
export function transitionFactsOf(world: ChannelWorld, source: Subscription): TransitionFacts {
	return {
		upgrade: asTransitions(upgradeFactsOf(world, source)),
		batches: [],
		currencies: new Map(),
		others: world.subscriptions.filter(({ id }) => id !== source.id),
		licenses: { users: [], assignments: [] },
	};
}

/** Facts about getting to a product. */
export function makeChannelFacts(
	product: TestProduct,
	world: Partial<ChannelWorld>,
	changes: Partial<ChannelFacts> = {},
): ChannelFacts {
	return {
		asking,
		world: { now, subscriptions: [makeSubscription("basic")], outside: [], ...world },
		target: getOffer(asking.catalog, offerOf(product)),
		cancelable: new Set(),
		upgradeFactsOf,
		transitionFactsOf,
		refusePurchase: () => [],
		...changes,
	};
}

/** Something from elsewhere, bought direct since the spring of 2025 unless changed. */
export function makeOutside(product: TestProduct, changes: Partial<OutsideHolding> = {}): OutsideHolding {
	return {
		id: `outside-${product}`,
		channel: "direct",
		skuId: skuOf(product),
		state: "live",
		since: "2025-03-01T00:00:00.000Z" as OutsideHolding["since"], // fixed width
		...changes,
	};
}
