import { addDays, type Instant, startOfDay } from "../basics/instant.ts";
import { anniversaryAnchor } from "../billing/billing-period.ts";
import { addDaysTo, addMonthsTo, dayOf } from "../billing/day.ts";
import type { CommerceRegime } from "../catalog/catalog.ts";
import type { Subscription } from "./subscription.ts";

/**
 * Midnight UTC of the last day of a term, inclusive: the day before the anniversary, so that 13 January leads to
 * 12 January (Partner Center documentation, "common billing scenarios", 2020-05). Legacy: what is bought on the 29th to
 * 31st has its anniversary on the 1st, and the days before it come on top ("FAQ about new billing features", 2018-06;
 * example F10). New commerce: a month without that day takes its last day as the anniversary.
 */
export function lastDayOfTerm(from: Instant, months: number, regime: CommerceRegime): Instant {
	const anniversary = anniversaryAnchor({ regime, startedOn: dayOf(from) });
	return startOfDay(addDaysTo(addMonthsTo(anniversary, months), -1));
}

/**
 * The last day of the term after the present one. Terms are counted from the first day of the first one, so that
 * 31 January does not drift to the 28th; a term that was cut or moved is counted on from its own end.
 */
export function lastDayOfNextTerm(
	{ effectiveFrom, committedUntil, regime }: Pick<Subscription, "effectiveFrom" | "committedUntil" | "regime">,
	months: number,
): Instant {
	for (let terms = 1; ; terms += 1) {
		const last = lastDayOfTerm(effectiveFrom, terms * months, regime);
		if (last > committedUntil) return lastDayOfTerm(addDays(committedUntil, 1), months, regime);
		if (last === committedUntil) return lastDayOfTerm(effectiveFrom, (terms + 1) * months, regime);
	}
}
