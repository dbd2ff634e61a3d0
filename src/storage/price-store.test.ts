import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type PartnerId, toId } from "../domain/basics/ids.ts";
import type { PriceBook, PriceRule } from "../domain/prices/price-book.ts";
import type { PriceRow } from "../domain/prices/price-row.ts";
import { day, makeQuestion, makeRow, offerId, recorded } from "../domain/prices/test-prices.ts";
import { findPriceBook, listPriceBooks, listPriceBookVersions, saveNewPriceBook } from "./price-book-store.ts";
import {
	listPriceLists,
	listPriceRows,
	listPriceRowsInForce,
	type PriceList,
	saveNewPriceRows,
	savePriceList,
} from "./price-store.ts";

const partnerId = toId<PartnerId>("partner");
const otherPartnerId = toId<PartnerId>("partner-2");

describe.each(databasesUnderTest())("prices on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	const full = makeRow("full", {
		maximumQuantity: 99,
		minimumQuantity: 10,
		until: day("2027-01-01"),
		partnerPrice: 90_000_000_000,
	});
	const { partnerPrice: _, retailPrice: __, ...bare } = makeRow("bare");
	const rows: readonly PriceRow[] = [
		full,
		bare,
		makeRow("ended", { until: day("2026-06-15") }),
		makeRow("later", { from: day("2026-06-16") }),
		makeRow("today", { from: day("2026-06-15"), until: day("2026-06-16") }),
		makeRow("us", { market: "US" }),
		makeRow("krw", { currency: "KRW" }),
		makeRow("school", { segment: "education" }),
		makeRow("other-offer", { offerId: toId("other") }),
		makeRow("other-partner", { partnerId: otherPartnerId }),
	];

	test("rows come back as they were written, those of the question's market, currency, segment and day", async () => {
		await store.database.transactInstallation((tx) => saveNewPriceRows(tx, rows));
		const found = await store.database.read((db) => listPriceRows(db, partnerId, makeQuestion()));
		expect(found.toSorted(byId)).toStrictEqual([full, bare, rows[4]].flatMap((row) => row ?? []).toSorted(byId));
		const inForce = (filter: object) =>
			store.database.read((db) => listPriceRowsInForce(db, { partnerId, offerId, day: day("2026-06-15"), ...filter }));
		expect((await inForce({})).map(({ id }) => id)).toEqual(["bare", "full", "krw", "school", "today", "us"]);
		expect((await inForce({ market: "US" })).map(({ id }) => id)).toEqual(["us"]);
		expect((await inForce({ currency: "KRW" })).map(({ id }) => id)).toEqual(["krw"]);
	});

	test("more rows than fit into one statement are written, and a row is never written over", async () => {
		const many = Array.from({ length: 1_203 }, (_, index) => makeRow(`many-${index}`, { market: "JP" }));
		await store.database.transactInstallation((tx) => saveNewPriceRows(tx, many));
		const question = makeQuestion({ market: "JP" });
		expect(await store.database.read((db) => listPriceRows(db, partnerId, question))).toHaveLength(1_203);
		const again = store.database.transactInstallation((tx) => saveNewPriceRows(tx, [full]));
		await expect(again).rejects.toThrow();
	});

	test("lists come the latest first, page by page, and only the partner's own", async () => {
		const lists = ["list-1", "list-2", "list-3"].map(
			(id): PriceList => ({
				id: toId(id),
				partnerId,
				name: `목록 ${id}`,
				recordedAt: recorded(1),
				recordedBy: "admin@hanbit",
				rowCount: 5,
			}),
		);
		await store.database.transactInstallation(async (tx) => {
			for (const list of lists) await savePriceList(tx, list);
			await savePriceList(tx, { ...lists[0], partnerId: otherPartnerId } as PriceList); // all of its parts are there
		});
		const first = await store.database.read((db) => listPriceLists(db, { partnerId, limit: 2 }));
		expect(first).toStrictEqual([lists[2], lists[1]]);
		const second = await store.database.read((db) =>
			listPriceLists(db, { partnerId, limit: 2, after: toId("list-2") }),
		);
		expect(second).toStrictEqual([lists[0]]);
	});

	test("of a price book the latest version counts, and the earlier ones stay", async () => {
		const rules: readonly PriceRule[] = [
			{ kind: "fixed", offerId, currency: "USD", billingCycle: "monthly", unitPrice: 3500 },
			{ kind: "margin", base: "partner", basisPoints: -250 },
		];
		const book = (id: string, version: number, name: string): PriceBook => ({
			partnerId,
			id: toId(id),
			version,
			name,
			rules: version === 1 ? [] : rules,
			recordedAt: recorded(version),
		});
		const written = [book("b1", 1, "Zulu"), book("b1", 2, "Zulu"), book("b2", 1, "Alpha"), book("b1", 3, "Zulu")];
		await store.database.transactInstallation(async (tx) => {
			for (const one of written) await saveNewPriceBook(tx, one);
			await saveNewPriceBook(tx, { ...book("b1", 9, "Theirs"), partnerId: otherPartnerId });
		});
		await store.database.read(async (db) => {
			expect(await findPriceBook(db, partnerId, toId("b1"))).toStrictEqual(written[3]);
			expect(await findPriceBook(db, partnerId, toId("b3"))).toBeUndefined();
			expect((await listPriceBooks(db, partnerId)).map(({ name, version }) => [name, version])).toEqual([
				["Alpha", 1],
				["Zulu", 3],
			]);
			expect((await listPriceBookVersions(db, partnerId, toId("b1"))).map(({ version }) => version)).toEqual([3, 2, 1]);
		});
		await expect(
			store.database.transactInstallation((tx) => saveNewPriceBook(tx, book("b1", 2, "Changed"))),
		).rejects.toThrow();
	});
});

function byId(one: PriceRow, other: PriceRow): number {
	return one.id < other.id ? -1 : 1;
}
