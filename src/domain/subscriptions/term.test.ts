import { expect, test } from "vitest";
import { parseInstant } from "../basics/instant.ts";
import { lastDayOfTerm } from "./term.ts";

test.each([
	["2026-01-13T00:00:00Z", 12, "2027-01-12T00:00:00.000Z"],
	["2026-03-01T00:00:00Z", 12, "2027-02-28T00:00:00.000Z"],
	["2024-02-29T00:00:00Z", 12, "2025-02-27T00:00:00.000Z"],
	["2026-01-31T00:00:00Z", 1, "2026-02-27T00:00:00.000Z"],
	["2026-12-31T23:59:59.999Z", 1, "2027-01-30T00:00:00.000Z"],
	["2026-01-01T00:00:00Z", 36, "2028-12-31T00:00:00.000Z"],
])("a term from %s of %d months has its last day at %s", (from, months, last) => {
	expect(lastDayOfTerm(parseInstant(from), months)).toBe(last);
});
