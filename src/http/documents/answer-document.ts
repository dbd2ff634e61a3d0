import type { MessageLanguage } from "../../messages/messages.ts";
import type { InvoiceDocument } from "../../use-cases/invoices/read-invoices.ts";
import type { Answer } from "../answer.ts";
import { renderReconciliation } from "./invoice-csv.ts";
import { renderInvoice } from "./invoice-pdf.ts";

/** A document as PDF. */
export async function answerPdf(document: InvoiceDocument, language: MessageLanguage): Promise<Answer> {
	const content = await renderInvoice(document, language);
	return {
		status: 200,
		file: { contentType: "application/pdf", name: `${nameOf(document)}-${language}.pdf`, content },
	};
}

/** A document as a reconciliation file. */
export function answerCsv(document: InvoiceDocument): Answer {
	const content = renderReconciliation(document);
	const name = `${nameOf(document)}.csv`;
	return { status: 200, file: { contentType: "text/csv; charset=utf-8; header=present", name, content } };
}

/** A customer's statement is not to be taken for the whole document. */
function nameOf({ invoice, customers, isStatement }: InvoiceDocument): string {
	const [own] = customers;
	return isStatement && own !== undefined ? `${invoice.number}-${own.customerId}` : invoice.number;
}
