import { addDaysTo } from "../../domain/billing/day.ts";
import { toMoney } from "../../domain/billing/money.ts";
import { monthOfPeriod } from "../../domain/invoices/billing-month.ts";
import type { BillingRun, BillingRunRefusal, DocumentTotals } from "../../domain/invoices/billing-run.ts";
import { type ChargeType, chargeTypeOf } from "../../domain/invoices/charge-type.ts";
import type { Invoice, InvoiceLine } from "../../domain/invoices/invoice.ts";
import { formatMessage, type MessageKey, type MessageLanguage, type MessageValues } from "../../messages/messages.ts";
import type { CustomerShare } from "../../use-cases/invoices/read-invoices.ts";
import type { InvoiceLineView, InvoiceSummaryView } from "../../wire/api/invoices.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import { viewChargeLine } from "./charge-line.ts";
import { viewMoney } from "./money.ts";
import { factsOf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

/** A document as our API tells it. */
export function viewInvoice(invoice: Invoice, language: MessageLanguage): InvoiceSummaryView {
	return {
		id: invoice.number,
		document: invoice.document,
		title: formatMessage(language, "invoices.pdf.title", { document: invoice.document }),
		...(invoice.amends === undefined ? {} : { amends: invoice.amends.toUpperCase() }),
		currency: invoice.currency,
		month: monthOfPeriod(invoice.period),
		period: { from: invoice.period.from, until: invoice.period.until },
		issuedOn: invoice.issuedOn,
		issuedAt: invoice.issuedAt,
		...viewTotals(invoice, invoice),
		lineCount: invoice.lineCount,
	};
}

/** What one customer has on a document. */
export function viewShare(share: CustomerShare, invoice: Pick<Invoice, "currency">) {
	const { customerId, customerName, lineCount } = share;
	return { customerId, customerName, ...viewTotals(share, invoice), lineCount };
}

/** A line of a document with its proof. */
export function viewInvoiceLine(one: InvoiceLine, words: ViewContext): InvoiceLineView {
	const { line, subject, tax, taxRate, customerId } = one;
	const { regime, billingCycle: cycle, seats } = subject;
	const chargeType = chargeTypeOf(line, { regime, cycle, ...(seats === undefined ? {} : { seats }) });
	return {
		...viewChargeLine(line, words),
		offerName: subject.offerTitle[words.language],
		customerId,
		customerName: subject.customerName,
		subscriptionName: subject.subscriptionName,
		orderId: subject.orderId,
		chargeType,
		chargeTypeTitle: formatMessage(words.language, chargeTypeTitles[chargeType]),
		tax: viewMoney(toMoney(tax, line.amount.currency)),
		...(taxRate === undefined ? {} : { taxRate: { ...taxRate } }),
	};
}

/** What each charge is called among people; Partner Center has names for programs only. */
const chargeTypeTitles = {
	"Cycle fee": "invoices.chargeType.cycle",
	"Prorate fees when purchase": "invoices.chargeType.purchase",
	"Renew fee": "invoices.chargeType.renewal",
	"Cycle instance prorate": "invoices.chargeType.seats",
	"Cancel fee": "invoices.chargeType.cancellation",
	"Prorate fees when activate": "invoices.chargeType.reactivation",
	"Prorate fees when convert from current offer": "invoices.chargeType.convertFrom",
	"Prorate fees when convert to new offer": "invoices.chargeType.convertTo",
	new: "invoices.chargeType.purchase",
	cycleCharge: "invoices.chargeType.cycle",
	renew: "invoices.chargeType.renewal",
	addQuantity: "invoices.chargeType.seatsAdded",
	removeQuantity: "invoices.chargeType.seatsRemoved",
	cancelImmediate: "invoices.chargeType.cancellation",
	convert: "invoices.chargeType.convert",
} as const satisfies Record<ChargeType, MessageKey>;

/** A run as our API tells it. */
export function viewRun({ partnerId: _, month, period, ...run }: BillingRun) {
	return { id: month, period: { from: period.from, until: period.until }, ...run };
}

/** Why a month cannot be billed, in words. */
export function describeRunRefusal(refusal: BillingRunRefusal, language: MessageLanguage): RefusalView {
	const values = valuesOf(refusal);
	return {
		code: refusal.code,
		reason: formatMessage(language, `invoices.refusal.${refusal.code}.reason`, values),
		remedy: formatMessage(language, `invoices.refusal.${refusal.code}.remedy`, values),
		facts: factsOf(refusal),
	};
}

function valuesOf(refusal: BillingRunRefusal): MessageValues {
	if (refusal.code === "notBilled") return {};
	if (refusal.code === "sumTooLarge") return { month: refusal.month, currency: refusal.currency };
	if (refusal.code === "alreadyRunning") return { month: refusal.month, since: new Date(refusal.since) };
	const { month, until } = refusal;
	return { month, until: toDate(until), last: toDate(addDaysTo(until, -1)) };
}

function toDate(day: string): Date {
	return new Date(`${day}T00:00:00Z`);
}

function viewTotals({ subtotal, tax }: DocumentTotals, { currency }: Pick<Invoice, "currency">) {
	const view = (amount: number) => viewMoney(toMoney(amount, currency));
	return { subtotal: view(subtotal), tax: view(tax), total: view(subtotal + tax) };
}
