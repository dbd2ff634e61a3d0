import type { Day } from "../billing/day.ts";
import { roundHalfAway } from "../billing/fraction.ts";
import type { Money } from "../billing/money.ts";
import { toMoney } from "../billing/money.ts";
import type { AppliedTaxRate, TaxRate } from "./invoice.ts";

const whole = 1_000_000n;

/** The tax of one line: rounded once, a half away from zero, so that the tax of a credit mirrors that of its charge. */
export function taxOf({ amount, currency }: Money, rate: AppliedTaxRate | undefined): Money {
	if (rate === undefined) return toMoney(0, currency);
	const tax = roundHalfAway({ numerator: BigInt(amount) * BigInt(rate.millionths), denominator: whole });
	return toMoney(tax, currency);
}

/**
 * The rate of a market in force on a day: of those that cover it the one that began last, and of one beginning what was
 * recorded last; nothing where none does.
 */
export function findTaxRate(rates: readonly TaxRate[], market: string, day: Day): AppliedTaxRate | undefined {
	const [found] = rates
		.filter((rate) => rate.market === market && rate.from <= day && (rate.until === undefined || day < rate.until))
		.toSorted((one, other) => compare(other.from, one.from) || compare(other.recordedAt, one.recordedAt));
	return found === undefined ? undefined : { name: found.name, millionths: found.millionths };
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
