import fc from "fast-check";
import { expect, test } from "vitest";
import { toInstant } from "../../domain/basics/instant.ts";
import { readWireDate } from "./read-wire-date.ts";
import { toWireDate } from "./resource.ts";

test.each([
	["2026-02-03T04:05:06.789Z", "2026-02-03T04:05:06.789Z"],
	["2026-02-03T04:05:06Z", "2026-02-03T04:05:06.000Z"],
	["2026-02-03T04:05:06.1234567Z", "2026-02-03T04:05:06.123Z"],
	["2026-02-03T04:05:06+09:00", "2026-02-02T19:05:06.000Z"],
	["2026-02-03T04:05:06 09:00", "2026-02-02T19:05:06.000Z"],
	["2026-02-03 04:05:06.1234567 0900", "2026-02-02T19:05:06.123Z"],
	["2026-02-03T04:05:06-0800", "2026-02-03T12:05:06.000Z"],
	["2026-02-03T04:05:06", "2026-02-03T04:05:06.000Z"],
	["2026-02-03 04:05:06", "2026-02-03T04:05:06.000Z"],
	["2026-02-03", "2026-02-03T00:00:00.000Z"],
	[" 2026-02-03 ", "2026-02-03T00:00:00.000Z"],
	["11/02/2026 00:00:00", "2026-11-02T00:00:00.000Z"],
	["11/02/2026+13:14:15", "2026-11-02T13:14:15.000Z"],
	["6/1/2017 12:00:00 AM", "2017-06-01T00:00:00.000Z"],
	["6/1/2017 12:30:00 PM", "2017-06-01T12:30:00.000Z"],
	["6/1/2017 1:02:03 PM", "2017-06-01T13:02:03.000Z"],
	["6/1/2017", "2017-06-01T00:00:00.000Z"],
	["0001-01-01T00:00:00", "0001-01-01T00:00:00.000Z"],
	["9999-12-31T23:59:59.9999999", "9999-12-31T23:59:59.999Z"],
])("%s is %s", (text, instant) => {
	expect(readWireDate(text)).toBe(instant);
});

test.each([
	"",
	"yesterday",
	"2026-02-30",
	"2026-13-01",
	"02/30/2026 00:00:00",
	"13/01/2026 00:00:00",
	"6/1/2017 25:00:00",
	"2026-02-03T24:00:01Z",
	"+275760-09-13",
	"-271821-04-20T00:00:00Z",
	"-000001-01-01",
	"9999-12-31T23:59:59-01:00",
	"1770091506",
])("%j is no date", (text) => {
	expect(readWireDate(text)).toBeUndefined();
});

test("what we write as a date is read as the same moment", () => {
	const moments = fc.integer({ min: -60_000_000_000_000, max: 253_402_300_799_999 });
	fc.assert(
		fc.property(moments, (milliseconds) => {
			const instant = toInstant(Temporal.Instant.fromEpochMilliseconds(milliseconds));
			expect(toWireDate(instant)).not.toMatch(/\.\d*0Z$/u);
			expect(readWireDate(toWireDate(instant))).toBe(instant);
		}),
	);
});

test("no text whatsoever makes it throw, and what it gives has the fixed width", () => {
	const parts = fc.constantFrom(
		"2026",
		"-",
		"/",
		":",
		"T",
		"Z",
		"01",
		"99",
		" ",
		"+",
		".",
		"PM",
		"[UTC]",
		"[u-ca=hebrew]",
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(parts).map((all) => all.join("")),
			),
			(text) => {
				expect(readWireDate(text) ?? "2026-01-01T00:00:00.000Z").toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
			},
		),
	);
});
