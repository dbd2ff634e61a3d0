import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, type PartnerId, toId } from "../domain/basics/ids.ts";
import type { TaxRate } from "../domain/invoices/invoice.ts";
import type { CustomerTerms } from "../domain/prices/billing-terms.ts";
import { day, recorded } from "../domain/prices/test-prices.ts";
import { findTaxRate, listTaxRates, saveTaxRate } from "./tax-store.ts";
import { findCustomerTerms, listCustomerTerms, saveCustomerTerms } from "./terms-store.ts";

const partnerId = toId<PartnerId>("partner");
const customerId = toId<CustomerId>("customer");

describe.each(databasesUnderTest())("what holds from a day on, on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	test("a tax rate that ends gives way to the one that it interrupted, and a correction counts", async () => {
		const rate = (from: string, millionths: number, changes: Partial<TaxRate> = {}): TaxRate => ({
			partnerId,
			market: "KR",
			name: "부가가치세",
			millionths,
			from: day(from),
			recordedAt: recorded(1),
			...changes,
		});
		const rates = [
			rate("2026-01-01", 100_000),
			rate("2026-07-01", 50_000, { until: day("2026-10-01") }),
			rate("2026-07-01", 60_000, { until: day("2026-10-01"), recordedAt: recorded(2) }),
			rate("2026-01-01", 90_000, { market: "SG" }),
		];
		await store.database.transactInstallation(async (tx) => {
			for (const one of rates) await saveTaxRate(tx, one);
			await saveTaxRate(tx, rate("2026-01-01", 1, { partnerId: toId("partner-2") }));
		});
		const at = (text: string, market = "KR") =>
			store.database.read(async (db) => (await findTaxRate(db, { partnerId, market, day: day(text) }))?.millionths);
		expect(await at("2025-12-31")).toBeUndefined();
		expect([await at("2026-06-30"), await at("2026-07-01"), await at("2026-10-01")]).toEqual([
			100_000, 60_000, 100_000,
		]);
		expect([await at("2026-06-30", "SG"), await at("2026-06-30", "US")]).toEqual([90_000, undefined]);
		const listed = await store.database.read((db) => listTaxRates(db, partnerId));
		expect(listed).toStrictEqual([rates[2], rates[1], rates[0], rates[3]]);
	});

	test("of a customer's terms the latest that have begun count, and of one beginning the last word", async () => {
		const key = { customerId, partnerId };
		const terms = (from: string, changes: Partial<CustomerTerms> = {}): CustomerTerms => ({
			...key,
			from: day(from),
			segment: "commercial",
			recordedAt: recorded(1),
			...changes,
		});
		const all = [
			terms("2026-03-01", { currency: "KRW", segment: "charity", priceBookId: toId("book") }),
			terms("2026-01-01", { segment: "education", recordedAt: recorded(2) }),
			terms("2026-01-01"),
		];
		await store.database.transact(customerId, async (tx) => {
			for (const one of all.toReversed()) await saveCustomerTerms(tx, one);
			await saveCustomerTerms(tx, terms("2026-02-01", { partnerId: toId("partner-2"), currency: "EUR" }));
		});
		await store.database.read(async (db) => {
			expect(await findCustomerTerms(db, key, day("2025-12-31"))).toBeUndefined();
			expect(await findCustomerTerms(db, key, day("2026-02-28"))).toStrictEqual(all[1]);
			expect(await findCustomerTerms(db, key, day("2026-03-01"))).toStrictEqual(all[0]);
			expect(await listCustomerTerms(db, key)).toStrictEqual(all);
		});
	});

	test("what is said of one day in one millisecond is kept word for word, and the last counts", async () => {
		const key = { customerId: toId<CustomerId>("customer-3"), partnerId };
		const said = (segment: CustomerTerms["segment"]): CustomerTerms => ({
			...{ ...key, from: day("2026-01-01"), segment, recordedAt: recorded(5) },
		});
		const words = await store.database.transact(key.customerId, async (tx) => [
			await saveCustomerTerms(tx, said("charity")),
			await saveCustomerTerms(tx, said("education")),
			await saveCustomerTerms(tx, { ...said("government"), recordedAt: recorded(4) }),
		]);
		expect(await store.database.read((db) => listCustomerTerms(db, key))).toStrictEqual(words.toReversed());
		const rate = { partnerId, market: "VN", name: "VAT", from: day("2026-01-01"), recordedAt: recorded(5) };
		const rates = await store.database.transactInstallation(async (tx) => [
			await saveTaxRate(tx, { ...rate, millionths: 1 }),
			await saveTaxRate(tx, { ...rate, millionths: 2 }),
		]);
		const listed = await store.database.read((db) => listTaxRates(db, partnerId));
		expect(listed.filter(({ market }) => market === "VN")).toStrictEqual(rates.toReversed());
	});
});
