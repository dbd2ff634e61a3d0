import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { parseDay } from "../domain/billing/day.ts";
import type { Quote } from "../domain/changes/quote.ts";
import { findQuote, saveExecuted, saveNewQuote } from "./quote-store.ts";

const at = parseInstant("2026-11-22T09:30:00Z");

const quote: Quote = {
	...{ id: toId("quote-1"), customerId: toId("customer-1"), partnerId: toId("partner-1") },
	subscriptionId: toId("subscription-1"),
	request: { kind: "seats", subscriptionId: toId("subscription-1"), seats: { change: 2 }, release: [toId("지안")] },
	change: {
		...{ id: toId("change-1"), customerId: toId("customer-1"), partnerId: toId("partner-1"), kind: "seats" },
		...{ subscriptionId: toId("subscription-1"), at, by: "caller" },
		effects: { subscriptions: [], billings: [], batches: [], assignments: [], orders: [] },
		charges: {
			plan: {
				change: { id: toId("change-1"), day: parseDay("2026-11-22"), currency: "KRW", policy: "exact" },
				...{ lines: [], total: { amount: 0, currency: "KRW" } },
			},
			invoicedFrom: parseDay("2026-12-01"),
		},
	},
	ids: ["batch-1", "change-1"],
	quotedAt: at,
	expiresAt: parseInstant("2026-11-23T09:30:00Z"),
	tokenDigest: "0".repeat(64),
};
const key = { customerId: quote.customerId, partnerId: quote.partnerId, quoteId: quote.id };

describe.each(databasesUnderTest())("quotes on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
		await store.database.transact(quote.customerId, (tx) => saveNewQuote(tx, quote));
	});
	afterAll(() => store.close());

	test("come back as they were written, for their own partner and customer only", async () => {
		const found = await store.database.read(async (db) => [
			await findQuote(db, key),
			await findQuote(db, { ...key, partnerId: toId("partner-2") }),
			await findQuote(db, { ...key, customerId: toId("customer-2") }),
			await findQuote(db, { ...key, quoteId: toId("quote-2") }),
		]);
		expect(found).toEqual([quote, undefined, undefined, undefined]);
	});

	test("are written once", async () => {
		const save = store.database.transact(quote.customerId, (tx) => saveNewQuote(tx, quote));
		await expect(save).rejects.toThrow();
	});

	test("become one change and never another", async () => {
		for (const change of ["change-1", "change-2"])
			await store.database.transact(quote.customerId, (tx) => saveExecuted(tx, key, toId(change)));
		const found = await store.database.read((db) => findQuote(db, key));
		expect(found).toEqual({ ...quote, executedAs: "change-1" });
	});
});
