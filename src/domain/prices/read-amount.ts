import { type Currency, minorDigitsOf } from "../billing/currency.ts";
import { largestUnitPrice } from "../billing/largest-amounts.ts";
import { type ReadCell, read, unread } from "./sheet-problem.ts";

/** A price above this is a slip of decimals. */
export const highestPrice = largestUnitPrice;

/**
 * Reads an amount in major units, `12.50`, into minor units, digit by digit: it never passes through a float. A comma is
 * refused whether it was meant for decimals or for thousands, since the two cannot be told apart. `periods`: how many
 * billing periods it is for.
 */
export function readAmount(text: string, currency: Currency, periods = 1): ReadCell<number> {
	if (text.includes(",")) return unread("comma");
	const [, sign = "", whole = "", decimals = ""] = /^([+-]?)(\d*)(?:\.(\d*))?$/u.exec(text) ?? [];
	if (whole === "" && decimals === "") return unread("notANumber");
	const digits = minorDigitsOf(currency);
	if (/[1-9]/u.test(decimals.slice(digits))) return unread("tooManyDecimals");
	const minor = BigInt(whole + decimals.slice(0, digits).padEnd(digits, "0"));
	if (minor === 0n) return read(0);
	if (sign === "-") return unread("negative");
	return minor > BigInt(highestPrice) * BigInt(periods) ? unread("tooLarge") : read(Number(minor));
}

/** Writes minor units as an amount in major units, exactly. */
export function writeAmount(minorUnits: number, currency: Currency): string {
	const digits = minorDigitsOf(currency);
	const text = String(minorUnits).padStart(digits + 1, "0");
	return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
