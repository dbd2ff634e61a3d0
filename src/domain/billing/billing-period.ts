import type { BillingCycle, CommerceRegime } from "../catalog/catalog.ts";
import { addDaysTo, addMonthsTo, type Day, dayOfMonth, earlierOf } from "./day.ts";
import type { Period } from "./period.ts";

/** A cycle in which money flows; trials have none. */
export type PaidCycle = Exclude<BillingCycle, "none">;

/** What the billing periods of a subscription follow from. */
export interface BillingRhythm {
	readonly regime: CommerceRegime;
	/** The day of purchase, or of the conversion that started the term anew. */
	readonly startedOn: Day;
	readonly cycle: PaidCycle;
}

/** One period that is paid for in advance. */
export interface BillingPeriod {
	/** The days that are served. */
	readonly span: Period;
	/** The days that the price is for; shorter than `span` only where the first days are free. */
	readonly rated: Period;
}

const monthsOf = { monthly: 1, annual: 12 } as const satisfies Record<PaidCycle, number>;

/** From this day of the month on, legacy moves the anniversary to the 1st. */
const firstLateDay = 29;

/**
 * The billing period that a day lies in; throws a RangeError before the start. Legacy: what is bought on the 29th to
 * 31st has its anniversary on the 1st, and the days up to the end of the month are free ("FAQ about new billing
 * features", Partner Center, 2018-06; example F10). New commerce: the same day of every month, or the last day of a
 * month that lacks it, counted from the start each time, so that 31 January does not drift to the 28th.
 */
export function billingPeriodAt(rhythm: BillingRhythm, day: Day): BillingPeriod {
	if (day < rhythm.startedOn) throw new RangeError(`${day} is before the start on ${rhythm.startedOn}`);
	const anchor = anniversaryAnchor(rhythm);
	const months = monthsOf[rhythm.cycle];
	const begun = Math.max(0, Math.floor(monthsApart(anchor, day) / months));
	const index = begun > 0 && addMonthsTo(anchor, begun * months) > day ? begun - 1 : begun;
	const rated = { from: addMonthsTo(anchor, index * months), until: addMonthsTo(anchor, (index + 1) * months) };
	return { rated, span: { from: index === 0 ? rhythm.startedOn : rated.from, until: rated.until } };
}

/**
 * The monthly anniversary after a day, whatever the cycle: where legacy takes note of a change of seats ("common billing
 * scenarios", Partner Center, 2020-05; examples M2, A2, F8).
 */
export function nextMonthlyAnniversary(rhythm: Omit<BillingRhythm, "cycle">, day: Day): Day {
	return billingPeriodAt({ ...rhythm, cycle: "monthly" }, day).rated.until;
}

/**
 * The first day from the given one on that is the partner's billing day; a month without it takes its last day ("common
 * billing scenarios", Partner Center, 2020-05: billing day 15).
 */
export function nextBillingDay(day: Day, billingDay: number): Day {
	if (!Number.isInteger(billingDay) || billingDay < 1 || billingDay > 31)
		throw new RangeError(`${billingDay} is no day of a month`);
	const firstOfMonth = addDaysTo(day, 1 - dayOfMonth(day));
	const thisMonth = billingDayFrom(firstOfMonth, billingDay);
	return day <= thisMonth ? thisMonth : billingDayFrom(addMonthsTo(firstOfMonth, 1), billingDay);
}

/** The first day of the first month that is paid for: the start, or the 1st where legacy moves the anniversary to it. */
export function anniversaryAnchor({ regime, startedOn }: Omit<BillingRhythm, "cycle">): Day {
	const dayNumber = dayOfMonth(startedOn);
	if (regime === "newCommerce" || dayNumber < firstLateDay) return startedOn;
	return addMonthsTo(addDaysTo(startedOn, 1 - dayNumber), 1);
}

function billingDayFrom(firstOfMonth: Day, billingDay: number): Day {
	const lastOfMonth = addDaysTo(addMonthsTo(firstOfMonth, 1), -1);
	return earlierOf(addDaysTo(firstOfMonth, billingDay - 1), lastOfMonth);
}

/** Months between the months of two days, whatever their numbers in it. */
function monthsApart(from: Day, until: Day): number {
	const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return monthNumber(until) - monthNumber(from);
}
