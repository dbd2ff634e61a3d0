import type { PlacedRow } from "./catalog-rows.ts";

/** What is wrong in the row at one place of a table. */
export interface RowFinding {
	readonly place: number;
	readonly problem: string;
}

/** Runs a check of single rows over a table. */
export function findInRows<Row>(
	rows: readonly PlacedRow<Row>[],
	problemsOf: (row: Row) => readonly string[],
): readonly RowFinding[] {
	return rows.flatMap(({ place, row }) => problemsOf(row).map((problem) => ({ place, problem })));
}

/** Every row whose `what` an earlier row of the table already has. */
export function findRepeats<Row>(
	rows: readonly PlacedRow<Row>[],
	what: string,
	read: (row: Row) => string,
): readonly RowFinding[] {
	const firstPlaces = new Map<string, number>();
	return rows.flatMap(({ place, row }) => {
		const value = read(row);
		const first = firstPlaces.get(value);
		if (first === undefined) firstPlaces.set(value, place);
		return first === undefined ? [] : [{ place, problem: `has the same ${what} as row ${first}: ${value}` }];
	});
}

/** The values that stand more than once in a list, each once. */
export function repeatedIn(values: readonly string[]): readonly string[] {
	return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
