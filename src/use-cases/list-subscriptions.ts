import type { Caller } from "../domain/access/caller.ts";
import type { CustomerId, PartnerId, SkuId, SubscriptionId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import { dayOf } from "../domain/billing/day.ts";
import type { SubscriptionBilling } from "../domain/billing/subscription-billing.ts";
import { getOffer, type Offer } from "../domain/catalog/catalog.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { mayReadDirectory } from "../domain/customers/directory-access.ts";
import { reducibleSeats } from "../domain/subscriptions/reducible-seats.ts";
import type { ReducibleSeats } from "../domain/subscriptions/seat-change.ts";
import type { SeatBatch, Subscription } from "../domain/subscriptions/subscription.ts";
import { asTransitions } from "../domain/transitions/transition-facts.ts";
import { isUpgradable, listOpenTargets } from "../domain/upgrades/assess-upgrade.ts";
import { listNamedTargets } from "../domain/upgrades/path-status.ts";
import type { UpgradeFacts } from "../domain/upgrades/upgrade-facts.ts";
import { findCustomerOfPartner } from "../storage/customer-store.ts";
import type { Reader } from "../storage/database.ts";
import { countAssignments } from "../storage/license-store.ts";
import { listOpenScheduledChanges } from "../storage/schedule-store.ts";
import {
	listSeatBatchesOfCustomer,
	listSubscriptionsOfCustomer,
	listSubscriptionVersions,
} from "../storage/subscription-store.ts";
import { type CustomerMoney, pricesInPlaceOf, readCustomerMoney } from "./changes/customer-money.ts";
import { type CustomerFacts, countSeatsBySku, findCustomerFacts, inTimeOf, toUpgradeFacts } from "./read-customer.ts";
import { type Outlooks, readOutlooks } from "./read-outlooks.ts";
import type { Surroundings } from "./surroundings.ts";

/** A subscription with everything that is known before anybody presses anything. */
export interface SubscriptionOverview {
	readonly subscription: Subscription;
	readonly offer: Offer;
	/** Licenses of the SKU assigned, and seats of it over all active subscriptions. */
	readonly assigned: number;
	readonly purchased: number;
	readonly reducible: ReducibleSeats;
	readonly upgradable: boolean;
	readonly upgradeTargets: number;
	readonly transitionTargets: number;
	/** Absent where it is not billed here. */
	readonly billing?: SubscriptionBilling;
}

/** A customer's subscriptions at the asking partner, plain; undefined when there is no such customer. */
export async function listSubscriptions(
	surroundings: Surroundings,
	caller: Caller,
	customerId: CustomerId,
): Promise<SubscriptionList | undefined> {
	return await surroundings.database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (found === undefined) return undefined;
		const { customer } = found;
		const subscriptions = (await listSubscriptionsOfCustomer(db, customerId)).filter(
			(one) => one.partnerId === caller.partnerId,
		);
		const now = inTimeOf(surroundings, customer).now();
		return { customer, subscriptions, outlooks: await readOutlooks(db, { customerId, subscriptions, now }) };
	});
}

/** Subscriptions of one customer as their partner sees them. */
export interface SubscriptionList {
	readonly customer: Customer;
	readonly subscriptions: readonly Subscription[];
	/** Of those of new commerce. */
	readonly outlooks: Outlooks;
}

/** A customer's subscriptions, or what the caller has made of just these before. */
export type SubscriptionsOrKnown<Known> =
	| { readonly kind: "known"; readonly known: Known }
	| (SubscriptionList & {
			readonly kind: "read";
			/** The same for the same subscriptions in the same versions of a customer in the same country, and for no others. */
			readonly mark: string;
			/** When the list is read by the customer's clock, and from when on time alone makes it another; always where absent. */
			readonly valid?: { readonly from: Instant; readonly until: Instant };
	  });

/** The same for a caller that remembers: `recall` is asked first, and only what it does not know is read. */
export async function recallSubscriptions<Known>(
	surroundings: Surroundings,
	{ partnerId, customerId }: { readonly partnerId: PartnerId; readonly customerId: CustomerId },
	recall: (mark: string, now: Instant) => Known | undefined,
): Promise<SubscriptionsOrKnown<Known> | undefined> {
	return await surroundings.database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return undefined;
		const { customer } = found;
		const versions = await listSubscriptionVersions(db, { partnerId, customerId });
		// Only new commerce tells more than what its subscriptions hold: what is planned, and what time takes away.
		const isModern = versions.some(({ regime }) => regime === "newCommerce");
		const entries = isModern ? await listOpenScheduledChanges(db, customerId) : [];
		const parts = [...versions, ...entries].map(({ id, version }) => `${id}:${version}`);
		const mark = `${customerId} ${customer.country} ${parts.join(" ")}`;
		const now = inTimeOf(surroundings, customer).now();
		const known = recall(mark, now);
		if (known !== undefined) return { kind: "known", known };
		const all = await listSubscriptionsOfCustomer(db, customerId);
		const subscriptions = all.filter((one) => one.partnerId === partnerId);
		const outlooks = await readOutlooks(db, { customerId, subscriptions, now, entries });
		const [until] = [...outlooks.values()].map(({ validUntil }) => validUntil).toSorted();
		const valid = until === undefined ? {} : { valid: { from: now, until } };
		return { kind: "read", customer, subscriptions, outlooks, mark, ...valid };
	});
}

/** The same with seats counted and upgrades assessed. */
export async function listSubscriptionOverviews(
	surroundings: Surroundings,
	caller: Caller,
	customerId: CustomerId,
): Promise<readonly SubscriptionOverview[] | undefined> {
	return await surroundings.database.read(async (db) => {
		const facts = await findCustomerFacts(db, caller.partnerId, customerId);
		if (facts === undefined) return undefined;
		const at = inTimeOf(surroundings, facts.customer);
		const asked = { partnerId: caller.partnerId, customer: facts.customer, day: dayOf(at.now()) };
		const money = await readCustomerMoney(db, asked);
		return await overviewSubscriptions(at, { db, facts, caller, money });
	});
}

/** One subscription of the facts, as the list shows it. */
export async function overviewSubscription(
	surroundings: Surroundings,
	context: OverviewContext,
	id: SubscriptionId,
): Promise<SubscriptionOverview> {
	const found = (await overviewSubscriptions(surroundings, context, id))[0];
	if (found === undefined) throw new Error(`subscription ${id} is not among the facts`);
	return found;
}

interface OverviewContext {
	readonly db: Reader;
	readonly facts: CustomerFacts;
	readonly caller: Caller;
	/** Undefined where the partner bills nothing here. */
	readonly money: CustomerMoney | undefined;
}

async function overviewSubscriptions(
	surroundings: Surroundings,
	{ db, facts, caller, money }: OverviewContext,
	only?: SubscriptionId,
): Promise<readonly SubscriptionOverview[]> {
	const batches = await listSeatBatchesOfCustomer(db, facts.customer.id);
	const assigned = await countAssignments(db, facts.customer.id);
	// What another partner sold is the customer's affair until the customer lets the partner look.
	const visible = mayReadDirectory(facts.relationship, surroundings.now()) ? facts.subscriptions : facts.own;
	const purchased = countSeatsBySku(visible, surroundings.catalog);
	const overviews: SubscriptionOverview[] = [];
	for (const subscription of facts.own) {
		if (only !== undefined && subscription.id !== only) continue;
		const parts = { subscription, facts, caller, batches, assigned, purchased };
		overviews.push(await toOverview(surroundings, parts, money));
	}
	return overviews;
}

interface OverviewParts {
	readonly subscription: Subscription;
	readonly facts: CustomerFacts;
	readonly caller: Caller;
	readonly batches: readonly SeatBatch[];
	readonly assigned: ReadonlyMap<SkuId, number>;
	readonly purchased: ReadonlyMap<SkuId, number>;
}

async function toOverview(
	surroundings: Surroundings,
	parts: OverviewParts,
	money: CustomerMoney | undefined,
): Promise<SubscriptionOverview> {
	const { subscription, facts, caller } = parts;
	const offer = getOffer(surroundings.catalog, subscription.offerId);
	const upgrade = toUpgradeFacts(surroundings, { facts, source: subscription, caller });
	const billing = money?.billings.get(subscription.id);
	return {
		subscription,
		offer,
		assigned: parts.assigned.get(offer.skuId) ?? 0,
		purchased: parts.purchased.get(offer.skuId) ?? 0,
		reducible: reducibleSeats(
			subscription,
			parts.batches.filter((batch) => batch.subscriptionId === subscription.id),
			surroundings.now(),
		),
		upgradable: await isUpgradableFor(upgrade, money),
		upgradeTargets: listNamedTargets(surroundings.catalog, offer.id).length,
		transitionTargets: listNamedTargets(asTransitions(upgrade).catalog, offer.id).length,
		...(billing === undefined ? {} : { billing }),
	};
}

/** The same answer as from every price at once, but prices are read only of what is open otherwise, and only to the first. */
async function isUpgradableFor(facts: UpgradeFacts, money: CustomerMoney | undefined): Promise<boolean> {
	if (money === undefined) return isUpgradable(facts);
	for (const target of listOpenTargets(facts)) {
		const prices = await pricesInPlaceOf(money, facts.source, [target]);
		if (prices.get(target.id)?.kind !== "notPriced") return true;
	}
	return false;
}
