import { type Instant, startOfDay } from "../basics/instant.ts";

/**
 * Midnight UTC of the last day of a term, inclusive: the day before the anniversary, so that 13 January leads to
 * 12 January (Partner Center documentation, "common billing scenarios", 2020-05). A month without that day takes its
 * last day as the anniversary.
 */
export function lastDayOfTerm(from: Instant, months: number): Instant {
	const firstDay = Temporal.PlainDate.from(from.slice(0, 10));
	const lastDay = firstDay.add({ months }).subtract({ days: 1 });
	return startOfDay(`${lastDay.toString()}T00:00:00.000Z` as Instant); // fixed width: a plain date and midnight
}
