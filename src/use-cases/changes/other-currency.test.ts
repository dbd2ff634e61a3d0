import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../../test/support/billed-sale.ts";
import { askForSeats, askForUpdate } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, openStage, partnerId, type Stage, sell } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, parseInstant } from "../../domain/basics/instant.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { listChangesByTime } from "../../storage/change-history-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { runDue } from "../timeline/run-due.ts";

describe.each(databasesUnderTest())("a base and its add-on that are not paid alike, on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
		await setPrices(stage, { basic: 600 });
	});
	afterEach(() => stage.close());

	const ofId = async ({ id }: Subscription) =>
		(await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, customerId))).find(
			(one) => one.id === id,
		);
	const changes = async () =>
		(
			await stage.surroundings.database.read((db) => listChangesByTime(db, { customerId, partnerId }, { limit: 500 }))
		).toReversed();
	const suspend = (one: Subscription) => askForUpdate(stage.surroundings, one, { changes: { status: "suspended" } });
	async function runUntil(until: Instant): Promise<void> {
		for (let more = true; more; ) ({ more } = await runDue(stage.surroundings, { customerId, until }));
	}

	test("suspending a base whose add-on is paid in another currency is refused, and nothing is written", async () => {
		const createdAt = addDays(stage.surroundings.now(), -5);
		const base = await sellBilled(stage, customerId, { createdAt });
		const addOn = await sellBilled(stage, customerId, {
			...{ product: "archiving", createdAt, parentSubscriptionId: base.id, currency: "KRW", cents: 4000 },
		});
		const before = await dumpTables(stage.surroundings.database);
		expect((await suspend(base)).outcome).toMatchObject({
			kind: "refused",
			refusals: [{ code: "addOnInOtherCurrency", addOnId: addOn.id, currency: "KRW", otherCurrency: "USD" }],
		});
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
		expect((await suspend(addOn)).outcome).toMatchObject({ kind: "updated" });
		expect((await suspend(base)).outcome).toMatchObject({ kind: "updated" });
	});

	test.each(["base", "add-on"])("suspending works where the %s is not billed here", async (unbilled) => {
		const createdAt = addDays(stage.surroundings.now(), -5);
		const bill = (one: string) => (one === unbilled ? sell : sellBilled);
		const base = await bill("base")(stage, customerId, { createdAt });
		const addOn = await bill("add-on")(stage, customerId, {
			...{ product: "archiving", createdAt, parentSubscriptionId: base.id },
		});
		expect((await suspend(base)).outcome).toMatchObject({ kind: "updated" });
		expect([(await ofId(base))?.status, (await ofId(addOn))?.status]).toEqual(["suspended", "suspended"]);
	});

	test("the clock ends an add-on in another currency by a change of its own", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		const base = await sellBilled(stage, customerId, { createdAt, autoRenew: false });
		const own = await sellBilled(stage, customerId, {
			...{ product: "archiving", createdAt: addDays(createdAt, 10), parentSubscriptionId: base.id },
		});
		const other = await sellBilled(stage, customerId, {
			...{ product: "archiving", createdAt: addDays(createdAt, 10), parentSubscriptionId: base.id },
			...{ currency: "KRW", cents: 4000 },
		});
		await runUntil(parseInstant("2026-11-23T00:00:00Z"));
		const ended = (await changes()).filter((one) => one.kind === "expiry");
		expect(new Map(ended.map((one) => [one.subscriptionId, one.charges?.plan.total.currency]))).toEqual(
			new Map([
				[other.id, "KRW"],
				[base.id, "USD"],
			]),
		);
		for (const one of [base, own, other]) expect((await ofId(one))?.status).toBe("suspended");
	});

	test("seats that no charge can hold are refused with the number that can be charged", async () => {
		const createdAt = addDays(stage.surroundings.now(), -5);
		const base = await sellBilled(stage, customerId, {
			...{ product: "e3", createdAt, cents: 10_000_000_000 },
		});
		const before = await dumpTables(stage.surroundings.database);
		const asked = { request: { quantity: 10_001 } };
		expect((await askForSeats(stage.surroundings, base, asked)).outcome).toMatchObject({
			refusals: [{ code: "amountTooLarge", quantity: 10_001, maximum: 10_000 }],
		});
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
	});
});
