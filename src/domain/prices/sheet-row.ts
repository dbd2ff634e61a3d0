import type { ReadCell, SheetProblem, SheetReason } from "./sheet-problem.ts";

/** A record of a CSV file as its cells stand there; the first is the header. */
export interface SheetRecord {
	/** Of the file, from 1; the first line of a record that goes over several. */
	readonly line: number;
	readonly cells: readonly string[];
}

/** Where each column stands and how the file spells it, by the name without case, spaces and signs. */
export type SheetHeader = ReadonlyMap<string, { readonly index: number; readonly spelled: string }>;

/** `ERP Price`, `ERPPrice` and `erp_price` are one column. */
export function toColumnName(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** One row while it is read: gives cells by the names of their columns and collects what is wrong. */
export class SheetRow {
	readonly line: number;
	readonly problems: SheetProblem[] = [];
	readonly #header: SheetHeader;
	readonly #cells: readonly string[];

	constructor(header: SheetHeader, { line, cells }: SheetRecord) {
		this.line = line;
		this.#header = header;
		this.#cells = cells;
	}

	/** The cell without spaces around it; empty where the sheet has no such column. */
	text(column: string): string {
		const place = this.#header.get(toColumnName(column));
		return place === undefined ? "" : (this.#cells[place.index] ?? "").trim();
	}

	/** Reads a cell that must be filled; what cannot be read is noted and undefined. */
	required<Value>(column: string, readText: (text: string) => ReadCell<Value>): Value | undefined {
		const text = this.text(column);
		if (text === "") return this.#note(column, "missing");
		return this.#take(column, readText(text));
	}

	/** The same for a cell that may be empty. */
	optional<Value>(column: string, readText: (text: string) => ReadCell<Value>): Value | undefined {
		const text = this.text(column);
		return text === "" ? undefined : this.#take(column, readText(text));
	}

	/** Notes something that is wrong with a column, or with the row when none is named. */
	refuse(reason: SheetReason, column?: string): void {
		this.#note(column, reason);
	}

	#take<Value>(column: string, cell: ReadCell<Value>): Value | undefined {
		return cell.kind === "read" ? cell.value : this.#note(column, cell.reason);
	}

	#note(column: string | undefined, reason: SheetReason): undefined {
		const text = column === undefined ? "" : this.text(column);
		this.problems.push({
			line: this.line,
			...(column === undefined ? {} : { column: this.#header.get(toColumnName(column))?.spelled ?? column }),
			reason,
			...(text === "" ? {} : { value: shorten(text) }),
		});
		return undefined;
	}
}

/** Long enough to be recognized, short enough for a sentence. */
function shorten(text: string): string {
	const characters = [...text.toWellFormed().replaceAll("\0", "")];
	return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}
