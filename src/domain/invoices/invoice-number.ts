import { type PartnerId, toId } from "../basics/ids.ts";
import type { Currency } from "../billing/currency.ts";
import { type BillingMonth, monthNumber, monthsBetween } from "./billing-month.ts";
import type { InvoiceId } from "./invoice.ts";

/** What tells one document of a partner from all others: there is one for each of these. */
export interface DocumentKey {
	readonly partnerId: PartnerId;
	readonly month: BillingMonth;
	readonly currency: Currency;
	/** The month of the invoice that a credit note amends; absent for an invoice. */
	readonly amends?: BillingMonth;
}

const bits = { amends: 12n, currency: 15n, month: 17n } as const;
const width = 45;
/** Odd, so that multiplying by it modulo a power of two loses nothing; it spreads neighbors over the whole range. */
const spread = 0x1b873593a5n;
/** Crockford's digits: none of them can be taken for another. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number as printed, `D` for an invoice and `C` for a credit note with nine digits, in the shape of Partner Center's
 * `D0600A1B2C`. It holds month, currency and amended month in full, so no two documents of a partner can have the same,
 * and a repeated run gives the same again; the partner's id only moves it.
 */
export function toInvoiceNumber({ partnerId, month, currency, amends }: DocumentKey): string {
	const back = amends === undefined ? 0 : monthsBetween(amends, month);
	const facts =
		(((BigInt(monthNumber(month)) << bits.currency) | currencyNumber(currency)) << bits.amends) |
		BigInt.asUintN(Number(bits.amends), BigInt(back));
	const moved = BigInt.asUintN(width, (facts ^ saltOf(partnerId)) * spread);
	const text = Array.from({ length: 9 }, (_, index) => digits[Number((moved >> BigInt(40 - 5 * index)) & 31n)]);
	return `${amends === undefined ? "D" : "C"}${text.join("")}`;
}

/** The id of a document is its number, in lower case as all ids. */
export function toInvoiceId(key: DocumentKey): InvoiceId {
	return toId<InvoiceId>(toInvoiceNumber(key));
}

/** Three letters as a number below 26³. */
function currencyNumber(currency: Currency): bigint {
	return [...currency].reduce((sum, letter) => sum * 26n + BigInt(letter.charCodeAt(0) - 65), 0n);
}

/** FNV-1a, cut to the width of a number. */
function saltOf(partnerId: PartnerId): bigint {
	const hash = [...partnerId].reduce(
		(sum, letter) => BigInt.asUintN(64, (sum ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n),
		0xcbf29ce484222325n,
	);
	return BigInt.asUintN(width, hash);
}
