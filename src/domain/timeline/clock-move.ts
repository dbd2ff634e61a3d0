import { addDays, type Instant, parseInstant } from "../basics/instant.ts";
import { addMonthsTo, dayOf } from "../billing/day.ts";
import { farthestYears } from "./plan-entry.ts";

/** How far a clock is to be moved: to a moment, or by whole days, months or years. */
export type ClockStep =
	| { readonly to: Instant }
	| { readonly days: number }
	| { readonly months: number }
	| { readonly years: number };

/** Why a clock may not be set or moved like that. */
export type ClockRefusal =
	/** Only a test customer has a time of its own. */
	| { readonly code: "notTestCustomer" }
	| { readonly code: "clockNotStarted" }
	/** It runs already; it is moved by advancing it. */
	| { readonly code: "clockStarted"; readonly now: Instant }
	/** Time goes forward only. */
	| { readonly code: "clockBackwards"; readonly now: Instant; readonly to: Instant }
	| { readonly code: "clockTooFar"; readonly to: Instant; readonly latest: Instant }
	/** Something has happened after that moment already. */
	| { readonly code: "clockBeforeChanges"; readonly to: Instant; readonly latest: Instant }
	/** What happened in the customer's future cannot be taken along into real time. */
	| { readonly code: "clockAhead"; readonly now: Instant; readonly latest: Instant; readonly real: Instant };

/** Where a step leads; a month without that day takes its last one. */
export function stepFrom(now: Instant, step: ClockStep): Instant {
	if ("to" in step) return step.to;
	if ("days" in step) return addDays(now, step.days);
	return addMonths(now, "months" in step ? step.months : step.years * 12);
}

/** Why a clock that stands there may not be moved so far; nothing when it may. */
export function refuseMove(now: Instant, to: Instant): readonly ClockRefusal[] {
	if (to <= now) return [{ code: "clockBackwards", now, to }];
	const latest = addMonths(now, farthestYears * 12);
	return to > latest ? [{ code: "clockTooFar", to, latest }] : [];
}

/** Why a clock may not begin there: not in what has happened already, and not too far from the real present. */
export function refuseStart(real: Instant, to: Instant, lastHappened: Instant | undefined): readonly ClockRefusal[] {
	if (lastHappened !== undefined && to < lastHappened)
		return [{ code: "clockBeforeChanges", to, latest: lastHappened }];
	const latest = addMonths(real, farthestYears * 12);
	return to > latest ? [{ code: "clockTooFar", to, latest }] : [];
}

/** Why a clock may not be taken away: it is ahead, and things have happened there. */
export function refuseRemoval(real: Instant, now: Instant, lastHappened: Instant | undefined): readonly ClockRefusal[] {
	if (now <= real || lastHappened === undefined || lastHappened <= real) return [];
	return [{ code: "clockAhead", now, latest: lastHappened, real }];
}

function addMonths(now: Instant, months: number): Instant {
	return parseInstant(`${addMonthsTo(dayOf(now), months)}${now.slice(10)}`);
}
