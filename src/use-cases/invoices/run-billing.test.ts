import { afterEach, describe, expect, test } from "vitest";
import { chargeHistory, letBill, recordTax } from "../../../test/support/charge-history.ts";
import { toOrigin } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { failAtStatement } from "../../../test/support/faults.ts";
import { makeCaller, openStage, otherPartnerId, partnerId, type Stage } from "../../../test/support/fixture.ts";
import { makeGate } from "../../../test/support/gate.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { ownChainOf } from "../../domain/audit/audit-record.ts";
import { readBillingMonth } from "../../domain/invoices/billing-month.ts";
import { listAuditRecords } from "../../storage/audit-store.ts";
import type { Database } from "../../storage/database.ts";
import { listInvoices } from "../../storage/invoice-store.ts";
import { clockClientId } from "../timeline/clock-caller.ts";
import { continueBilling } from "./continue-billing.ts";
import { runBilling } from "./run-billing.ts";

const origin = toOrigin({});
const otherOrigin = toOrigin({ caller: makeCaller({ partner: otherPartnerId }) });
let stage: Stage;
afterEach(async () => await stage.close());

describe.each(databasesUnderTest())("on %s, a billing run", (kind) => {
	async function open(): Promise<void> {
		stage = await openStage(kind);
		await letBill(stage);
	}
	const run = (month?: string) =>
		runBilling(stage.surroundings, { origin, ...(month === undefined ? {} : { month: monthOf(month) }) });
	const invoices = () =>
		stage.surroundings.database.read((db) => listInvoices(db, { partnerId, limit: 100, offset: 0 }));
	const records = () => stage.surroundings.database.read((db) => listAuditRecords(db, { partnerId, limit: 100 }));

	test("puts the last month that is over onto one invoice a currency, and again onto nothing more", async () => {
		await open();
		await recordTax(stage);
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		await chargeHistory(stage, { startedOn: "2026-10-09", currency: "KRW", price: 5_555 });
		await chargeHistory(stage, { startedOn: "2026-11-03" });
		const first = await run();
		expect(first).toMatchObject({ kind: "done", isNew: true });
		const issued = await invoices();
		expect(issued.map(({ currency, subtotal, tax, total }) => [currency, subtotal, tax, total]).toSorted()).toEqual([
			["KRW", 11_110, 1_111, 12_221],
			["USD", 800, 80, 880],
		]);
		expect(issued[0]).toMatchObject({ issuedOn: "2026-11-01", period: { from: "2026-10-01", until: "2026-11-01" } });
		const rows = await dumpTables(stage.surroundings.database);
		expect(await run()).toMatchObject({ kind: "done", isNew: false, run: { lines: 2, customersDone: 2 } });
		expect(await dumpTables(stage.surroundings.database)).toEqual(rows);
	});

	test("takes back lines of an earlier invoice on a credit note for it, tax and all", async () => {
		await open();
		await recordTax(stage);
		const steps = [
			{ daysLater: 3, act: "seats", quantity: 5, price: 0 },
			{ daysLater: 33, act: "undo", quantity: 0, price: 0 },
		] as const;
		await chargeHistory(stage, { startedOn: "2026-09-20", cycle: "annual", price: 4_800, steps });
		await run("2026-09");
		await recordTax(stage, { millionths: 200_000, recordedAt: stage.surroundings.now() });
		await run("2026-10");
		const [note, invoice, ...others] = await invoices();
		expect(others).toEqual([]);
		expect(invoice?.document).toBe("invoice");
		expect(note).toMatchObject({
			document: "creditNote",
			amends: invoice?.id,
			subtotal: 9_600 - (invoice?.subtotal ?? 0),
		});
		expect(note?.tax).toBe(960 - (invoice?.tax ?? 0));
	});

	test("of a month without lines issues nothing", async () => {
		await open();
		expect(await run("2026-05")).toMatchObject({ kind: "done", run: { lines: 0, customersDone: 0, state: "done" } });
		expect(await invoices()).toEqual([]);
	});

	test("is refused before the month is over, for a partner that does not bill, and while one is under way", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		const before = await dumpTables(stage.surroundings.database);
		expect(await run("2026-11")).toMatchObject({ refusal: { code: "notOver", until: "2026-12-01" } });
		expect(await runBilling(stage.surroundings, { origin: otherOrigin })).toMatchObject({
			refusal: { code: "notBilled" },
		});
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
		const [reached, gate] = [makeGate(), makeGate()];
		const transact: Database["transact"] = async (customerId, work) => {
			reached.open();
			await gate.passed;
			return await stage.surroundings.database.transact(customerId, work);
		};
		const held = { ...stage.surroundings, database: { ...stage.surroundings.database, transact } };
		const first = runBilling(held, { origin });
		await reached.passed;
		const underWay = { refusal: { code: "alreadyRunning", month: "2026-10" } };
		expect(await run()).toMatchObject(underWay);
		expect(await run("2026-09")).toMatchObject(underWay);
		gate.open();
		expect(await first).toMatchObject({ isNew: true, run: { lines: 1 } });
	});

	test("that broke off can be carried on at once", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		const database = failAtStatement(stage.surroundings.database, 5);
		await expect(runBilling({ ...stage.surroundings, database }, { origin })).rejects.toThrow();
		expect(await invoices()).toEqual([]);
		expect(await run()).toMatchObject({ kind: "done", isNew: true, run: { lines: 1 } });
	});

	test("that was killed is left alone until its lease is over, and then carried on by itself", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		const { database } = stage.surroundings;
		let changes = 0;
		// The process dies after its first change and cannot even let go of the run.
		const dead: Database["transactInstallation"] = async (work) => {
			changes += 1;
			if (changes > 1) throw new Error("killed");
			return await database.transactInstallation(work);
		};
		const killed = { ...stage.surroundings, database: { ...database, transactInstallation: dead } };
		await expect(runBilling(killed, { origin })).rejects.toThrow("killed");
		expect(await run()).toMatchObject({ refusal: { code: "alreadyRunning", month: "2026-10" } });
		expect(await continueBilling(stage.surroundings)).toBe(false);
		stage.clock.advance({ minutes: 2 });
		expect(await continueBilling(stage.surroundings)).toBe(true);
		expect(await run()).toMatchObject({ isNew: false, run: { state: "done", lines: 1 } });
	});

	test("is on record when it begins and when it is done, with who carried it out", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		const database = failAtStatement(stage.surroundings.database, 5);
		await expect(runBilling({ ...stage.surroundings, database }, { origin })).rejects.toThrow();
		expect((await records()).map(({ details }) => details)).toEqual([{ Month: "2026-10", State: "running" }]);
		expect(await continueBilling(stage.surroundings)).toBe(true);
		const [done, begun, ...others] = await records();
		expect(others).toEqual([]);
		const own = { partnerId, customerId: ownChainOf(partnerId), resource: "invoice", resourceId: "2026-10" };
		expect(begun).toMatchObject({ ...own, userName: "agent@example", after: { state: "running" } });
		expect(begun).not.toHaveProperty("before");
		expect(done).toMatchObject({
			...own,
			clientId: clockClientId,
			before: { state: "running" },
			after: { state: "done" },
		});
		const numbers = (await invoices()).map(({ number }) => number).join(",");
		expect(done?.details).toEqual({ Month: "2026-10", State: "done", Lines: "1", Documents: numbers });
		await run();
		expect(await records()).toHaveLength(2);
	});

	test.each([
		["booked after its end", { booked_at: "2026-11-01T00:00:00.000Z" }],
		["due on an invoice only later", { invoiced_from: "2026-11-01" }],
	])("leaves to the next month what is %s", async (_, changes) => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		await stage.surroundings.database.whole.updateTable("charge_lines").set(changes).execute();
		expect(await run()).toMatchObject({ run: { lines: 0 } });
		stage.clock.advance({ hours: 24 * 9 });
		expect(await run()).toMatchObject({ run: { month: "2026-11", lines: 1 } });
	});

	test("begins by itself once a month, for each partner that bills", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		expect(await continueBilling(stage.surroundings)).toBe(true);
		expect(await continueBilling(stage.surroundings)).toBe(false);
		stage.clock.advance({ hours: 24 * 9 });
		expect(await continueBilling(stage.surroundings)).toBe(true);
		expect((await invoices()).length).toBe(1);
	});
});

function monthOf(text: string) {
	const month = readBillingMonth(text);
	if (month === undefined) throw new Error(text);
	return month;
}
