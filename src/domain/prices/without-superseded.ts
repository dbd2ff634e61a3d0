import { keyOfPrice } from "./price-draft.ts";
import type { PriceRow } from "./price-row.ts";

/**
 * Of rows that are all in force on one day, those that still answer a question: a row is left out when another of the
 * same key that counts before it prices every quantity that it prices.
 */
export function withoutSuperseded(rows: readonly PriceRow[]): readonly PriceRow[] {
	const kept = new Set<PriceRow>();
	for (const group of Map.groupBy(rows, keyOfPrice).values()) {
		const strongestFirst = group.toSorted((one, other) => (countsBefore(one, other) ? -1 : 1));
		const stronger: PriceRow[] = [];
		for (const row of strongestFirst) {
			if (stronger.some((other) => covers(other, row))) continue;
			stronger.push(row);
			kept.add(row);
		}
	}
	return rows.filter((row) => kept.has(row));
}

/** Of two rows of one key: what was recorded last counts, then what began last, then the greater id. */
export function countsBefore(one: PriceRow, other: PriceRow): boolean {
	if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt;
	if (one.from !== other.from) return one.from > other.from;
	return one.id > other.id;
}

function covers(other: PriceRow, row: PriceRow): boolean {
	if (other.minimumQuantity > row.minimumQuantity) return false;
	if (other.maximumQuantity === undefined) return true;
	return row.maximumQuantity !== undefined && row.maximumQuantity <= other.maximumQuantity;
}
