import { expect, test } from "vitest";
import { checkEntry } from "./setup-entry.ts";

const typed = {
	token: "first-run",
	partnerName: "Hanbit Cloud",
	domain: "Hanbit.Example",
	country: "KR",
	displayName: "Kim Minji",
	userName: "minji@hanbit.example",
	password: "a long enough one",
};

test("a complete entry is taken, with the domain in lower case", () => {
	expect(checkEntry(typed)).toEqual({ kind: "complete", entry: { ...typed, domain: "hanbit.example" } });
});

test("every wrong field is named at once, in the order of the form", () => {
	expect(checkEntry({ ...typed, token: "", domain: "nodots", country: "kr", password: "short" })).toEqual({
		kind: "wrong",
		fields: ["token", "domain", "country", "password"],
	});
});
