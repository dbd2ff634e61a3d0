import type { Instant } from "../basics/instant.ts";

/**
 * A calendar day in UTC, `2018-01-13`. Partner Center bills by UTC days ("billing basics", 2020-05), so no time zone and
 * no change of clocks can move a charge.
 */
export type Day = string & { readonly __brand: "Day" };

/** Reads `yyyy-mm-dd`; throws a RangeError on anything else and on days that do not exist. */
export function parseDay(text: string): Day {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) throw new RangeError(`${text} is no day`);
	return toDay(Temporal.PlainDate.from(text, { overflow: "reject" }));
}

/** The day that a moment lies in. */
export function dayOf(instant: Instant): Day {
	return instant.slice(0, 10) as Day; // an instant has the form by construction
}

/** So many days later, or earlier when negative. */
export function addDaysTo(day: Day, days: number): Day {
	return toDay(Temporal.PlainDate.from(day).add({ days }));
}

/** So many months later; a month without that day takes its last one. */
export function addMonthsTo(day: Day, months: number): Day {
	return toDay(Temporal.PlainDate.from(day).add({ months }));
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, until: Day): number {
	return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: "days" }).days;
}

/** The number of the day in its month, from 1. */
export function dayOfMonth(day: Day): number {
	return Number(day.slice(8));
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
	if (one < other) return other;
	return one;
}

/** The earlier of two days. */
export function earlierOf(one: Day, other: Day): Day {
	if (one < other) return one;
	return other;
}

function toDay(date: Temporal.PlainDate): Day {
	return date.toString() as Day; // four-digit years only: sorts as it compares
}

/** Takes back a day that we wrote ourselves, without reading it again. */
export function storedDay(text: string): Day {
	return text as Day; // only rows that `parseDay` filled come here
}
