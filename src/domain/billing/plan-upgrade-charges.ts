import type { BilledSubscription } from "./billed-subscription.ts";
import { creditFrom } from "./credit-drafts.ts";
import { paidSpans } from "./paid-spans.ts";
import { cancellationDrafts } from "./plan-cancellation-charges.ts";
import { chargePeriod, type PurchasedPeriod } from "./plan-purchase-charges.ts";
import type { BillingChange, ChargePlan } from "./proration-line.ts";
import { type LineDraft, toChargePlan, writeLines } from "./write-lines.ts";

export interface UpgradeChargeFacts {
	readonly change: BillingChange;
	readonly source: BilledSubscription;
	/**
	 * What is bought. Legacy: the first period of a new subscription. New commerce, full upgrade: the running period of
	 * the same one, since id, term and end stay.
	 */
	readonly target: PurchasedPeriod;
}

/**
 * The lines of an upgrade: cancel the old, buy the new ("add licenses", the guide of 2020-05-07). The credit is of what
 * was really paid, as the lines of the source say, so a second upgrade in one period starts from the first and not from
 * a price list. Legacy credits in full in the source's first 30 days; new commerce credits and charges the days left
 * (example U1, 2024).
 */
export function planUpgradeCharges({ change, source, target }: UpgradeChargeFacts): ChargePlan {
	const drafts: readonly LineDraft[] =
		source.regime === "legacy"
			? [...cancellationDrafts({ change, subscription: source }), chargePeriod(change, "purchase", target)]
			: [...creditFrom(change.day, "upgrade", paidSpans(source.lines)), chargePeriod(change, "upgrade", target)];
	return toChargePlan(change, writeLines(change, drafts, source.lines));
}
