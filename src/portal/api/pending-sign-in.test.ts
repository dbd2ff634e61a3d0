import { describe, expect, test } from "vitest";
import { parsePending } from "./pending-sign-in.ts";

const stored = (returnTo: string) => JSON.stringify({ state: "s", codeVerifier: "v", returnTo });

describe("the way back after the sign-in", () => {
	test("leads to the path where the person was", () => {
		expect(parsePending(stored("/customers/1?x=2#y"))?.returnTo).toBe("/customers/1?x=2#y");
	});
	test("never leads to another site", () => {
		for (const elsewhere of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""]) {
			expect(parsePending(stored(elsewhere))?.returnTo).toBe("/");
		}
	});
	test("is unknown when nothing usable was kept", () => {
		expect(parsePending(null)).toBeUndefined();
		expect(parsePending("{")).toBeUndefined();
		expect(parsePending('{"state":1}')).toBeUndefined();
	});
});
