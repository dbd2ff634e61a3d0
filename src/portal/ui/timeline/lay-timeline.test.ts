import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layTimeline } from "./lay-timeline.ts";
import { testEntry, testEvent, testTimeline } from "./test-timeline.ts";

const anyDay = fc
	.integer({ min: 0, max: 1200 })
	.map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe("the drawing of a timeline", () => {
	test("keeps everything inside its width, and in the order of time", () => {
		fc.assert(
			fc.property(fc.array(anyDay, { maxLength: 8 }), fc.array(anyDay, { maxLength: 8 }), (days, dues) => {
				const laid = layTimeline(
					testTimeline({
						coming: days.toSorted().map((day) => testEvent(day, "renewal")),
						entries: dues.map((day, index) => testEntry(String(index), day)),
					}),
				);
				for (const { at } of [...laid.marks, ...laid.ticks, { at: laid.today }]) {
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThanOrEqual(100);
				}
				for (const { from, width } of laid.bands) expect(from + width).toBeLessThanOrEqual(100.001);
				expect(laid.ticks.map(({ at }) => at)).toEqual(laid.ticks.map(({ at }) => at).toSorted((a, b) => a - b));
			}),
			{ numRuns: 200 },
		);
	});
	test("draws each period from its begin to the next one", () => {
		const { bands } = layTimeline(
			testTimeline({ coming: ["2026-12-01", "2027-01-01", "2027-02-01"].map((day) => testEvent(day, "periodBegins")) }),
		);
		expect(bands).toHaveLength(3);
		const [first, second] = bands;
		expect((first?.from ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.from ?? 0);
	});
	test("draws the last known period as long as the one before it", () => {
		const { bands } = layTimeline(
			testTimeline({
				past: [testEvent("2026-10-12", "purchase")],
				coming: [testEvent("2026-11-12", "cycle"), testEvent("2027-10-12", "deletion")],
			}),
		);
		expect(bands).toHaveLength(2);
		expect(bands[1]?.width).toBeCloseTo(bands[0]?.width ?? 0);
	});
	test("draws no period beyond the end of the term", () => {
		const { bands } = layTimeline(
			testTimeline({ coming: [testEvent("2026-12-01", "cycle"), testEvent("2027-01-01", "expiry")] }),
		);
		expect(bands).toHaveLength(1);
	});
	test("marks what waits and what failed, and leaves out what was canceled", () => {
		const { marks } = layTimeline(
			testTimeline({
				entries: [
					testEntry("a", "2026-12-01", "undecided"),
					testEntry("b", "2026-11-01", "failed"),
					testEntry("c", "2026-12-02", "canceled"),
				],
			}),
		);
		expect(marks.map(({ look }) => look)).toEqual(["undecided", "failed"]);
	});
});
