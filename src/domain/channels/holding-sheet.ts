import type { HoldingRefusal } from "./assess-holding.ts";
import type { OutsideHolding } from "./outside-holding.ts";

/** More rows than one sheet may bring. */
export const mostHoldings = 2_000;

/** The columns of a sheet, as we write them. Case, spaces and signs do not count. */
export const holdingColumns = {
	channel: "Channel",
	product: "Product",
	since: "Since",
	committedUntil: "CommittedUntil",
	quantity: "Seats",
	state: "State",
	unlisted: "Unlisted",
	services: "ServicePlans",
} as const;
export type HoldingColumn = keyof typeof holdingColumns;

/** Columns that an export has for the reader's sake; an import passes over them. */
export const explainingColumns = ["ProductName", "Services"] as const;

/** Why a sheet, or a cell of it, cannot be taken in, besides what is wrong with a holding. */
export type HoldingFault =
	| { readonly code: "empty" | "noRows" | "notCsv" | "wrongSeparator" }
	| { readonly code: "missingColumn" | "repeatedColumn" | "unknownColumn" }
	| { readonly code: "tooManyRows"; readonly most: number }
	| { readonly code: "cellCount" | "notUtf8" }
	| { readonly code: "cellMissing" | "channelUnknown" | "notDay" | "notSeats" | "stateUnknown" | "notYesNo" }
	/** Another row of the sheet says the same. */
	| { readonly code: "repeatedRow"; readonly otherLine: number };

/** One thing that is wrong, and where. */
export interface HoldingSheetProblem {
	/** Of the file, from 1. */
	readonly line: number;
	/** Absent where it is about the whole row or file. */
	readonly column?: string;
	readonly fault: HoldingFault | HoldingRefusal;
}

/** One row: what it says, as far as it can be read, and what is wrong with it. */
export interface HoldingSheetRow {
	readonly line: number;
	/** As the sheet spells it. */
	readonly product: string;
	/** Present when nothing is wrong. */
	readonly holding?: Omit<OutsideHolding, "id" | "partnerId">;
	readonly problems: readonly HoldingSheetProblem[];
}

/** A sheet as far as it could be read; it is good when no problem is anywhere. */
export interface HoldingSheet {
	/** About the file or its header; then there are no rows. */
	readonly problems: readonly HoldingSheetProblem[];
	readonly rows: readonly HoldingSheetRow[];
}

/** Whether nothing is wrong anywhere. */
export function isGoodSheet({ problems, rows }: HoldingSheet): boolean {
	return problems.length === 0 && rows.every((row) => row.problems.length === 0);
}
