import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { type Instant, toInstant } from "../../domain/basics/instant.ts";
import { currencies } from "../../domain/billing/currency.ts";
import { dayOf } from "../../domain/billing/day.ts";
import {
	type BillingMonth,
	lastCompleteMonth,
	monthOfPeriod,
	periodOfMonth,
} from "../../domain/invoices/billing-month.ts";
import {
	type BillingRun,
	type BillingRunRefusal,
	cutOffOf,
	isOver,
	issueInvoice,
	toDocumentTotals,
} from "../../domain/invoices/billing-run.ts";
import type { Invoice } from "../../domain/invoices/invoice.ts";
import { type DocumentKey, toInvoiceId } from "../../domain/invoices/invoice-number.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import {
	findRun,
	findUnfinishedRun,
	finishRun,
	holdPartnerBilling,
	type RunLease,
	releaseRun,
	saveNewRun,
	saveProgress,
	takeRun,
} from "../../storage/billing-run-store.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { countCustomersOf, sumDocuments } from "../../storage/invoice-line-store.ts";
import { listInvoices, saveInvoice } from "../../storage/invoice-store.ts";
import { countCustomersWithOpenCharges, listCustomersWithOpenCharges } from "../../storage/open-charge-store.ts";
import { listTaxRates } from "../../storage/tax-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { invoiceCustomer, monthsOfDocuments, type RunFacts } from "./invoice-customer.ts";

/** What came of asking for a run. */
export type BillingRunOutcome =
	| { readonly kind: "refused"; readonly refusal: BillingRunRefusal }
	/** `isNew`: it was carried out, or carried on, now; otherwise it had been done before and nothing happened. */
	| { readonly kind: "done"; readonly run: BillingRun; readonly isNew: boolean };

/** Who asks for which of its months to be billed; the last one that is over when no month is named. */
export interface BillingCommand {
	readonly origin: RequestOrigin;
	readonly month?: BillingMonth;
}

/** Without a sign of life for so long, a run is anybody's. Longer than any customer takes. */
const leaseSeconds = 120;
/** So many customers between two signs of life. */
const customersAtOnce = 20;
/** More than a partner can have: a few documents a month. */
const mostDocuments = 100_000;

/**
 * Audit operation `run_billing`, when it begins and when it is done, since another may carry on what a killed process
 * left: bills a month of a partner, customer by customer, each in a transaction of its own, and at last issues the documents.
 * However often it is asked for or begun, each line stands on one document: what was done stays, and what a killed run
 * left is carried on by the next one.
 */
export async function runBilling(surroundings: Surroundings, command: BillingCommand): Promise<BillingRunOutcome> {
	const owner = surroundings.newId();
	for (;;) {
		const claim = await claimRun(surroundings, command, owner);
		if (claim.kind !== "claimed") return claim;
		const { run, asked } = claim;
		const done = await releaseOnFailure(surroundings, { run, owner }, () =>
			carryOut(surroundings, run, { owner, origin: command.origin }),
		);
		if (done === undefined) return refuse({ code: "alreadyRunning", month: run.month, since: run.startedAt });
		if ("code" in done) return refuse(done);
		if (run.month === asked) return { kind: "done", run: done, isNew: true };
	}
}

type Claim = BillingRunOutcome | { readonly kind: "claimed"; readonly run: BillingRun; readonly asked: BillingMonth };

/** Begins the run, or takes over what a killed one left, perhaps of an earlier month, which then comes first. */
async function claimRun(surroundings: Surroundings, command: BillingCommand, owner: string): Promise<Claim> {
	return await surroundings.database.transactInstallation(async (tx): Promise<Claim> => {
		const { origin } = command;
		const { partnerId } = origin.caller;
		const now = surroundings.now();
		await holdPartnerBilling(tx, partnerId);
		const billing = await findPartnerBilling(tx, partnerId);
		if (billing === undefined) return refuse({ code: "notBilled" });
		const month = command.month ?? lastCompleteMonth(dayOf(now), billing.billingDay);
		const before = await findRun(tx, { partnerId, month });
		if (before?.state === "done") return { kind: "done", run: before, isNew: false };
		const period = before?.period ?? periodOfMonth(month, billing.billingDay);
		if (!isOver(period, now)) return refuse({ code: "notOver", month, until: period.until });
		const lease = { owner, until: leaseFrom(now) };
		const unfinished = await findUnfinishedRun(tx, partnerId);
		if (unfinished !== undefined) {
			const { run } = unfinished;
			if (unfinished.lease !== undefined && now < unfinished.lease.until) {
				return refuse({ code: "alreadyRunning", month: run.month, since: run.startedAt });
			}
			await takeRun(tx, run, lease);
			return { kind: "claimed", run, asked: month };
		}
		const open = { partnerId, bookedBefore: cutOffOf(period), invoicedBefore: period.until };
		const run: BillingRun = {
			...{ partnerId, month, period, state: "running", startedAt: now },
			...{ customersDone: 0, customersTotal: await countCustomersWithOpenCharges(tx, open), lines: 0 },
		};
		await saveNewRun(tx, run, lease);
		await saveAuditRecords(tx, [toRecord(surroundings, origin, { after: run, details: {} })]);
		return { kind: "claimed", run, asked: month };
	});
}

interface OwnRunFacts extends RunFacts {
	readonly origin: RequestOrigin;
	readonly documents: readonly Invoice[];
}

/** Undefined when the run is somebody else's now. */
async function carryOut(
	surroundings: Surroundings,
	run: BillingRun,
	{ owner, origin }: { readonly owner: string; readonly origin: RequestOrigin },
): Promise<BillingRun | BillingRunRefusal | undefined> {
	const { database } = surroundings;
	const { partnerId, period, startedAt } = run;
	const facts = await database.read(async (db): Promise<OwnRunFacts> => {
		const rates = (await listTaxRates(db, partnerId)).filter(({ recordedAt }) => recordedAt <= startedAt);
		const documents = await listInvoices(db, { partnerId, limit: mostDocuments, offset: 0 });
		return { run, owner, origin, rates, documents, months: monthsOfDocuments(documents) };
	});
	const open = { partnerId, bookedBefore: cutOffOf(period), invoicedBefore: period.until, limit: customersAtOnce };
	let after: CustomerId | undefined;
	for (;;) {
		const from = after === undefined ? {} : { after };
		const customers = await database.read((db) => listCustomersWithOpenCharges(db, { ...open, ...from }));
		after = customers.at(-1);
		if (after === undefined) break;
		if (!(await invoiceCustomers(surroundings, facts, customers))) return undefined;
	}
	return await database.transactInstallation((tx) => issueDocuments(tx, surroundings, facts));
}

/** False when the run is somebody else's now. */
async function invoiceCustomers(
	surroundings: Surroundings,
	facts: RunFacts,
	customers: readonly CustomerId[],
): Promise<boolean> {
	const { database } = surroundings;
	let lines = 0;
	for (const customerId of customers) {
		const written = await database.transact(customerId, (tx) =>
			invoiceCustomer(tx, surroundings, { ...facts, customerId }),
		);
		if (written === undefined) return false;
		lines += written;
	}
	const lease = { owner: facts.owner, until: leaseFrom(surroundings.now()) };
	const progress = { lease, cursor: customers.at(-1) ?? "", customers: customers.length, lines };
	return await database.transactInstallation((tx) => saveProgress(tx, facts.run, progress));
}

/** Writes the documents from the lines that stand on them, and that the run is done. */
async function issueDocuments(
	tx: Transactor,
	surroundings: Surroundings,
	{ run, owner, origin, documents }: OwnRunFacts,
): Promise<BillingRun | BillingRunRefusal | undefined> {
	const keys = new Map(possibleDocuments(run, documents).map((key) => [toInvoiceId(key), key]));
	const sums = await sumDocuments(tx, run.partnerId, [...keys.keys()]);
	const issued: Invoice[] = [];
	for (const [id, sum] of sums) {
		const key = keys.get(id);
		if (key === undefined) continue;
		const totals = toDocumentTotals(sum);
		if (totals === undefined) {
			await releaseRun(tx, run, { owner, until: surroundings.now() });
			return { code: "sumTooLarge", month: run.month, currency: key.currency };
		}
		issued.push(issueInvoice(run, key, totals));
	}
	const customers = await countCustomersOf(tx, run.partnerId, [...sums.keys()]);
	const lines = issued.reduce((sum, { lineCount }) => sum + lineCount, 0);
	const finishedAt = surroundings.now();
	const before = (await findRun(tx, run)) ?? run;
	if (!(await finishRun(tx, run, { owner, at: finishedAt, customers, lines }))) return undefined;
	for (const invoice of issued) await saveInvoice(tx, invoice);
	const progress = { customersDone: customers, customersTotal: customers, lines };
	const after: BillingRun = { ...run, state: "done", ...progress, finishedAt };
	const details = { Lines: String(lines), Documents: issued.map(({ number }) => number).join(",") };
	await saveAuditRecords(tx, [toRecord(surroundings, origin, { before, after, details })]);
	return after;
}

interface RecordedRun {
	/** Absent when it begins. */
	readonly before?: BillingRun;
	readonly after: BillingRun;
	readonly details: AuditRecord["details"];
}

function toRecord(surroundings: Surroundings, origin: RequestOrigin, { details, ...run }: RecordedRun): AuditRecord {
	const { month, state } = run.after;
	return newPartnerRecord(surroundings, origin, {
		...{ operation: "run_billing", resource: "invoice", resourceId: month, ...run },
		details: { Month: month, State: state, ...details },
	});
}

/** An invoice in each currency, and a credit note for each invoice there is: all that a run can write. */
function possibleDocuments({ partnerId, month }: BillingRun, documents: readonly Invoice[]): readonly DocumentKey[] {
	const amended = documents.filter(({ document }) => document === "invoice");
	return [
		...currencies.map((currency) => ({ partnerId, month, currency })),
		...amended.map(({ currency, period }) => ({ partnerId, month, currency, amends: monthOfPeriod(period) })),
	];
}

/** A run that failed can be carried on at once, and need not wait for the end of its lease. */
async function releaseOnFailure<T>(
	{ database, now }: Surroundings,
	{ run, owner }: { readonly run: BillingRun; readonly owner: string },
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const lease: RunLease = { owner, until: now() };
		await database.transactInstallation((tx) => releaseRun(tx, run, lease)).catch(() => undefined); // why it failed counts
		throw error;
	}
}

function leaseFrom(now: Instant): Instant {
	return toInstant(Temporal.Instant.from(now).add({ seconds: leaseSeconds }));
}

function refuse(refusal: BillingRunRefusal): { readonly kind: "refused"; readonly refusal: BillingRunRefusal } {
	return { kind: "refused", refusal };
}
