import { describe, expect, test } from "vitest";
import { arrangeTimeline, reordered } from "./arrange-timeline.ts";
import { testEntry, testEvent, testTimeline } from "./test-timeline.ts";

describe("the list of a timeline", () => {
	test("puts what is planned between what comes by itself", () => {
		const { coming } = arrangeTimeline(
			testTimeline({
				coming: [testEvent("2026-12-01", "periodBegins"), testEvent("2027-02-01", "renewal")],
				entries: [testEntry("a", "2027-01-10")],
			}),
		);
		expect(coming.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
			["event", "2026-12-01"],
			["entry", "2027-01-10"],
			["event", "2027-02-01"],
		]);
	});
	test("joins many billing periods, but not over an entry between them", () => {
		const months = Array.from({ length: 9 }, (_, index) => testEvent(`2027-0${index + 1}-01`, "cycle"));
		const { coming } = arrangeTimeline(testTimeline({ coming: months, entries: [testEntry("a", "2027-05-15")] }));
		expect(coming.map((item) => (item.kind === "periods" ? item.events.length : item.kind))).toEqual([5, "entry", 4]);
	});
	test("tells what failed and what was canceled among the past, and what was done only once", () => {
		const { past, open } = arrangeTimeline(
			testTimeline({
				past: [testEvent("2026-10-01", "purchase"), testEvent("2026-11-02", "suspension")],
				entries: [testEntry("a", "2026-11-01", "failed"), testEntry("b", "2026-11-02", "done")],
			}),
		);
		expect(past.map(({ key }) => key)).toEqual(["past-0", "a", "past-1"]);
		expect(open).toEqual([]);
	});
	test("leaves what was canceled on the day for which it was planned", () => {
		const { past, coming } = arrangeTimeline(
			testTimeline({
				past: [testEvent("2026-10-01", "purchase")],
				coming: [testEvent("2027-02-01", "renewal")],
				entries: [testEntry("a", "2027-01-10", "canceled")],
			}),
		);
		expect(past.map(({ key }) => key)).toEqual(["past-0"]);
		expect(coming.map(({ at }) => at.slice(0, 10))).toEqual(["2027-01-10", "2027-02-01"]);
	});
});

test("entries change places with their neighbors, but not over the ends", () => {
	const open = [testEntry("a", "2026-12-01"), testEntry("b", "2026-12-02"), testEntry("c", "2026-12-03")];
	expect(reordered(open, "b", -1)).toEqual(["b", "a", "c"]);
	expect(reordered(open, "b", 1)).toEqual(["a", "c", "b"]);
	expect(reordered(open, "a", -1)).toBeUndefined();
	expect(reordered(open, "c", 1)).toBeUndefined();
	expect(reordered(open, "x", 1)).toBeUndefined();
});
