import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, type PartnerId, type SkuId, toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { OutsideHolding } from "../domain/channels/outside-holding.ts";
import {
	deleteOutsideHolding,
	listOutsideHoldings,
	listRecordedHoldings,
	saveOutsideHolding,
	saveOutsideHoldings,
} from "./holding-store.ts";

const since = parseInstant("2025-03-01T00:00:00Z");

describe.each(databasesUnderTest())("holdings from outside on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	test("come back with channel, state and date, by id, and for their customer only", async () => {
		const customerId = toId<CustomerId>("customer-1");
		const saved = [
			["d", "direct", "live"],
			["b", "volumeLicensing", "stopped"],
			["c", "openLicense", "gone"],
			["a", "otherPartner", "live"],
		] as const;
		await store.database.transact(customerId, async (tx) => {
			for (const [id, channel, state] of saved) {
				await saveOutsideHolding(tx, customerId, { id, channel, state, skuId: toId(`sku-${id}`), since });
			}
			await saveOutsideHolding(tx, toId("customer-2"), {
				id: "a",
				channel: "direct",
				state: "live",
				skuId: toId("x"),
				since,
			});
		});
		expect(await store.database.read((db) => listOutsideHoldings(db, customerId))).toStrictEqual([
			{ channel: "otherPartner", state: "live", skuId: "sku-a", since },
			{ channel: "volumeLicensing", state: "stopped", skuId: "sku-b", since },
			{ channel: "openLicense", state: "gone", skuId: "sku-c", since },
			{ channel: "direct", state: "live", skuId: "sku-d", since },
		]);
		expect(await store.database.read((db) => listOutsideHoldings(db, toId("customer-3")))).toEqual([]);
	});

	test("are known to the partner who recorded them, who alone removes them", async () => {
		const customerId = toId<CustomerId>("customer-9");
		const [ours, theirs] = [toId<PartnerId>("ours"), toId<PartnerId>("theirs")];
		const one = { id: "one", channel: "direct", state: "live", skuId: toId<SkuId>("sku"), since } as const;
		const mine = { ...one, partnerId: ours, committedUntil: since, quantity: 7 };
		const everybodys = { ...one, id: "two" };
		const recorded = (holding: OutsideHolding) => ({ ...holding, version: 1 });
		await store.database.transact(customerId, (tx) => saveOutsideHoldings(tx, customerId, [mine, everybodys]));
		const known = (partnerId: PartnerId) =>
			store.database.read((db) => listRecordedHoldings(db, customerId, partnerId));
		expect(await known(ours)).toStrictEqual([recorded(mine), recorded(everybodys)]);
		expect(await known(theirs)).toStrictEqual([recorded(everybodys)]);
		expect(await store.database.read((db) => listOutsideHoldings(db, customerId, theirs))).toHaveLength(1);
		const remove = (partnerId: PartnerId, id: string) =>
			store.database.transact(customerId, (tx) => deleteOutsideHolding(tx, { customerId, partnerId, id }));
		expect(await remove(theirs, "one")).toBe(false);
		expect(await remove(ours, "two")).toBe(false);
		expect(await remove(ours, "one")).toBe(true);
		expect(await known(ours)).toStrictEqual([recorded(everybodys)]);
	});
});
