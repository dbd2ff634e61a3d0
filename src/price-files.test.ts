import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalog } from "./catalog-files.ts";
import { loadKnownPrices } from "./price-files.ts";

const catalog = loadCatalog({ sourcesInForce: ["guide"] });

test("the known prices are those of the US in dollars, each with its source; none was made up", () => {
	const prices = loadKnownPrices(catalog);
	const found = prices.map(({ offerId, retailPrice, partnerPrice }) => [
		catalog.offers.get(offerId)?.title.en,
		retailPrice,
		partnerPrice,
	]);
	expect(found).toEqual([
		["Microsoft 365 Apps for business", 825, 660],
		["Microsoft 365 Business Basic", 500, 400],
		["Microsoft 365 Business Standard", 1250, 1000],
		["Microsoft 365 Business Premium", 2000, undefined],
		["Microsoft 365 Apps for enterprise", 1200, 960],
		["Office 365 Enterprise E1", 800, 640],
		["Office 365 Enterprise E3", 2000, 1600],
		["Microsoft 365 Business Basic (new commerce)", 600, undefined],
		["Microsoft 365 Business Standard (new commerce)", 1250, undefined],
		["Microsoft 365 Business Premium (new commerce)", 2200, undefined],
		["Office 365 Enterprise E1 (new commerce)", 1000, undefined],
		["Office 365 Enterprise E3 (new commerce)", 2300, undefined],
		["Office 365 Enterprise E5 (new commerce)", 3800, undefined],
	]);
	expect(new Set(prices.map(({ market, currency }) => `${market} ${currency}`))).toEqual(new Set(["US USD"]));
	expect(prices.every(({ source }) => /\d{4}/u.test(source))).toBe(true);
});

test("a file that cannot be used names every row with its reason", () => {
	const good = {
		offer: "796b6b5f-613c-4e24-a17c-eba730d49c02",
		name: "Office 365 E3",
		market: "US",
		currency: "USD",
		segment: "commercial",
		billingCycle: "monthly",
		from: "2016-02-01",
		retail: "20.00",
		source: "a list of 2016",
	};
	const { retail: _, ...without } = good;
	const rows = [
		good,
		{ ...good, offer: "lost" },
		{ ...good, currency: "QQQ" },
		{ ...good, retail: "20,00" },
		without,
		{ ...good, market: "us" },
		{ ...good, cost: 1 },
	];
	const directory = mkdtempSync(join(tmpdir(), "seatlift-prices-"));
	const file = join(directory, "prices.json");
	writeFileSync(file, JSON.stringify(rows));
	try {
		expect(() => loadKnownPrices(catalog, file)).toThrow(
			/row 2: no offer lost\n.*row 3: no currency QQQ\n.*row 4: retail: comma\n.*row 5: neither(.|\n)*row 6: (.|\n)*row 7: /u,
		);
	} finally {
		rmSync(directory, { recursive: true });
	}
});
