import fc from "fast-check";
import { expect, test } from "vitest";
import { addDaysTo } from "../billing/day.ts";
import { findOverlaps, type PlacedDraft } from "./find-overlaps.ts";
import { day, makeRow } from "./test-prices.ts";

test("neighbors in days and in tiers do not overlap", () => {
	const rows = [
		{ maximumQuantity: 9, until: day("2026-02-01") },
		{ minimumQuantity: 10, until: day("2026-02-01") },
		{ from: day("2026-02-01") },
	];
	expect(findOverlaps(place(rows))).toEqual([]);
});

test("one more seat or one more day and they do, and the later line is named with the earlier", () => {
	expect(findOverlaps(place([{ maximumQuantity: 10 }, { minimumQuantity: 10 }]))).toEqual([{ line: 3, otherLine: 2 }]);
	expect(findOverlaps(place([{ from: day("2026-02-01") }, { until: day("2026-02-02") }]))).toEqual([
		{ line: 3, otherLine: 2 },
	]);
});

test("rows of another market, cycle or segment never do", () => {
	expect(findOverlaps(place([{}, { market: "US" }, { billingCycle: "annual" }, { segment: "charity" }]))).toEqual([]);
});

test("property: there are overlaps when and only when two rows meet, and each one named does meet", () => {
	const anyPlaced = fc
		.array(
			fc.record({
				minimumQuantity: fc.integer({ min: 1, max: 8 }),
				width: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
				begins: fc.integer({ min: 0, max: 12 }),
				lasts: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
			}),
			{ maxLength: 9 },
		)
		.map((parts) =>
			place(
				parts.map(({ minimumQuantity, width, begins, lasts }) => {
					const from = addDaysTo(day("2026-01-01"), begins);
					return {
						minimumQuantity,
						...(width === undefined ? {} : { maximumQuantity: minimumQuantity + width }),
						from,
						...(lasts === undefined ? {} : { until: addDaysTo(from, lasts) }),
					};
				}),
			),
		);
	fc.assert(
		fc.property(anyPlaced, (placed) => {
			const found = findOverlaps(placed);
			const any = placed.some((one, index) => placed.slice(index + 1).some((other) => meet(one, other)));
			expect(found.length > 0).toBe(any);
			for (const { line, otherLine } of found) {
				const [one, other] = [placed[line - 2], placed[otherLine - 2]];
				expect(one !== undefined && other !== undefined && meet(one, other)).toBe(true);
			}
		}),
		{ numRuns: 2000 },
	);
});

function place(changes: readonly Parameters<typeof makeRow>[1][]): readonly PlacedDraft[] {
	return changes.map((change, index) => ({ line: index + 2, draft: makeRow(`row-${index}`, change) }));
}

function meet({ draft: one }: PlacedDraft, { draft: other }: PlacedDraft): boolean {
	const days = one.from < (other.until ?? "9999") && other.from < (one.until ?? "9999");
	const most = (draft: PlacedDraft["draft"]) => draft.maximumQuantity ?? Number.POSITIVE_INFINITY;
	return days && one.minimumQuantity <= most(other) && other.minimumQuantity <= most(one);
}
