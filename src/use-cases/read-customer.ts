import type { Caller } from "../domain/access/caller.ts";
import type { CustomerId, OfferId, PartnerId, SkuId, SubscriptionId } from "../domain/basics/ids.ts";
import { type Day, dayOf } from "../domain/billing/day.ts";
import { type Catalog, getOffer } from "../domain/catalog/catalog.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { Holding } from "../domain/customers/holding.ts";
import type { PartnerRelationship } from "../domain/customers/partner-relationship.ts";
import { toHolding } from "../domain/customers/to-holding.ts";
import type { FoundPrice } from "../domain/prices/price.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { TransferUnderWay } from "../domain/transfers/license-transfer.ts";
import type { UpgradeFacts } from "../domain/upgrades/upgrade-facts.ts";
import { findCustomerOfPartner } from "../storage/customer-store.ts";
import type { Reader } from "../storage/database.ts";
import { listOutsideHoldings } from "../storage/holding-store.ts";
import { listSubscriptionsOfCustomer } from "../storage/subscription-store.ts";
import { listTransfersUnderWay } from "../storage/transfer-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** One customer as far as the rules ask: read whole, in one transaction, before anything is decided. */
export interface CustomerFacts {
	readonly customer: Customer;
	readonly relationship: PartnerRelationship;
	/** Of every partner; show only `own` ones. */
	readonly subscriptions: readonly Subscription[];
	readonly own: readonly Subscription[];
	readonly outsideHoldings: readonly Holding[];
	/** Transfers of licenses that are not over, of every partner; none when absent. */
	readonly transfers?: readonly TransferUnderWay[];
}

/** Everything about the customer that rules look at; undefined when the partner has nothing to do with it. */
export async function findCustomerFacts(
	db: Reader,
	partnerId: PartnerId,
	customerId: CustomerId,
): Promise<CustomerFacts | undefined> {
	const found = await findCustomerOfPartner(db, partnerId, customerId);
	if (found === undefined) return undefined;
	const subscriptions = await listSubscriptionsOfCustomer(db, customerId);
	return {
		...found,
		subscriptions,
		own: subscriptions.filter((one) => one.partnerId === partnerId),
		outsideHoldings: await listOutsideHoldings(db, customerId, partnerId),
		...(subscriptions.some(mayBeTransferring) ? { transfers: await listTransfersUnderWay(db, customerId) } : {}),
	};
}

/** What licenses may be on their way from: what was upgraded, and in new commerce what was upgraded in part. */
function mayBeTransferring({ regime, suspensionReasons }: Subscription): boolean {
	return regime === "newCommerce" || suspensionReasons.includes("Transition");
}

/** The partner's own subscription of that id among the facts. */
export function findOwnSubscription(facts: CustomerFacts, id: SubscriptionId): Subscription | undefined {
	return facts.own.find((one) => one.id === id);
}

/** The surroundings in the customer's time: its own clock where it has one. */
export function inTimeOf(surroundings: Surroundings, { clock }: Pick<Customer, "clock">): Surroundings {
	return clock === undefined ? surroundings : { ...surroundings, now: () => clock };
}

interface UpgradeOf {
	readonly facts: CustomerFacts;
	readonly source: Subscription;
	readonly caller: Caller;
	/** Absent where the partner bills nothing here. */
	readonly prices?: ReadonlyMap<OfferId, FoundPrice>;
	/** Of the quote that is carried out; today when absent. */
	readonly day?: Day;
}

/** The facts that decide about upgrading one of the customer's subscriptions. `surroundings` are in the customer's time. */
export function toUpgradeFacts(
	surroundings: Surroundings,
	{ facts, source, caller, prices, day }: UpgradeOf,
): UpgradeFacts {
	const now = surroundings.now();
	const others = facts.subscriptions.filter((one) => one.id !== source.id);
	return {
		now,
		day: day ?? dayOf(now),
		...(prices === undefined ? {} : { prices }),
		catalog: surroundings.catalog,
		customer: facts.customer,
		relationship: facts.relationship,
		source,
		...(facts.transfers === undefined ? {} : { transfers: facts.transfers }),
		otherSubscriptions: others.filter((one) => one.partnerId === caller.partnerId),
		holdings: [
			...others.map((one) => toHolding(one, caller.partnerId, surroundings.catalog)),
			...facts.outsideHoldings,
		],
		otherSeatsOfSourceSku:
			countSeatsBySku(others, surroundings.catalog).get(getOffer(surroundings.catalog, source.offerId).skuId) ?? 0,
		...(surroundings.settings.mostMovedAtOnce === undefined
			? {}
			: { mostMovedAtOnce: surroundings.settings.mostMovedAtOnce }),
		mayMoveLicenses: mayMoveLicenses(surroundings, caller),
	};
}

/** Seats of each SKU over all of the customer's active subscriptions, whichever partner sold them. */
export function countSeatsBySku(subscriptions: readonly Subscription[], catalog: Catalog): ReadonlyMap<SkuId, number> {
	const seats = new Map<SkuId, number>();
	for (const subscription of subscriptions) {
		if (subscription.status !== "active") continue;
		const { skuId } = getOffer(catalog, subscription.offerId);
		seats.set(skuId, (seats.get(skuId) ?? 0) + subscription.quantity);
	}
	return seats;
}

/** Whether the caller may touch users' licenses: a person may, an app on its own only where the setting says so. */
export function mayMoveLicenses({ settings }: Surroundings, caller: Caller): boolean {
	return caller.kind === "user" || !settings.enforceUserContext;
}
