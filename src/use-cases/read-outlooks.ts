import type { CustomerId, SubscriptionId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import { describeOutlook, type NewCommerceOutlook } from "../domain/timeline/new-commerce-outlook.ts";
import type { ScheduledChange } from "../domain/timeline/scheduled-change.ts";
import { listBillings } from "../storage/billing-store.ts";
import type { Reader } from "../storage/database.ts";
import { listOpenScheduledChanges } from "../storage/schedule-store.ts";
import { listSeatBatchesOfCustomer } from "../storage/subscription-store.ts";

/** What lies ahead of those of a customer's subscriptions that are of new commerce, by id. */
export type Outlooks = ReadonlyMap<SubscriptionId, NewCommerceOutlook>;

interface OutlooksOf {
	readonly customerId: CustomerId;
	readonly subscriptions: readonly Subscription[];
	/** By the customer's clock. */
	readonly now: Instant;
	/** Open entries of the customer's timelines, where they have been read. */
	readonly entries?: readonly ScheduledChange[];
}

const none: Outlooks = new Map();

/** Reads what lies ahead of them; nothing is asked where all are legacy. */
export async function readOutlooks(
	db: Reader,
	{ customerId, subscriptions, now, entries }: OutlooksOf,
): Promise<Outlooks> {
	const modern = subscriptions.filter(({ regime }) => regime === "newCommerce");
	if (modern.length === 0) return none;
	const batches = await listSeatBatchesOfCustomer(db, customerId);
	const billings = new Map((await listBillings(db, customerId)).map((one) => [one.subscriptionId, one]));
	const open = entries ?? (await listOpenScheduledChanges(db, customerId));
	return new Map(
		modern.map((one) => {
			const startedOn = billings.get(one.id)?.startedOn;
			const facts = { now, batches, entries: open, ...(startedOn === undefined ? {} : { startedOn }) };
			return [one.id, describeOutlook(one, facts)];
		}),
	);
}
