import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { parseDay } from "../domain/billing/day.ts";
import { planSeatCharges } from "../domain/billing/plan-seat-charges.ts";
import { planUndoCharges } from "../domain/billing/plan-undo-charges.ts";
import type { ChargePlan } from "../domain/billing/proration-line.ts";
import { proveLine } from "../domain/billing/prove-line.ts";
import { bill, customerId, dollars, makeChange, subscriptionId } from "../domain/billing/test-billing.ts";
import { toChargePlan } from "../domain/billing/write-lines.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import { listLinesOfChanges, listLinesOfSubscription, listOpenLines, saveLines } from "./charge-store.ts";

const bought = bill({ purchasedOn: "2024-05-01", unitPrice: dollars(5), quantity: 25, billedThrough: "2024-06-02" });
const [first, second] = bought.lines;
if (first === undefined || second === undefined) throw new Error("two periods are billed");
const reduction = makeChange("2024-06-13", { policy: "exactCarried" });
const seats = planSeatCharges({
	change: reduction,
	subscription: bought,
	steps: [{ day: reduction.day, quantity: 9 }],
});
const plans: readonly ChargePlan[] = [
	toChargePlan(makeChange("2024-05-01", { id: first.changeId }), [first]),
	toChargePlan(makeChange("2024-06-01", { id: second.changeId }), [second]),
	seats,
	planUndoCharges(makeChange("2024-06-14"), seats),
];
const lines = plans.flatMap((plan) => plan.lines);

function toChange(plan: ChargePlan): CustomerChange {
	return {
		...{ id: plan.change.id, customerId, partnerId: toId("partner-1"), kind: "seats", by: "caller", subscriptionId },
		at: parseInstant(`${plan.change.day}T12:00:00Z`),
		effects: { subscriptions: [], billings: [], batches: [], assignments: [], orders: [] },
		charges: { plan, invoicedFrom: plan.change.day },
	};
}

describe.each(databasesUnderTest())("lines on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
		await store.database.transact(customerId, async (tx) => {
			let place = 0;
			for (const plan of plans) {
				await saveLines(tx, toChange(plan), () => place);
				place += plan.lines.length;
			}
		});
	});
	afterAll(() => store.close());

	test("come back to the letter in the order in which they were written, and still prove themselves", async () => {
		const found = await store.database.read((db) => listLinesOfSubscription(db, customerId, subscriptionId));
		expect(found).toEqual(lines);
		expect(found.every(proveLine)).toBe(true);
	});

	test("of periods that are over are left out of the open ones, with what settles them", async () => {
		const key = { customerId, subscriptionId };
		const open = async (day: string) => store.database.read((db) => listOpenLines(db, key, parseDay(day)));
		expect(await open("2024-05-31")).toEqual(lines);
		expect(await open("2024-06-01")).toEqual(lines.slice(1));
		expect(await open("2024-07-01")).toEqual([]);
		const other = { ...key, customerId: toId<typeof customerId>("customer-2") };
		expect(await store.database.read((db) => listOpenLines(db, other, parseDay("2024-06-01")))).toEqual([]);
	});

	test("of some changes are found by number", async () => {
		const found = await store.database.read((db) => listLinesOfChanges(db, customerId, [reduction.id]));
		expect(found).toEqual(seats.lines);
		expect(await store.database.read((db) => listLinesOfChanges(db, customerId, []))).toEqual([]);
	});

	test("never take the place of another", async () => {
		const again = store.database.transact(customerId, (tx) => saveLines(tx, toChange(seats), () => 0));
		await expect(again).rejects.toThrow();
	});
});
