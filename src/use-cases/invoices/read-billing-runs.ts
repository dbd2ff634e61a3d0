import type { PartnerId } from "../../domain/basics/ids.ts";
import type { BillingMonth } from "../../domain/invoices/billing-month.ts";
import type { BillingRun } from "../../domain/invoices/billing-run.ts";
import type { Invoice } from "../../domain/invoices/invoice.ts";
import { findRun, listRuns } from "../../storage/billing-run-store.ts";
import { listInvoices } from "../../storage/invoice-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** A run with the documents that it issued; none before it is done. */
export interface RunWithInvoices {
	readonly run: BillingRun;
	readonly invoices: readonly Invoice[];
}

/** One run of the partner with what it issued. */
export async function findBillingRun(
	{ database }: Surroundings,
	key: { readonly partnerId: PartnerId; readonly month: BillingMonth },
): Promise<RunWithInvoices | undefined> {
	return await database.read(async (db) => {
		const run = await findRun(db, key);
		if (run === undefined) return undefined;
		const { partnerId, period, startedAt } = run;
		const issued = await listInvoices(db, { partnerId, from: period.until, limit: 1_000, offset: 0 });
		return { run, invoices: issued.filter((one) => one.issuedOn === period.until && one.issuedAt === startedAt) };
	});
}

/** The partner's runs, newest month first. */
export async function listBillingRuns(
	{ database }: Surroundings,
	listing: { readonly partnerId: PartnerId; readonly limit: number },
): Promise<readonly BillingRun[]> {
	return await database.read((db) => listRuns(db, listing));
}
