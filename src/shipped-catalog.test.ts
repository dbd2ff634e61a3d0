import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "./catalog-files.ts";
import { toId } from "./domain/basics/ids.ts";
import { parseInstant } from "./domain/basics/instant.ts";
import type { Catalog, Offer } from "./domain/catalog/catalog.ts";
import { getOffer, getServicePlan, getSku } from "./domain/catalog/catalog.ts";
import { catalogFiles } from "./domain/catalog/catalog-rows.ts";
import { addOnsOf, findOffer, isSold } from "./domain/catalog/offers.ts";
import { pathsInForce } from "./domain/catalog/paths-in-force.ts";
import { sameProduct } from "./domain/catalog/same-product.ts";

const shipped = join(import.meta.dirname, "..", "catalog");
const now = parseInstant("2026-11-22T09:30:00Z");
const guide = loadCatalog({ sourcesInForce: ["guide"] });

/** All paths that can be taken now, by English names. */
function namedPaths(catalog: Catalog): Record<string, string[]> {
	const entries = [...catalog.offers.values()].map((offer): [string, string[]] => [
		offer.title.en,
		pathsInForce(catalog, offer.id, now).map((path) => getOffer(catalog, path.to).title.en),
	]);
	return Object.fromEntries(entries.filter(([, targets]) => targets.length > 0));
}

function offerNamed(name: string): Offer {
	const offer = [...guide.offers.values()].find((one) => one.title.en === name);
	if (offer === undefined) throw new Error(`no offer is called ${name}`);
	return offer;
}

describe("the shipped catalog", () => {
	test("source guide is the guide's table, literally, with the India editions of its footnote", () => {
		expect(namedPaths(guide)).toEqual({
			"Microsoft 365 Apps for business": [
				"Microsoft 365 Business Premium",
				"Microsoft 365 Apps for enterprise",
				"Office 365 Enterprise E3",
				"Office 365 Enterprise E5",
			],
			"Microsoft 365 Business Standard": ["Office 365 Enterprise E3", "Office 365 Enterprise E5"],
			"Microsoft 365 Business Basic": [
				"Microsoft 365 Business Standard",
				"Office 365 Enterprise E1",
				"Office 365 Enterprise E3",
				"Office 365 Enterprise E5",
			],
			"Microsoft 365 Apps for business India": ["Microsoft 365 Business Standard India"],
			"Microsoft 365 Business Basic India": ["Microsoft 365 Business Standard India"],
		});
	});

	test("the footnote closes the worldwide small-business targets to the India editions and names the India one", () => {
		const forbidden = [...guide.pathsFrom.values()].flat().flatMap((path) => {
			if (path.forbidden === undefined) return [];
			return [[path.from, path.to, path.forbidden.instead].map((id) => getOffer(guide, id).title.en)];
		});
		const instead = "Microsoft 365 Business Standard India";
		expect(forbidden).toEqual([
			["Microsoft 365 Apps for business India", "Microsoft 365 Business Standard", instead],
			["Microsoft 365 Apps for business India", "Microsoft 365 Business Premium", instead],
			["Microsoft 365 Business Basic India", "Microsoft 365 Business Standard", instead],
		]);
	});

	test("source catalog2019 is the recorded catalog, switched on alone", () => {
		const enterprise = [
			"Office 365 Enterprise E5 without Audio Conferencing",
			"Microsoft 365 E3",
			"Microsoft 365 E5",
			"Microsoft 365 E5 without Audio Conferencing",
		];
		expect(namedPaths(loadCatalog({ sourcesInForce: ["catalog2019"] }))).toEqual({
			"Microsoft 365 Apps for business": [
				"Office 365 Enterprise E3",
				"Microsoft 365 Business Standard",
				"Microsoft 365 Apps for enterprise",
				...enterprise,
				"Office 365 Enterprise E1",
				"Office 365 Enterprise E4",
				"Microsoft 365 Business Premium",
			],
			"Microsoft 365 Business Standard": [
				"Office 365 Enterprise E3",
				...enterprise,
				"Office 365 Enterprise E4",
				"Office 365 Enterprise E5",
				"Office 365 Enterprise E1",
				"Microsoft 365 Business Premium",
			],
			"Microsoft 365 Business Basic": [
				"Office 365 Enterprise E1",
				"Office 365 Enterprise E3",
				"Microsoft 365 Business Standard",
				...enterprise,
				"Office 365 Enterprise E4",
				"Office 365 Enterprise E5",
				"Microsoft 365 Business Premium",
			],
			"Microsoft 365 Business Standard Trial": ["Office 365 Enterprise E3", "Microsoft 365 E3"],
			"Office 365 Enterprise E3 Trial": [
				"Exchange Online (Plan 1)",
				"Office 365 Enterprise E1",
				"Microsoft 365 Apps for enterprise",
			],
			"Office 365 Enterprise E5 Trial": [
				"Office 365 Enterprise E5 without Audio Conferencing",
				"Office 365 Enterprise E3",
			],
		});
	});

	test("with both sources in force every target stands once, and the footnote still holds", () => {
		const both = namedPaths(loadCatalog({ sourcesInForce: ["guide", "catalog2019"] }));
		expect(both["Microsoft 365 Apps for business"]).toHaveLength(11);
		expect(both["Microsoft 365 Business Standard"]).toHaveLength(9);
		expect(both["Microsoft 365 Business Basic"]).toHaveLength(10);
		expect(both["Microsoft 365 Apps for business India"]).toEqual(["Microsoft 365 Business Standard India"]);
	});

	test.each([
		[
			"Microsoft 365 Apps for business",
			"Microsoft 365 Business Premium",
			{ kept: 4, replaced: 1, lost: 0, gained: 19 },
		],
		[
			"Microsoft 365 Apps for business",
			"Microsoft 365 Apps for enterprise",
			{ kept: 4, replaced: 1, lost: 0, gained: 0 },
		],
		["Microsoft 365 Apps for business", "Office 365 Enterprise E3", { kept: 2, replaced: 3, lost: 0, gained: 11 }],
		["Microsoft 365 Apps for business", "Office 365 Enterprise E5", { kept: 2, replaced: 3, lost: 0, gained: 20 }],
		["Microsoft 365 Business Standard", "Office 365 Enterprise E3", { kept: 7, replaced: 7, lost: 2, gained: 2 }],
		["Microsoft 365 Business Standard", "Office 365 Enterprise E5", { kept: 8, replaced: 7, lost: 1, gained: 10 }],
		["Microsoft 365 Business Basic", "Microsoft 365 Business Standard", { kept: 12, replaced: 0, lost: 1, gained: 4 }],
		["Microsoft 365 Business Basic", "Office 365 Enterprise E1", { kept: 13, replaced: 0, lost: 0, gained: 2 }],
		["Microsoft 365 Business Basic", "Office 365 Enterprise E3", { kept: 6, replaced: 6, lost: 1, gained: 4 }],
		["Microsoft 365 Business Basic", "Office 365 Enterprise E5", { kept: 6, replaced: 6, lost: 1, gained: 13 }],
	])("%s → %s changes the services as documented", (from, to, counts) => {
		expect(countChange(offerNamed(from), offerNamed(to))).toEqual(counts);
	});

	test("the products of the guide have their published offer, SKU and string ids", () => {
		const ids = [
			["Microsoft 365 Apps for business", "5c9fd4cc-edce-44a8-8e91-07df09744609", "O365_BUSINESS", 5],
			["Microsoft 365 Business Basic", "bd938f12-058f-4927-bba3-ae36b1d2501c", "O365_BUSINESS_ESSENTIALS", 13],
			["Microsoft 365 Business Standard", "031c9e47-4802-4248-838e-778fb1d2cc05", "O365_BUSINESS_PREMIUM", 16],
			["Microsoft 365 Business Premium", "61795cab-2abd-43f6-88e9-c9adae5746e0", "SPB", 24],
			["Microsoft 365 Apps for enterprise", "be57ff4c-100c-4f1f-b82d-f1c5ab63a665", "OFFICESUBSCRIPTION", 5],
			["Office 365 Enterprise E1", "91fd106f-4b2c-4938-95ac-f54f74e9a239", "STANDARDPACK", 15],
			["Office 365 Enterprise E3", "796b6b5f-613c-4e24-a17c-eba730d49c02", "ENTERPRISEPACK", 16],
			["Office 365 Enterprise E5", "a044b16a-1861-4308-8086-a3a3b506fac2", "ENTERPRISEPREMIUM", 25],
		];
		expect(
			ids.map(([name]) => {
				const offer = offerNamed(String(name));
				const sku = getSku(guide, offer.skuId);
				return [offer.title.en, offer.id, sku.partNumber, sku.servicePlans.length];
			}),
		).toEqual(ids);
	});

	test("trials have 25 seats, once in a customer's life, and are not billed", () => {
		const trials = [...guide.offers.values()].filter((offer) => offer.isTrial);
		expect(trials).toHaveLength(4);
		for (const trial of trials) {
			expect(trial).toMatchObject({
				minimumQuantity: 25,
				maximumQuantity: 25,
				limit: { unit: "lifetime", count: 1 },
				billingCycles: ["none"],
			});
		}
	});

	test("small-business offers have 1 to 300 seats and two subscriptions at once", () => {
		const small = [...guide.offers.values()].filter((offer) => offer.category === "smallBusiness");
		expect(small).toHaveLength(10);
		for (const offer of small) {
			expect(offer).toMatchObject({
				minimumQuantity: 1,
				maximumQuantity: 300,
				limit: { unit: "concurrent", count: 2 },
			});
		}
	});

	test("a new-commerce offer sells the same SKU as its legacy counterpart", () => {
		const offer = findOffer(guide, "CFQ7TTC0LH18:0001:CFQ7TTC0K971");
		expect(offer).toMatchObject({ regime: "newCommerce", skuId: offerNamed("Microsoft 365 Business Basic").skuId });
	});

	test("an offer is found by its id in any case", () => {
		expect(findOffer(guide, "BD938F12-058F-4927-BBA3-AE36B1D2501C")?.title.en).toBe("Microsoft 365 Business Basic");
		expect(findOffer(guide, "no such offer")).toBeUndefined();
	});

	test("add-ons hang on the base offers that the recorded catalog names", () => {
		const addOnsOfName = (name: string) => addOnsOf(guide, offerNamed(name).id).map((offer) => offer.title.en);
		const mail = "Exchange Online Archiving for Exchange Online";
		const protection = "Office 365 Advanced Threat Protection (Plan 1)";
		expect(addOnsOfName("Microsoft 365 Business Basic")).toEqual([mail, "Audio Conferencing", protection]);
		expect(addOnsOfName("Office 365 Enterprise E3")).toEqual(["Audio Conferencing", protection, "Phone System"]);
		expect(addOnsOfName("Office 365 Enterprise E5")).toEqual([]);
	});

	test("India editions are sold in India only, and Office 365 E4 is no longer sold", () => {
		expect(isSold(offerNamed("Microsoft 365 Business Basic India"), now, "IN")).toBe(true);
		expect(isSold(offerNamed("Microsoft 365 Business Basic India"), now, "KR")).toBe(false);
		expect(isSold(offerNamed("Microsoft 365 Business Basic"), now, "KR")).toBe(true);
		const e4 = offerNamed("Office 365 Enterprise E4");
		expect(isSold(e4, parseInstant("2017-04-06T23:59:59Z"), "KR")).toBe(true);
		expect(isSold(e4, parseInstant("2017-04-07T00:00:00Z"), "KR")).toBe(false);
	});

	test("same-named twins and editions are one product, and a product with another name is not", () => {
		const sku = (partNumber: string) => {
			const found = [...guide.skus.values()].find((one) => one.partNumber === partNumber);
			if (found === undefined) throw new Error(`no SKU ${partNumber}`);
			return found.id;
		};
		expect(sameProduct(guide, sku("O365_BUSINESS"), sku("SMB_BUSINESS"))).toBe(true);
		expect(sameProduct(guide, sku("O365_BUSINESS_PREMIUM"), sku("O365_BUSINESS_PREMIUM_INDIA"))).toBe(true);
		expect(sameProduct(guide, sku("O365_BUSINESS_PREMIUM"), sku("SPB"))).toBe(false);
		expect(sameProduct(guide, toId("unknown"), sku("SPB"))).toBe(false);
		expect(sameProduct(guide, toId("unknown"), toId("unknown"))).toBe(true);
		expect(sameProduct(guide, toId("unknown"), toId("stranger"))).toBe(false);
	});

	test("every row of plans, paths and rules is one line, so that a change is one line of a diff", () => {
		for (const file of [catalogFiles.servicePlans, catalogFiles.upgradePaths, catalogFiles.planRules]) {
			const content = readFileSync(join(shipped, file), "utf8");
			const rows: unknown = JSON.parse(content);
			expect(Array.isArray(rows) && content.trimEnd().split("\n").length, file).toBe(
				Array.isArray(rows) && rows.length + 2,
			);
		}
	});
});

/** How many of a user's services stay, are replaced by another plan of their family, go, and come. */
function countChange(from: Offer, to: Offer) {
	const before = getSku(guide, from.skuId).servicePlans;
	const after = getSku(guide, to.skuId).servicePlans;
	const family = (name: (typeof before)[number]) => getServicePlan(guide, name).family;
	const gone = before.filter((name) => !after.includes(name));
	const come = after.filter((name) => !before.includes(name));
	const replaced = gone.filter((name) => come.some((other) => family(other) === family(name)));
	return {
		kept: before.length - gone.length,
		replaced: replaced.length,
		lost: gone.length - replaced.length,
		gained: come.length - replaced.length,
	};
}
