import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../../test/support/billed-sale.ts";
import { askForUpdate } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, hire, openStage, partnerId, type Stage, sell, write } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, parseInstant } from "../../domain/basics/instant.ts";
import { dayOf, parseDay } from "../../domain/billing/day.ts";
import { paidSpans } from "../../domain/billing/paid-spans.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { findBilling } from "../../storage/billing-store.ts";
import { listChangesByTime } from "../../storage/change-history-store.ts";
import { listLinesOfSubscription } from "../../storage/charge-store.ts";
import { saveCustomerClock, saveRelationship } from "../../storage/customer-store.ts";
import { listScheduledChanges } from "../../storage/schedule-store.ts";
import { listSubscriptionsOfCustomer, saveSubscription } from "../../storage/subscription-store.ts";
import { runDue } from "./run-due.ts";

describe.each(databasesUnderTest())("what is due on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
		await setPrices(stage, { basic: 600, basicNewCommerce: 700 });
	});
	afterEach(() => stage.close());

	const read = <T>(work: Parameters<typeof stage.surroundings.database.read<T>>[0]) =>
		stage.surroundings.database.read(work);
	const changes = async () =>
		(await read((db) => listChangesByTime(db, { customerId, partnerId }, { limit: 500 }))).toReversed();
	const linesOf = ({ id }: Subscription) => read((db) => listLinesOfSubscription(db, customerId, id));
	const statusOf = async ({ id }: Subscription) =>
		(await read((db) => listSubscriptionsOfCustomer(db, customerId))).find((one) => one.id === id);

	async function runUntil(until: Instant): Promise<void> {
		for (let more = true; more; ) ({ more } = await runDue(stage.surroundings, { customerId, until }));
	}

	test("charges each month at the price paid, renews at the list's price, and leaves no gap", async () => {
		const sold = await sellBilled(stage, customerId, { createdAt: parseInstant("2026-01-31T10:00:00Z") });
		await runUntil(parseInstant("2027-03-15T00:00:00Z"));
		const lines = await linesOf(sold);
		expect(lines.map(({ kind: what, span, amount }) => [what, span.from, amount.amount])).toEqual([
			["purchase", "2026-01-31", 5000],
			...["03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => [
				"cycle",
				`2026-${month}-01`,
				5000,
			]),
			["cycle", "2027-01-01", 5000],
			["renewal", "2027-02-01", 6000],
			["cycle", "2027-03-01", 6000],
		]);
		const spans = paidSpans(lines).map(({ span }) => span);
		expect(spans.slice(1).every(({ from }, index) => from === spans[index]?.until)).toBe(true);
		expect((await statusOf(sold))?.committedUntil).toBe("2028-01-31T00:00:00.000Z");
		const billing = await read((db) => findBilling(db, customerId, sold.id));
		expect(billing).toMatchObject({ billedUntil: "2027-04-01", linesWritten: lines.length });
	});

	test("happens at its own moment, once, and is told by the clock", async () => {
		const sold = await sellBilled(stage, customerId, { createdAt: parseInstant("2026-10-13T10:00:00Z") });
		await runUntil(stage.surroundings.now());
		await runUntil(stage.surroundings.now());
		const [, cycle, ...others] = await changes();
		expect(others).toEqual([]);
		expect(cycle).toMatchObject({
			kind: "cycle",
			by: "clock",
			at: "2026-11-13T00:00:00.000Z",
			subscriptionId: sold.id,
		});
		const records = (await dumpTables(stage.surroundings.database)).audit_records.map((row) => JSON.parse(row));
		expect(records).toMatchObject([
			{ operation: "charge_billing_period", client_id: "seatlift-clock", occurred_at: "2026-11-13T00:00:00.000Z" },
		]);
	});

	test("a term that may not renew is suspended in legacy, and deleted 90 days later", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { createdAt, autoRenew: false });
		await runUntil(parseInstant("2026-11-23T00:00:00Z"));
		expect(await statusOf(sold)).toMatchObject({
			status: "suspended",
			suspensionReasons: ["TermEnded"],
			stateEndsAt: "2027-02-21T00:00:00.000Z",
		});
		await runUntil(parseInstant("2027-02-21T00:00:00Z"));
		expect(await statusOf(sold)).toMatchObject({ status: "deleted" });
		expect((await changes()).map((one) => one.kind).slice(-2)).toEqual(["expiry", "deletion"]);
	});

	test("a legacy term that ended while suspended is not taken up again", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { createdAt, autoRenew: false });
		const changesOf = { changes: { status: "active" } } as const;
		await askForUpdate(stage.surroundings, sold, { changes: { status: "suspended" } });
		await askForUpdate(stage.surroundings, sold, changesOf);
		await askForUpdate(stage.surroundings, sold, { changes: { status: "suspended" } });
		stage.clock.advance({ hours: 24 });
		await runUntil(stage.surroundings.now());
		const before = await statusOf(sold);
		expect((await askForUpdate(stage.surroundings, sold, changesOf)).outcome).toMatchObject({
			kind: "refused",
			refusals: [{ code: "termEnded", endedAt: "2026-11-23T00:00:00.000Z" }],
		});
		expect(await statusOf(sold)).toEqual(before);
	});

	test("a new-commerce term that renewed can be canceled for seven days again", async () => {
		const createdAt = parseInstant("2025-11-20T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { product: "basicNewCommerce", createdAt });
		const cancel = () => askForUpdate(stage.surroundings, sold, { changes: { status: "deleted" } });
		await runUntil(stage.surroundings.now());
		stage.clock.advance({ hours: 24 * 5 });
		expect((await cancel()).outcome).toMatchObject({
			refusals: [{ code: "cancellationWindowClosed", windowEnd: "2026-11-27T00:00:00.000Z" }],
		});
		stage.clock.advance({ hours: -24 });
		expect((await cancel()).outcome).toMatchObject({ kind: "updated", plan: { after: { status: "deleted" } } });
	});

	test("a new-commerce term that may not renew expires, is disabled and deleted", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { product: "basicNewCommerce", createdAt, autoRenew: false });
		const steps: unknown[] = [];
		for (const day of ["2026-11-23", "2026-12-23", "2027-03-23"]) {
			await runUntil(parseInstant(`${day}T00:00:00Z`));
			steps.push((await statusOf(sold))?.status);
		}
		expect(steps).toEqual(["expired", "disabled", "deleted"]);
	});

	test("a suspended new-commerce subscription is charged to the end of its term and then expires", async () => {
		const createdAt = parseInstant("2026-01-23T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { product: "basicNewCommerce", createdAt });
		await write(stage, (tx) => saveSubscription(tx, { ...sold, status: "suspended" }));
		await runUntil(parseInstant("2027-01-23T00:00:00Z"));
		expect((await linesOf(sold)).map(({ span }) => span.until).at(-1)).toBe("2027-01-23");
		expect((await statusOf(sold))?.status).toBe("expired");
	});

	test("a renewal opens a new window for all seats in new commerce", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		await sellBilled(stage, customerId, { product: "basicNewCommerce", createdAt });
		await runUntil(parseInstant("2026-11-23T00:00:00Z"));
		const { seat_batches: batches } = await dumpTables(stage.surroundings.database);
		expect(batches.map((row) => JSON.parse(row))).toMatchObject([
			{ quantity: 10, added_at: "2026-11-23T00:00:00.000Z" },
		]);
	});

	test("what has no price is not renewed silently: it ends, and the timeline says why", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { product: "e1", createdAt });
		await runUntil(parseInstant("2026-11-23T00:00:00Z"));
		expect((await statusOf(sold))?.status).toBe("suspended");
		expect(await read((db) => listScheduledChanges(db, customerId))).toMatchObject([
			{ state: "failed", reasons: ["notPriced"], request: { kind: "renewal" }, createdBy: "seatlift-clock" },
		]);
	});

	test("the seller whose relationship has ended renews nothing", async () => {
		const sold = await sellBilled(stage, customerId, { createdAt: parseInstant("2025-11-23T10:00:00Z") });
		await write(stage, (tx) =>
			saveRelationship(tx, {
				...{ customerId, partnerId, reseller: "ended", since: stage.surroundings.now() },
				delegatedAdmin: { kind: "none" },
			}),
		);
		await runUntil(parseInstant("2026-11-23T00:00:00Z"));
		expect((await statusOf(sold))?.status).toBe("suspended");
	});

	test("what is not billed here renews without a charge", async () => {
		const sold = await sell(stage, customerId, { product: "e1", createdAt: parseInstant("2025-11-22T10:00:00Z") });
		await runUntil(stage.surroundings.now());
		expect((await statusOf(sold))?.committedUntil).toBe("2027-11-21T00:00:00.000Z");
		expect(await linesOf(sold)).toEqual([]);
	});

	test("a base takes its add-ons along when its term ends", async () => {
		const createdAt = parseInstant("2025-11-23T10:00:00Z");
		const base = await sellBilled(stage, customerId, { createdAt, autoRenew: false });
		const addOn = await sell(stage, customerId, {
			...{ product: "archiving", createdAt: addDays(createdAt, 60), parentSubscriptionId: base.id },
		});
		await runUntil(parseInstant("2026-11-23T00:00:00Z"));
		expect(await statusOf(addOn)).toMatchObject({ status: "suspended", suspensionReasons: ["TermEnded"] });
	});

	test("a customer with a clock of its own is left alone in real time", async () => {
		await sellBilled(stage, customerId, { createdAt: parseInstant("2026-10-13T10:00:00Z") });
		await write(stage, (tx) => saveCustomerClock(tx, customerId, parseInstant("2026-10-14T00:00:00Z")));
		await runUntil(stage.surroundings.now());
		expect(await changes()).toHaveLength(1);
	});

	test("is done in stretches that can be taken up again, with the same rows in the end", async () => {
		await sellBilled(stage, customerId, { createdAt: parseInstant("2025-06-30T10:00:00Z") });
		const until = stage.surroundings.now();
		const first = await runDue(stage.surroundings, { customerId, until, limit: 3 });
		expect([first.events.length, first.more]).toEqual([3, true]);
		await runUntil(until);
		expect((await changes()).map(({ at }) => dayOf(at)).at(-1)).toBe("2026-11-01");
	});

	test("one jump and many small ones write the same rows", async () => {
		const others = await openStage(kind);
		try {
			for (const one of [stage, others]) {
				if (one === others) {
					expect(await addCustomer(one)).toBe(customerId);
					await setPrices(one, { basic: 600, basicNewCommerce: 700 });
				}
				await sellBilled(one, customerId, { createdAt: parseInstant("2026-01-30T10:00:00Z") });
				await sellBilled(one, customerId, {
					product: "basicNewCommerce",
					createdAt: parseInstant("2026-01-31T10:00:00Z"),
				});
				await hire(one, customerId, { count: 2 });
			}
			const end = parseInstant("2027-12-31T00:00:00Z");
			await runUntil(end);
			for (let now = stage.surroundings.now(); now <= end; now = addDays(now, 7))
				await runDue(others.surroundings, { customerId, until: now });
			for (let more = true; more; ) ({ more } = await runDue(others.surroundings, { customerId, until: end }));
			expect(await dumpTables(others.surroundings.database)).toEqual(await dumpTables(stage.surroundings.database));
			const rows = (await dumpTables(stage.surroundings.database)).ledger_transfers;
			expect(rows.length).toBeGreaterThan(40);
		} finally {
			await others.close();
		}
	});

	test("a price that ends is asked for on the day of renewal, not on the day when somebody looks", async () => {
		await setPrices(stage, { e3: 900 }, { until: parseDay("2026-11-23") });
		await setPrices(stage, { e3: 1100 }, { from: parseDay("2026-11-23") });
		const sold = await sellBilled(stage, customerId, {
			product: "e3",
			createdAt: parseInstant("2025-11-23T10:00:00Z"),
		});
		await runUntil(parseInstant("2027-01-01T00:00:00Z"));
		const renewed = (await linesOf(sold)).find((line) => line.kind === "renewal");
		expect(renewed?.proof.unitPrice).toBe(1100);
	});
});
