import { type SheetRecord, toColumnName } from "../prices/sheet-row.ts";
import { assessUser } from "./assess-user.ts";
import type { UserDraft } from "./user-draft.ts";
import { foldUserName } from "./user-name.ts";
import {
	mostUsers,
	requiredColumns,
	type SheetFault,
	type SheetField,
	sheetColumns,
	type UserSheet,
	type UserSheetProblem,
	type UserSheetRow,
} from "./user-sheet.ts";

/** What a sheet is read with. */
export interface UserSheetChoices {
	/** The customer's. */
	readonly domain: string;
	/** Folded names of those who are there. */
	readonly taken: ReadonlySet<string>;
	/** Of everybody whose row says none. */
	readonly usageLocation?: string;
}

type Header = ReadonlyMap<SheetField, { readonly index: number; readonly spelled: string }>;

const fields = Object.keys(sheetColumns) as SheetField[]; // the keys of the record are its names
const fieldOfColumn = new Map<string, SheetField>(
	fields.flatMap((field) => sheetColumns[field].map((name) => [toColumnName(name), field] as const)),
);
const contactFields = fields.filter(
	(field) => !["userPrincipalName", "firstName", "lastName", "displayName", "usageLocation", "status"].includes(field),
);

/** Reads the records of a sheet, whichever of Microsoft's columns it has, and judges every row. */
export function readUserSheet(records: readonly SheetRecord[], choices: UserSheetChoices): UserSheet {
	const [first, ...rest] = records.filter(isFilled);
	if (first === undefined) return unreadableUserSheet({ line: 1, fault: { code: "empty" } });
	if (first.cells.length === 1 && /[;\t|]/u.test(first.cells[0] ?? "")) {
		return unreadableUserSheet({ line: first.line, fault: { code: "wrongSeparator" } });
	}
	const header = readHeader(first);
	const problems = checkHeader(first, header);
	const tooMany = rest[mostUsers];
	if (tooMany !== undefined) problems.push({ line: tooMany.line, fault: { code: "tooManyRows", most: mostUsers } });
	if (rest.length === 0) problems.push({ line: first.line, fault: { code: "noRows" } });
	if (problems.length > 0) return unreadableUserSheet(...problems);
	const lines = new Map<string, number>();
	const rows = rest.map((record) => readRow(record, { header, width: first.cells.length, choices, lines }));
	return { problems: [], rows };
}

/** How many people a sheet has, by its lines. */
export function countSheetRows(records: readonly SheetRecord[]): number {
	return Math.max(0, records.filter(isFilled).length - 1);
}

function isFilled({ cells }: SheetRecord): boolean {
	return cells.some((cell) => cell.trim() !== "");
}

/** A sheet of which nothing could be read. */
export function unreadableUserSheet(...problems: readonly UserSheetProblem[]): UserSheet {
	return { problems, rows: [] };
}

function readHeader({ cells }: SheetRecord): Header {
	const header = new Map<SheetField, { index: number; spelled: string }>();
	for (const [index, spelled] of cells.entries()) {
		const field = fieldOfColumn.get(toColumnName(spelled));
		if (field !== undefined && !header.has(field)) header.set(field, { index, spelled: spelled.trim() });
	}
	return header;
}

function checkHeader({ line, cells }: SheetRecord, header: Header): UserSheetProblem[] {
	const missing = requiredColumns.filter((field) => !header.has(field)).map((field) => sheetColumns[field][0]);
	const about = (column: string, code: "missingColumn" | "unknownColumn" | "repeatedColumn"): UserSheetProblem => ({
		line,
		column: shorten(column),
		fault: { code },
	});
	const odd = cells.flatMap((spelled, index) => {
		const field = fieldOfColumn.get(toColumnName(spelled));
		if (field === undefined) return [about(spelled, "unknownColumn")];
		return header.get(field)?.index === index ? [] : [about(spelled, "repeatedColumn")];
	});
	return [...missing.map((column) => about(column, "missingColumn")), ...odd];
}

interface Reading {
	readonly header: Header;
	readonly width: number;
	readonly choices: UserSheetChoices;
	/** Where each name stood first. */
	readonly lines: Map<string, number>;
}

function readRow({ line, cells }: SheetRecord, { header, width, choices, lines }: Reading): UserSheetRow {
	const text = (field: SheetField) => (cells[header.get(field)?.index ?? -1] ?? "").trim();
	const draft = toDraft(text, choices);
	const problems: UserSheetProblem[] = [];
	const note = (fault: UserSheetProblem["fault"], field?: SheetField) => {
		const column = field === undefined ? undefined : (header.get(field)?.spelled ?? sheetColumns[field][0]);
		problems.push({ line, ...(column === undefined ? {} : { column }), fault });
	};
	if (cells.length !== width) note({ code: "cellCount" });
	for (const [field] of header) {
		if (text(field).includes("\uFFFD")) note({ code: "notUtf8" }, field);
	}
	if (text("status") !== "") note({ code: "statusFilled" }, "status");
	for (const refusal of assessUser(draft, choices.domain)) note(refusal, toSheetField(refusal.field));
	const name = foldUserName(draft.userPrincipalName);
	for (const fault of assessName(name, { line, draft, choices, lines })) note(fault, "userPrincipalName");
	return { line, draft, problems };
}

function assessName(
	name: string,
	{ line, draft, choices, lines }: Pick<Reading, "choices" | "lines"> & { line: number; draft: UserDraft },
): readonly UserSheetProblem["fault"][] {
	if (name === "") return [];
	const otherLine = lines.get(name);
	if (otherLine !== undefined) return [{ code: "repeatedName", otherLine } satisfies SheetFault];
	lines.set(name, line);
	if (!choices.taken.has(name)) return [];
	return [{ code: "userNameTaken", field: "userPrincipalName", userPrincipalName: draft.userPrincipalName }];
}

function toDraft(text: (field: SheetField) => string, { usageLocation }: UserSheetChoices): UserDraft {
	const contact = Object.fromEntries(
		contactFields.map((field) => [field, text(field)] as const).filter(([, cell]) => cell !== ""),
	);
	const said = text("usageLocation").toUpperCase();
	const location = said === "" ? usageLocation : said;
	return {
		userPrincipalName: text("userPrincipalName"),
		displayName: text("displayName"),
		firstName: text("firstName"),
		lastName: text("lastName"),
		...(location === undefined ? {} : { usageLocation: location }),
		...(Object.keys(contact).length === 0 ? {} : { contact }),
	};
}

function toSheetField(field: string): SheetField | undefined {
	return fields.find((one) => one === field);
}

/** Long enough to be recognized, short enough for a sentence. */
function shorten(text: string): string {
	const characters = [...text.trim().toWellFormed()];
	return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}
