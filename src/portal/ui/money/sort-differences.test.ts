import { expect, test } from "vitest";
import { sortDifferences } from "./sort-differences.ts";

const difference = (what: "line" | "total" | "subscription" | "license", id = "") => ({ what, id, sentence: what });

test("the subscription comes first, then the total; the lines behind it stand apart", () => {
	const { causes, lines } = sortDifferences([difference("line", "1"), difference("total"), difference("subscription")]);
	expect(causes.map(({ what }) => what)).toEqual(["subscription", "total"]);
	expect(lines.map(({ id }) => id)).toEqual(["1"]);
});

test("lines that are all there is are shown at once", () => {
	const { causes, lines } = sortDifferences([difference("line", "1"), difference("line", "2")]);
	expect([causes.length, lines.length]).toEqual([2, 0]);
});
