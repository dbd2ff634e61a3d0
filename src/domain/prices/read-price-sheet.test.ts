import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "../billing/currency.ts";
import { addDaysTo } from "../billing/day.ts";
import { segments } from "./price-row.ts";
import { mostRows, readPriceSheet } from "./read-price-sheet.ts";
import { day, makeRow } from "./test-prices.ts";
import { legacyRow, makeChoices, makeSheet, newCommerceRow } from "./test-sheets.ts";
import { exportColumns, writeSheetRow } from "./write-new-commerce-sheet.ts";

const besides = { currency: "USD", markets: ["KR"] } as const;

/** What is wrong with a sheet, as `line column reason`. */
function problemsOf(sheet: Parameters<typeof readPriceSheet>[0], choices = makeChoices(besides)): readonly string[] {
	return readPriceSheet(sheet, choices).problems.map(({ line, column = "", reason, otherLine = "" }) =>
		[line, column, reason, otherLine].filter((part) => part !== "").join(" "),
	);
}

describe("the new-commerce sheet", () => {
	test("prices the term: a year at 48 that is billed monthly is 4 a month", () => {
		const read = readPriceSheet(makeSheet(newCommerceRow, {}), makeChoices());
		expect(read).toEqual({
			layout: "newCommerce",
			drafts: [
				{
					offerId: "cfq7ttc0lh18:0001:cfq7ttc0k971",
					market: "US",
					currency: "USD",
					segment: "commercial",
					termMonths: 12,
					billingCycle: "monthly",
					minimumQuantity: 1,
					from: "2023-02-01",
					partnerPrice: 400,
					retailPrice: 500,
				},
			],
			problems: [],
			skipped: { trial: 0, unknownOffer: 0 },
			rounded: 0,
			ignoredColumns: [],
		});
	});

	test.each([
		[{ BillingPlan: "Annual" }, { termMonths: 12, billingCycle: "annual", partnerPrice: 4800 }],
		[
			{ TermDuration: "P3Y", BillingPlan: "Annual" },
			{ termMonths: 36, billingCycle: "annual", partnerPrice: 1600 },
		],
		[{ TermDuration: "P1M" }, { termMonths: 1, billingCycle: "monthly", partnerPrice: 4800 }],
		[{ Segment: "" }, { segment: "commercial" }],
		[{ Segment: "Charity" }, { segment: "charity" }],
		[
			{ Market: "kr", Currency: "usd" },
			{ market: "KR", currency: "USD" },
		],
		[
			{ PricingTierRangeMin: "0", PricingTierRangeMax: "299" },
			{ minimumQuantity: 1, maximumQuantity: 299 },
		],
		[{ SkuId: "0001", ProductId: "cfq7ttc0lh18" }, { offerId: "cfq7ttc0lh18:0001:cfq7ttc0k971" }],
		[{ EffectiveEndDate: "2023-05-31T23:59:59.0000000Z" }, { until: "2023-06-01" }],
		[{ UnitPrice: "" }, { retailPrice: 500 }],
	])("understands %o", (cells, expected) => {
		const read = readPriceSheet(makeSheet(newCommerceRow, cells), makeChoices());
		expect(read.problems).toEqual([]);
		expect(read.drafts[0]).toMatchObject(expected);
	});

	test("a term's price that does not divide is rounded once, and counted", () => {
		const read = readPriceSheet(makeSheet(newCommerceRow, { UnitPrice: "47.99" }), makeChoices());
		expect(read).toMatchObject({ drafts: [{ partnerPrice: 400 }], rounded: 1 });
	});

	test("trials are passed over, and a row marked as deleted takes the offer out of sale", () => {
		const withMark = { ...newCommerceRow, ChangeIndicator: "" };
		const sheet = makeSheet(withMark, { BillingPlan: "None" }, { ChangeIndicator: "Deleted" });
		const read = readPriceSheet(sheet, makeChoices());
		expect(read).toMatchObject({ problems: [], skipped: { trial: 1 } });
		expect(read.drafts).toHaveLength(1);
		expect(read.drafts[0]).not.toHaveProperty("partnerPrice");
		expect(read.drafts[0]).not.toHaveProperty("retailPrice");
	});

	test.each([
		[{ ProductId: "CFQ7TTC0XYZW" }, ["2 ProductId unknownOffer"]],
		[{ TermDuration: "1 year" }, ["2 TermDuration unknownTerm"]],
		[{ BillingPlan: "Weekly" }, ["2 BillingPlan unknownCycle"]],
		[{ TermDuration: "P1M", BillingPlan: "Annual" }, ["2 BillingPlan cycleLongerThanTerm"]],
		[{ Market: "Korea" }, ["2 Market unknownMarket"]],
		[{ Currency: "QQQ" }, ["2 Currency unknownCurrency"]],
		[{ UnitPrice: "-1" }, ["2 UnitPrice negative"]],
		[{ UnitPrice: "1,200" }, ["2 UnitPrice comma"]],
		[{ "ERP Price": "60.001" }, ["2 ERP Price tooManyDecimals"]],
		[{ Currency: "KRW", UnitPrice: "48.5" }, ["2 UnitPrice tooManyDecimals"]],
		[{ UnitPrice: "", "ERP Price": "" }, ["2 UnitPrice noPrice"]],
		[{ PricingTierRangeMin: "1.5" }, ["2 PricingTierRangeMin notWhole"]],
		[{ PricingTierRangeMin: "-3" }, ["2 PricingTierRangeMin negative"]],
		[{ PricingTierRangeMin: "10", PricingTierRangeMax: "9" }, ["2 PricingTierRangeMax upsideDown"]],
		[{ EffectiveStartDate: "" }, ["2 EffectiveStartDate missing"]],
		[{ EffectiveStartDate: "soon" }, ["2 EffectiveStartDate notADay"]],
		[{ EffectiveEndDate: "1/1/2023 0:00" }, ["2 EffectiveEndDate endsBeforeItBegins"]],
		[{ Segment: "Private" }, ["2 Segment unknownSegment"]],
		[
			{ Market: "", Currency: "US$", UnitPrice: "x", EffectiveStartDate: "x", Segment: "x" },
			["2 Currency unknownCurrency", "2 Market missing", "2 Segment unknownSegment", "2 EffectiveStartDate notADay"],
		],
	])("names what is wrong in %o", (cells, expected) => {
		expect(problemsOf(makeSheet(newCommerceRow, cells))).toEqual(expected);
	});
});

describe("the legacy sheet", () => {
	test("prices a month, in the currency and the markets that are said beside it", () => {
		const choices = makeChoices({ currency: "USD", markets: ["KR", "US"] });
		const read = readPriceSheet(makeSheet(legacyRow, { "Valid To Date": "2016-02-29" }), choices);
		expect(read).toMatchObject({ layout: "legacy", problems: [], ignoredColumns: [] });
		expect(read.drafts.map(({ market }) => market)).toEqual(["KR", "US"]);
		expect(read.drafts[0]).toEqual({
			offerId: "796b6b5f-613c-4e24-a17c-eba730d49c02",
			market: "KR",
			currency: "USD",
			segment: "commercial",
			termMonths: 12,
			billingCycle: "monthly",
			minimumQuantity: 1,
			from: "2016-02-01",
			until: "2016-03-01",
			partnerPrice: 1600,
			retailPrice: 2000,
		});
	});

	test("without currency or market beside it and without such columns says what is missing", () => {
		expect(problemsOf(makeSheet(legacyRow, {}), makeChoices())).toEqual(["2 currencyNotSaid", "2 marketNotSaid"]);
		const withBoth = { ...legacyRow, Currency: "KRW", Market: "KR", "List Price": "16000", "ERP Price": "20000" };
		expect(readPriceSheet(makeSheet(withBoth, {}), makeChoices()).drafts[0]).toMatchObject({ retailPrice: 20_000 });
	});

	test.each([
		[{ "End Customer Type": "CLOUD RESELLER CHARITY" }, { segment: "charity" }],
		[{ "End Customer Type": "", "License Agreement Type": "Academic" }, { segment: "education" }],
		[{ "Purchase Unit": "1 Year(s)" }, { billingCycle: "annual" }],
	])("understands %o", (cells, expected) => {
		expect(readPriceSheet(makeSheet(legacyRow, cells), makeChoices(besides)).drafts[0]).toMatchObject(expected);
	});

	test("trials are passed over, and DEL takes the offer out of sale", () => {
		const sheet = makeSheet(legacyRow, { "Secondary License Type": "TRIAL" }, { "A/C/D/U": "DEL" });
		const read = readPriceSheet(sheet, makeChoices(besides));
		expect(read).toMatchObject({ problems: [], skipped: { trial: 1 } });
		expect(read.drafts[0]).not.toHaveProperty("retailPrice");
	});

	test.each([
		[{ "Offer ID": "" }, ["2 Offer ID missing"]],
		[{ "Offer ID": "00000000-0000-0000-0000-000000000000" }, ["2 Offer ID unknownOffer"]],
		[{ "Purchase Unit": "1 Week" }, ["2 Purchase Unit unknownUnit"]],
		[{ "List Price": "16,00" }, ["2 List Price comma"]],
		[{ "Valid To Date": "2016-01-01" }, ["2 Valid To Date endsBeforeItBegins"]],
		[{ "List Price": "", "ERP Price": "" }, ["2 List Price noPrice"]],
	])("names what is wrong in %o", (cells, expected) => {
		expect(problemsOf(makeSheet(legacyRow, cells))).toEqual(expected);
	});
});

describe("a file", () => {
	const line = (...cells: readonly string[]) => ({ line: 1, cells });

	test.each([
		["nothing", [], ["1 empty"]],
		["blank lines only", [line(""), line(" ", "")], ["1 empty"]],
		["a header alone", [line(...Object.keys(legacyRow))], ["1 noRows"]],
		["columns of something else", [line("Name", "Price"), line("a", "1")], ["1 unknownLayout"]],
		["semicolons", [line("ProductId;SkuId;Market")], ["1 wrongSeparator"]],
		["a column too few", [line("Offer ID", "List Price", "ERP Price")], ["1 Valid From Date missingColumn"]],
		["a column twice", [line(...Object.keys(legacyRow), "list price"), line()], ["1 list price repeatedColumn"]],
	])("with %s is refused as a whole", (_, sheet, expected) => {
		expect(problemsOf(sheet)).toEqual(expected);
	});

	test("is known by its header in whatever case, spacing and order; columns that say nothing are named", () => {
		const odd = {
			erp_price: "20",
			"VALID-FROM DATE": "2016-02-01",
			"offer id": legacyRow["Offer ID"],
			listprice: "16",
			Note: "x",
		};
		const read = readPriceSheet(makeSheet(odd, {}), makeChoices(besides));
		expect(read).toMatchObject({ problems: [], ignoredColumns: ["Note"], drafts: [{ retailPrice: 2000 }] });
	});

	test("names a row with a cell too few or too many, but lets empty ones hang over", () => {
		const [header, row] = makeSheet(legacyRow, {});
		if (header === undefined || row === undefined) throw new Error("two records");
		const { cells } = row;
		const at = (line: number, ...changed: readonly string[]) => ({ line, cells: changed });
		expect(problemsOf([header, at(2, ...cells.slice(1)), at(3, ...cells, "x")])).toEqual([
			"2 cellCount",
			"3 cellCount",
		]);
		expect(problemsOf([header, at(2, ...cells, "", " ")])).toEqual([]);
	});

	test("names rows that price the same days and seats twice", () => {
		expect(problemsOf(makeSheet(legacyRow, {}, { "List Price": "15" }))).toEqual(["3 overlap 2"]);
		const twoMarkets = makeChoices({ currency: "USD", markets: ["KR", "US"] });
		expect(problemsOf(makeSheet(legacyRow, {}, {}), twoMarkets)).toEqual(["3 overlap 2"]);
	});

	test("counts unknown offers when asked to, whatever else is wrong with them", () => {
		const sheet = makeSheet(newCommerceRow, { ProductId: "CFQ7TTC0XYZW", UnitPrice: "?" }, {});
		const read = readPriceSheet(sheet, makeChoices({ skipUnknownOffers: true }));
		expect(read).toMatchObject({ problems: [], skipped: { unknownOffer: 1 } });
		expect(read.drafts).toHaveLength(1);
	});

	test("one bad row in 10,000 is found, by its line", () => {
		const rows = Array.from({ length: 10_000 }, (_, index) => {
			const from = addDaysTo(day("2023-01-01"), index);
			const bad = index === 7_000 ? { UnitPrice: "48.123" } : {};
			return { EffectiveStartDate: from, EffectiveEndDate: from, ...bad };
		});
		expect(problemsOf(makeSheet(newCommerceRow, ...rows))).toEqual(["7002 UnitPrice tooManyDecimals"]);
	});

	test("with more rows than can be taken in at once is refused before they are read", () => {
		const [header, row] = makeSheet(newCommerceRow, {});
		if (header === undefined || row === undefined) throw new Error("two records");
		expect(problemsOf([header, ...Array.from({ length: mostRows + 1 }, () => row)])).toEqual(["1 tooManyRows"]);
	});

	test("values are quoted cut short and without what no database keeps", () => {
		const sheet = makeSheet(newCommerceRow, { Market: `\0${"é".repeat(60)}` });
		expect(readPriceSheet(sheet, makeChoices()).problems[0]?.value).toBe(`${"é".repeat(39)}…`);
	});
});

test("property: every row that is exported is read again as it was", () => {
	const anyRow = fc
		.record({
			offer: fc.constantFrom(...makeChoices().offers.keys()),
			currency: fc.constantFrom(...currencies),
			segment: fc.constantFrom(...segments),
			term: fc.constantFrom(1, 12, 36, 60),
			annual: fc.boolean(),
			prices: fc.tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.option(fc.nat(1_000_000), { nil: undefined })),
			tier: fc.tuple(fc.integer({ min: 1, max: 500 }), fc.option(fc.nat(500), { nil: undefined })),
			days: fc.tuple(fc.nat(5000), fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined })),
		})
		.map(({ offer, currency, segment, term, annual, prices, tier, days }) => {
			const from = addDaysTo(day("2019-01-01"), days[0]);
			const { partnerPrice: _, ...row } = makeRow("row", { offerId: offer, currency, segment, termMonths: term, from });
			return {
				...row,
				billingCycle: annual && term >= 12 ? ("annual" as const) : ("monthly" as const),
				retailPrice: prices[0],
				...(prices[1] === undefined ? {} : { partnerPrice: prices[1] }),
				minimumQuantity: tier[0],
				...(tier[1] === undefined ? {} : { maximumQuantity: tier[0] + tier[1] }),
				...(days[1] === undefined ? {} : { until: addDaysTo(from, days[1]) }),
			};
		});
	fc.assert(
		fc.property(anyRow, (row) => {
			const cells = writeSheetRow(row, { title: "=cmd()", description: 'a, "b"' }) ?? [];
			const read = readPriceSheet(
				[
					{ line: 1, cells: exportColumns },
					{ line: 2, cells },
				],
				makeChoices(),
			);
			expect(read.problems).toEqual([]);
			const { id: _, partnerId: __, listId: ___, recordedAt: ____, ...draft } = row;
			expect(read.drafts).toEqual([draft]);
		}),
		{ numRuns: 500 },
	);
});
