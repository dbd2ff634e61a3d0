import type { CustomerId, SubscriptionId } from "../../domain/basics/ids.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { BillingFacts } from "../../domain/changes/billing-facts.ts";
import { findBilling } from "../../storage/billing-store.ts";
import { listOpenLines } from "../../storage/charge-store.ts";
import type { Reader } from "../../storage/database.ts";

/** How a subscription is billed and what of it is paid on a day; undefined when it is not billed here. */
export async function readBillingFacts(
	db: Reader,
	key: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
	day: Day,
): Promise<BillingFacts | undefined> {
	const billing = await findBilling(db, key.customerId, key.subscriptionId);
	if (billing === undefined) return undefined;
	return { billing, lines: await listOpenLines(db, key, day) };
}
