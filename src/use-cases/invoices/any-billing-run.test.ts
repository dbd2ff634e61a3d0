import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chargeHistory, letBill, recordTax } from "../../../test/support/charge-history.ts";
import { toOrigin } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { openStage, partnerId, type Stage } from "../../../test/support/fixture.ts";
import { type DatabaseKind, databasesUnderTest } from "../../../test/support/postgres.ts";
import { storedId } from "../../domain/basics/ids.ts";
import { sumsByCurrency, toLedgerEntries } from "../../domain/billing/ledger-entry.ts";
import { addMonths, type BillingMonth } from "../../domain/invoices/billing-month.ts";
import type { BillingRun } from "../../domain/invoices/billing-run.ts";
import { listAuditRecords } from "../../storage/audit-store.ts";
import type { Database } from "../../storage/database.ts";
import { listTransfers } from "../../storage/ledger-store.ts";
import { runBilling } from "./run-billing.ts";

interface Story {
	readonly startedOn: string;
	readonly regime: "legacy" | "newCommerce";
	readonly cycle: "monthly" | "annual";
	readonly currency: "USD" | "KRW";
	readonly price: number;
	readonly country: "KR" | "US";
	readonly steps: NonNullable<Parameters<typeof chargeHistory>[1]["steps"]>;
}

const stories: fc.Arbitrary<Story> = fc.record({
	startedOn: fc.integer({ min: 1, max: 28 }).map((day) => `2026-09-${String(day).padStart(2, "0")}`),
	regime: fc.constantFrom("legacy", "newCommerce"),
	cycle: fc.constantFrom("monthly", "annual"),
	currency: fc.constantFrom("USD", "KRW"),
	price: fc.integer({ min: 1, max: 99_999 }),
	country: fc.constantFrom("KR", "US"),
	steps: fc.array(
		fc.record({
			daysLater: fc.integer({ min: 0, max: 40 }),
			act: fc.constantFrom("seats", "upgrade", "suspend", "reactivate", "cancel", "undo"),
			quantity: fc.integer({ min: 1, max: 300 }),
			price: fc.integer({ min: 1, max: 99_999 }),
		}),
		{ maxLength: 4 },
	),
});

const origin = toOrigin({});
const months: readonly BillingMonth[] = ["2026-09", "2026-10"].map((month) => storedId(month));

describe.each(databasesUnderTest())("on %s", (kind) => {
	const numRuns = kind === "sqlite" ? 25 : 4;

	test("property: a run that is killed anywhere and carried on writes the rows of one that is not", async () => {
		// A run that is killed before it has begun is no run; it begins later, and says so.
		const kills = fc.oneof(
			fc.record({ at: fc.integer({ min: 2, max: 12 }), how: fc.constantFrom("before", "within", "after") }),
			fc.constant({ at: 1, how: "after" } as const),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(stories, { minLength: 1, maxLength: 4 }), kills, async (told, kill) => {
				const [undisturbed, killed] = [await tell(kind, told), await tell(kind, told)];
				try {
					for (const month of months) {
						await runBilling(undisturbed.surroundings, { origin, month });
						const database = dieAt(killed.surroundings.database, kill);
						await runBilling({ ...killed.surroundings, database }, { origin, month }).catch(() => undefined);
						for (const stage of [undisturbed, killed]) stage.clock.advance({ minutes: 5 });
						if (database.isDead()) await runBilling(killed.surroundings, { origin, month });
					}
					expect(await dumpRuns(killed)).toEqual(await dumpRuns(undisturbed));
				} finally {
					await undisturbed.close();
					await killed.close();
				}
			}),
			{ numRuns },
		);
	}, 60_000);

	test("property: every line that is due stands on one document, documents are their lines, and the ledger is even", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(stories, { minLength: 1, maxLength: 4 }), async (told) => {
				const stage = await tell(kind, told);
				try {
					for (const month of [...months, addMonths(storedId("2026-10"), 1)]) {
						stage.clock.advance({ hours: 24 * 31 });
						expect(await runBilling(stage.surroundings, { origin, month })).toMatchObject({ kind: "done" });
					}
					await expectEvenBooks(stage);
				} finally {
					await stage.close();
				}
			}),
			{ numRuns },
		);
	}, 60_000);
});

async function tell(kind: DatabaseKind, told: readonly Story[]): Promise<Stage> {
	const stage = await openStage(kind);
	await letBill(stage);
	await recordTax(stage, { millionths: 77_777 });
	for (const story of told) await chargeHistory(stage, story);
	return stage;
}

/** All that is there; only how far a run was, when it ended, and what its record is called may be changed by a kill. */
async function dumpRuns({ surroundings: { database } }: Stage) {
	const tables = await dumpTables(database);
	const records = await database.read((db) => listAuditRecords(db, { partnerId, limit: 1000 }));
	return {
		...tables,
		billing_runs: tables.billing_runs.map((row) => row.replace(/"finished_at":"[^"]*"/u, "")),
		audit_records: records.map(({ id: _, occurredAt: __, before: ___, after, ...record }) => ({
			...record,
			after: { ...(after as BillingRun), finishedAt: undefined }, // runs are all that is recorded here
		})),
	};
}

async function expectEvenBooks({ surroundings: { database } }: Stage): Promise<void> {
	const cutOff = "2026-12-01";
	const { charges, onInvoices, invoices, customers } = await database.read(async (db) => ({
		charges: await db.selectFrom("charge_lines").selectAll().execute(),
		onInvoices: await db.selectFrom("invoice_lines").selectAll().execute(),
		invoices: await db.selectFrom("invoices").selectAll().execute(),
		customers: await db.selectFrom("customers").select("id").execute(),
	}));
	const due = charges.filter((line) => line.booked_at < cutOff && line.invoiced_from < cutOff);
	expect(onInvoices.map((row) => `${row.customer_id} ${row.line_id} ${row.amount}`).toSorted()).toEqual(
		due.map((row) => `${row.customer_id} ${row.line_id} ${row.amount}`).toSorted(),
	);
	for (const invoice of invoices) {
		const own = onInvoices.filter(({ invoice_id: id }) => id === invoice.id);
		const sum = (member: "amount" | "tax") => own.reduce((total, row) => total + row[member], 0);
		expect(invoice).toMatchObject({ subtotal: sum("amount"), tax: sum("tax"), line_count: own.length });
		expect(invoice.total).toBe(invoice.subtotal + invoice.tax);
		expect(new Set(own.map(({ currency }) => currency))).toEqual(new Set([invoice.currency]));
	}
	expect(new Set(onInvoices.map((row) => row.invoice_id))).toEqual(new Set(invoices.map(({ id }) => id)));
	for (const { id } of customers) {
		const transfers = await database.read((db) => listTransfers(db, { partnerId, customerId: storedId(id) }));
		const owed = sumsByCurrency(toLedgerEntries(transfers).filter(({ account }) => account === "taxPayable"));
		const taxed = new Map<string, number>();
		for (const row of onInvoices.filter((one) => one.customer_id === id))
			taxed.set(row.currency, (taxed.get(row.currency) ?? 0) + row.tax);
		for (const [currency, tax] of taxed) expect(owed.get(storedId(currency) as never)?.amount ?? 0).toBe(0 - tax); // a currency of ours
		for (const [, sum] of sumsByCurrency(toLedgerEntries(transfers))) expect(sum.amount).toBe(0);
	}
}

/** The same database, until a change of that number, after which the process is dead: nothing is written any more. */
function dieAt(
	database: Database,
	{ at, how }: { readonly at: number; readonly how: "before" | "within" | "after" },
): Database & { isDead(): boolean } {
	let changes = 0;
	const die = () => {
		throw new Error("killed");
	};
	async function guard<T, Tx>(
		work: (tx: Tx) => Promise<T>,
		run: (work: (tx: Tx) => Promise<T>) => Promise<T>,
	): Promise<T> {
		changes += 1;
		if (changes > at || (changes === at && how === "before")) die();
		if (changes < at) return await run(work);
		if (how === "within") {
			return await run(async (tx) => {
				await work(tx);
				return die() as never; // always throws
			});
		}
		await run(work);
		return die() as never; // always throws
	}
	return {
		...database,
		transact: (customerId, work) => guard(work, (guarded) => database.transact(customerId, guarded)),
		transactInstallation: (work) => guard(work, (guarded) => database.transactInstallation(guarded)),
		isDead: () => changes >= at,
	};
}
