import { z } from "zod";
import { formatMessage } from "../../messages/messages.ts";
import { findInvoiceDocument, listInvoicePage, readBalances } from "../../use-cases/invoices/read-invoices.ts";
import {
	estimateLinkCollection,
	invoice,
	invoiceCollection,
	invoiceSummary,
	invoiceSummaryCollection,
} from "../../wire/invoice.ts";
import { serviceError } from "../../wire/resource.ts";
import { toWireInvoice, toWireSummary } from "../convert/invoice.ts";
import { readInvoiceFilter } from "../convert/invoice-filter.ts";
import { invoiceNotFound, readInvoiceId } from "../convert/invoice-id.ts";
import { toCollection, toLink } from "../convert/resource.ts";
import { answerPdf } from "../documents/answer-document.ts";
import { partnerCenterErrors, unusable } from "../errors.ts";
import { route } from "../route.ts";

/** The original gives up to 200 invoices a page and clamps what is above. */
const largestPage = 200;

const listQuery = z.object({
	size: z.coerce.number().int().min(0).optional(),
	offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
	filter: z.string().max(2_000).optional(),
});

/** `GET /v1/invoices`: the partner's invoices, newest first, each with the notes that amend it. */
export const listInvoicesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices",
	summary: "List invoices",
	operation: "viewInvoices",
	credentials: "either",
	query: listQuery,
	responses: { 200: invoiceCollection, 400: serviceError },
	async handle({ surroundings, caller, query, locale }) {
		const size = query.size === undefined || query.size === 0 ? largestPage : Math.min(query.size, largestPage);
		const offset = query.offset ?? 0;
		const range = query.filter === undefined ? {} : readInvoiceFilter(query.filter);
		if (range === undefined) return partnerCenterErrors.invalidInput(locale, [unusable(["filter"])]);
		const listing = { partnerId: caller.partnerId, document: "invoice", limit: size, offset, ...range } as const;
		const page = await listInvoicePage(surroundings, listing);
		const filter = query.filter === undefined ? "" : `&filter=${encodeURIComponent(query.filter)}`;
		const toUri = (from: number) => `/invoices?offset=${from}&size=${size}${filter}`;
		const next = page.more ? toLink(toUri(offset + size)) : undefined;
		return { status: 200, body: toCollection(page.items.map(toWireInvoice), toUri(offset), next) };
	},
});

/** `GET /v1/invoices/{id}`: an invoice or a note, by its number or by the id that its link has. */
export const getInvoiceRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/:invoiceId",
	summary: "Get an invoice",
	operation: "viewInvoices",
	credentials: "user",
	responses: { 200: invoice, 404: serviceError },
	async handle({ surroundings, caller: { partnerId }, params }) {
		const found = await findInvoiceDocument(surroundings, { partnerId, invoiceId: readInvoiceId(params.invoiceId) });
		if (found === undefined) return invoiceNotFound(partnerId, params.invoiceId);
		return { status: 200, body: toWireInvoice(found) };
	},
});

/** `GET /v1/invoices/summary`: what was invoiced in the currency that the partner bills in. */
export const getInvoiceSummaryRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/summary",
	summary: "Get the account balance",
	operation: "viewInvoices",
	credentials: "either",
	responses: { 200: invoiceSummary },
	async handle({ surroundings, caller }) {
		const { balances, currency = balances[0]?.currency ?? "USD" } = await readBalances(surroundings, caller.partnerId);
		const balance = balances.find((one) => one.currency === currency) ?? { currency };
		return { status: 200, body: toWireSummary(balance, surroundings.now()) };
	},
});

/** `GET /v1/invoices/summaries`: the same for every currency in which there is an invoice. */
export const listInvoiceSummariesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/summaries",
	summary: "Get the account balance in every currency",
	operation: "viewInvoices",
	credentials: "user",
	responses: { 200: invoiceSummaryCollection },
	async handle({ surroundings, caller }) {
		const { balances } = await readBalances(surroundings, caller.partnerId);
		const items = balances.map((balance) => toWireSummary(balance, surroundings.now()));
		return { status: 200, body: toCollection(items, "/invoices/summaries") };
	},
});

/** `GET /v1/invoices/{id}/documents/statement`: the PDF, in the language of `X-Locale`. */
export const getInvoiceStatementRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/:invoiceId/documents/statement",
	summary: "Get an invoice as PDF",
	operation: "viewInvoices",
	credentials: "user",
	file: "application/pdf",
	responses: { 200: undefined, 404: serviceError },
	async handle({ surroundings, caller: { partnerId }, params, locale }) {
		const found = await findInvoiceDocument(surroundings, { partnerId, invoiceId: readInvoiceId(params.invoiceId) });
		if (found === undefined) return invoiceNotFound(partnerId, params.invoiceId);
		return await answerPdf(found, locale.language);
	},
});

/** `GET /v1/invoices/{id}/receipts/{receiptId}/documents/statement`: there are no tax receipts here. */
export const getTaxReceiptRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/:invoiceId/receipts/:receiptId/documents/statement",
	summary: "Get a tax receipt as PDF",
	operation: "viewInvoices",
	credentials: "user",
	file: "application/pdf",
	responses: { 200: undefined, 404: serviceError },
	async handle({ caller: { partnerId }, params }) {
		return invoiceNotFound(partnerId, params.invoiceId, "TaxReceipt");
	},
});

const estimateQuery = z.object({ currencycode: z.string().regex(/^[a-z]{3}$/iu) });

/** `GET /v1/invoices/estimates/links?currencycode=`: where the charges are that no invoice has yet. */
export const listEstimateLinksRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/invoices/estimates/links",
	summary: "List links to charges that are not invoiced yet",
	operation: "viewInvoices",
	credentials: "either",
	query: estimateQuery,
	responses: { 200: estimateLinkCollection, 400: serviceError },
	async handle({ query, locale: { language } }) {
		const currency = query.currencycode.toLowerCase();
		const items = (["current", "previous"] as const).map((period) => ({
			title: formatMessage(language, `invoices.estimate.${period}.title`),
			description: formatMessage(language, `invoices.estimate.${period}.description`),
			period,
			link: toLink(
				`/invoices/unbilled/lineitems?provider=office&invoicelineitemtype=billinglineitems&currencycode=${currency}&period=${period}`,
			),
		}));
		return { status: 200, body: toCollection(items, `/invoices/estimates/links?currencycode=${currency}`) };
	},
});
