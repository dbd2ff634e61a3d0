import type { SubscriptionId } from "../basics/ids.ts";
import { type Instant, startOfDay } from "../basics/instant.ts";
import { addDaysTo, addMonthsTo, type Day, dayOf, dayOfMonth } from "../billing/day.ts";
import { type Catalog, getOffer } from "../catalog/catalog.ts";
import type { Subscription } from "./subscription.ts";
import { lastDayOfTerm } from "./term.ts";

/** A day on which a term may be made to end: with a month, or with what the customer has already. */
export interface AllowedTermEnd {
	/** Midnight UTC of the last day, inclusive. */
	readonly committedUntil: Instant;
	readonly endsMonth: boolean;
	/** The subscriptions whose term ends that day. */
	readonly with: readonly SubscriptionId[];
}

/** A term that is to begin, and what the customer has from the partner. */
export interface TermToAlign {
	readonly catalog: Catalog;
	/** The first day of the term. */
	readonly from: Day;
	readonly months: number;
	readonly own: readonly Subscription[];
}

/**
 * The days on which a term of new commerce may end early: ends of calendar months, and the ends of active subscriptions
 * of new commerce that are no trials, within the term itself; a term of a month does not end with a subscription on the
 * 28th to 30th unless that is the month's last day (error codes 900242, 900245 and 900246 of the Partner Center REST API,
 * 2023-06; "get custom term end dates").
 */
export function listAllowedTermEnds({ catalog, from, months, own }: TermToAlign): readonly AllowedTermEnd[] {
	const longest = lastDayOfTerm(startOfDay(from), months, "newCommerce");
	const ends = new Map<Instant, { endsMonth: boolean; with: SubscriptionId[] }>();
	for (let month = 0; month <= months; month += 1) {
		const end = startOfDay(lastOfMonth(addMonthsTo(addDaysTo(from, 1 - dayOfMonth(from)), month)));
		if (end <= longest) ends.set(end, { endsMonth: true, with: [] });
	}
	for (const one of own) {
		const { id, regime, status, offerId } = one;
		const end = startOfDay(one.committedUntil);
		if (regime !== "newCommerce" || status !== "active" || getOffer(catalog, offerId).isTrial) continue;
		if (end < startOfDay(from) || end > longest) continue;
		const known = ends.get(end);
		if (known === undefined && months === 1 && dayOfMonth(dayOf(end)) >= 28) continue;
		if (known === undefined) ends.set(end, { endsMonth: false, with: [id] });
		else known.with.push(id);
	}
	return [...ends]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([committedUntil, end]) => ({ committedUntil, ...end }));
}

/** Why a term may not end on a day; undefined where it may. */
export function findAgainstTermEnd(
	term: TermToAlign,
	committedUntil: Instant,
): "outsideTerm" | "notAligned" | undefined {
	const { from, months } = term;
	const longest = lastDayOfTerm(startOfDay(from), months, "newCommerce");
	if (committedUntil < startOfDay(from) || committedUntil > longest) return "outsideTerm";
	// The day on which the term ends anyway is no other day.
	if (committedUntil === longest) return undefined;
	return listAllowedTermEnds(term).some((one) => one.committedUntil === committedUntil) ? undefined : "notAligned";
}

function lastOfMonth(firstOfMonth: Day): Day {
	return addDaysTo(addMonthsTo(firstOfMonth, 1), -1);
}
