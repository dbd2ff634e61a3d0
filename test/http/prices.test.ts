import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { legacyRow, newCommerceRow } from "../../src/domain/prices/test-sheets.ts";
import {
	billingSettingsAnswer,
	customerPrice,
	customerTermsAnswer,
	customerTermsView,
	importReport,
	priceBookAnswer,
	priceBookList,
	priceBookView,
	priceListPage,
	pricePage,
	taxRateList,
	taxRateView,
} from "../../src/wire/api/prices.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const e3 = "796b6b5f-613c-4e24-a17c-eba730d49c02";
const basic = "cfq7ttc0lh18:0001:cfq7ttc0k971";
const korean = { "accept-language": "ko" };
const english = { "accept-language": "en" };

/** CSV of one row a change. Prices are in yen and Swiss francs, so that the demo's own never mix with them. */
function toCsv(usual: Readonly<Record<string, string>>, ...rows: readonly Readonly<Record<string, string>>[]): string {
	const columns = Object.keys(usual);
	const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? usual[column] ?? "")));
	return [columns.map(quote), ...lines].map((cells) => cells.join(",")).join("\r\n");
}

type Headers = Readonly<Record<string, string>>;

const inYen = { ...newCommerceRow, Market: "JP", Currency: "JPY", UnitPrice: "48000", "ERP Price": "60000" };
const settings = {
	currency: "CHF",
	billingDay: 15,
	policies: { legacy: "legacyDocumented", newCommerce: "newCommerceDaily" },
};

describe.each(databasesUnderTest())("prices on %s", (kind) => {
	let server: TestServer;
	let customer: string;
	beforeAll(async () => {
		server = await startServerOn(kind);
		customer = placeOf("hanbit-trading").customerId;
	});
	afterAll(() => server.close());

	const ask: TestServer["ask"] = (request) => server.ask(request);
	const post = (path: string, body: unknown, headers: Headers = english) =>
		ask({ method: "POST", url: `/api/v1${path}`, body, headers });
	const put = (path: string, body: unknown, headers: Headers = english) =>
		ask({ method: "PUT", url: `/api/v1${path}`, body, headers });
	const get = (path: string, headers: Headers = english) => ask({ url: `/api/v1${path}`, headers });
	const pointers = (problem: ReturnType<typeof readProblem>) => problem.errors?.map(({ pointer }) => pointer);

	test("settings are set, read and refused with a pointer to each thing that is wrong", async () => {
		expect(read(billingSettingsAnswer, await put("/billing-settings", settings)).settings).toEqual(settings);
		const answer = read(billingSettingsAnswer, await get("/billing-settings"));
		expect(answer.settings).toEqual(settings);
		expect(answer.choices.currencies).toContain("KRW");
		const wrong = { currency: "XYZ", billingDay: 3, policies: { legacy: "guess", newCommerce: "exact" } };
		const problem = readProblem(await put("/billing-settings", wrong, korean), 400);
		expect(pointers(problem)).toEqual(["/currency", "/policies/legacy"]);
		expect(problem.errors?.[0]?.detail).toMatch(/통화/u);
		for (const billingDay of [0, 29, 1.5, "1"]) {
			const refused = readProblem(await put("/billing-settings", { ...settings, billingDay }), 400);
			expect(pointers(refused)).toEqual(["/billingDay"]);
		}
		const lost = readProblem(await put("/billing-settings", { ...settings, priceBookId: "lost" }), 400);
		expect(pointers(lost)).toEqual(["/priceBookId"]);
		expect(read(billingSettingsAnswer, await get("/billing-settings")).settings).toEqual(settings);
	});

	test("a sheet is checked, imported, listed and found again in the list of imports", async () => {
		const body = { name: "Japan", csv: toCsv(inYen, {}, { BillingPlan: "Annual", UnitPrice: "47000" }) };
		const checked = read(importReport, await post("/price-lists", { ...body, dryRun: true }));
		expect(checked).toMatchObject({ imported: false, layout: "newCommerce", rows: 2, problemCount: 0 });
		expect(read(pricePage, await get("/prices?market=JP")).items).toEqual([]);
		const done = read(importReport, await post("/price-lists", body));
		expect(done).toMatchObject({ imported: true, rows: 2, list: { name: "Japan", rows: 2 } });
		const { items } = read(pricePage, await get(`/prices?market=jp&currency=JPY&offerId=${basic}`));
		expect(items.map(({ retailPrice, partnerPrice }) => [retailPrice?.decimal, partnerPrice?.decimal])).toEqual([
			["5000", "4000"],
			["60000", "47000"],
		]);
		const first = read(pricePage, await get("/prices?market=JP&size=1"));
		const second = read(pricePage, await get(`/prices?market=JP&size=1&cursor=${first.next}`));
		expect([...first.items, ...second.items]).toEqual(items);
		expect(second).not.toHaveProperty("next");
		expect(read(pricePage, await get("/prices?market=JP&day=2020-01-01")).items).toEqual([]);
		const lists = read(priceListPage, await get("/price-lists?size=1"));
		expect(lists.items).toEqual([done.list]);
	});

	test("what is exported can be imported again and says the same", async () => {
		const answer = await get("/price-lists/export?market=JP");
		expect(answer.statusCode).toBe(200);
		expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
		expect(answer.headers["content-disposition"]).toMatch(/filename="prices-\d{4}-\d\d-\d\d\.csv"$/u);
		expect(answer.body).toMatch(/^\uFEFFProductTitle,ProductId,SkuId,/u);
		const again = read(importReport, await post("/price-lists", { name: "x", csv: answer.body, dryRun: true }));
		expect(again).toMatchObject({ rows: 2, problemCount: 0, ignoredColumns: [] });
	});

	test("one bad row in ten thousand: it is named, and nothing is imported", async () => {
		const rows = Array.from({ length: 10_000 }, (_, index) => {
			const seats = { PricingTierRangeMin: String(index + 1), PricingTierRangeMax: String(index + 1) };
			return { ...seats, Market: "AU", ...(index === 4_998 ? { UnitPrice: "1,000" } : {}) };
		});
		const body = { name: "Australia", csv: toCsv({ ...inYen, SkuDescription: "" }, ...rows) };
		const problem = readProblem(await post("/price-lists", body), 400);
		expect(problem.errors).toEqual([
			{ pointer: "/csv/5000/UnitPrice", detail: expect.stringContaining("Line 5,000, column UnitPrice") },
		]);
		expect(read(pricePage, await get("/prices?market=AU")).items).toEqual([]);
		const checked = read(importReport, await post("/price-lists", { ...body, dryRun: true }, korean));
		expect(checked).toMatchObject({ imported: false, rows: 0, problemCount: 1 });
		expect(checked.problems[0]).toMatchObject({ line: 5000, column: "UnitPrice", reason: "comma", value: "1,000" });
		expect(checked.problems[0]?.sentence).toMatch(/5,000행 UnitPrice 열/u);
	});

	test.each([
		["nothing", "", ["/csv/1"]],
		["a header only", toCsv(inYen), ["/csv/1"]],
		["other columns", "a,b\n1,2\n", ["/csv/1"]],
		["a quotation mark that stays open", `${toCsv(inYen, {})}\n"x`, ["/csv/3"]],
		[
			"a missing column",
			toCsv({ "Offer ID": e3, "List Price": "1" }, {}),
			["/csv/1/Valid From Date", "/csv/1/ERP Price"],
		],
		["rows that overlap", toCsv(inYen, {}, {}), ["/csv/3"]],
		["a negative price", toCsv(inYen, { UnitPrice: "-5" }), ["/csv/2/UnitPrice"]],
		["half a seat", toCsv(inYen, { PricingTierRangeMin: "2.5" }), ["/csv/2/PricingTierRangeMin"]],
		["an unknown currency", toCsv(inYen, { Currency: "YEN" }), ["/csv/2/Currency"]],
		["yen with decimals", toCsv(inYen, { UnitPrice: "47000.5" }), ["/csv/2/UnitPrice"]],
		[
			"a description over two lines before",
			toCsv(inYen, { SkuDescription: "a\nb" }, { Market: "?" }),
			["/csv/4/Market"],
		],
	])("a file with %s is refused where it is wrong, in both languages", async (_, csv, expected) => {
		for (const language of ["ko", "en"]) {
			const problem = readProblem(await post("/price-lists", { name: "x", csv }, { "accept-language": language }), 400);
			expect(pointers(problem)).toEqual(expected);
			const isKorean = problem.errors?.every(({ detail }) => /[가-힣]/u.test(detail));
			expect(isKorean).toBe(language === "ko");
		}
		expect(read(pricePage, await get("/prices?market=JP")).items).toHaveLength(2);
	});

	test("the legacy sheet takes currency and markets from the request", async () => {
		const body = { name: "Schweiz", csv: toCsv(legacyRow, {}) };
		expect(pointers(readProblem(await post("/price-lists", body), 400))).toEqual(["/csv/2", "/csv/2"]);
		const said = { ...body, currency: "CHF", markets: ["KR", "ch"] };
		expect(read(importReport, await post("/price-lists", said))).toMatchObject({ layout: "legacy", rows: 2 });
		const wrong = { ...body, currency: "SFR", markets: ["KR", "Suisse"] };
		expect(pointers(readProblem(await post("/price-lists", wrong), 400))).toEqual(["/currency", "/markets/1"]);
	});

	test("a price is explained with its source, in both languages", async () => {
		const url = `/customers/${customer}/prices?offerId=${e3}`;
		const listed = read(customerPrice, await get(url));
		expect(listed).toMatchObject({ kind: "priced", unitPrice: { decimal: "20.00", currency: "CHF" } });
		expect(plain(listed.sentence)).toBe("The price list’s retail price, CHF 20.00.");
		const year = read(customerPrice, await get(`${url}&billingCycle=annual&quantity=5`, korean));
		expect(year).toMatchObject({ kind: "priced", unitPrice: { decimal: "240.00" }, source: { months: 12 } });
		expect(plain(year.sentence)).toBe("가격 목록의 월 소매 가격 CHF 20.00의 12개월분입니다.");
		const none = read(customerPrice, await get(`${url}&day=2010-01-01`));
		expect(none).toMatchObject({ kind: "notPriced", reason: "noRow", remedy: expect.stringContaining("Import") });
		expect(none.sentence).toMatch(/CHF.*South Korea.*January 1, 2010/u);
		expect(pointers(readProblem(await get(`${url}&day=2010-13-01`), 400))).toEqual(["/day"]);
		expect(pointers(readProblem(await get(`${url}&quantity=2.5`), 400))).toEqual(["/quantity"]);
		expect(readProblem(await get(`/customers/${customer}/prices?offerId=lost`), 404).code).toBe("notFound");
		expect(readProblem(await get(`/customers/lost/prices?offerId=${e3}`), 404).code).toBe("notFound");
	});

	test("a price book is made, changed by a new version, agreed with a customer, and counts", async () => {
		const rules = [
			{ kind: "fixed", offerId: e3, currency: "EUR", billingCycle: "annual", unitPrice: "199.90" },
			{ kind: "margin", base: "partner", basisPoints: 1250 },
		];
		const made = read(priceBookView, await post("/price-books", { name: " Friends ", rules }), 201);
		expect(made).toMatchObject({ version: 1, name: "Friends", rules: [{ unitPrice: { amount: 19_990 } }, {}] });
		const changed = read(
			priceBookView,
			await put(`/price-books/${made.id}`, { name: "Friends", rules: rules.slice(1) }),
		);
		expect(changed).toMatchObject({ id: made.id, version: 2 });
		expect(read(priceBookAnswer, await get(`/price-books/${made.id}`)).earlier).toEqual([made]);
		expect(read(priceBookList, await get("/price-books")).items).toContainEqual(changed);
		const terms = { segment: "commercial", priceBookId: made.id };
		const agreed = read(customerTermsView, await put(`/customers/${customer}/terms`, terms));
		expect(read(customerTermsAnswer, await get(`/customers/${customer}/terms`))).toMatchObject({
			current: agreed,
			all: [agreed],
		});
		const price = read(customerPrice, await get(`/customers/${customer}/prices?offerId=${e3}`));
		expect(price).toMatchObject({ unitPrice: { decimal: "18.00" }, source: { bookId: made.id, bookVersion: 2 } });
		expect(plain(price.sentence)).toBe(
			"The price list’s partner price of CHF 16.00 plus 12.5% by the price book (version 2).",
		);
		expect(readProblem(await put("/price-books/lost", { name: "x", rules: [] }), 404).code).toBe("notFound");
		expect(readProblem(await get("/price-books/lost"), 404).code).toBe("notFound");
	});

	test("rules and terms that cannot be are refused with a pointer to each", async () => {
		const fixed = { kind: "fixed", offerId: e3, currency: "JPY", billingCycle: "monthly", unitPrice: "12.5" };
		const rules = [fixed, { ...fixed, currency: "??" }, { ...fixed, unitPrice: "-1" }];
		const refused = readProblem(await post("/price-books", { name: "x", rules }), 400);
		expect(pointers(refused)).toEqual(["/rules/0/unitPrice", "/rules/1/currency", "/rules/2/unitPrice"]);
		const unknown = { kind: "margin", offerId: "lost", base: "retail", basisPoints: 0 };
		const lost = readProblem(await post("/price-books", { name: "x", rules: [unknown] }), 400);
		expect(pointers(lost)).toEqual(["/rules/0/offerId"]);
		const deep = { kind: "margin", base: "retail", basisPoints: -10_001 };
		expect(pointers(readProblem(await post("/price-books", { name: "x", rules: [deep] }), 400))).toEqual([
			"/rules/0/basisPoints",
		]);
		const terms = { from: "2026-02-30", currency: "XYZ" };
		const wrong = readProblem(await put(`/customers/${customer}/terms`, terms, korean), 400);
		expect(pointers(wrong)).toEqual(["/from", "/currency"]);
		const book = readProblem(await put(`/customers/${customer}/terms`, { priceBookId: "lost" }), 400);
		expect(pointers(book)).toEqual(["/priceBookId"]);
		expect(readProblem(await put("/customers/lost/terms", {}), 404).code).toBe("notFound");
	});

	test("tax rates are recorded to the millionth and refused where they are none", async () => {
		const rate = { market: "kr", name: "부가가치세", percent: "10", from: "2026-01-01" };
		const made = read(taxRateView, await post("/tax-rates", rate), 201);
		expect(made).toMatchObject({ market: "KR", percent: "10", from: "2026-01-01" });
		const fine = { ...rate, market: "US", percent: "8.8755", until: "2027-01-01" };
		expect(read(taxRateView, await post("/tax-rates", fine), 201).percent).toBe("8.8755");
		expect(read(taxRateList, await get("/tax-rates")).items.map(({ market }) => market)).toEqual(["KR", "US"]);
		const wrong = { market: "K", name: "x", percent: "100.01", from: "soon", until: "2026-01-01" };
		const problem = readProblem(await post("/tax-rates", wrong), 400);
		expect(pointers(problem)).toEqual(["/market", "/percent", "/from"]);
		const upsideDown = { ...rate, until: "2026-01-01" };
		expect(pointers(readProblem(await post("/tax-rates", upsideDown), 400))).toEqual(["/until"]);
	});

	test("prices are shown to those who sell and set by those who answer for money", async () => {
		for (const [as, seen, set] of [
			["billingAdmin", 200, 200],
			["salesAgent", 200, 403],
			["helpdeskAgent", 403, 403],
			["nobody", 401, 401],
		] as const) {
			expect((await ask({ as, url: "/api/v1/prices" })).statusCode, as).toBe(seen);
			const change = { as, method: "PUT", url: "/api/v1/billing-settings", body: settings } as const;
			expect((await ask(change)).statusCode, as).toBe(set);
		}
	});
});

/** With ordinary spaces: Intl keeps a currency and its amount together. */
function plain(sentence: string): string {
	return sentence.replaceAll("\u00A0", " ");
}
