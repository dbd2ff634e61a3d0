import { type Instant, toInstant } from "../../domain/basics/instant.ts";

/** Whole seconds since 1970, as tokens count time. */
export function toEpochSeconds(instant: Instant): number {
	return Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);
}

/** The moment that a token names by its seconds since 1970. */
export function fromEpochSeconds(seconds: number): Instant {
	return toInstant(Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
}

/** The same moment some seconds later. */
export function addSeconds(instant: Instant, seconds: number): Instant {
	return toInstant(Temporal.Instant.from(instant).add({ seconds }));
}
