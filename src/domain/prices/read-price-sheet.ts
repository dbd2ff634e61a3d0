import { findOverlaps, type PlacedDraft } from "./find-overlaps.ts";
import { legacySheet } from "./legacy-sheet.ts";
import { newCommerceSheet } from "./new-commerce-sheet.ts";
import type { PriceDraft } from "./price-draft.ts";
import type { SheetChoices, SheetLayout } from "./sheet-choices.ts";
import type { SheetProblem } from "./sheet-problem.ts";
import { type SheetHeader, type SheetRecord, SheetRow, toColumnName } from "./sheet-row.ts";

/** A price sheet as far as it could be read. It is good when there are no problems. */
export interface ReadSheet {
	/** Absent when it is neither sheet. */
	readonly layout?: SheetLayout["name"];
	readonly drafts: readonly PriceDraft[];
	/** All of them, by line. */
	readonly problems: readonly SheetProblem[];
	/** Rows that were passed over, by why. */
	readonly skipped: Readonly<Record<"trial" | "unknownOffer", number>>;
	/** Rows whose price of a term is no whole number of minor units a period and was rounded, a half away from zero. */
	readonly rounded: number;
	/** Columns that say nothing to us, as spelled. */
	readonly ignoredColumns: readonly string[];
}

/** More prices than any sheet of one market has; more would block everybody else for too long. */
export const mostRows = 100_000;

/** Reads the records of a price sheet, whichever of the two it is by its header. */
export function readPriceSheet(records: readonly SheetRecord[], choices: SheetChoices): ReadSheet {
	const [first, ...rest] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
	if (first === undefined) return unreadableSheet({ line: 1, reason: "empty" });
	const header = readHeader(first);
	const layout = recognize(header);
	if (layout === undefined) {
		const separated = first.cells.length === 1 && /[;\t|]/u.test(first.cells[0] ?? "");
		return unreadableSheet({ line: first.line, reason: separated ? "wrongSeparator" : "unknownLayout" });
	}
	const ignoredColumns = listIgnored(header, layout);
	const problems = checkHeader(first, header, layout);
	if (problems.length === 0 && rest.length === 0) problems.push({ line: first.line, reason: "noRows" });
	if (rest.length > mostRows) problems.push({ line: first.line, reason: "tooManyRows" });
	if (problems.length > 0) return { ...unreadableSheet(...problems), layout: layout.name, ignoredColumns };
	return { ...readRows(rest, { header, layout, width: first.cells.length, choices }), ignoredColumns };
}

/** A sheet of which nothing could be read. */
export function unreadableSheet(...problems: readonly SheetProblem[]): ReadSheet {
	return { drafts: [], problems, skipped: { trial: 0, unknownOffer: 0 }, rounded: 0, ignoredColumns: [] };
}

function readHeader({ cells }: SheetRecord): SheetHeader {
	const places = cells.map((spelled, index) => [toColumnName(spelled), { index, spelled: spelled.trim() }] as const);
	return new Map(places.filter(([name]) => name !== "").toReversed());
}

/** A sheet is known by how it names what it sells. */
function recognize(header: SheetHeader): SheetLayout | undefined {
	if (header.has("productid") || header.has("skuid")) return newCommerceSheet;
	return header.has("offerid") ? legacySheet : undefined;
}

function checkHeader({ line, cells }: SheetRecord, header: SheetHeader, layout: SheetLayout): SheetProblem[] {
	const missing = layout.required.filter((column) => !header.has(toColumnName(column)));
	const known = new Set([...layout.required, ...layout.optional].map(toColumnName));
	const repeated = cells.filter((cell, index) => {
		const name = toColumnName(cell);
		return known.has(name) && header.get(name)?.index !== index;
	});
	return [
		...missing.map((column) => ({ line, column, reason: "missingColumn" }) as const),
		...repeated.map((column) => ({ line, column: column.trim(), reason: "repeatedColumn" }) as const),
	];
}

function listIgnored(header: SheetHeader, layout: SheetLayout): readonly string[] {
	const known = new Set([...layout.required, ...layout.optional].map(toColumnName));
	return [...header]
		.filter(([name]) => !known.has(name))
		.map(([, { spelled }]) => spelled)
		.toReversed();
}

interface Reading {
	readonly header: SheetHeader;
	readonly layout: SheetLayout;
	readonly width: number;
	readonly choices: SheetChoices;
}

function readRows(
	records: readonly SheetRecord[],
	{ header, layout, width, choices }: Reading,
): Omit<ReadSheet, "ignoredColumns"> {
	const placed: PlacedDraft[] = [];
	const problems: SheetProblem[] = [];
	const skipped = { trial: 0, unknownOffer: 0 };
	let rounded = 0;
	for (const record of records) {
		const row = new SheetRow(header, record);
		if (record.cells.length < width || record.cells.slice(width).some((cell) => cell.trim() !== "")) {
			problems.push({ line: record.line, reason: "cellCount" });
			continue;
		}
		const outcome = layout.read(row, choices);
		problems.push(...row.problems);
		if (outcome.kind === "skipped") skipped[outcome.why] += 1;
		if (outcome.kind !== "prices") continue;
		if (outcome.rounded) rounded += 1;
		placed.push(...outcome.drafts.map((draft) => ({ line: row.line, draft })));
	}
	const overlaps = placed.length > mostRows ? [] : findOverlaps(placed);
	if (placed.length > mostRows) problems.push({ line: 1, reason: "tooManyRows" });
	const all = problems.concat(withoutRepeats(overlaps.map((overlap) => ({ ...overlap, reason: "overlap" }))));
	const drafts = placed.map(({ draft }) => draft);
	return { layout: layout.name, drafts, problems: all.toSorted((a, b) => a.line - b.line), skipped, rounded };
}

/** A row that counts for several markets overlaps in each of them; once is enough to say so. */
function withoutRepeats(overlaps: readonly SheetProblem[]): readonly SheetProblem[] {
	return [...new Map(overlaps.map((one) => [`${one.line} ${one.otherLine}`, one])).values()];
}
