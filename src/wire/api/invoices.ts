import { z } from "zod";
import { chargeLine, money, period } from "./money.ts";

/** A document without its lines; money is in `currency`. */
export const invoiceSummary = z
	.object({
		/** Its number, by which it is found. */
		id: z.string(),
		document: z.enum(["invoice", "creditNote"]),
		/** The kind in the caller's language. */
		title: z.string(),
		/** The invoice that a credit note amends. */
		amends: z.string().optional(),
		currency: z.string(),
		/** The month that was billed, `2026-11`. */
		month: z.string(),
		period,
		issuedOn: z.string(),
		issuedAt: z.string(),
		subtotal: money,
		tax: money,
		total: money,
		lineCount: z.int(),
	})
	.meta({ id: "InvoiceSummaryView" });
export type InvoiceSummaryView = z.infer<typeof invoiceSummary>;

/** What one customer has on a document. */
export const invoiceShare = z
	.object({
		customerId: z.string(),
		customerName: z.string(),
		subtotal: money,
		tax: money,
		total: money,
		lineCount: z.int(),
	})
	.meta({ id: "InvoiceShare" });

/** A line with its proof, its tax and the names that it had when it was issued. */
export const invoiceLine = chargeLine
	.extend({
		customerId: z.string(),
		customerName: z.string(),
		subscriptionName: z.string(),
		orderId: z.string(),
		/** Partner Center's name of the charge. */
		chargeType: z.string(),
		/** What it is called among people, in the caller's language. */
		chargeTypeTitle: z.string(),
		tax: money,
		/** Millionths: 100,000 is 10 %. */
		taxRate: z.object({ name: z.string(), millionths: z.int() }).optional(),
	})
	.meta({ id: "InvoiceLine" });
export type InvoiceLineView = z.infer<typeof invoiceLine>;

export const invoiceListQuery = z.object({
	size: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(20).optional(),
});
export const invoicePage = z
	.object({
		items: z.array(invoiceSummary.extend({ amendments: z.array(invoiceSummary) })),
		next: z.string().optional(),
	})
	.meta({ id: "InvoicePage" });

export const invoiceQuery = z.object({
	/** Makes it this customer's statement. */
	customerId: z.string().max(100).optional(),
	size: z.coerce.number().int().min(1).max(500).default(100),
	cursor: z.string().max(500).optional(),
});
/** A document with its customers by name, and a page of its lines. */
export const invoiceDetail = invoiceSummary
	.extend({
		amendments: z.array(invoiceSummary),
		customers: z.array(invoiceShare),
		lines: z.array(invoiceLine),
		next: z.string().optional(),
	})
	.meta({ id: "InvoiceWithLines" });

export const invoiceFileQuery = z.object({
	language: z.enum(["ko", "en"]).optional(),
	customerId: z.string().max(100).optional(),
});

/** A customer's documents, each with what the customer has on it. */
export const customerInvoices = z
	.object({ items: z.array(invoiceSummary.extend({ share: invoiceShare })) })
	.meta({ id: "CustomerInvoices" });

export const spendQuery = z.object({ months: z.coerce.number().int().min(1).max(60).default(12) });
/** Every month of the range in every currency, oldest first; amounts are before tax. */
export const customerSpend = z
	.object({
		items: z.array(
			z.object({ month: z.string(), currency: z.string(), invoiced: money, tax: money, notInvoiced: money }),
		),
	})
	.meta({ id: "CustomerSpend" });

export const billingRunRequest = z
	.strictObject({
		/** `2026-11`; the last month that is over when absent. */
		period: z
			.string()
			.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/u)
			.optional(),
	})
	.meta({ id: "BillingRunRequest" });

/** How far a month's billing is. */
export const billingRun = z
	.object({
		/** The month, `2026-11`. */
		id: z.string(),
		period,
		state: z.enum(["running", "done"]),
		customersDone: z.int(),
		customersTotal: z.int(),
		lines: z.int(),
		startedAt: z.string(),
		finishedAt: z.string().optional(),
	})
	.meta({ id: "BillingRun" });
export const billingRunResult = billingRun
	.extend({ invoices: z.array(invoiceSummary) })
	.meta({ id: "BillingRunResult" });
export const billingRunList = z.object({ items: z.array(billingRun) }).meta({ id: "BillingRunList" });
