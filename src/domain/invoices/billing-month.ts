import type { Brand } from "../basics/ids.ts";
import { addDaysTo, addMonthsTo, type Day, earlierOf, parseDay } from "../billing/day.ts";
import { type Period, toPeriod } from "../billing/period.ts";

/** The month that a billing run is about, `2026-11`: it begins on the partner's billing day in that month. */
export type BillingMonth = Brand<"BillingMonth">;

/** Reads `2026-11`; undefined for anything else and for months that do not exist. */
export function readBillingMonth(text: string): BillingMonth | undefined {
	return /^[12]\d{3}-(?:0[1-9]|1[0-2])$/u.test(text) ? (text as BillingMonth) : undefined; // just checked
}

/** The days that a month bills: from the billing day in it up to and without the billing day after it, in UTC. */
export function periodOfMonth(month: BillingMonth, billingDay: number): Period {
	const first = parseDay(`${month}-01`);
	return toPeriod(billingDayFrom(first, billingDay), billingDayFrom(addMonthsTo(first, 1), billingDay));
}

/** The month whose period a day lies in. */
export function monthOfDay(day: Day, billingDay: number): BillingMonth {
	const own = day.slice(0, 7) as BillingMonth; // a day begins with its month
	return day < periodOfMonth(own, billingDay).from ? addMonths(own, -1) : own;
}

/** The last month that is over on a day. */
export function lastCompleteMonth(day: Day, billingDay: number): BillingMonth {
	return addMonths(monthOfDay(day, billingDay), -1);
}

/** The month of a period that `periodOfMonth` gave, whatever the billing day was then. */
export function monthOfPeriod({ from }: Pick<Period, "from">): BillingMonth {
	return from.slice(0, 7) as BillingMonth; // a period begins in its month
}

/** So many months later, or earlier when negative. */
export function addMonths(month: BillingMonth, months: number): BillingMonth {
	return addMonthsTo(parseDay(`${month}-01`), months).slice(0, 7) as BillingMonth; // a day begins with its month
}

/** Months from one to another; negative when the other is earlier. */
export function monthsBetween(from: BillingMonth, until: BillingMonth): number {
	return monthNumber(until) - monthNumber(from);
}

/** Months since the year 0. */
export function monthNumber(month: BillingMonth): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/** A month that lacks the day takes its last one. */
function billingDayFrom(firstOfMonth: Day, billingDay: number): Day {
	if (!Number.isInteger(billingDay) || billingDay < 1 || billingDay > 31)
		throw new RangeError(`${billingDay} is no day of a month`);
	return earlierOf(addDaysTo(firstOfMonth, billingDay - 1), addDaysTo(addMonthsTo(firstOfMonth, 1), -1));
}
