import { addDays, type Instant, startOfDay } from "../basics/instant.ts";
import { billingPeriodAt } from "../billing/billing-period.ts";
import { addDaysTo, type Day, dayOf, earlierOf, laterOf } from "../billing/day.ts";
import { reducibleSeats } from "../subscriptions/reducible-seats.ts";
import type { ReducibleSeats } from "../subscriptions/seat-change.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import { cancellationEndsAt } from "../subscriptions/status-change.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import { findNextTerm, type NextTerm } from "./next-term.ts";
import type { ScheduledChange } from "./scheduled-change.ts";

/** What is known of a new-commerce subscription beside itself: what may go back, what is paid for, what comes next. */
export interface NewCommerceOutlook {
	/** The moment, exclusive, until which the whole may be canceled; absent where it may not any more. */
	readonly cancelableUntil?: Instant;
	readonly refundable: ReducibleSeats;
	/** The last day of the billing period that runs. */
	readonly periodEndsOn?: Day;
	readonly nextTerm?: NextTerm;
	/** Whether an entry of its timeline waits for somebody's decision. */
	readonly needsDecision: boolean;
	/** The moment from which on something of this is different even if nothing is changed. */
	readonly validUntil: Instant;
}

/** What the outlook is made from; batches and entries of other subscriptions are passed over. */
export interface OutlookFacts {
	/** By the customer's clock. */
	readonly now: Instant;
	readonly batches: readonly SeatBatch[];
	/** The day that its billing periods are counted from; its first one when absent. */
	readonly startedOn?: Day;
	/** Open entries of the customer's timelines. */
	readonly entries: readonly ScheduledChange[];
}

/** Describes what lies ahead of one subscription of new commerce. */
export function describeOutlook(subscription: Subscription, facts: OutlookFacts): NewCommerceOutlook {
	const { now, entries } = facts;
	const batches = facts.batches.filter(({ subscriptionId }) => subscriptionId === subscription.id);
	const canceled = cancellationEndsAt({ subscription, batches });
	const isCancelable = isRunning(subscription) && now < canceled;
	const refundable = reducibleSeats(subscription, batches, now);
	const periodEndsOn = findPeriodEnd(subscription, facts);
	const nextTerm = findNextTerm(subscription, entries);
	const changesAt = [
		...(isCancelable ? [canceled] : []),
		...refundable.windows.map(({ until }) => until),
		// Nothing that is told changes more often than by the day.
		startOfDay(addDays(now, 1)),
	];
	return {
		...(isCancelable ? { cancelableUntil: canceled } : {}),
		refundable,
		...(periodEndsOn === undefined ? {} : { periodEndsOn }),
		...(nextTerm === undefined ? {} : { nextTerm }),
		needsDecision: entries.some((one) => one.subscriptionId === subscription.id && one.state === "undecided"),
		validUntil: changesAt.toSorted()[0] ?? now,
	};
}

function isRunning({ status }: Subscription): boolean {
	return status === "active" || status === "suspended";
}

/** A period never reaches beyond its term; what is over has none. */
function findPeriodEnd(subscription: Subscription, { now, startedOn: counted }: OutlookFacts): Day | undefined {
	const { regime, billingCycle: cycle, effectiveFrom } = subscription;
	if (cycle === "none" || !isRunning(subscription)) return undefined;
	const startedOn = counted ?? dayOf(effectiveFrom);
	const last = addDaysTo(dayOf(termEndsAt(subscription)), -1);
	const day = laterOf(startedOn, earlierOf(dayOf(now), last));
	return earlierOf(addDaysTo(billingPeriodAt({ regime, startedOn, cycle }, day).span.until, -1), last);
}
