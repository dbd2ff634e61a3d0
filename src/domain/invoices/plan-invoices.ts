import type { CustomerId, PartnerId } from "../basics/ids.ts";
import { bookBetween, type LedgerTransfer } from "../billing/ledger-entry.ts";
import { toMoney } from "../billing/money.ts";
import type { LineId, ProrationLine } from "../billing/proration-line.ts";
import type { BillingMonth } from "./billing-month.ts";
import { seatDirections } from "./charge-type.ts";
import type { AppliedTaxRate, InvoiceLine, InvoiceSubject, TaxRate } from "./invoice.ts";
import { type DocumentKey, toInvoiceId } from "./invoice-number.ts";
import { findTaxRate, taxOf } from "./tax.ts";

/** A line that no invoice has yet, with what it is about. */
export interface LineToInvoice {
	readonly line: ProrationLine;
	readonly subject: Omit<InvoiceSubject, "seats">;
}

/** An earlier line that another credits or takes back. */
export interface SettledLine {
	readonly line: ProrationLine;
	/** Where it stands, once it does: the month of the invoice, or of the invoice that the credit note amends. */
	readonly invoiced?: { readonly month: BillingMonth; readonly taxRate?: AppliedTaxRate };
}

export interface InvoicingFacts {
	readonly partnerId: PartnerId;
	readonly customerId: CustomerId;
	readonly month: BillingMonth;
	/** Whole changes, in the order in which they were written. */
	readonly lines: readonly LineToInvoice[];
	/** Every line that one of these settles, and so on back to charges of their own. */
	readonly settled: ReadonlyMap<LineId, SettledLine>;
	/** The partner's rates as they were recorded when the run began. */
	readonly rates: readonly TaxRate[];
}

/**
 * Puts a customer's lines onto the partner's documents of a month: one invoice for each currency, and beside it a credit
 * note for each earlier invoice of which lines are taken back. A credit of the ordinary kind, as for a cancellation, is
 * a line of the invoice, as in Partner Center. Every line gets its tax here.
 */
export function planInvoices(facts: InvoicingFacts): readonly InvoiceLine[] {
	const { partnerId, customerId, lines } = facts;
	const directionOf = seatDirections(lines.map(({ line }) => line));
	return lines.map(({ line, subject }) => {
		const seats = directionOf(line);
		const taxRate = rateOf(facts, line, subject.market);
		return {
			invoiceId: toInvoiceId(documentOf(facts, line)),
			partnerId,
			customerId,
			line,
			tax: taxOf(line.amount, taxRate).amount,
			...(taxRate === undefined ? {} : { taxRate }),
			subject: { ...subject, ...(seats === undefined ? {} : { seats }) },
		};
	});
}

/** What the tax of a line books; nothing where there is none. */
export function toTaxTransfer({ line, tax, invoiceId }: InvoiceLine): LedgerTransfer | undefined {
	if (tax === 0) return undefined;
	const amount = toMoney(tax, line.amount.currency);
	const id = `${line.id}/tax`;
	return bookBetween({ id, cause: invoiceId, amount, debit: "customerReceivable", credit: "taxPayable" });
}

/** What takes back a line of an earlier invoice goes onto a credit note for it; all else onto the invoice. */
function documentOf({ partnerId, month, settled }: InvoicingFacts, { amount, settles }: ProrationLine): DocumentKey {
	const key = { partnerId, month, currency: amount.currency };
	if (settles?.how !== "undoes") return key;
	const amends = settled.get(settles.lineId)?.invoiced?.month;
	return amends === undefined ? key : { ...key, amends };
}

/** A charge is taxed by the rate of its first day; what gives it back takes the rate that it was charged with. */
function rateOf(facts: InvoicingFacts, line: ProrationLine, market: string): AppliedTaxRate | undefined {
	let charge = line;
	while (charge.settles !== undefined) {
		const earlier = facts.settled.get(charge.settles.lineId);
		if (earlier === undefined) break;
		if (earlier.invoiced !== undefined) return earlier.invoiced.taxRate;
		charge = earlier.line;
	}
	return findTaxRate(facts.rates, market, charge.span.from);
}
