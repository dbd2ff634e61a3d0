import { addDaysTo, type Day, daysBetween, earlierOf, laterOf } from "./day.ts";

/** Whole days from `from` on, up to and without `until`; never empty. */
export interface Period {
	readonly from: Day;
	readonly until: Day;
}

/** The half-open period; throws a RangeError when it would hold no day. */
export function toPeriod(from: Day, until: Day): Period {
	if (from >= until) throw new RangeError(`no day from ${from} until ${until}`);
	return { from, until };
}

/** The last day of the period, as documents and reconciliation files print its end. */
export function lastDayOf({ until }: Period): Day {
	return addDaysTo(until, -1);
}

/** How many days it has. */
export function daysIn({ from, until }: Period): number {
	return daysBetween(from, until);
}

/** What two periods have in common; nothing when they only touch. */
export function findOverlap(one: Period, other: Period): Period | undefined {
	const from = laterOf(one.from, other.from);
	const until = earlierOf(one.until, other.until);
	return from < until ? { from, until } : undefined;
}

/** How many days two periods have in common. */
export function daysInBoth(one: Period, other: Period): number {
	const overlap = findOverlap(one, other);
	return overlap === undefined ? 0 : daysIn(overlap);
}

/** The period cut before each of the days that lie inside it, in order. */
export function splitPeriod({ from, until }: Period, days: readonly Day[]): readonly Period[] {
	const cuts = [...new Set(days)].filter((day) => from < day && day < until).toSorted();
	const edges = [from, ...cuts, until];
	return cuts.concat(until).map((end, index) => ({ from: edges[index] ?? from, until: end }));
}
