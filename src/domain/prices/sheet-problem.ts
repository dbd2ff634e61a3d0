/** Why a price sheet, or one cell of it, cannot be taken in. */
const sheetReasons = [
	"empty",
	"noRows",
	"notCsv",
	"wrongSeparator",
	"unknownLayout",
	"repeatedColumn",
	"missingColumn",
	"tooManyRows",
	"cellCount",
	"missing",
	"comma",
	"notANumber",
	"tooManyDecimals",
	"negative",
	"tooLarge",
	"notWhole",
	"upsideDown",
	"unknownCurrency",
	"unknownMarket",
	"unknownSegment",
	"unknownTerm",
	"unknownCycle",
	"unknownUnit",
	"cycleLongerThanTerm",
	"notADay",
	"endsBeforeItBegins",
	"unknownOffer",
	"noPrice",
	"overlap",
	"currencyNotSaid",
	"marketNotSaid",
] as const;
export type SheetReason = (typeof sheetReasons)[number];

/** One thing that is wrong with a price sheet, and where. */
export interface SheetProblem {
	/** Of the file, from 1; where a row goes over several lines, its first. */
	readonly line: number;
	/** As the sheet spells it; absent where it is about the whole row or file. */
	readonly column?: string;
	readonly reason: SheetReason;
	/** What stands there, cut to a readable length. */
	readonly value?: string;
	/** The row that it contradicts. */
	readonly otherLine?: number;
}

/** A value that could be read, or why it could not. */
export type ReadCell<Value> =
	| { readonly kind: "read"; readonly value: Value }
	| { readonly kind: "unread"; readonly reason: SheetReason };

/** What was read. */
export function read<Value>(value: Value): ReadCell<Value> {
	return { kind: "read", value };
}

/** Why nothing could be read. */
export function unread(reason: SheetReason): ReadCell<never> {
	return { kind: "unread", reason };
}
