import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, SubscriptionId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findSubscription } from "../../storage/subscription-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** Which subscription, as its seller sees it. */
export interface SoldKey {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly subscriptionId: SubscriptionId;
}

/** A subscription that the partner sold, with its customer. */
export interface Sold {
	readonly customer: Customer;
	readonly subscription: Subscription;
}

/** Finds what the partner sold; undefined when it sold nothing of that id to that customer. */
export async function findSold(
	db: Reader,
	{ caller: { partnerId }, customerId, subscriptionId }: SoldKey,
): Promise<Sold | undefined> {
	const found = await findCustomerOfPartner(db, partnerId, customerId);
	if (found === undefined) return undefined;
	const subscription = await findSubscription(db, { partnerId, customerId, subscriptionId });
	return subscription === undefined ? undefined : { customer: found.customer, subscription };
}

/** The same on a snapshot of its own. */
export async function readSold({ database }: Surroundings, key: SoldKey): Promise<Sold | undefined> {
	return await database.read((db) => findSold(db, key));
}
