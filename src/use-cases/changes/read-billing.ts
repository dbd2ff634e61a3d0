import type { CustomerId, SubscriptionId } from "../../domain/basics/ids.ts";
import { isSoonAfter } from "../../domain/billing/billed-subscription.ts";
import { type Day, earlierOf } from "../../domain/billing/day.ts";
import type { BillingFacts } from "../../domain/changes/billing-facts.ts";
import { findBilling } from "../../storage/billing-store.ts";
import { listOpenLines } from "../../storage/charge-store.ts";
import type { Reader } from "../../storage/database.ts";

/**
 * How a subscription is billed and what of it is paid on a day; undefined when it is not billed here. Soon after the
 * purchase that is everything, since a first period that is over already may still be credited in full.
 */
export async function readBillingFacts(
	db: Reader,
	key: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
	day: Day,
): Promise<BillingFacts | undefined> {
	const billing = await findBilling(db, key.customerId, key.subscriptionId);
	if (billing === undefined) return undefined;
	const { startedOn } = billing;
	const since = isSoonAfter(startedOn, day) ? earlierOf(startedOn, day) : day;
	return { billing, lines: await listOpenLines(db, key, since) };
}
