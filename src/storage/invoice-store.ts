import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Currency } from "../domain/billing/currency.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { Invoice, InvoiceId } from "../domain/invoices/invoice.ts";
import type { Reader, Transactor } from "./database.ts";
import type { InvoiceRow } from "./money-tables.ts";

/** Which documents of a partner to read; newest first. */
export interface InvoiceListing {
	readonly partnerId: PartnerId;
	/** Both when absent. */
	readonly document?: Invoice["document"];
	/** Issued on this day or later. */
	readonly from?: Day;
	/** Issued before this day. */
	readonly until?: Day;
	readonly limit: number;
	readonly offset: number;
}

/** What all documents of one currency come to. */
export interface CurrencyBalance {
	readonly currency: Currency;
	/** Minor units, tax included; may be more than a number holds exactly. */
	readonly total: bigint;
	readonly firstIssuedOn: Day;
	readonly lastIssuedOn: Day;
}

/** Writes a document; nothing ever changes it. */
export async function saveInvoice(tx: Transactor, invoice: Invoice): Promise<void> {
	await tx.insertInto("invoices").values(toInvoiceRow(invoice)).execute();
}

/** One document of the partner. */
export async function findInvoice(db: Reader, partnerId: PartnerId, id: InvoiceId): Promise<Invoice | undefined> {
	const row = await db
		.selectFrom("invoices")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("id", "=", id)
		.executeTakeFirst();
	return row === undefined ? undefined : fromInvoiceRow(row);
}

/** The partner's documents, newest first. */
export async function listInvoices(db: Reader, listing: InvoiceListing): Promise<readonly Invoice[]> {
	let query = db.selectFrom("invoices").selectAll().where("partner_id", "=", listing.partnerId);
	if (listing.document !== undefined) query = query.where("document", "=", listing.document);
	if (listing.from !== undefined) query = query.where("issued_on", ">=", listing.from);
	if (listing.until !== undefined) query = query.where("issued_on", "<", listing.until);
	const rows = await query
		.orderBy("issued_on", "desc")
		.orderBy("id")
		.limit(listing.limit)
		.offset(listing.offset)
		.execute();
	return rows.map(fromInvoiceRow);
}

/** The documents of those ids that exist, newest first. */
export async function listInvoicesById(
	db: Reader,
	partnerId: PartnerId,
	ids: readonly InvoiceId[],
): Promise<readonly Invoice[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom("invoices")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("id", "in", ids)
		.orderBy("issued_on", "desc")
		.orderBy("id")
		.execute();
	return rows.map(fromInvoiceRow);
}

/** The credit notes that amend any of the invoices, oldest first. */
export async function listCreditNotes(
	db: Reader,
	partnerId: PartnerId,
	amended: readonly InvoiceId[],
): Promise<readonly Invoice[]> {
	if (amended.length === 0) return [];
	const rows = await db
		.selectFrom("invoices")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("amends", "in", amended)
		.orderBy("issued_on")
		.orderBy("id")
		.execute();
	return rows.map(fromInvoiceRow);
}

/** What the partner has invoiced so far, by currency. */
export async function listBalances(db: Reader, partnerId: PartnerId): Promise<readonly CurrencyBalance[]> {
	const rows = await db
		.selectFrom("invoices")
		.select(["currency"])
		.select((eb) => [
			// As text, since a sum may be more than a number holds exactly.
			eb.cast<string>(eb.fn.sum("total"), "text").as("total"),
			eb.fn.min("issued_on").as("first"),
			eb.fn.max("issued_on").as("last"),
		])
		.where("partner_id", "=", partnerId)
		.groupBy("currency")
		.orderBy("currency")
		.execute();
	return rows.map((row) => ({
		currency: row.currency as Currency, // written by toInvoiceRow only
		total: BigInt(row.total),
		firstIssuedOn: storedDay(row.first),
		lastIssuedOn: storedDay(row.last),
	}));
}

function fromInvoiceRow(row: InvoiceRow): Invoice {
	return {
		id: storedId(row.id),
		partnerId: storedId(row.partner_id),
		number: row.number,
		document: row.document === "creditNote" ? "creditNote" : "invoice",
		...(row.amends === null ? {} : { amends: storedId<InvoiceId>(row.amends) }),
		currency: row.currency as Currency, // written by toInvoiceRow only
		period: { from: storedDay(row.period_from), until: storedDay(row.period_until) },
		issuedOn: storedDay(row.issued_on),
		issuedAt: storedInstant(row.issued_at),
		subtotal: row.subtotal,
		tax: row.tax,
		total: row.total,
		lineCount: row.line_count,
	};
}

function toInvoiceRow(invoice: Invoice): InvoiceRow {
	return {
		partner_id: invoice.partnerId,
		id: invoice.id,
		number: invoice.number,
		document: invoice.document,
		amends: invoice.amends ?? null,
		currency: invoice.currency,
		period_from: invoice.period.from,
		period_until: invoice.period.until,
		issued_on: invoice.issuedOn,
		issued_at: invoice.issuedAt,
		subtotal: invoice.subtotal,
		tax: invoice.tax,
		total: invoice.total,
		line_count: invoice.lineCount,
	};
}
