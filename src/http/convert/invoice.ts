import type { Instant } from "../../domain/basics/instant.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import type { Day } from "../../domain/billing/day.ts";
import { toMoney } from "../../domain/billing/money.ts";
import { lastDayOf } from "../../domain/billing/period.ts";
import type { Invoice } from "../../domain/invoices/invoice.ts";
import type { AmendedInvoice, CurrencyBalance } from "../../use-cases/invoices/read-invoices.ts";
import type { InvoiceAmendment, InvoiceSummary, Invoice as WireInvoice } from "../../wire/invoice.ts";
import { toMajor } from "./money.ts";
import { toLink } from "./resource.ts";

/** An invoice with its notes, as the wire has it. */
export function toWireInvoice({ invoice, amendments }: AmendedInvoice): WireInvoice {
	return { ...toWireDocument(invoice), amendments: amendments.map(toWireDocument) };
}

function toWireDocument(invoice: Invoice): InvoiceAmendment {
	const { number, currency, period, document, amends } = invoice;
	const self = `/invoices/${number}`;
	return {
		id: number,
		invoiceDate: toMidnight(invoice.issuedOn),
		billingPeriodStartDate: toMidnight(period.from),
		billingPeriodEndDate: toMidnight(lastDayOf(period)),
		totalCharges: toMajor(toMoney(invoice.total, currency)),
		// Payments are not recorded here.
		paidAmount: 0,
		currencyCode: currency,
		currencySymbol: symbolOf(currency),
		pdfDownloadLink: `${self}/documents/statement`,
		taxReceipts: [],
		invoiceDetails: [
			{
				invoiceLineItemType: "billing_line_items",
				billingProvider: "office",
				links: { self: toLink(`${self}/lineitems/Office/BillingLineItems`) },
				attributes: { objectType: "InvoiceDetail" },
			},
		],
		documentType: document === "invoice" ? "invoice" : "adjustment_note",
		...(amends === undefined ? {} : { amendsOf: amends.toUpperCase() }),
		invoiceType: "Recurring",
		links: { self: toLink(`/invoices/Recurring-${number}`) },
		attributes: { objectType: "Invoice" },
	};
}

/** .NET's `DateTime.MinValue`, with which the original says that something never was. */
const never = "0001-01-01T00:00:00";

/** What was invoiced in one currency so far; nothing has ever been paid, since payments are not recorded here. */
export function toWireSummary(
	{ currency, ...balance }: Pick<CurrencyBalance, "currency"> & Partial<CurrencyBalance>,
	now: Instant,
): InvoiceSummary {
	const members = {
		balanceAmount: toMajor({ amount: balance.total ?? 0n, currency }),
		currencyCode: currency,
		currencySymbol: symbolOf(currency),
		accountingDate: `${now.slice(0, 10)}T00:00:00`,
		firstInvoiceCreationDate: balance.firstIssuedOn === undefined ? never : `${balance.firstIssuedOn}T00:00:00`,
		lastPaymentDate: never,
		lastPaymentAmount: 0,
		latestInvoiceDate: balance.lastIssuedOn === undefined ? never : `${balance.lastIssuedOn}T00:00:00`,
		attributes: { objectType: "InvoiceSummary" },
	};
	return {
		...members,
		details: [{ invoiceType: "Recurring", summary: members }],
		links: { self: toLink("/invoices/summary") },
	};
}

/** `$`, `₩`, `CHF`: as the original prints a currency. */
export function symbolOf(currency: Currency): string {
	const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
	return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}

/** A day as a date of the wire. */
export function toMidnight(day: Day): string {
	return `${day}T00:00:00Z`;
}
