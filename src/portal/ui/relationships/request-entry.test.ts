import { expect, test } from "vitest";
import { emptyRequest, toggle, toRequest } from "./request-entry.ts";

const entry = emptyRequest("ko");

test("most requests ask for full delegated admin of Office 365 and Azure", () => {
	expect(toRequest(entry)).toEqual({
		language: "ko",
		delegatedAdmin: { kind: "full", services: ["office365", "azure"] },
	});
});

test("an address and a customer are told when they are there", () => {
	expect(toRequest({ ...entry, kind: "none", email: " a@b.example " }, "c1")).toEqual({
		...{ language: "ko", delegatedAdmin: { kind: "none" }, email: "a@b.example", customerId: "c1" },
	});
});

test.each([
	{ services: [] },
	{ kind: "granular", roles: [] },
	{ kind: "granular", days: "0" },
	{ kind: "granular", days: "731" },
	{ kind: "granular", days: "1e2" },
] as const)("nothing can be asked for with %o", (changes) => {
	expect(toRequest({ ...entry, ...changes })).toBeUndefined();
});

test("a choice is made and taken back", () => {
	expect(toggle(toggle(["a"], "b"), "a")).toEqual(["b"]);
});
