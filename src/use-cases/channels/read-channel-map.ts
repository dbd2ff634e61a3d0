import type { Caller } from "../../domain/access/caller.ts";
import { type CustomerId, type OrderId, type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { type Catalog, getOffer, type Offer } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import type { BillingFacts } from "../../domain/changes/billing-facts.ts";
import { type ChannelWorld, findHeldTwice, type Held, type HeldTwice, listHeld } from "../../domain/channels/held.ts";
import { findInTheWay, type InTheWay } from "../../domain/channels/in-the-way.ts";
import { type ChannelFacts, planWays } from "../../domain/channels/plan-ways.ts";
import { cycleOf, type PricedWay, priceWays } from "../../domain/channels/price-ways.ts";
import type { ChannelWay } from "../../domain/channels/way.ts";
import { toHolding } from "../../domain/customers/to-holding.ts";
import type { FoundPrice } from "../../domain/prices/price.ts";
import { assessPurchase } from "../../domain/purchases/assess-purchase.ts";
import { refuseStatusChange } from "../../domain/subscriptions/status-change.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { asTransitions } from "../../domain/transitions/transition-facts.ts";
import type { Reader } from "../../storage/database.ts";
import { listRecordedHoldings } from "../../storage/holding-store.ts";
import { listSeatBatchesOfCustomer } from "../../storage/subscription-store.ts";
import { type CustomerMoney, pricesInPlaceOf, readCustomerMoney } from "../changes/customer-money.ts";
import { readBillingFacts } from "../changes/read-billing.ts";
import { readSegment } from "../orders/read-segment.ts";
import { type CustomerFacts, findCustomerFacts, inTimeOf, toUpgradeFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** Whose map, and to which plan. */
export interface ChannelQuestion {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	/** As sent. */
	readonly offerId?: string;
	/** Only ways from this one. */
	readonly subscriptionId?: SubscriptionId;
}

/** Everything that the customer has through any channel, and how it gets to the wanted plan. */
export interface ChannelMap {
	readonly kind: "map";
	readonly held: readonly Held[];
	readonly heldTwice: readonly HeldTwice[];
	readonly wanted?: {
		readonly offer: Offer;
		readonly inTheWay: readonly InTheWay[];
		readonly ways: readonly PricedWay[];
	};
}
export type ReadChannelMap =
	| ChannelMap
	| { readonly kind: "customerNotFound" | "offerNotFound" | "subscriptionNotFound" };

/** Reads everything about the customer in one transaction and asks the rules of upgrades about it. */
export async function readChannelMap(surroundings: Surroundings, asked: ChannelQuestion): Promise<ReadChannelMap> {
	return await surroundings.database.read(async (db) => {
		const { caller, customerId } = asked;
		const facts = await findCustomerFacts(db, caller.partnerId, customerId);
		if (facts === undefined) return { kind: "customerNotFound" };
		const at = inTimeOf(surroundings, facts.customer);
		const target = asked.offerId === undefined ? undefined : findOffer(at.catalog, asked.offerId);
		if (asked.offerId !== undefined && target === undefined) return { kind: "offerNotFound" };
		if (asked.subscriptionId !== undefined && !facts.own.some(({ id }) => id === asked.subscriptionId))
			return { kind: "subscriptionNotFound" };
		const world: ChannelWorld = {
			now: at.now(),
			subscriptions: facts.subscriptions,
			outside: await listRecordedHoldings(db, customerId, caller.partnerId),
		};
		const asking = { partnerId: caller.partnerId, catalog: at.catalog };
		const held = listHeld(world, asking).filter(({ holding }) => holding.state !== "gone");
		const map = { kind: "map", held, heldTwice: findHeldTwice(held, at.catalog) } as const;
		if (target === undefined) return map;
		const ways = await findWays({ at, db, facts, asked }, { world, target });
		const source = ways.find(({ kind }) => kind !== "buy")?.source;
		const wanted = { catalog: at.catalog, target, ...(source === undefined ? {} : { source }) };
		return { ...map, wanted: { offer: target, inTheWay: findInTheWay(held, wanted), ways } };
	});
}

interface Reading {
	readonly at: Surroundings;
	readonly db: Reader;
	readonly facts: CustomerFacts;
	readonly asked: ChannelQuestion;
}

interface Wanted {
	readonly world: ChannelWorld;
	readonly target: Offer;
}

async function findWays(reading: Reading, { world, target }: Wanted): Promise<readonly PricedWay[]> {
	const { at, db, facts, asked } = reading;
	const { customer } = facts;
	const { partnerId } = asked.caller;
	const today = dayOf(at.now());
	const money = await readCustomerMoney(db, { partnerId, customer, day: today });
	const ways = planWays(await toChannelFacts(reading, { world, target }, money));
	const prices = new Map<ChannelWay, FoundPrice>();
	for (const way of ways) {
		const price = await priceOfWay(way, target, money);
		if (price !== undefined) prices.set(way, price);
	}
	const billings = new Map<SubscriptionId, BillingFacts>();
	for (const { id } of facts.own) {
		const billing = await readBillingFacts(db, { customerId: customer.id, subscriptionId: id }, today);
		if (billing !== undefined) billings.set(id, billing);
	}
	const policy = money?.partnerBilling.policies[target.regime];
	return priceWays(ways, {
		...{ today, target, billings, priceOf: (way) => prices.get(way) },
		...(policy === undefined ? {} : { policy }),
	});
}

async function toChannelFacts(
	{ at, db, facts, asked: { caller, subscriptionId } }: Reading,
	{ world, target }: Wanted,
	money: CustomerMoney | undefined,
): Promise<ChannelFacts> {
	const { customer, relationship } = facts;
	const day = dayOf(at.now());
	const { partnerId } = caller;
	const segment = await readSegment(db, { customerId: customer.id, partnerId }, day);
	const cancelable = await listCancelable(db, facts, at);
	const purchasePrice = await money?.priceOf({
		...{ offer: target, billingCycle: cycleOf({}, target), quantity: target.minimumQuantity },
	});
	const pricesOf = new Map<SubscriptionId, Awaited<ReturnType<typeof pricesInPlaceOf>>>();
	if (money !== undefined) {
		for (const one of facts.own) pricesOf.set(one.id, await pricesInPlaceOf(money, one, [target]));
	}
	const policy = money?.partnerBilling.policies[target.regime];
	const batches = await listSeatBatchesOfCustomer(db, customer.id);
	const upgradeFactsOf = (after: ChannelWorld, source: Subscription) => {
		const prices = pricesOf.get(source.id);
		return toUpgradeFacts(
			{ ...at, now: () => after.now },
			{
				facts: { ...facts, subscriptions: after.subscriptions, outsideHoldings: after.outside },
				...{ source, caller },
				...(prices === undefined ? {} : { prices }),
			},
		);
	};
	return {
		asking: { partnerId, catalog: at.catalog },
		...{ world, target, cancelable, upgradeFactsOf },
		...(subscriptionId === undefined ? {} : { sourceId: subscriptionId }),
		// Rules of transitions look at neither people nor currencies; those come up when one is quoted.
		transitionFactsOf: (after, source) => ({
			...{ upgrade: asTransitions(upgradeFactsOf(after, source)), batches, currencies: new Map() },
			others: after.subscriptions.filter(({ id }) => id !== source.id),
			licenses: { users: [], assignments: [] },
		}),
		refusePurchase: (after, choice) =>
			assessPurchase(
				{
					moment: { id: nobody, at: after.now, day: dayOf(after.now), by: "caller" },
					...{ catalog: at.catalog, customer, relationship, segment },
					holdings: holdingsOf(after, { partnerId, catalog: at.catalog }),
					terms: purchasePrice === undefined || policy === undefined ? undefined : { price: purchasePrice, policy },
					ids: { subscription: nobody, order: nobody, batch: nobody },
				},
				target,
				{ ...choice, offerId: target.id },
			),
	};
}

/** Nothing is made here, so that nothing needs an id. */
const nobody = toId<ChangeId & SubscriptionId & OrderId>("nobody");

function holdingsOf(
	{ subscriptions, outside }: ChannelWorld,
	{ partnerId, catalog }: { readonly partnerId: Caller["partnerId"]; readonly catalog: Catalog },
) {
	return [...subscriptions.map((one) => toHolding(one, partnerId, catalog)), ...outside];
}

async function priceOfWay(
	way: ChannelWay,
	target: Offer,
	money: CustomerMoney | undefined,
): Promise<FoundPrice | undefined> {
	if (money === undefined) return undefined;
	const there = way.kind === "transition" && way.into !== undefined ? money.billings.get(way.into.id) : undefined;
	if (there !== undefined) return { kind: "priced", unitPrice: there.unitPrice, source: there.priceSource };
	const currency = way.source === undefined ? undefined : money.billings.get(way.source.id)?.unitPrice.currency;
	return await money.priceOf({
		...{ offer: target, billingCycle: cycleOf(way, target), quantity: way.quantity, day: way.ready },
		...(currency === undefined ? {} : { currency }),
	});
}

/** New-commerce subscriptions that the partner can still cancel, as the change itself would find. */
async function listCancelable(
	db: Reader,
	{ own, customer, relationship }: CustomerFacts,
	{ catalog, now }: Surroundings,
): Promise<ReadonlySet<SubscriptionId>> {
	const candidates = own.filter(({ regime, status }) => regime === "newCommerce" && status === "active");
	if (candidates.length === 0) return new Set();
	const batches = await listSeatBatchesOfCustomer(db, customer.id);
	const cancelable = candidates.filter((subscription) => {
		const facts = {
			...{ now: now(), subscription, offer: getOffer(catalog, subscription.offerId), country: customer.country },
			batches: batches.filter(({ subscriptionId }) => subscriptionId === subscription.id),
			...{ addOns: [], assignments: [], otherQuantityOfSku: 0, relationship, mayMoveLicenses: false, newBatchId: "" },
		};
		return refuseStatusChange(facts, "deleted").length === 0;
	});
	return new Set(cancelable.map(({ id }) => id));
}
