import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { findInvoiceDocument, listInvoiceLinePage, listInvoicePage } from "../../use-cases/invoices/read-invoices.ts";
import {
	invoiceDetail,
	invoiceFileQuery,
	invoiceListQuery,
	invoicePage,
	invoiceQuery,
} from "../../wire/api/invoices.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { readLineCursor, readOffsetCursor, toLineCursor } from "../convert/invoice-cursor.ts";
import { readInvoiceId } from "../convert/invoice-id.ts";
import { viewInvoice, viewInvoiceLine, viewShare } from "../convert/invoice-views.ts";
import { answerCsv, answerPdf } from "../documents/answer-document.ts";
import { problem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET /api/v1/invoices?size=&cursor=`: newest first, each with the credit notes that amend it. */
export const listInvoicesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/invoices",
	summary: "List invoices",
	operation: "viewInvoices",
	credentials: "either",
	query: invoiceListQuery,
	responses: { 200: invoicePage, 400: problemSchema },
	async handle({ surroundings, caller: { partnerId }, query: { size, cursor }, locale: { language } }) {
		const offset = readOffsetCursor(cursor);
		const listing = { partnerId, document: "invoice", limit: size, offset } as const;
		const page = await listInvoicePage(surroundings, listing);
		const items = page.items.map(({ invoice, amendments }) => ({
			...viewInvoice(invoice, language),
			amendments: amendments.map((note) => viewInvoice(note, language)),
		}));
		return { status: 200, body: { items, ...(page.more ? { next: String(offset + size) } : {}) } };
	},
});

/** `GET /api/v1/invoices/{id}?customerId=&size=&cursor=`: a document with its customers and a page of its lines. */
export const getInvoiceRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/invoices/:invoiceId",
	summary: "Get an invoice with its lines, each with its proof",
	operation: "viewInvoices",
	credentials: "either",
	query: invoiceQuery,
	responses: { 200: invoiceDetail, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, query, locale } = context;
		const { language } = locale;
		const found = await find(context, query.customerId);
		if (found === undefined) return notFound(locale);
		const { invoice, amendments, customers } = found;
		const after = readLineCursor(query.cursor);
		const page = await listInvoiceLinePage(surroundings, {
			...{ partnerId: caller.partnerId, invoiceId: invoice.id, limit: query.size },
			...(query.customerId === undefined ? {} : { customerId: toId<CustomerId>(query.customerId) }),
			...(after === undefined ? {} : { after }),
		});
		const last = page.more ? page.items.at(-1) : undefined;
		const words = { catalog: surroundings.catalog, language };
		return {
			status: 200,
			body: {
				...viewInvoice(invoice, language),
				amendments: amendments.map((note) => viewInvoice(note, language)),
				customers: customers.map((share) => viewShare(share, invoice)),
				lines: page.items.map((line) => viewInvoiceLine(line, words)),
				...(last === undefined ? {} : { next: toLineCursor({ customerId: last.customerId, lineId: last.line.id }) }),
			},
		};
	},
});

/** `GET /api/v1/invoices/{id}/pdf?language=&customerId=`: in the caller's language unless one is named. */
export const getInvoicePdfRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/invoices/:invoiceId/pdf",
	summary: "Get an invoice, or a customer's statement, as PDF",
	operation: "viewInvoices",
	credentials: "either",
	query: invoiceFileQuery,
	file: "application/pdf",
	responses: { 200: undefined, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { query, locale } = context;
		const found = await find(context, query.customerId);
		return found === undefined ? notFound(locale) : await answerPdf(found, query.language ?? locale.language);
	},
});

/** `GET /api/v1/invoices/{id}/csv?customerId=`: in the columns of Partner Center's reconciliation file. */
export const getInvoiceCsvRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/invoices/:invoiceId/csv",
	summary: "Get an invoice as a reconciliation file",
	operation: "viewInvoices",
	credentials: "either",
	query: invoiceFileQuery,
	file: "text/csv",
	responses: { 200: undefined, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const found = await find(context, context.query.customerId);
		return found === undefined ? notFound(context.locale) : answerCsv(found);
	},
});

async function find({ surroundings, caller, params }: RouteContext<unknown, unknown>, customerId: string | undefined) {
	const of = customerId === undefined ? {} : { customerId: toId<CustomerId>(customerId) };
	const invoiceId = readInvoiceId(params.invoiceId);
	return await findInvoiceDocument(surroundings, { partnerId: caller.partnerId, invoiceId, ...of });
}

function notFound(locale: Locale): Answer {
	return problem(locale, { status: 404, code: "notFound", detail: "invoices.notFound" });
}
