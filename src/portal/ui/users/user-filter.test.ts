import fc from "fast-check";
import { expect, test } from "vitest";
import {
	chooseProduct,
	readUserFilter,
	toggleMark,
	toUsersQuery,
	type UserFilter,
	userMarks,
	userOrders,
	writeUserFilter,
} from "./user-filter.ts";

const everybody: UserFilter = { search: "", marks: new Set(), order: "displayName" };

const steps = fc.array(
	fc.oneof(
		fc.constantFrom(...userMarks).map((mark) => (filter: UserFilter) => toggleMark(filter, mark)),
		fc.constantFrom("", "sku-1", "sku-2").map((skuId) => (filter: UserFilter) => chooseProduct(filter, skuId)),
		fc.constantFrom(...userOrders).map((order) => (filter: UserFilter) => ({ ...filter, order })),
		fc.string({ maxLength: 8 }).map((search) => (filter: UserFilter) => ({ ...filter, search: search.trim() })),
	),
	{ maxLength: 12 },
);

test("a filter survives the address", () => {
	fc.assert(
		fc.property(steps, (taken) => {
			const filter = taken.reduce((present, step) => step(present), everybody);
			expect(readUserFilter(new URLSearchParams(writeUserFilter(filter).toString()))).toEqual(filter);
		}),
		{ numRuns: 200 },
	);
});

test("whatever is pressed, nothing is asked for that contradicts itself", () => {
	fc.assert(
		fc.property(steps, (taken) => {
			const { marks, skuId } = taken.reduce((present, step) => step(present), everybody);
			expect(marks.has("guest") && marks.has("sharedMailbox")).toBe(false);
			if (marks.has("deleted")) expect([marks.size, skuId]).toEqual([1, undefined]);
			if (marks.has("unlicensed")) expect(skuId).toBeUndefined();
		}),
		{ numRuns: 200 },
	);
});

test("the server is asked in its own words", () => {
	const filter = { ...everybody, search: " 김 ", marks: new Set(["blocked", "unlocated"] as const) };
	expect(toUsersQuery(filter)).toBe("search=%EA%B9%80&blocked=true&located=false&sort=displayName");
	expect(toUsersQuery({ ...everybody, order: "displayName-" })).toBe("sort=displayName&order=descending");
	expect(toUsersQuery({ ...everybody, skuId: "sku" })).toBe("skuId=sku&sort=displayName");
});

test("an address that somebody made up is read as far as it makes sense", () => {
	expect(readUserFilter(new URLSearchParams("only=nobody&only=guest&order=shoe&product="))).toEqual({
		...everybody,
		marks: new Set(["guest"]),
	});
});
