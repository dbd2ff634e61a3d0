import { type Instant, parseInstant } from "../basics/instant.ts";
import { type Day, dayOf } from "../billing/day.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { type Catalog, getOffer } from "../catalog/catalog.ts";
import { termEndsAt, trialEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { ScheduledChange } from "./scheduled-change.ts";

/** Everything of one customer that time alone can move. */
export interface LifecycleFacts {
	readonly catalog: Catalog;
	/** Of every partner. */
	readonly subscriptions: readonly Subscription[];
	readonly billings: readonly SubscriptionBilling[];
	/** Entries of the timeline in any state. */
	readonly entries: readonly ScheduledChange[];
}

/** Something that happens by itself at a moment of its own. */
export type LifecycleEvent =
	/** A billing period begins and is charged. */
	| { readonly kind: "cycle"; readonly at: Instant; readonly subscription: Subscription }
	/** A term is over: it renews, or the subscription ends. */
	| { readonly kind: "termEnd"; readonly at: Instant; readonly subscription: Subscription }
	/** A trial, a suspension or a period of grace is over. */
	| { readonly kind: "stateEnd"; readonly at: Instant; readonly subscription: Subscription };

/** A lifecycle event, or an entry of the timeline whose time has come. */
export type DueEvent =
	| LifecycleEvent
	| { readonly kind: "entry"; readonly at: Instant; readonly entry: ScheduledChange };

/**
 * The earliest event that is due at a moment. Events of one moment have an order: what says how a term ends or stops it
 * comes before its end, the end before the charge of a period, and what changes a subscription comes last, so that seats
 * that change on the day of renewal are counted at the new price. A base comes before its add-ons.
 */
export function findDueEvent(facts: LifecycleFacts, until: Instant): DueEvent | undefined {
	let first: { readonly event: DueEvent; readonly key: string } | undefined;
	for (const event of listPending(facts)) {
		if (event.at > until) continue;
		const key = orderOf(event);
		if (first === undefined || key < first.key) first = { event, key };
	}
	return first?.event;
}

/** The next lifecycle event of each kind for one subscription, as things stand; none for what is deleted. */
export function listLifecycleEvents(
	subscription: Subscription,
	billing: SubscriptionBilling | undefined,
	catalog: Catalog,
): readonly LifecycleEvent[] {
	const events: LifecycleEvent[] = [];
	const { isTrial } = getOffer(catalog, subscription.offerId);
	const stateEnd = stateEndFrom(subscription, isTrial);
	if (stateEnd !== undefined) events.push({ kind: "stateEnd", at: stateEnd, subscription });
	if (!isTrial && isInTerm(subscription)) {
		const termEnd = termEndsAt(subscription);
		events.push({ kind: "termEnd", at: termEnd, subscription });
		if (billing?.running && billing.billedUntil < dayOf(termEnd))
			events.push({ kind: "cycle", at: startOf(billing.billedUntil), subscription });
	}
	return events;
}

/** Whether time runs towards the end of its term: active, or suspended in new commerce, where the term goes on. */
export function isInTerm({ status, regime }: Pick<Subscription, "status" | "regime">): boolean {
	return status === "active" || (status === "suspended" && regime === "newCommerce");
}

/** Midnight UTC of a day. */
export function startOf(day: Day): Instant {
	return parseInstant(`${day}T00:00:00Z`);
}

function listPending({ catalog, subscriptions, billings, entries }: LifecycleFacts): readonly DueEvent[] {
	const billingOf = new Map(billings.map((one) => [one.subscriptionId, one]));
	return [
		...subscriptions.flatMap((one) => listLifecycleEvents(one, billingOf.get(one.id), catalog)),
		...entries
			.filter(({ state }) => state === "planned")
			.map((entry) => ({ kind: "entry", at: entry.dueAt, entry }) as const),
	];
}

function stateEndFrom(subscription: Subscription, isTrial: boolean): Instant | undefined {
	const { status, stateEndsAt, effectiveFrom } = subscription;
	if (status === "deleted" || status === "pending") return undefined;
	if (status === "active") return isTrial ? (stateEndsAt ?? trialEndsAt(effectiveFrom)) : undefined;
	// In new commerce only the term ends a suspension.
	return isInTerm(subscription) ? undefined : stateEndsAt;
}

const ranks = { entryBefore: 0, stateEnd: 1, termEnd: 2, cycle: 3, entryAfter: 4 } as const;

/** What decides whether and how the next period begins is carried out before it does. */
const beforeTermEnd: ReadonlySet<string> = new Set(["priceBook", "autoRenew", "renewal", "suspension", "cancellation"]);

/** Text that sorts as events of one customer happen; ids make it a total order. */
function orderOf(event: DueEvent): string {
	if (event.kind === "entry") {
		const { request, position, id } = event.entry;
		const rank = beforeTermEnd.has(request.kind) ? ranks.entryBefore : ranks.entryAfter;
		return [event.at, rank, String(position).padStart(9, "0"), id].join(" ");
	}
	const { id, parentSubscriptionId } = event.subscription;
	return [event.at, ranks[event.kind], parentSubscriptionId === undefined ? 0 : 1, id].join(" ");
}
