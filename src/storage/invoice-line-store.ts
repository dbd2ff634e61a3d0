import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import type { LineId, ProrationLine } from "../domain/billing/proration-line.ts";
import type { DocumentSums, DocumentTotals } from "../domain/invoices/billing-run.ts";
import type { AppliedTaxRate, InvoiceId, InvoiceLine, InvoiceSubject } from "../domain/invoices/invoice.ts";
import { fromLineRow } from "./charge-store.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { ChargeLineRow, InvoiceLineRow } from "./money-tables.ts";
import { placeAll, writeStatement } from "./statement.ts";

/** Which lines of a document to read, by customer and line. */
export interface InvoiceLineListing {
	readonly partnerId: PartnerId;
	readonly invoiceId: InvoiceId;
	readonly customerId?: CustomerId;
	readonly after?: { readonly customerId: string; readonly lineId: string };
	readonly limit: number;
	readonly offset?: number;
}

/** What one customer has on one document. */
export interface CustomerShare extends DocumentTotals {
	readonly invoiceId: InvoiceId;
	readonly customerId: CustomerId;
	/** As it was when the document was issued. */
	readonly customerName: string;
}

/** That lines stand on documents; a line that already does is refused by its key. */
export async function saveInvoiceLines(tx: Transactor, lines: readonly InvoiceLine[]): Promise<void> {
	for (const one of lines) {
		await insertLine.run(tx, {
			customer_id: one.customerId,
			line_id: one.line.id,
			partner_id: one.partnerId,
			invoice_id: one.invoiceId,
			amount: one.line.amount.amount,
			tax: one.tax,
			currency: one.line.amount.currency,
			tax_rate: one.taxRate === undefined ? null : toJson(one.taxRate),
			subject: toJson(one.subject),
		});
	}
}

const lineColumns = [
	"customer_id",
	"line_id",
	"partner_id",
	"invoice_id",
	"amount",
	"tax",
	"currency",
	"tax_rate",
	"subject",
] as const satisfies readonly (keyof InvoiceLineRow)[];

const insertLine = writeStatement(lineColumns, (db, place) =>
	db.insertInto("invoice_lines").values(placeAll(lineColumns, place)),
);

/** Lines of a document with the charges that they are. */
export async function listInvoiceLines(db: Reader, listing: InvoiceLineListing): Promise<readonly InvoiceLine[]> {
	const { after } = listing;
	let query = db
		.selectFrom("invoice_lines")
		.selectAll()
		.where("partner_id", "=", listing.partnerId)
		.where("invoice_id", "=", listing.invoiceId);
	if (listing.customerId !== undefined) query = query.where("customer_id", "=", listing.customerId);
	if (after !== undefined) {
		query = query.where((eb) =>
			eb.or([
				eb("customer_id", ">", after.customerId),
				eb.and([eb("customer_id", "=", after.customerId), eb("line_id", ">", after.lineId)]),
			]),
		);
	}
	query = query.orderBy("customer_id").orderBy("line_id").limit(listing.limit);
	if (listing.offset !== undefined && listing.offset > 0) query = query.offset(listing.offset);
	return await withCharges(db, await query.execute());
}

/** What documents come to, by id; those without a line are absent. */
export async function sumDocuments(
	db: Reader,
	partnerId: PartnerId,
	ids: readonly InvoiceId[],
): Promise<ReadonlyMap<InvoiceId, DocumentSums>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("invoice_lines")
		.select("invoice_id")
		.select((eb) => [
			// As text, since a sum may be more than a number holds exactly.
			eb.cast<string>(eb.fn.sum("amount"), "text").as("subtotal"),
			eb.cast<string>(eb.fn.sum("tax"), "text").as("tax"),
			eb.fn.countAll<number | string>().as("lines"),
		])
		.where("partner_id", "=", partnerId)
		.where("invoice_id", "in", ids)
		.groupBy("invoice_id")
		.execute();
	return new Map(
		rows.map(({ invoice_id: id, subtotal, tax, lines }) => [
			storedId<InvoiceId>(id),
			{ subtotal: BigInt(subtotal), tax: BigInt(tax), lineCount: Number(lines) },
		]),
	);
}

/** How many customers have a line on any of the documents. */
export async function countCustomersOf(db: Reader, partnerId: PartnerId, ids: readonly InvoiceId[]): Promise<number> {
	if (ids.length === 0) return 0;
	const row = await db
		.selectFrom("invoice_lines")
		.select((eb) => eb.fn.count<number | string>("customer_id").distinct().as("customers"))
		.where("partner_id", "=", partnerId)
		.where("invoice_id", "in", ids)
		.executeTakeFirstOrThrow();
	return Number(row.customers);
}

/** What each customer has on a document, or on each document what one customer has. */
export async function listShares(
	db: Reader,
	{
		partnerId,
		...of
	}: { readonly partnerId: PartnerId; readonly invoiceId?: InvoiceId; readonly customerId?: CustomerId },
): Promise<readonly CustomerShare[]> {
	let query = db.selectFrom("invoice_lines").where("partner_id", "=", partnerId);
	if (of.invoiceId !== undefined) query = query.where("invoice_id", "=", of.invoiceId);
	if (of.customerId !== undefined) query = query.where("customer_id", "=", of.customerId);
	const rows = await query
		.select(["invoice_id", "customer_id"])
		.select((eb) => [
			eb.cast<string>(eb.fn.sum("amount"), "text").as("subtotal"),
			eb.cast<string>(eb.fn.sum("tax"), "text").as("tax"),
			eb.fn.countAll<number | string>().as("lines"),
			eb.fn.min("subject").as("subject"),
		])
		.groupBy(["invoice_id", "customer_id"])
		.orderBy("invoice_id")
		.orderBy("customer_id")
		.execute();
	return rows.map((row) => ({
		...toTotals(row),
		invoiceId: storedId(row.invoice_id),
		customerId: storedId(row.customer_id),
		// Written in one transaction, so all of them say the same of the customer.
		customerName: fromJson<InvoiceSubject>(row.subject).customerName,
	}));
}

/** Of a customer's lines those that stand on a document, with it and the rate that they were taxed by. */
export async function findInvoicedLines(
	db: Reader,
	customerId: CustomerId,
	lineIds: readonly LineId[],
): Promise<ReadonlyMap<LineId, { readonly invoiceId: InvoiceId; readonly taxRate?: AppliedTaxRate }>> {
	if (lineIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("invoice_lines")
		.select(["line_id", "invoice_id", "tax_rate"])
		.where("customer_id", "=", customerId)
		.where("line_id", "in", lineIds)
		.execute();
	return new Map(
		rows.map((row) => [
			storedId<LineId>(row.line_id),
			{
				invoiceId: storedId<InvoiceId>(row.invoice_id),
				...(row.tax_rate === null ? {} : { taxRate: fromJson<AppliedTaxRate>(row.tax_rate) }),
			},
		]),
	);
}

const mostChangesAtOnce = 200;

/** Charges are found by their changes, customer by customer, since that is how they are indexed. */
async function withCharges(db: Reader, rows: readonly InvoiceLineRow[]): Promise<readonly InvoiceLine[]> {
	const charges = new Map<string, ProrationLine>();
	for (const [customerId, own] of Map.groupBy(rows, (row) => row.customer_id)) {
		const changes = [...new Set(own.map((row) => row.line_id.slice(0, row.line_id.lastIndexOf("/"))))];
		for (let at = 0; at < changes.length; at += mostChangesAtOnce) {
			const found: readonly ChargeLineRow[] = await db
				.selectFrom("charge_lines")
				.selectAll()
				.where("customer_id", "=", customerId)
				.where("change_id", "in", changes.slice(at, at + mostChangesAtOnce))
				.execute();
			for (const row of found) charges.set(`${customerId} ${row.line_id}`, fromLineRow(row));
		}
	}
	return rows.map((row) => {
		const line = charges.get(`${row.customer_id} ${row.line_id}`);
		if (line === undefined)
			throw new Error(`invoice ${row.invoice_id} has a line ${row.line_id} that was never charged`);
		return fromInvoiceLineRow(row, line);
	});
}

function fromInvoiceLineRow(row: InvoiceLineRow, line: ProrationLine): InvoiceLine {
	return {
		invoiceId: storedId(row.invoice_id),
		partnerId: storedId(row.partner_id),
		customerId: storedId(row.customer_id),
		line,
		tax: row.tax,
		...(row.tax_rate === null ? {} : { taxRate: fromJson<AppliedTaxRate>(row.tax_rate) }),
		subject: fromJson<InvoiceSubject>(row.subject),
	};
}

function toTotals(row: {
	readonly subtotal: number | string;
	readonly tax: number | string;
	readonly lines: number | string;
}): DocumentTotals {
	return { subtotal: Number(row.subtotal), tax: Number(row.tax), lineCount: Number(row.lines) };
}
