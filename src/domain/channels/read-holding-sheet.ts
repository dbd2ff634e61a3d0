import { type Day, parseDay } from "../billing/day.ts";
import { type SheetRecord, toColumnName } from "../prices/sheet-row.ts";
import { assessHolding, type HoldingDraft, type HoldingGround, keyOfHolding } from "./assess-holding.ts";
import {
	explainingColumns,
	type HoldingColumn,
	type HoldingFault,
	type HoldingSheet,
	type HoldingSheetProblem,
	type HoldingSheetRow,
	holdingColumns,
	mostHoldings,
} from "./holding-sheet.ts";
import { type OutsideChannel, outsideChannels } from "./outside-holding.ts";

type Header = ReadonlyMap<HoldingColumn, number>;

const columns = Object.keys(holdingColumns) as HoldingColumn[]; // the keys of the record are its names
const columnOf = new Map(columns.map((column) => [toColumnName(holdingColumns[column]), column]));
const explaining: ReadonlySet<string> = new Set(explainingColumns.map(toColumnName));
const requiredColumns: readonly HoldingColumn[] = ["channel", "product", "since"];
const channelOf = new Map(outsideChannels.map((channel) => [toColumnName(channel), channel]));
const largestQuantity = 10_000_000;

/** Reads the records of a sheet of holdings and judges every row. */
export function readHoldingSheet(records: readonly SheetRecord[], ground: HoldingGround): HoldingSheet {
	const [first, ...rest] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
	if (first === undefined) return unreadableHoldingSheet({ line: 1, fault: { code: "empty" } });
	const { line } = first;
	if (first.cells.length === 1 && /[;\t|]/u.test(first.cells[0] ?? ""))
		return unreadableHoldingSheet({ line, fault: { code: "wrongSeparator" } });
	const problems = checkHeader(first);
	const tooMany = rest[mostHoldings];
	if (tooMany !== undefined) problems.push({ line: tooMany.line, fault: { code: "tooManyRows", most: mostHoldings } });
	if (rest.length === 0) problems.push({ line, fault: { code: "noRows" } });
	if (problems.length > 0) return unreadableHoldingSheet(...problems);
	const header = new Map(
		first.cells.flatMap((cell, index) => {
			const column = columnOf.get(toColumnName(cell));
			return column === undefined ? [] : [[column, index] as const];
		}),
	);
	const lines = new Map<string, number>();
	const rows = rest.map((record) => readRow(record, { header, width: first.cells.length, ground, lines }));
	return { problems: [], rows };
}

/** A sheet of which nothing could be read. */
export function unreadableHoldingSheet(...problems: readonly HoldingSheetProblem[]): HoldingSheet {
	return { problems, rows: [] };
}

function checkHeader({ line, cells }: SheetRecord): HoldingSheetProblem[] {
	const names = cells.map(toColumnName);
	const about = (column: string, code: "missingColumn" | "unknownColumn" | "repeatedColumn"): HoldingSheetProblem => ({
		line,
		column: column.trim().slice(0, 40),
		fault: { code },
	});
	const missing = requiredColumns.filter((column) => !names.includes(toColumnName(holdingColumns[column])));
	const odd = cells.flatMap((spelled, index) => {
		const name = toColumnName(spelled);
		if (!columnOf.has(name) && !explaining.has(name)) return [about(spelled, "unknownColumn")];
		return names.indexOf(name) === index ? [] : [about(spelled, "repeatedColumn")];
	});
	return [...missing.map((column) => about(holdingColumns[column], "missingColumn")), ...odd];
}

interface Reading {
	readonly header: Header;
	readonly width: number;
	readonly ground: HoldingGround;
	/** Where each holding stood first. */
	readonly lines: Map<string, number>;
}

function readRow({ line, cells }: SheetRecord, { header, width, ground, lines }: Reading): HoldingSheetRow {
	// An export puts an apostrophe before what a spreadsheet would take for a formula.
	const text = (column: HoldingColumn) => (cells[header.get(column) ?? -1] ?? "").trim().replace(/^'/u, "");
	const problems: HoldingSheetProblem[] = [];
	const note = (fault: HoldingSheetProblem["fault"], column?: HoldingColumn) => {
		problems.push({ line, ...(column === undefined ? {} : { column: holdingColumns[column] }), fault });
	};
	if (cells.length !== width) note({ code: "cellCount" });
	if (cells.some((cell) => cell.includes("\uFFFD"))) note({ code: "notUtf8" });
	const draft = readDraft(text, note);
	if (draft === undefined || problems.length > 0) return { line, product: text("product"), problems };
	const assessed = assessHolding(draft, ground);
	if (assessed.kind === "wrong") {
		for (const refusal of assessed.refusals) note(refusal, refusal.field);
		return { line, product: draft.product, problems };
	}
	const key = keyOfHolding(assessed.holding);
	const otherLine = lines.get(key);
	if (otherLine !== undefined) note({ code: "repeatedRow", otherLine });
	else lines.set(key, line);
	return { line, product: draft.product, problems, holding: assessed.holding };
}

type Note = (fault: HoldingFault, column: HoldingColumn) => void;

function readDraft(text: (column: HoldingColumn) => string, note: Note): HoldingDraft | undefined {
	for (const column of requiredColumns) if (text(column) === "") note({ code: "cellMissing" }, column);
	const channel: OutsideChannel | undefined = channelOf.get(toColumnName(text("channel")));
	if (channel === undefined && text("channel") !== "") note({ code: "channelUnknown" }, "channel");
	const since = readDay(text("since"), () => note({ code: "notDay" }, "since"));
	const committedUntil = readDay(text("committedUntil"), () => note({ code: "notDay" }, "committedUntil"));
	const quantity = readSeats(text("quantity"), () => note({ code: "notSeats" }, "quantity"));
	const state = text("state").toLowerCase() || "live";
	if (state !== "live" && state !== "stopped") note({ code: "stateUnknown" }, "state");
	const unlisted = readUnlisted(text, note);
	if (channel === undefined || since === undefined) return undefined;
	return {
		...{ channel, product: text("product"), since, state: state === "stopped" ? "stopped" : "live" },
		...(committedUntil === undefined ? {} : { committedUntil }),
		...(quantity === undefined ? {} : { quantity }),
		...(unlisted === undefined ? {} : { unlisted }),
	};
}

/** Whoever names service plans, separated by semicolons, says with it that the catalog need not have the product. */
function readUnlisted(text: (column: HoldingColumn) => string, note: Note): readonly string[] | undefined {
	const said = text("unlisted").toLowerCase();
	if (said !== "" && said !== "yes" && said !== "no") note({ code: "notYesNo" }, "unlisted");
	const services = text("services")
		.split(";")
		.map((one) => one.trim())
		.filter((one) => one !== "");
	return said === "yes" || services.length > 0 ? services : undefined;
}

function readDay(text: string, refuse: () => void): Day | undefined {
	if (text === "") return undefined;
	try {
		return parseDay(text);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		refuse();
		return undefined;
	}
}

function readSeats(text: string, refuse: () => void): number | undefined {
	if (text === "") return undefined;
	const seats = /^\d{1,8}$/u.test(text) ? Number(text) : 0;
	if (seats >= 1 && seats <= largestQuantity) return seats;
	refuse();
	return undefined;
}
