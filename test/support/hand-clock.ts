import { type Instant, parseInstant, toInstant } from "../../src/domain/basics/instant.ts";

/** A clock that stands still until a test moves it. */
export interface HandClock {
	readonly now: () => Instant;
	advance(duration: Temporal.DurationLike): void;
}

/** The moment at which hand clocks begin. */
const start = parseInstant("2026-11-22T09:30:00Z");

/** Sets a clock to `start`. */
export function setHandClock(): HandClock {
	let moment = Temporal.Instant.from(start);
	return {
		now: () => toInstant(moment),
		advance(duration) {
			moment = moment.add(duration);
		},
	};
}

/** Makes ids of the form of a UUID that count upwards, so that a test run can be repeated to the letter. */
export function countIds(): () => string {
	let made = 0;
	return () => {
		made += 1;
		return `019ab000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
	};
}
