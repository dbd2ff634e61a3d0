import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { sumsByCurrency, toLedgerEntries, toTransfer } from "../domain/billing/ledger-entry.ts";
import { toMoney } from "../domain/billing/money.ts";
import { type BookedTransfer, listTransfers, saveTransfers } from "./ledger-store.ts";

const customerId = toId<BookedTransfer["customerId"]>("customer-1");
const partnerId = toId<BookedTransfer["partnerId"]>("partner-1");

function book(number: number, amount: bigint | number, changes: Partial<BookedTransfer> = {}): BookedTransfer {
	const line = { id: toId<never>(`change/${number}`), changeId: toId<never>("change"), amount: toMoney(amount, "USD") };
	const bookedAt = parseInstant(`2026-11-${10 + number}T00:00:00Z`);
	return { ...toTransfer(line), customerId, partnerId, bookedAt, ...changes };
}

const largest = 2n ** 53n - 1n;
const transfers = [book(1, 12_500), book(2, -7661), book(3, largest), book(4, 0)];

describe.each(databasesUnderTest())("transfers on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
		await store.database.transact(customerId, (tx) =>
			saveTransfers(tx, [...transfers, book(5, 1, { partnerId: toId("partner-2") })]),
		);
	});
	afterAll(() => store.close());

	test("come back in the order in which they were booked, exact however large, for their own partner only", async () => {
		const found = await store.database.read((db) => listTransfers(db, { customerId, partnerId }));
		expect(found).toEqual(transfers);
		expect([...sumsByCurrency(toLedgerEntries(found)).values()]).toEqual([toMoney(0, "USD")]);
		const other = { customerId: toId<typeof customerId>("customer-2"), partnerId };
		expect(await store.database.read((db) => listTransfers(db, other))).toEqual([]);
	});

	test("are booked once", async () => {
		const again = store.database.transact(customerId, (tx) => saveTransfers(tx, [book(1, 1)]));
		await expect(again).rejects.toThrow();
	});
});
