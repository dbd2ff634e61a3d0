import type { Caller } from "../domain/access/caller.ts";
import type { CustomerId, SkuId, SubscriptionId } from "../domain/basics/ids.ts";
import { getOffer, type Offer } from "../domain/catalog/catalog.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { mayReadDirectory } from "../domain/customers/directory-access.ts";
import { reducibleSeats } from "../domain/subscriptions/reducible-seats.ts";
import type { ReducibleSeats } from "../domain/subscriptions/seat-change.ts";
import type { SeatBatch, Subscription } from "../domain/subscriptions/subscription.ts";
import { isUpgradable } from "../domain/upgrades/assess-upgrade.ts";
import { listNamedTargets } from "../domain/upgrades/path-status.ts";
import { findCustomerOfPartner } from "../storage/customer-store.ts";
import type { Reader } from "../storage/database.ts";
import { countAssignments } from "../storage/license-store.ts";
import { listSeatBatchesOfCustomer, listSubscriptionsOfCustomer } from "../storage/subscription-store.ts";
import { type CustomerFacts, countSeatsBySku, findCustomerFacts, toUpgradeFacts } from "./read-customer.ts";
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
}

/** A customer's subscriptions at the asking partner, plain; undefined when there is no such customer. */
export async function listSubscriptions(
	{ database }: Surroundings,
	caller: Caller,
	customerId: CustomerId,
): Promise<{ readonly customer: Customer; readonly subscriptions: readonly Subscription[] } | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (found === undefined) return undefined;
		const subscriptions = await listSubscriptionsOfCustomer(db, customerId);
		return {
			customer: found.customer,
			subscriptions: subscriptions.filter((one) => one.partnerId === caller.partnerId),
		};
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
		return facts === undefined ? undefined : await overviewSubscriptions(surroundings, { db, facts, caller });
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
}

async function overviewSubscriptions(
	surroundings: Surroundings,
	{ db, facts, caller }: OverviewContext,
	only?: SubscriptionId,
): Promise<readonly SubscriptionOverview[]> {
	const batches = await listSeatBatchesOfCustomer(db, facts.customer.id);
	const assigned = await countAssignments(db, facts.customer.id);
	// What another partner sold is the customer's affair until the customer lets the partner look.
	const visible = mayReadDirectory(facts.relationship, surroundings.now()) ? facts.subscriptions : facts.own;
	const purchased = countSeatsBySku(visible, surroundings.catalog);
	return facts.own
		.filter((one) => only === undefined || one.id === only)
		.map((one) => toOverview(surroundings, { subscription: one, facts, caller, batches, assigned, purchased }));
}

interface OverviewParts {
	readonly subscription: Subscription;
	readonly facts: CustomerFacts;
	readonly caller: Caller;
	readonly batches: readonly SeatBatch[];
	readonly assigned: ReadonlyMap<SkuId, number>;
	readonly purchased: ReadonlyMap<SkuId, number>;
}

function toOverview(surroundings: Surroundings, parts: OverviewParts): SubscriptionOverview {
	const { subscription, facts, caller } = parts;
	const offer = getOffer(surroundings.catalog, subscription.offerId);
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
		upgradable: isUpgradable(toUpgradeFacts(surroundings, { facts, source: subscription, caller })),
		upgradeTargets: listNamedTargets(surroundings.catalog, offer.id).length,
	};
}
