import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { bill, customerId, dollars, makeChange, subscriptionId } from "../domain/billing/test-billing.ts";
import { toChargePlan } from "../domain/billing/write-lines.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import { findUndoing, listChangesByTime, listChangesSince } from "./change-history-store.ts";
import { findChange, saveNewChange } from "./change-store.ts";
import { saveLines } from "./charge-store.ts";

const partnerId = toId<CustomerChange["partnerId"]>("partner-1");
const of = { customerId, partnerId };

function makeCustomerChange(number: number, changes: Partial<CustomerChange> = {}): CustomerChange {
	const user = { userId: toId<never>("지안"), skuId: toId<never>("sku"), disabledPlans: [] };
	const assigned = { ...user, assignedAt: parseInstant("2026-11-01T00:00:00Z") };
	return {
		...{ id: toId(`change-${number}`), customerId, partnerId, kind: "seats", by: "caller", subscriptionId },
		at: parseInstant(`2026-11-${10 + number}T09:00:00Z`),
		effects: { subscriptions: [], billings: [], batches: [], assignments: [{ before: assigned }], orders: [] },
		...changes,
	};
}

const [line] = bill({ purchasedOn: "2026-11-12", unitPrice: dollars(5), quantity: 2 }).lines;
if (line === undefined) throw new Error("nothing is billed");
const billedId = toId<CustomerChange["id"]>("change-2");
const billed = makeCustomerChange(2, {
	charges: {
		plan: toChargePlan(makeChange("2026-11-12", { id: billedId }), [{ ...line, changeId: billedId }]),
		invoicedFrom: makeChange("2026-11-12").day,
	},
});
/** Quoted before the third and carried out after it: its id is older than its moment. */
const late = makeCustomerChange(0, { at: parseInstant("2026-11-20T00:00:00Z"), undoes: billedId, kind: "undo" });
const elsewhere = makeCustomerChange(4, {
	subscriptionId: toId("subscription-2"),
	effects: {
		...{ subscriptions: [], billings: [], assignments: [], orders: [] },
		batches: [{ after: { id: "batch", subscriptionId, quantity: 1, addedAt: parseInstant("2026-11-01T00:00:00Z") } }],
	},
});
const foreign = makeCustomerChange(5, { partnerId: toId("partner-2") });
const other = makeCustomerChange(6, { subscriptionId: toId("subscription-3") });
const all = [makeCustomerChange(1), billed, makeCustomerChange(3), late, elsewhere, foreign, other];

describe.each(databasesUnderTest())("changes on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
		await store.database.transact(customerId, async (tx) => {
			for (const change of all) {
				await saveNewChange(tx, change);
				await saveLines(tx, change, () => 0);
			}
		});
	});
	afterAll(() => store.close());

	const ids = (changes: readonly CustomerChange[]) => changes.map(({ id }) => id);

	test("come back as they were written, with their lines, for their own partner only", async () => {
		for (const change of all) {
			const key = { customerId, partnerId: change.partnerId };
			expect(await store.database.read((db) => findChange(db, key, change.id))).toEqual(change);
		}
		expect(await store.database.read((db) => findChange(db, of, foreign.id))).toBeUndefined();
		expect(await store.database.read((db) => findChange(db, of, toId("none")))).toBeUndefined();
	});

	test("are listed in the order in which they were carried out, page by page", async () => {
		const whole = await store.database.read((db) => listChangesByTime(db, of, { limit: 9 }));
		expect(ids(whole)).toEqual(["change-0", "change-6", "change-4", "change-3", "change-2", "change-1"]);
		expect(whole[4]).toEqual(billed);
		const [, , before] = whole;
		if (before === undefined) throw new Error("a page has three");
		const rest = await store.database.read((db) => listChangesByTime(db, of, { limit: 2, before }));
		expect(ids(rest)).toEqual(["change-3", "change-2"]);
	});

	test("are listed for a subscription that they were asked of or touched", async () => {
		const listing = { limit: 9, subscriptionId };
		const found = await store.database.read((db) => listChangesByTime(db, of, listing));
		expect(ids(found)).toEqual(["change-0", "change-4", "change-3", "change-2", "change-1"]);
	});

	test("that may have come later include the one that was quoted earlier", async () => {
		const since = await store.database.read((db) => listChangesSince(db, of, billed));
		expect(ids(since)).toEqual(["change-0", "change-3", "change-4", "change-6"]);
	});

	test("that were taken back are told with what took them back", async () => {
		const undoing = await store.database.read((db) => findUndoing(db, customerId, ids(all)));
		expect([...undoing]).toEqual([[billed.id, late.id]]);
		expect(await store.database.read((db) => findUndoing(db, customerId, []))).toEqual(new Map());
	});

	test("are written once", async () => {
		const again = store.database.transact(customerId, (tx) => saveNewChange(tx, billed));
		await expect(again).rejects.toThrow();
	});
});
