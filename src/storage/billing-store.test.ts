import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCustomer, openStage, partnerId, type Stage, write } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import { startOfDay } from "../domain/basics/instant.ts";
import { parseDay } from "../domain/billing/day.ts";
import { toMoney } from "../domain/billing/money.ts";
import type { SubscriptionBilling } from "../domain/billing/subscription-billing.ts";
import type { PartnerBilling } from "../domain/prices/billing-terms.ts";
import {
	findBilling,
	findPartnerBilling,
	listBillings,
	removeBilling,
	saveBilling,
	savePartnerBilling,
} from "./billing-store.ts";
import { saveCustomerClock, saveDeletion } from "./customer-store.ts";
import { listCustomersDue } from "./schedule-store.ts";

function makeBilling(customerId: CustomerId, changes: Partial<SubscriptionBilling> = {}): SubscriptionBilling {
	return {
		...{ customerId, subscriptionId: toId("subscription-1"), partnerId, startedOn: parseDay("2026-10-13") },
		...{ cycle: "annual", policy: "exactCarried", unitPrice: toMoney(2n ** 53n - 1n, "KRW") },
		priceSource: { rowId: toId("row-1"), listed: 500, months: 12, base: "retail", rule: "margin", basisPoints: -250 },
		...{ billedUntil: parseDay("2026-11-22"), running: true, linesWritten: 3 },
		...changes,
	};
}

describe.each(databasesUnderTest())("billing on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeAll(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
	});
	afterAll(() => stage.close());

	const { subscriptionId } = makeBilling(toId("customer"));
	const find = () => stage.surroundings.database.read((db) => findBilling(db, customerId, subscriptionId));
	const due = (day: string) =>
		stage.surroundings.database.read((db) => listCustomersDue(db, { now: startOfDay(day), limit: 10 }));

	test("of a partner is absent until it is set, and replaced when it is set again", async () => {
		const read = () => stage.surroundings.database.read((db) => findPartnerBilling(db, partnerId));
		expect(await read()).toBeUndefined();
		const first: PartnerBilling = {
			...{ partnerId, currency: "KRW", billingDay: 28 },
			policies: { legacy: "legacyDocumented", newCommerce: "newCommerceDaily" },
			priceBookId: toId("book-1"),
		};
		const { priceBookId: _, ...second } = { ...first, currency: "USD" as const, billingDay: 1 };
		for (const billing of [first, second]) {
			await write(stage, (tx) => savePartnerBilling(tx, billing));
			expect(await read()).toEqual(billing);
		}
	});

	test("of a subscription comes back as it was written, whatever of it changes", async () => {
		expect(await find()).toBeUndefined();
		const first = makeBilling(customerId);
		const renewalPrice = { unitPrice: toMoney(7, "USD"), priceSource: {} };
		const second = makeBilling(customerId, {
			...{ cycle: "monthly", policy: "exact", unitPrice: toMoney(500, "USD"), priceSource: {}, renewalPrice },
			...{ startedOn: parseDay("2026-11-01"), billedUntil: parseDay("2026-12-01"), running: false, linesWritten: 9 },
		});
		for (const billing of [first, second, first]) {
			await write(stage, (tx) => saveBilling(tx, billing));
			expect(await find()).toEqual(billing);
		}
		expect(await stage.surroundings.database.read((db) => listBillings(db, customerId))).toEqual([first]);
		expect(await stage.surroundings.database.read((db) => listBillings(db, toId("customer-2")))).toEqual([]);
	});

	test("is due on the first day that nothing covers, unless it rests or the customer has its own clock", async () => {
		expect(await due("2026-11-21")).toEqual([]);
		expect(await due("2026-11-22")).toEqual([customerId]);
		await write(stage, (tx) => saveBilling(tx, makeBilling(customerId, { running: false })));
		expect(await due("2026-11-22")).toEqual([]);
		await write(stage, (tx) => saveBilling(tx, makeBilling(customerId)));
		await write(stage, (tx) => saveCustomerClock(tx, customerId, stage.surroundings.now()));
		expect(await due("2026-11-22")).toEqual([]);
		await write(stage, (tx) => saveCustomerClock(tx, customerId, undefined));
		expect(await due("2026-11-22")).toEqual([customerId]);
		const deletedAt = stage.surroundings.now();
		await write(stage, (tx) => saveDeletion(tx, { customerId, partnerId, deletedAt }));
		expect(await due("2026-11-22")).toEqual([]);
	});

	test("can be taken away", async () => {
		await write(stage, (tx) => removeBilling(tx, { customerId, subscriptionId }));
		expect(await find()).toBeUndefined();
	});
});
