import { describe, expect, test } from "vitest";
import { chooseLanguage } from "./language.ts";

describe("chooseLanguage", () => {
	test("a remembered language wins over the browser's", () => {
		expect(chooseLanguage("en", "ko-KR")).toBe("en");
	});
	test("without a memory the browser's primary language decides", () => {
		expect(chooseLanguage(null, "en-GB")).toBe("en");
		expect(chooseLanguage(null, "KO")).toBe("ko");
	});
	test("a language that the portal does not speak falls back to Korean", () => {
		expect(chooseLanguage("fr", "de-DE")).toBe("ko");
		expect(chooseLanguage(null, undefined)).toBe("ko");
	});
});
