import { expect, test } from "vitest";
import { isCountry } from "../../../domain/users/assess-user.ts";
import { listCountries } from "./countries.ts";

test("every country that can be chosen is one for the server too, and each is there once", () => {
	const countries = listCountries("ko");
	expect(countries.filter(({ code }) => !isCountry(code))).toEqual([]);
	expect(new Set(countries.map(({ name }) => name)).size).toBe(countries.length);
	expect(countries.length).toBeGreaterThan(240);
	expect(countries).toContainEqual({ code: "KR", name: "대한민국" });
});

test("countries that are gone are not offered", () => {
	const codes = listCountries("en").map(({ code }) => code);
	for (const gone of ["SU", "DD", "YU", "BU"]) expect(codes).not.toContain(gone);
});
