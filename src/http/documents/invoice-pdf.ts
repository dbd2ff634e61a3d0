import type { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { minorDigitsOf } from "../../domain/billing/currency.ts";
import type { Day } from "../../domain/billing/day.ts";
import { toMoney } from "../../domain/billing/money.ts";
import { lastDayOf } from "../../domain/billing/period.ts";
import type { InvoiceLine } from "../../domain/invoices/invoice.ts";
import { formatMessage, type MessageKey, type MessageLanguage, type MessageValues } from "../../messages/messages.ts";
import type { CustomerShare, InvoiceDocument } from "../../use-cases/invoices/read-invoices.ts";
import { titleOfLine } from "../convert/charge-line.ts";
import { toDecimal } from "../convert/money.ts";
import { loadFonts } from "./fonts.ts";
import { type Block, columns, countPages, heights, page, startPages } from "./invoice-layout.ts";

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * A document as PDF, in bytes as they are made: customers are read one after the other, and a finished page is not kept.
 * The same document always gives the same bytes.
 */
export async function renderInvoice(document: InvoiceDocument, language: MessageLanguage): Promise<Readable> {
	const fonts = await loadFonts();
	const { invoice, partner } = document;
	const title = titleOf(document, language);
	const pdf = new PDFDocument({
		...{ size: "A4", margin: 0, autoFirstPage: false, compress: true, pdfVersion: "1.7", displayTitle: true },
		lang: language === "ko" ? "ko-KR" : "en-US",
		info: {
			Title: formatMessage(language, "invoices.pdf.titleWithNumber", { title, number: invoice.number }),
			Author: partner.name,
			Creator: "Seatlift",
			Producer: "Seatlift",
			CreationDate: new Date(invoice.issuedAt),
			ModDate: new Date(invoice.issuedAt),
		},
		// No font of its own to begin with: it would be opened anew each time that one of ours is chosen.
		font: "",
	});
	pdf.registerFont("regular", fonts.regular);
	pdf.registerFont("bold", fonts.bold);
	// The reader sees a failure as the end of the stream, since the beginning has already been sent.
	drawAll(pdf, document, language).catch((error: unknown) =>
		pdf.destroy(error instanceof Error ? error : new Error(String(error))),
	);
	return pdf as unknown as Readable; // it is a stream; its types say so only in part
}

/** What kind of document it is, in the language. */
function titleOf({ invoice }: Pick<InvoiceDocument, "invoice">, language: MessageLanguage): string {
	return formatMessage(language, "invoices.pdf.title", { document: invoice.document });
}

/** Drawing so many lines takes some hundredths of a second; then others have their turn. */
const linesAtOnce = 100;

async function drawAll(pdf: Pdf, document: InvoiceDocument, language: MessageLanguage): Promise<void> {
	const paper = new Paper(pdf, document, language);
	let drawn = 0;
	paper.drawHead();
	for (const customer of document.customers) {
		paper.drawCustomer(customer);
		for (const line of await document.linesOf(customer.customerId)) {
			paper.drawLine(line, customer);
			drawn += 1;
			if (drawn % linesAtOnce === 0) await nextTurn();
		}
		paper.drawCustomerTotal(customer);
	}
	paper.drawTotals();
	pdf.end();
}

const grey = "#555555";
const rule = "#bbbbbb";

/** The pages of one document while they are filled. */
class Paper {
	readonly #pdf: Pdf;
	readonly #document: InvoiceDocument;
	readonly #language: MessageLanguage;
	readonly #pages = startPages();
	readonly #total: number;

	constructor(pdf: Pdf, document: InvoiceDocument, language: MessageLanguage) {
		this.#pdf = pdf;
		this.#document = document;
		this.#language = language;
		this.#total = countPages(document.customers);
	}

	drawHead(): void {
		const { invoice, partner, amended, isStatement, customers } = this.#document;
		this.#beginPage(page.top + heights.head);
		this.#write(titleOf(this.#document, this.#language), { y: page.top, size: 22, bold: true, width: 250 });
		this.#write(partner.name, { y: page.top + 4, x: 300, size: 13, bold: true, width: 245, align: "right" });
		this.#write(partner.domain, { y: page.top + 24, x: 300, size: 8, width: 245, align: "right", color: grey });
		const [customer] = customers;
		const facts: readonly (readonly [MessageKey, string])[] = [
			["invoices.pdf.number", invoice.number],
			["invoices.pdf.issuedOn", this.#say("invoices.pdf.day", { at: toDate(invoice.issuedOn) })],
			["invoices.pdf.period", this.#say("invoices.pdf.days", daysOf(invoice.period))],
			["invoices.pdf.currency", invoice.currency],
			...(amended === undefined ? [] : [["invoices.pdf.amends", amended.number] as const]),
			...(isStatement && customer !== undefined ? [["invoices.pdf.customer", customer.customerName] as const] : []),
		];
		for (const [index, [key, value]] of facts.entries()) {
			const y = page.top + 48 + index * 17;
			this.#write(this.#say(key), { y, size: 9, width: 110, color: grey });
			this.#write(value, { y, x: 165, size: 9, width: 380 });
		}
	}

	drawCustomer({ customerName }: CustomerShare): void {
		const y = this.#place("customer");
		this.#write(customerName, { y: y + 8, size: 10, bold: true, width: page.right - page.left });
	}

	drawLine({ line, subject, tax }: InvoiceLine, customer: CustomerShare): void {
		const y = this.#place("line", customer);
		const { proof, amount } = line;
		const title = titleOfLine(line, this.#language);
		const values = { title, ...daysOf(line.span), days: proof.days, periodDays: proof.periodDays };
		this.#write(subject.offerTitle[this.#language], { y, size: 9, ...columns.description });
		this.#write(this.#say("invoices.pdf.line", values), {
			y: y + 13,
			size: 7.5,
			width: page.right - page.left,
			color: grey,
		});
		const count = new Intl.NumberFormat(this.#language).format(proof.quantity);
		this.#write(count, { y, size: 9, ...columns.quantity, align: "right" });
		this.#writeAmount(proof.unitPrice, { y, ...columns.unitPrice });
		this.#writeAmount(amount.amount, { y, ...columns.amount });
		this.#writeAmount(tax, { y, ...columns.tax });
	}

	drawCustomerTotal(customer: CustomerShare): void {
		const y = this.#place("customerTotal", customer);
		this.#rule(y);
		this.#write(this.#say("invoices.pdf.customerTotal"), { y: y + 5, size: 9, width: 225, color: grey });
		this.#writeAmount(customer.subtotal, { y: y + 5, ...columns.amount });
		this.#writeAmount(customer.tax, { y: y + 5, ...columns.tax });
	}

	drawTotals(): void {
		const y = this.#place("totals");
		const { totals, invoice } = this.#document;
		const { subtotal, tax } = totals;
		const rows: readonly (readonly [string, number, boolean])[] = [
			[this.#say("invoices.pdf.subtotal"), subtotal, false],
			[this.#say("invoices.pdf.tax"), tax, false],
			[this.#say("invoices.pdf.total", { currency: invoice.currency }), subtotal + tax, true],
		];
		for (const [index, [label, amount, bold]] of rows.entries()) {
			const at = y + 20 + index * 20;
			this.#write(label, { y: at, x: 275, size: bold ? 11 : 9, bold, width: 130 });
			this.#writeAmount(amount, { y: at, x: 405, width: 140.28, bold, size: bold ? 11 : 9 });
		}
	}

	/** A customer whose lines go on on a new page has its name there again. */
	#place(block: Block, customer?: CustomerShare): number {
		const { y, isNewPage } = this.#pages.place(block);
		if (isNewPage) {
			this.#beginPage(page.top);
			if (customer !== undefined)
				this.#write(customer.customerName, { y: page.top - 18, size: 8, width: page.right - page.left, color: grey });
		}
		return y;
	}

	#beginPage(tableTop: number): void {
		this.#pdf.addPage({ size: "A4", margin: 0 });
		const { number } = this.#document.invoice;
		const numbers = { number, page: this.#pages.pages(), pages: this.#total };
		const footer = { y: page.height - 40, size: 8, width: page.right - page.left, color: grey };
		this.#write(this.#say("invoices.pdf.page", numbers), { ...footer, align: "right" });
		const head = { y: tableTop + 4, size: 8, bold: true } as const;
		this.#write(this.#say("invoices.pdf.description"), { ...head, ...columns.description });
		this.#write(this.#say("invoices.pdf.quantity"), { ...head, ...columns.quantity, align: "right" });
		this.#write(this.#say("invoices.pdf.unitPrice"), { ...head, ...columns.unitPrice, align: "right" });
		this.#write(this.#say("invoices.pdf.amount"), { ...head, ...columns.amount, align: "right" });
		this.#write(this.#say("invoices.pdf.lineTax"), { ...head, ...columns.tax, align: "right" });
		this.#rule(tableTop + 17);
	}

	#say(key: MessageKey, values: MessageValues = {}): string {
		return formatMessage(this.#language, key, values);
	}

	/** Digits as the language groups them; the currency stands once, at the head of the document. */
	#writeAmount(
		minor: number,
		{ size = 9, ...where }: Omit<Written, "size" | "align"> & { readonly size?: number },
	): void {
		const { currency } = this.#document.invoice;
		const digits = minorDigitsOf(currency);
		const format = new Intl.NumberFormat(this.#language, {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits,
		});
		const exact = toDecimal(toMoney(minor, currency)) as Intl.StringNumericLiteral; // digits with a point
		const text = format.format(exact);
		// An amount is never cut: one that is too long for its column is written smaller.
		const needed = this.#pdf
			.font(where.bold === true ? "bold" : "regular")
			.fontSize(size)
			.widthOfString(text);
		const fitting = size * Math.min(1, (0.98 * where.width) / needed);
		this.#write(text, { ...where, size: fitting, align: "right" });
	}

	/** One line of text; what does not fit ends in an ellipsis. */
	#write(
		text: string,
		{ y, x = page.left, size, width, bold = false, align = "left", color = "black" }: Written,
	): void {
		this.#pdf
			.font(bold ? "bold" : "regular")
			.fontSize(size)
			.fillColor(color);
		const height = this.#pdf.currentLineHeight(true) * 1.2;
		this.#pdf.text(text.normalize("NFC"), x, y, { width, height, align, ellipsis: true, lineBreak: true });
	}

	#rule(y: number): void {
		this.#pdf.moveTo(page.left, y).lineTo(page.right, y).lineWidth(0.5).strokeColor(rule).stroke();
	}
}

interface Written {
	readonly y: number;
	readonly x?: number;
	readonly size: number;
	readonly width: number;
	readonly bold?: boolean;
	readonly align?: "left" | "right";
	readonly color?: string;
}

function daysOf(period: { readonly from: Day; readonly until: Day }): { readonly from: Date; readonly last: Date } {
	return { from: toDate(period.from), last: toDate(lastDayOf(period)) };
}

function toDate(day: Day): Date {
	return new Date(`${day}T00:00:00Z`);
}
