/**
 * A moment in UTC as fixed-width text, `2026-11-22T09:30:00.000Z`: sorts as it compares, and both databases store it
 * the same way.
 */
export type Instant = string & { readonly __brand: "Instant" };

/** Turns a moment into its fixed-width text, cut to milliseconds. */
export function toInstant(moment: Temporal.Instant): Instant {
	return moment.toString({ smallestUnit: "millisecond", roundingMode: "floor" }) as Instant; // fixed width by construction
}

/** Reads any ISO-8601 moment with zone; throws a RangeError on anything else. */
export function parseInstant(text: string): Instant {
	return toInstant(Temporal.Instant.from(text));
}

/** Takes back an instant that we wrote ourselves, without reading it again. */
export function storedInstant(text: string): Instant {
	return text as Instant; // only rows that `toInstant` filled come here
}

/** The same moment `days` days of 24 hours later (or earlier, when negative). */
export function addDays(instant: Instant, days: number): Instant {
	return toInstant(Temporal.Instant.from(instant).add({ hours: days * 24 }));
}

/** Midnight UTC of the day, or of the instant's day. */
export function startOfDay(moment: string): Instant {
	return `${moment.slice(0, 10)}T00:00:00.000Z` as Instant; // still fixed width
}
