import fc from "fast-check";
import { expect, test } from "vitest";
import { readCustomerCursor, toCustomerCursor } from "./customer-cursor.ts";

test("a cursor comes back as the place it was made of, whatever the name", () => {
	const names = fc.string({ unit: "grapheme" }).map((name) => name.replaceAll("\0", ""));
	fc.assert(
		fc.property(names, fc.uuid(), (companyName, id) => {
			const cursor = toCustomerCursor({ companyName, id });
			expect(cursor).toMatch(/^[\w-]+$/u);
			expect(readCustomerCursor(cursor)).toEqual({ searchName: companyName.normalize("NFC").toLowerCase(), id });
		}),
	);
});

test("anything else is as good as none", () => {
	const places = [["\0", "a"], ["a", "\ud800"], ["a"], ["a", 1], {}, null, 5];
	for (const place of places) {
		expect(readCustomerCursor(Buffer.from(JSON.stringify(place)).toString("base64url"))).toBeUndefined();
	}
	expect(readCustomerCursor(undefined)).toBeUndefined();
	expect(readCustomerCursor(["a", "b"])).toBeUndefined();
	fc.assert(fc.property(fc.string(), (text) => void readCustomerCursor(text)));
});
