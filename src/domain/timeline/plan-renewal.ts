import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { BillingFacts } from "../changes/billing-facts.ts";
import type { CustomerChange, Replaced } from "../changes/customer-change.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import { lastDayOfNextTerm } from "../subscriptions/term.ts";
import type { LifecycleEventFacts, RenewalTerms } from "./lifecycle-facts.ts";
import { chargeNextPeriod, nothing, toClockHead } from "./plan-cycle.ts";

/**
 * The next term, with its price reset ("create, suspend, or cancel a subscription", Partner Center, 2020-05) and its
 * first period charged. In new commerce all seats may be returned again for seven days, so they become one batch of
 * that moment.
 */
export function planRenewal(before: Subscription, facts: LifecycleEventFacts): CustomerChange {
	const { moment, offer } = facts;
	// A term that was chosen ends when it was chosen to; a promotion is for the term that it was bought with.
	const { nextCommittedUntil, promotionId: _, ...rest } = before;
	const committedUntil = nextCommittedUntil ?? lastDayOfNextTerm(before, offer.termMonths);
	const after: Subscription = { ...rest, committedUntil, version: before.version + 1 };
	const billed = bill(after, facts);
	return {
		...toClockHead(before, moment, "renewal"),
		effects: {
			...nothing,
			subscriptions: [{ before, after }],
			billings: billed === undefined ? [] : [billed.billing],
			batches: before.regime === "newCommerce" ? renewBatches(before, facts) : [],
		},
		...(billed?.charges === undefined ? {} : { charges: billed.charges }),
	};
}

interface Billed {
	readonly billing: Replaced<SubscriptionBilling>;
	readonly charges?: NonNullable<CustomerChange["charges"]>;
}

function bill(after: Subscription, facts: LifecycleEventFacts): Billed | undefined {
	const { moment, renewal } = facts;
	const known = facts.billings.get(after.id);
	if (known === undefined || renewal.kind !== "priced") return undefined;
	const { billing: before, lines } = known;
	const priced = priceAnew(before, renewal);
	// Where days after the term were paid already, the new price begins with the next period.
	if (!priced.running || moment.day < priced.billedUntil) return { billing: { before, after: priced } };
	const { plan, billing } = chargeNextPeriod(after, moment, { billing: priced, lines, kind: "renewal" });
	return { billing: { before, after: billing }, charges: { plan, invoicedFrom: moment.day } };
}

function priceAnew(
	{ renewalPrice: _, ...billing }: BillingFacts["billing"],
	{ unitPrice, priceSource }: Extract<RenewalTerms, { kind: "priced" }>,
): SubscriptionBilling {
	return { ...billing, unitPrice, priceSource };
}

function renewBatches(
	{ id: subscriptionId, quantity }: Subscription,
	{ batches, newBatchId, moment }: LifecycleEventFacts,
): readonly Replaced<SeatBatch>[] {
	const after: SeatBatch = { id: newBatchId, subscriptionId, quantity, addedAt: moment.at };
	return [...batches.map((before) => ({ before })), { after }];
}
