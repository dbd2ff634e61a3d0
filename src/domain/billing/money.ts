import type { Currency } from "./currency.ts";

/** An amount in whole minor units (cents, won); negative is owed the other way. */
export interface Money {
	readonly amount: number;
	readonly currency: Currency;
}

/** The same of a sum, which may be more than a number holds exactly. */
export interface ExactMoney {
	readonly amount: bigint;
	readonly currency: Currency;
}

/** Takes an amount in minor units; throws a RangeError on a fraction or on what a number cannot hold exactly. */
export function toMoney(amount: number | bigint, currency: Currency): Money {
	const minor = Number(amount);
	if (!Number.isSafeInteger(minor)) throw new RangeError(`${amount} is no exact number of minor units of ${currency}`);
	return { amount: minor + 0, currency };
}

/** The sum of two amounts; throws a RangeError when their currencies differ. */
export function addMoney(one: Money, other: Money): Money {
	if (one.currency !== other.currency) throw new RangeError(`${one.currency} and ${other.currency} do not add up`);
	return toMoney(one.amount + other.amount, one.currency);
}

/** The sum of any number of amounts of one currency, nothing being zero of it. */
export function sumMoney(currency: Currency, parts: readonly Money[]): Money {
	return parts.reduce(addMoney, toMoney(0, currency));
}

/** The same amount the other way. */
export function negateMoney({ amount, currency }: Money): Money {
	return toMoney(0 - amount, currency);
}
