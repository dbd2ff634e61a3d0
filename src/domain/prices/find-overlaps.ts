import { keyOfPrice, type PriceDraft } from "./price-draft.ts";

/** A price with the line that it stands on. */
export interface PlacedDraft {
	readonly line: number;
	readonly draft: PriceDraft;
}

/** Two rows of one file that price the same seats on the same day. */
export interface Overlap {
	readonly line: number;
	readonly otherLine: number;
}

/** Every row that prices seats and days which another row of the file already prices, with one such row. */
export function findOverlaps(placed: readonly PlacedDraft[]): readonly Overlap[] {
	const groups = Map.groupBy(placed, ({ draft }) => keyOfPrice(draft));
	return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : findWithin(group)));
}

interface Turn {
	readonly day: string;
	readonly kind: "ends" | "begins";
	readonly row: PlacedDraft;
}

/** Goes through the days in order and keeps the tiers of the day, which never overlap, in the order of quantities. */
function findWithin(group: readonly PlacedDraft[]): readonly Overlap[] {
	const tiers: PlacedDraft[] = [];
	const found: Overlap[] = [];
	for (const { kind, row } of toTurns(group)) {
		const place = placeOf(tiers, row);
		if (kind === "ends") {
			if (tiers[place] === row) tiers.splice(place, 1);
			continue;
		}
		const rival = [tiers[place - 1], tiers[place]].find((other) => other !== undefined && meet(other, row));
		if (rival === undefined) tiers.splice(place, 0, row);
		else found.push(inOrder(row.line, rival.line));
	}
	return found;
}

function toTurns(group: readonly PlacedDraft[]): readonly Turn[] {
	const turns = group.flatMap((row): readonly Turn[] => {
		const begins: Turn = { day: row.draft.from, kind: "begins", row };
		return row.draft.until === undefined ? [begins] : [begins, { day: row.draft.until, kind: "ends", row }];
	});
	return turns.toSorted((one, other) => {
		if (one.day !== other.day) return one.day < other.day ? -1 : 1;
		if (one.kind !== other.kind) return one.kind === "ends" ? -1 : 1;
		return one.row.line - other.row.line;
	});
}

/** How many tiers of the day begin below this one. */
function placeOf(tiers: readonly PlacedDraft[], { draft }: PlacedDraft): number {
	let [low, high] = [0, tiers.length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const begins = tiers[middle]?.draft.minimumQuantity ?? 0;
		if (begins < draft.minimumQuantity) low = middle + 1;
		else high = middle;
	}
	return low;
}

function meet({ draft: one }: PlacedDraft, { draft: other }: PlacedDraft): boolean {
	const below = (a: PriceDraft, b: PriceDraft) =>
		a.maximumQuantity !== undefined && a.maximumQuantity < b.minimumQuantity;
	return !below(one, other) && !below(other, one);
}

/** The later line is the one to look at. */
function inOrder(one: number, other: number): Overlap {
	return { line: Math.max(one, other), otherLine: Math.min(one, other) };
}
