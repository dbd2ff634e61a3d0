import { type Instant, toInstant } from "./instant.ts";

/**
 * The moment that something is recorded at, after what was recorded for the same before: two words of one millisecond,
 * or of a clock that stands still, keep their order, and neither takes the place of the other.
 */
export function recordingMoment(now: Instant, last: Instant | undefined): Instant {
	if (last === undefined || last < now) return now;
	return toInstant(Temporal.Instant.from(last).add({ milliseconds: 1 }));
}
