import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import {
	type ReconciliationRow,
	reconciliationColumns,
	toReconciliationRow,
} from "../../domain/invoices/reconciliation-row.ts";
import type { InvoiceDocument } from "../../use-cases/invoices/read-invoices.ts";
import { toDecimal } from "../convert/money.ts";

/**
 * A document in the columns of Partner Center's license-based reconciliation file, in bytes as customers are read. The
 * mark tells spreadsheets that it is UTF-8.
 */
export function renderReconciliation(document: InvoiceDocument): Readable {
	return Readable.from(writeRows(document));
}

async function* writeRows({ partner, customers, linesOf }: InvoiceDocument): AsyncGenerator<string> {
	yield `\uFEFF${toCsv([reconciliationColumns])}`;
	for (const { customerId } of customers) {
		const rows = (await linesOf(customerId)).map((line) => toReconciliationRow(line, partner));
		yield toCsv(rows.map(toCells));
	}
}

function toCells(row: ReconciliationRow): readonly string[] {
	return reconciliationColumns.map((column) => {
		const value = row[column];
		if (typeof value === "string") return guard(value);
		return typeof value === "number" ? String(value) : toDecimal(value);
	});
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe; amounts may be negative and stay. */
function guard(text: string): string {
	return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function toCsv(rows: readonly (readonly string[])[]): string {
	return stringify(
		rows.map((row) => [...row]),
		{ record_delimiter: "windows" },
	);
}
