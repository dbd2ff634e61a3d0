import { expect, test } from "vitest";
import { lastDayOf } from "./use-money.ts";

test("a period is shown with its last day, also over a month's end and in a leap year", () => {
	expect(lastDayOf({ until: "2026-12-22" })).toBe("2026-12-21");
	expect(lastDayOf({ until: "2028-03-01" })).toBe("2028-02-29");
	expect(lastDayOf({ until: "2027-01-01" })).toBe("2026-12-31");
});
