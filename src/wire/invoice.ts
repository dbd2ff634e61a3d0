import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf, link } from "./resource.ts";

/** Numbers are the .NET SDK's member values. */
export const billingProvider = tolerantEnum({ none: 0, office: 1, azure: 2, one_time: 3, marketplace: 4, all: 5 });
export const invoiceLineItemType = tolerantEnum({ none: 0, usage_line_items: 1, billing_line_items: 2 });

const provider = z.enum(["office", "azure", "one_time", "marketplace"]);
const lineItemType = z.enum(["usage_line_items", "billing_line_items"]);

/** Which lines an invoice has and where they are. */
const invoiceDetail = z
	.object({
		invoiceLineItemType: lineItemType,
		billingProvider: provider,
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "InvoiceDetail" });

const invoiceMembers = z.object({
	id: z.string(),
	invoiceDate: z.string(),
	billingPeriodStartDate: z.string(),
	billingPeriodEndDate: z.string(),
	totalCharges: z.number(),
	paidAmount: z.number(),
	currencyCode: z.string(),
	currencySymbol: z.string(),
	pdfDownloadLink: z.string(),
	taxReceipts: z.array(z.object({ id: z.string(), taxReceiptPdfDownloadLink: z.string() })),
	invoiceDetails: z.array(invoiceDetail),
	documentType: z.enum(["invoice", "void_note", "adjustment_note"]),
	amendsOf: z.string().optional(),
	invoiceType: z.enum(["Recurring", "OneTime"]),
	links: z.object({ self: link }),
	attributes,
});

/** An invoice, or the note that amends one; the notes of an invoice stand within it. */
export const invoice = invoiceMembers
	.extend({ amendments: z.array(invoiceMembers.meta({ id: "InvoiceAmendment" })) })
	.meta({ id: "Invoice" });
export type Invoice = z.infer<typeof invoice>;
export type InvoiceAmendment = z.infer<typeof invoiceMembers>;
export const invoiceCollection = collectionOf(invoice).meta({ id: "InvoiceCollection" });

const summaryMembers = z.object({
	balanceAmount: z.number(),
	currencyCode: z.string(),
	currencySymbol: z.string(),
	accountingDate: z.string(),
	firstInvoiceCreationDate: z.string(),
	lastPaymentDate: z.string(),
	lastPaymentAmount: z.number(),
	latestInvoiceDate: z.string(),
	attributes,
});

/** What a partner has been invoiced in one currency; dates without zone, those that never were as year 1. */
export const invoiceSummary = summaryMembers
	.extend({
		details: z.array(z.object({ invoiceType: z.enum(["Recurring", "OneTime"]), summary: summaryMembers })),
		links: z.object({ self: link }),
	})
	.meta({ id: "InvoiceSummary" });
export type InvoiceSummary = z.infer<typeof invoiceSummary>;
export const invoiceSummaryCollection = collectionOf(invoiceSummary).meta({ id: "InvoiceSummaryCollection" });

/** One charge or credit, members in the order of the original's samples; dates without zone. */
export const licenseBasedLineItem = z
	.object({
		partnerId: z.string(),
		customerId: z.string(),
		customerName: z.string(),
		mpnId: z.int(),
		tier2MpnId: z.int(),
		orderId: z.string(),
		subscriptionId: z.string(),
		syndicationPartnerSubscriptionNumber: z.string(),
		offerId: z.string(),
		durableOfferId: z.string(),
		offerName: z.string(),
		domainName: z.string(),
		billingCycleType: z.string(),
		subscriptionName: z.string(),
		subscriptionDescription: z.string(),
		subscriptionStartDate: z.string(),
		subscriptionEndDate: z.string(),
		chargeStartDate: z.string(),
		chargeEndDate: z.string(),
		chargeType: z.string(),
		unitPrice: z.number(),
		quantity: z.int(),
		amount: z.number(),
		totalOtherDiscount: z.number(),
		subtotal: z.number(),
		tax: z.number(),
		totalForCustomer: z.number(),
		currency: z.string(),
		invoiceLineItemType: z.literal("billing_line_items"),
		billingProvider: z.literal("office"),
		attributes,
	})
	.meta({ id: "LicenseBasedLineItem" });
export type LicenseBasedLineItem = z.infer<typeof licenseBasedLineItem>;
export const invoiceLineItemCollection = collectionOf(licenseBasedLineItem)
	.extend({ continuationToken: z.string().optional() })
	.meta({ id: "InvoiceLineItemCollection" });

/** Where the charges that no invoice has yet are found. */
const estimateLink = z
	.object({ title: z.string(), description: z.string(), period: z.string(), link })
	.meta({ id: "EstimateLink" });
export const estimateLinkCollection = collectionOf(estimateLink).meta({ id: "EstimateLinkCollection" });
