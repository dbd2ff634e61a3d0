import { addDays, type Instant } from "../../domain/basics/instant.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { CustomerTerms } from "../../domain/prices/billing-terms.ts";
import { listComingTerms } from "../../domain/prices/coming-terms.ts";
import { windowEndOf } from "../../domain/subscriptions/reducible-seats.ts";
import type { SeatBatch, Subscription } from "../../domain/subscriptions/subscription.ts";
import { type LifecycleEvent, listLifecycleEvents } from "../../domain/timeline/due-event.ts";
import { choicesFor, type OfferedChoice } from "../../domain/timeline/entry-conflicts.ts";
import { basisBefore } from "../../domain/timeline/plan-entry.ts";
import { isInTimelineOf, type ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { findBilling } from "../../storage/billing-store.ts";
import { listChangesByTime } from "../../storage/change-history-store.ts";
import { listChangesById } from "../../storage/change-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { listScheduledChanges } from "../../storage/schedule-store.ts";
import { listSeatBatches } from "../../storage/subscription-store.ts";
import { findCustomerTerms, listCustomerTerms } from "../../storage/terms-store.ts";
import type { NotFound, SubscriptionKey } from "../preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { catchUp } from "./catch-up.ts";
import type { RanEvent } from "./ran-event.ts";
import { rehearse } from "./rehearse.ts";

/** An entry with what it is going to do. */
export interface ForecastEntry {
	readonly entry: ScheduledChange;
	/** What carrying it out will be like; absent when it is past, waits for a decision or lies beyond the forecast. */
	readonly forecast?: Extract<RanEvent, { kind: "entryDone" | "entryFailed" }>;
	/** Why it will have to be decided by then, although nothing is asked yet. */
	readonly willWait?: readonly string[];
	/** What can be said about it when it waits. */
	readonly choices: readonly OfferedChoice[];
}

/** Terms that will begin, with the name of their price book. */
export interface ComingTerms {
	readonly terms: CustomerTerms;
	/** Absent where the partner's settings choose the book. */
	readonly bookName?: string;
}

/** Everything that was, is planned and will come by itself for one subscription. */
export interface Timeline {
	readonly kind: "timeline";
	readonly now: Instant;
	readonly subscription: Subscription;
	/** Oldest first. */
	readonly past: readonly CustomerChange[];
	/** In the order of their time, in any state. */
	readonly entries: readonly ForecastEntry[];
	/** Periods, renewals, expiries and deletions to come, with their charges. */
	readonly coming: readonly Extract<RanEvent, { kind: "happened" }>[];
	/** Ends of the term and of the present status that lie beyond the forecast. */
	readonly later: readonly LifecycleEvent[];
	/** What was agreed with the customer about prices from days to come; the next first. */
	readonly terms: readonly ComingTerms[];
	/** Until when which seats can be returned; new commerce only. */
	readonly windows: readonly { readonly quantity: number; readonly until: Instant }[];
	/** Up to where the forecast reaches. */
	readonly until: Instant;
}

const daysAhead = 366;
const mostEvents = 120;
const mostPast = 500;

/** Reads one subscription's timeline and plays it forward for a year, or to its last entry. */
export async function readTimeline(surroundings: Surroundings, key: SubscriptionKey): Promise<NotFound | Timeline> {
	const { database } = surroundings;
	await catchUp(surroundings, key.customerId);
	const found = await database.read((db) => readFacts(surroundings, db, key));
	if (found.kind !== "found") return found;
	const { now, subscription, entries, events } = found;
	const own = entries.filter((one) => isInTimelineOf(one, subscription));
	const lastDue = own.filter(({ state }) => state === "planned").at(-1)?.dueAt;
	const wanted = laterOf(addDays(now, daysAhead), lastDue);
	const ahead = await rehearse(surroundings, { customerId: key.customerId, until: wanted, limit: mostEvents });
	const until = ahead.more ? (ahead.events.at(-1)?.at ?? now) : wanted;
	return {
		kind: "timeline",
		now,
		subscription,
		past: found.past,
		entries: own.map((entry) => toForecast(entry, ahead, { ...found.facts, open: own })),
		coming: ahead.events
			.filter((event) => event.kind === "happened")
			.filter(({ change }) => touches(change, subscription)),
		later: events.filter(({ at }) => at > until),
		terms: found.terms,
		windows: found.windows,
		until,
	};
}

async function readFacts(surroundings: Surroundings, db: Reader, key: SubscriptionKey) {
	const { caller, customerId, subscriptionId } = key;
	const facts = await findCustomerFacts(db, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" } as const;
	const subscription = findOwnSubscription(facts, subscriptionId);
	if (subscription === undefined) return { kind: "subscriptionNotFound" } as const;
	const now = inTimeOf(surroundings, facts.customer).now();
	const of = { partnerId: caller.partnerId, customerId };
	const book = (await findCustomerTerms(db, of, dayOf(now)))?.priceBookId;
	const changes = await listChangesByTime(db, of, { limit: mostPast, subscriptionId });
	const entries = await listScheduledChanges(db, customerId);
	const elsewhere = await listChangesById(db, of, listBookChanges(entries, subscription));
	return {
		kind: "found",
		now,
		subscription,
		facts: { now, subscription, ...(book === undefined ? {} : { priceBookId: book }) },
		past: [...changes.filter((change) => touches(change, subscription)).toReversed(), ...elsewhere].toSorted(byTime),
		entries,
		events: listLifecycleEvents(subscription, await findBilling(db, customerId, subscriptionId), surroundings.catalog),
		terms: subscription.status === "deleted" ? [] : await readComingTerms(db, key, dayOf(now)),
		windows: toWindows(subscription, await listSeatBatches(db, customerId, subscriptionId), now),
	} as const;
}

/** What was changed about the customer from the timeline of another subscription. */
function listBookChanges(entries: readonly ScheduledChange[], subscription: Subscription): readonly ChangeId[] {
	return entries
		.filter((one) => isInTimelineOf(one, subscription) && one.subscriptionId !== subscription.id)
		.flatMap(({ changeId }) => changeId ?? []);
}

function byTime(one: CustomerChange, other: CustomerChange): number {
	if (one.at === other.at) return 0;
	return one.at < other.at ? -1 : 1;
}

async function readComingTerms(
	db: Reader,
	{ caller: { partnerId }, customerId }: SubscriptionKey,
	day: Day,
): Promise<readonly ComingTerms[]> {
	const coming = listComingTerms(await listCustomerTerms(db, { customerId, partnerId }), day);
	const named: ComingTerms[] = [];
	for (const terms of coming) {
		const { priceBookId } = terms;
		const book = priceBookId === undefined ? undefined : await findPriceBook(db, partnerId, priceBookId);
		named.push({ terms, ...(book === undefined ? {} : { bookName: book.name }) });
	}
	return named;
}

function toForecast(
	entry: ScheduledChange,
	{ events, entries }: Awaited<ReturnType<typeof rehearse>>,
	facts: Parameters<typeof basisBefore>[0],
): ForecastEntry {
	const choices = entry.state === "undecided" ? choicesFor(entry, basisBefore(openOf(facts), entry)) : [];
	const event = events.find((one) => one.kind !== "happened" && one.entry.id === entry.id);
	const after = entries.find(({ id }) => id === entry.id);
	const willWait = entry.state === "planned" && after?.state === "undecided" ? after.reasons : undefined;
	return {
		entry,
		...(event === undefined || event.kind === "happened" ? {} : { forecast: event }),
		...(willWait === undefined ? {} : { willWait }),
		choices,
	};
}

function openOf(facts: Parameters<typeof basisBefore>[0]): Parameters<typeof basisBefore>[0] {
	return { ...facts, open: facts.open.filter(({ state }) => state === "planned" || state === "undecided") };
}

function touches({ subscriptionId, effects }: CustomerChange, { id }: Subscription): boolean {
	return (
		subscriptionId === id ||
		effects.subscriptions.some(({ before, after }) => (after ?? before)?.id === id) ||
		effects.billings.some(({ before, after }) => (after ?? before)?.subscriptionId === id)
	);
}

function toWindows({ regime, status }: Subscription, batches: readonly SeatBatch[], now: Instant) {
	if (regime !== "newCommerce" || status !== "active") return [];
	return batches
		.map((batch) => ({ quantity: batch.quantity, until: windowEndOf(batch) }))
		.filter(({ until }) => now < until);
}

function laterOf(one: Instant, other: Instant | undefined): Instant {
	return other !== undefined && one < other ? other : one;
}
