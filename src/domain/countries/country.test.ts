import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryCodes, findCountry, findCulture, languagesOf, phonePattern } from "./country.ts";

describe("countries", () => {
	test("are 244, each with a culture, a calling code and patterns that can be read", () => {
		expect(new Set(countryCodes).size).toBe(244);
		for (const code of countryCodes) {
			const country = findCountry(code);
			expect(country?.iso2).toBe(code);
			expect(country?.cultures.length).toBeGreaterThan(0);
			expect(country?.callingCode, code).toMatch(/^\d{1,4}$/u);
			for (const pattern of [country?.postalCodePattern, country?.vatPattern, country?.taxNumber?.pattern]) {
				if (pattern !== undefined) expect(() => new RegExp(pattern, "u")).not.toThrow();
			}
			for (const culture of country?.cultures ?? []) expect(findCulture(culture.toUpperCase())).toBe(culture);
		}
	});

	test("ask for a postal code only where they say how it looks", () => {
		for (const code of countryCodes) {
			const country = findCountry(code);
			if (country?.isPostalCodeRequired === true) expect(country.postalCodePattern, code).toBeDefined();
		}
	});

	test("are found in whatever case, and nothing else is", () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 4 }), (text) => {
				const known = countryCodes.includes(text.trim().toUpperCase());
				expect(findCountry(text) !== undefined).toBe(known);
			}),
			{ numRuns: 300 },
		);
	});

	test.each([
		["KR", "04524", true],
		["KR", "110-021", false],
		["US", "98052-1234", true],
		["GB", "SW1A 1AA", true],
		["CA", "K1A 0B1", true],
		["JP", "1000001", true],
		["NL", "1012 AB", true],
		["NL", "0012 AB", false],
		["DE", "1234", false],
	])("%s has a postal code %s: %s", (code, postalCode, fits) => {
		expect(new RegExp(findCountry(code)?.postalCodePattern ?? "", "u").test(postalCode)).toBe(fits);
	});

	test("have samples that fit their tax numbers", () => {
		for (const code of countryCodes) {
			const number = findCountry(code)?.taxNumber;
			if (number !== undefined) expect(number.sample).toMatch(new RegExp(number.pattern, "u"));
		}
	});

	test("speak each language once", () => {
		expect(languagesOf({ cultures: ["fr-BE", "nl-BE", "fr-FR"] })).toEqual(["fr", "nl"]);
	});
});

test.each([
	["+82 2-1234-5678", true],
	["(02) 1234.5678", false],
	["0212345678", true],
	["call", false],
	["12", false],
])("a phone number %s: %s", (number, fits) => {
	expect(new RegExp(phonePattern, "u").test(number)).toBe(fits);
});
