import { expect, test } from "vitest";
import { fileNameIn } from "./download.ts";

test("the name of a file is the one that the server gives, decoded", () => {
	expect(fileNameIn('attachment; filename="D0600.pdf"')).toBe("D0600.pdf");
	expect(fileNameIn("attachment; filename=prices.csv")).toBe("prices.csv");
	expect(fileNameIn("attachment; filename=\"x.pdf\"; filename*=UTF-8''%EC%B2%AD%EA%B5%AC%EC%84%9C.pdf")).toBe(
		"청구서.pdf",
	);
});

test("a file without a name has none", () => {
	expect(fileNameIn(null)).toBeUndefined();
	expect(fileNameIn("inline")).toBeUndefined();
});
