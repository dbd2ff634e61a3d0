import { describe, expect, test } from "vitest";
import { nameOfFile, nothingEntered, toImportRequest } from "./import-entry.ts";

describe("an import of prices", () => {
	const entry = { ...nothingEntered, csv: "a,b", name: "July" };
	test("leaves out what was not said", () => {
		expect(toImportRequest(entry, { dryRun: true })).toEqual({
			name: "July",
			csv: "a,b",
			dryRun: true,
			skipUnknownOffers: false,
		});
	});
	test("reads several countries, however they are separated", () => {
		expect(toImportRequest({ ...entry, markets: "US, KR;JP " }, { dryRun: false }).markets).toEqual(["US", "KR", "JP"]);
	});
	test("is named after its file", () => {
		expect(nameOfFile("2026-11.prices.csv")).toBe("2026-11.prices");
		expect(nameOfFile("prices")).toBe("prices");
	});
});
