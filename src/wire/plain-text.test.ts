import fc from "fast-check";
import { expect, test } from "vitest";
import { findBrokenText, isPlainText } from "./plain-text.ts";

test.each(["", "text", "한글 🦄", "\t\n\u0001", "\uFEFF", "\uFFFD"])("%j is plain", (text) => {
	expect(isPlainText(text)).toBe(true);
});

test.each(["\0", "a\0b", "\uD83E", "\uDD84", "a\uDD84\uD83E"])("%j is not", (text) => {
	expect(isPlainText(text)).toBe(false);
});

test("broken text is found wherever it stands, by its path", () => {
	expect(findBrokenText({ a: "x", b: { c: ["y", "\0"] } })).toEqual(["b", "c", "1"]);
	expect(findBrokenText("\uD800")).toEqual([]);
	expect(findBrokenText({ a: 1, b: null, c: undefined, d: ["x"] })).toBeUndefined();
});

test("text that is plain comes back from UTF-8 as it went", () => {
	const anyText = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));
	fc.assert(
		fc.property(anyText, (text) => {
			const isKept = Buffer.from(text).toString() === text && !text.includes("\0");
			expect(isPlainText(text)).toBe(isKept);
		}),
	);
});
