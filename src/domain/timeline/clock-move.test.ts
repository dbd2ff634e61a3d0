import { expect, test } from "vitest";
import { parseInstant } from "../basics/instant.ts";
import { refuseMove, refuseRemoval, refuseStart, stepFrom } from "./clock-move.ts";

const now = parseInstant("2026-01-31T10:30:00Z");

test.each([
	[{ days: 1 }, "2026-02-01T10:30:00.000Z"],
	[{ months: 1 }, "2026-02-28T10:30:00.000Z"],
	[{ years: 2 }, "2028-01-31T10:30:00.000Z"],
	[{ to: parseInstant("2026-03-01T00:00:00Z") }, "2026-03-01T00:00:00.000Z"],
])("%o leads to %s", (step, to) => {
	expect(stepFrom(now, step)).toBe(to);
});

test("a clock goes forward only, and at most ten years at once", () => {
	const codes = (to: string) => refuseMove(now, parseInstant(to)).map(({ code }) => code);
	expect(codes("2026-01-31T10:30:00Z")).toEqual(["clockBackwards"]);
	expect(codes("2026-01-31T10:30:00.001Z")).toEqual([]);
	expect(codes("2036-01-31T10:30:00Z")).toEqual([]);
	expect(codes("2036-01-31T10:30:00.001Z")).toEqual(["clockTooFar"]);
});

test("a clock begins neither before what has happened nor more than ten years ahead", () => {
	const codes = (to: string) =>
		refuseStart(now, parseInstant(to), parseInstant("2026-01-10T00:00:00Z")).map(({ code }) => code);
	expect(codes("2026-01-09T00:00:00Z")).toEqual(["clockBeforeChanges"]);
	expect(codes("2026-01-10T00:00:00Z")).toEqual([]);
	expect(codes("2036-02-01T00:00:00Z")).toEqual(["clockTooFar"]);
});

test("a clock may go unless something happened in its future", () => {
	const ahead = parseInstant("2026-05-01T00:00:00Z");
	expect(refuseRemoval(now, ahead, ahead).map(({ code }) => code)).toEqual(["clockAhead"]);
	expect(refuseRemoval(now, ahead, now)).toEqual([]);
	expect(refuseRemoval(now, parseInstant("2025-05-01T00:00:00Z"), now)).toEqual([]);
});
