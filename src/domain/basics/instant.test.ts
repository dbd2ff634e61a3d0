import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Instant, parseInstant, startOfDay, storedInstant, toInstant } from "./instant.ts";

const moments = fc
	.integer({ min: Date.parse("1970-01-01T00:00:00Z"), max: Date.parse("9999-12-30T00:00:00Z") })
	.map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const instants = moments.map(toInstant);

describe("an instant", () => {
	test.each([
		["2026-11-22T09:30:00Z", "2026-11-22T09:30:00.000Z"],
		["2026-11-22T18:30:00+09:00", "2026-11-22T09:30:00.000Z"],
		["2026-11-22T09:30:00.1239999Z", "2026-11-22T09:30:00.123Z"],
		["1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"],
	])("of %s is %s", (text, instant) => {
		expect(parseInstant(text)).toBe(instant);
	});

	test.each(["2026-11-22", "2026-11-22T09:30:00", "yesterday", "", "2026-02-30T00:00:00Z"])(
		"of %j is refused",
		(text) => {
			expect(() => parseInstant(text)).toThrow(RangeError);
		},
	);

	test("property: has always the same width, and reading it gives it back", () => {
		fc.assert(
			fc.property(instants, (instant) => {
				expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
				expect(parseInstant(instant)).toBe(instant);
				expect(storedInstant(instant)).toBe(instant);
			}),
		);
	});

	test("property: sorts as text as it does in time", () => {
		fc.assert(
			fc.property(moments, moments, (one, other) => {
				const [a, b] = [toInstant(one), toInstant(other)];
				const order = a === b ? 0 : a < b ? -1 : 1;
				expect(order).toBe(Temporal.Instant.compare(one, other));
			}),
		);
	});
});

describe("days", () => {
	test("have 24 hours, whatever clocks do in summer", () => {
		expect(addDays(at("2026-03-28T23:30:00.000Z"), 1)).toBe("2026-03-29T23:30:00.000Z");
		expect(addDays(at("2028-02-28T12:00:00.000Z"), 1)).toBe("2028-02-29T12:00:00.000Z");
		expect(addDays(at("2026-12-31T12:00:00.000Z"), 1)).toBe("2027-01-01T12:00:00.000Z");
	});

	test("property: there and back again is where one was", () => {
		const days = fc.integer({ min: -3_000, max: 3_000 });
		const inTheMiddle = instants.filter((instant) => instant > "1980" && instant < "9990");
		fc.assert(fc.property(inTheMiddle, days, (instant, count) => addDays(addDays(instant, count), -count) === instant));
	});

	test("property: begin at midnight UTC, at most 24 hours before", () => {
		fc.assert(
			fc.property(instants, (instant) => {
				const midnight = startOfDay(instant);
				expect(midnight).toMatch(/T00:00:00\.000Z$/u);
				expect(midnight <= instant && instant < addDays(midnight, 1)).toBe(true);
				expect(startOfDay(midnight)).toBe(midnight);
			}),
		);
	});
});

function at(text: string): Instant {
	return parseInstant(text);
}
