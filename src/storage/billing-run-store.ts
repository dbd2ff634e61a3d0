import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import { storedDay } from "../domain/billing/day.ts";
import type { BillingMonth } from "../domain/invoices/billing-month.ts";
import type { BillingRun } from "../domain/invoices/billing-run.ts";
import type { Reader, Transactor } from "./database.ts";
import type { BillingRunRow } from "./money-tables.ts";

export interface RunKey {
	readonly partnerId: PartnerId;
	readonly month: BillingMonth;
}

/** Who works on a run until when; without a sign of life it is anybody's afterwards. */
export interface RunLease {
	readonly owner: string;
	readonly until: Instant;
}

/**
 * Makes others who want to bill for the partner wait for the end of this transaction: on PostgreSQL the update takes the
 * row's lock, and SQLite has one writer anyway. Nothing changes.
 */
export async function holdPartnerBilling(tx: Transactor, partnerId: PartnerId): Promise<void> {
	await tx
		.updateTable("partner_billing")
		.set((eb) => ({ billing_day: eb.ref("billing_day") }))
		.where("partner_id", "=", partnerId)
		.execute();
}

/** The partners that bill here. */
export async function listBillingPartners(db: Reader): Promise<readonly PartnerId[]> {
	const rows = await db.selectFrom("partner_billing").select("partner_id").orderBy("partner_id").execute();
	return rows.map((row) => storedId(row.partner_id));
}

/** Writes a run that begins now. */
export async function saveNewRun(tx: Transactor, run: BillingRun, lease: RunLease): Promise<void> {
	await tx
		.insertInto("billing_runs")
		.values({
			partner_id: run.partnerId,
			id: run.month,
			period_from: run.period.from,
			period_until: run.period.until,
			state: run.state,
			cursor: null,
			customers_done: run.customersDone,
			customers_total: run.customersTotal,
			lines: run.lines,
			started_at: run.startedAt,
			finished_at: null,
			lease_until: lease.until,
			lease_owner: lease.owner,
		})
		.execute();
}

/** One run. */
export async function findRun(db: Reader, key: RunKey): Promise<BillingRun | undefined> {
	const row = await selectRun(db, key).selectAll().executeTakeFirst();
	return row === undefined ? undefined : fromRunRow(row);
}

/** The partner's run that is not done, with its lease; there is one at the most. */
export async function findUnfinishedRun(
	db: Reader,
	partnerId: PartnerId,
): Promise<{ readonly run: BillingRun; readonly lease?: RunLease } | undefined> {
	const row = await db
		.selectFrom("billing_runs")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("state", "=", "running")
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const { lease_owner: owner, lease_until: until } = row;
	const lease = owner === null || until === null ? {} : { lease: { owner, until: storedInstant(until) } };
	return { run: fromRunRow(row), ...lease };
}

/** The partner's runs, newest month first. */
export async function listRuns(
	db: Reader,
	{ partnerId, limit }: { readonly partnerId: PartnerId; readonly limit: number },
): Promise<readonly BillingRun[]> {
	const rows = await db
		.selectFrom("billing_runs")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
	return rows.map(fromRunRow);
}

/** Runs of any partner on which nobody has worked since their lease ended, as many as asked for. */
export async function listAbandonedRuns(db: Reader, now: Instant, limit: number): Promise<readonly RunKey[]> {
	const rows = await db
		.selectFrom("billing_runs")
		.select(["partner_id", "id"])
		.where("state", "=", "running")
		.where("lease_until", "<=", now)
		.orderBy("partner_id")
		.limit(limit)
		.execute();
	return rows.map((row) => ({ partnerId: storedId(row.partner_id), month: storedId(row.id) }));
}

/** Whether the run is under way and this owner's. */
export async function isRunOf(db: Reader, key: RunKey, owner: string): Promise<boolean> {
	const row = await selectRun(db, key).select(["state", "lease_owner"]).executeTakeFirst();
	return row?.state === "running" && row.lease_owner === owner;
}

/** Takes a run over from whoever had it. */
export async function takeRun(tx: Transactor, key: RunKey, lease: RunLease): Promise<void> {
	await tx
		.updateTable("billing_runs")
		.set({ lease_owner: lease.owner, lease_until: lease.until })
		.where("partner_id", "=", key.partnerId)
		.where("id", "=", key.month)
		.where("state", "=", "running")
		.execute();
}

/** Lets go of a run that cannot go on, so that the next one need not wait for the end of the lease. */
export async function releaseRun(tx: Transactor, key: RunKey, { owner, until }: RunLease): Promise<void> {
	await tx
		.updateTable("billing_runs")
		.set({ lease_until: until })
		.where("partner_id", "=", key.partnerId)
		.where("id", "=", key.month)
		.where("state", "=", "running")
		.where("lease_owner", "=", owner)
		.execute();
}

/** Tells how far a run is and prolongs its lease; false when it is no longer this owner's. */
export async function saveProgress(
	tx: Transactor,
	key: RunKey,
	{
		lease,
		...progress
	}: { readonly lease: RunLease; readonly cursor: string; readonly customers: number; readonly lines: number },
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable("billing_runs")
		.set((eb) => ({
			cursor: progress.cursor,
			customers_done: eb("customers_done", "+", progress.customers),
			lines: eb("lines", "+", progress.lines),
			lease_until: lease.until,
		}))
		.where("partner_id", "=", key.partnerId)
		.where("id", "=", key.month)
		.where("state", "=", "running")
		.where("lease_owner", "=", lease.owner)
		.executeTakeFirst();
	return Number(numUpdatedRows) > 0;
}

/** Marks a run as done, with what it came to; false when it is no longer this owner's. */
export async function finishRun(
	tx: Transactor,
	key: RunKey,
	done: { readonly owner: string; readonly at: Instant; readonly customers: number; readonly lines: number },
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable("billing_runs")
		.set({
			state: "done",
			cursor: null,
			customers_done: done.customers,
			customers_total: done.customers,
			lines: done.lines,
			finished_at: done.at,
			lease_until: null,
			lease_owner: null,
		})
		.where("partner_id", "=", key.partnerId)
		.where("id", "=", key.month)
		.where("state", "=", "running")
		.where("lease_owner", "=", done.owner)
		.executeTakeFirst();
	return Number(numUpdatedRows) > 0;
}

function selectRun(db: Reader, { partnerId, month }: RunKey) {
	return db.selectFrom("billing_runs").where("partner_id", "=", partnerId).where("id", "=", month);
}

function fromRunRow(row: BillingRunRow): BillingRun {
	return {
		partnerId: storedId(row.partner_id),
		month: storedId(row.id),
		period: { from: storedDay(row.period_from), until: storedDay(row.period_until) },
		state: row.state === "done" ? "done" : "running",
		customersDone: row.customers_done,
		customersTotal: row.customers_total,
		lines: row.lines,
		startedAt: storedInstant(row.started_at),
		...(row.finished_at === null ? {} : { finishedAt: storedInstant(row.finished_at) }),
	};
}
