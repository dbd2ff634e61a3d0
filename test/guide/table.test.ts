import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog-files.ts";
import { parseInstant } from "../../src/domain/basics/instant.ts";
import { assessUpgrades } from "../../src/domain/upgrades/assess-upgrade.ts";
import { makeCustomer } from "../../src/domain/upgrades/test-facts.ts";
import { catalog, customerWith, names, openTargets, pathsOf, refusalCodes } from "./guide-facts.ts";

const inIndia = { customer: makeCustomer("IN") };

describe("the guide's table", () => {
	test("Apps for business goes to Business Premium, Apps for enterprise, E3 and E5", () => {
		expect(openTargets(customerWith(names.appsForBusiness))).toEqual([
			names.premium,
			names.appsForEnterprise,
			names.e3,
			names.e5,
		]);
	});

	test("Business Standard goes to E3 and E5", () => {
		expect(openTargets(customerWith(names.standard))).toEqual([names.e3, names.e5]);
	});

	test("Business Basic goes to Business Standard, E1, E3 and E5", () => {
		expect(openTargets(customerWith(names.basic))).toEqual([names.standard, names.e1, names.e3, names.e5]);
	});

	test("no other product of the worldwide table goes anywhere", () => {
		const rows = new Set<string>([names.appsForBusiness, names.standard, names.basic]);
		for (const offer of catalog.offers.values()) {
			if (rows.has(offer.title.en) || offer.countries !== undefined) continue;
			expect(pathsOf(customerWith(offer.title.en))).toEqual([]);
		}
	});
});

describe("the guide's footnote", () => {
	test("Apps for business India and Business Basic India go to Business Standard India", () => {
		for (const name of [names.appsForBusinessIndia, names.basicIndia])
			expect(openTargets(customerWith(name, inIndia))).toEqual([names.standardIndia]);
	});

	test("Apps for business India and Business Basic India do not go to Business Standard", () => {
		for (const name of [names.appsForBusinessIndia, names.basicIndia]) {
			const facts = customerWith(name, inIndia);
			const standard = assessUpgrades(facts).find(({ target }) => target.title.en === names.standard);
			expect(standard).toMatchObject({ pathExists: false, mayUpgrade: false });
			expect(standard?.refusals).toMatchObject([{ code: "noUpgradePath", cause: { kind: "otherEdition" } }]);
		}
	});

	test("Business Standard India is for customers in India only", () => {
		expect(refusalCodes(customerWith(names.basicIndia), names.standardIndia)).toEqual(["offerNotSoldInCountry"]);
	});
});

describe("other tables", () => {
	test("paths of the recorded 2019 catalog are listed as closed until that source is in force", () => {
		expect(refusalCodes(customerWith(names.basic), names.premium)).toEqual(["noUpgradePath"]);
		const both = loadCatalog({ sourcesInForce: ["guide", "catalog2019"] });
		expect(openTargets(customerWith(names.basic, { catalog: both }))).toContain(names.premium);
	});

	test("the India footnote holds beside the recorded 2019 catalog too", () => {
		const both = loadCatalog({ sourcesInForce: ["guide", "catalog2019"] });
		const facts = customerWith(names.basicIndia, { ...inIndia, catalog: both });
		expect(openTargets(facts)).toEqual([names.standardIndia]);
	});

	test("a path opens and closes on its day", () => {
		const opensAt = parseInstant("2026-12-01T00:00:00Z");
		const paths = [...catalog.pathsFrom].map(
			([from, rows]) => [from, rows.map((row) => ({ ...row, opensAt }))] as const,
		);
		const dated = { ...catalog, pathsFrom: new Map(paths) };
		const refusals = assessUpgrades(customerWith(names.standard, { catalog: dated })).map((one) => one.refusals);
		expect(refusals[0]).toEqual([
			{ code: "noUpgradePath", cause: { kind: "notYetOpen", opensAt }, sourceHasPaths: false },
		]);
		expect(openTargets(customerWith(names.standard, { catalog: dated, now: opensAt }))).toEqual([names.e3, names.e5]);
	});
});
