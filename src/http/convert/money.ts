import { minorDigitsOf } from "../../domain/billing/currency.ts";
import type { ExactMoney, Money } from "../../domain/billing/money.ts";
import type { MoneyView } from "../../wire/api/money.ts";

/** An amount as our API tells it. */
export function viewMoney({ amount, currency }: Money): MoneyView {
	return { amount, currency, decimal: toDecimal({ amount, currency }) };
}

/** A sum as our API tells it: exact as text, and as a number the nearest that there is. */
export function viewSum({ amount, currency }: ExactMoney): MoneyView {
	return { amount: Number(amount), currency, decimal: toDecimal({ amount, currency }) };
}

/** `-12.50`: exact, with as many places as the currency has. */
export function toDecimal({ amount, currency }: Money | ExactMoney): string {
	const digits = minorDigitsOf(currency);
	const minor = String(amount < 0 ? -amount : amount).padStart(digits + 1, "0");
	const sign = amount < 0 ? "-" : "";
	if (digits === 0) return `${sign}${minor}`;
	return `${sign}${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
}

/** The amount in major units, for the original's contract, which has numbers. */
export function toMajor(money: Money | ExactMoney): number {
	return Number(toDecimal(money));
}

/** `$`, `₩`: the sign of a currency, or its code where it has none. */
export function toCurrencySymbol(currency: string): string {
	const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
	return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}
