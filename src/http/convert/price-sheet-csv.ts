import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { SheetProblem } from "../../domain/prices/sheet-problem.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";

/** What a text holds as CSV, or where it stops being CSV. */
export type ReadCsv =
	| { readonly kind: "read"; readonly records: readonly SheetRecord[] }
	| { readonly kind: "broken"; readonly problem: SheetProblem };

/** Splits CSV (RFC 4180) into its cells; a byte order mark, any line ends and line ends within quotes are fine. */
export function readCsv(text: string): ReadCsv {
	// One kind of line end, so that lines are counted as an editor counts them.
	const plain = text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
	try {
		const parsed: readonly ParsedRecord[] = parse(plain, { info: true, relax_column_count: true }) as never; // what `info` makes of it
		let line = 1;
		const records = parsed.map(({ record, info }) => {
			const first = line;
			line = info.lines + 1;
			return { line: first, cells: record };
		});
		return { kind: "read", records };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = Number(error.lines ?? 1);
		return { kind: "broken", problem: { line, reason: "notCsv" } };
	}
}

interface ParsedRecord {
	readonly record: readonly string[];
	/** Up to which line of the text was read. */
	readonly info: { readonly lines: number };
}

/**
 * Writes rows as CSV that spreadsheets open as text and numbers: the mark tells them that it is UTF-8, and a cell that
 * they would take for a formula begins with an apostrophe.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	const text = stringify(
		rows.map((row) => [...row]),
		{
			header: true,
			columns: [...columns],
			escape_formulas: true,
			record_delimiter: "windows",
		},
	);
	return `\uFEFF${text}`;
}
