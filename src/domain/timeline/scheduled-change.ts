import type { Brand, CustomerId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { ChangeRequest } from "../changes/change-request.ts";
import type { PriceBookId } from "../prices/price-book.ts";
import type { Subscription } from "../subscriptions/subscription.ts";

export type ScheduledChangeId = Brand<"ScheduledChangeId">;

/** What an entry was planned against, so that a later edit of the subscription is noticed. */
export interface ScheduleBasis {
	readonly quantity: number;
	readonly offerId: string;
	readonly status: string;
	/** Of an entry about the customer's price book: the book that counted; absent where the partner's settings chose. */
	readonly priceBookId?: PriceBookId;
}

/**
 * A dated change of one subscription that is still to come, or came. `undecided`: the subscription was edited in between
 * and somebody must say whether to keep, merge or drop it; `failed`: its time came and the rules refused.
 */
export interface ScheduledChange {
	readonly id: ScheduledChangeId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly subscriptionId: SubscriptionId;
	readonly dueAt: Instant;
	/** Orders entries of the same moment, from 1. */
	readonly position: number;
	readonly request: ChangeRequest;
	readonly basis: ScheduleBasis;
	readonly state: "planned" | "undecided" | "done" | "failed" | "canceled";
	/** The change that it became. */
	readonly changeId?: ChangeId;
	/** Why it failed or must be decided: codes of refusals, or what was edited. */
	readonly reasons: readonly string[];
	readonly createdAt: Instant;
	/** Sign-in name, or the client's id. */
	readonly createdBy: string;
	readonly version: number;
}

/** Whether an entry is about the customer, and so stands in the timelines of all its subscriptions. */
export function isAboutCustomer({ request }: Pick<ScheduledChange, "request">): boolean {
	return request.kind === "priceBook";
}

/** Whether an entry stands in the timeline of a subscription. */
export function isInTimelineOf(
	entry: Pick<ScheduledChange, "request" | "subscriptionId" | "partnerId">,
	subscription: Pick<Subscription, "id" | "partnerId">,
): boolean {
	return (
		entry.subscriptionId === subscription.id || (isAboutCustomer(entry) && entry.partnerId === subscription.partnerId)
	);
}
