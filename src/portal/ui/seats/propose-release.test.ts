import { expect, test } from "vitest";
import type { LicenseHolder } from "../../../wire/api/subscription.ts";
import { proposeRelease, toggle } from "./propose-release.ts";

const holder = (userId: string, groupName?: string): LicenseHolder => ({
	userId,
	displayName: userId,
	userPrincipalName: `${userId}@example.com`,
	signInBlocked: false,
	...(groupName === undefined ? {} : { groupName }),
});

test("the first holders are proposed, as many as must go", () => {
	expect([...proposeRelease([holder("a"), holder("b"), holder("c")], 2)]).toEqual(["a", "b"]);
});

test("a license that comes from a group is passed over", () => {
	expect([...proposeRelease([holder("a", "Sales"), holder("b"), holder("c")], 2)]).toEqual(["b", "c"]);
});

test("when too few can be released, those that can are proposed", () => {
	expect([...proposeRelease([holder("a", "Sales"), holder("b")], 2)]).toEqual(["b"]);
});

test("toggling twice gives the same selection", () => {
	const selection = new Set(["a"]);
	expect(toggle(toggle(selection, "b"), "b")).toEqual(selection);
	expect(toggle(selection, "a")).toEqual(new Set());
	expect(selection).toEqual(new Set(["a"]));
});
