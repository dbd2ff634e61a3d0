import type { CustomerId } from "../../domain/basics/ids.ts";
import type { LineId, ProrationLine } from "../../domain/billing/proration-line.ts";
import { type BillingMonth, monthOfPeriod } from "../../domain/invoices/billing-month.ts";
import { type BillingRun, cutOffOf } from "../../domain/invoices/billing-run.ts";
import type { Invoice, InvoiceId, TaxRate } from "../../domain/invoices/invoice.ts";
import { planInvoices, type SettledLine, toTaxTransfer } from "../../domain/invoices/plan-invoices.ts";
import { isRunOf } from "../../storage/billing-run-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { findInvoicedLines, saveInvoiceLines } from "../../storage/invoice-line-store.ts";
import { saveTransfers } from "../../storage/ledger-store.ts";
import { listLinesById, listOpenCharges } from "../../storage/open-charge-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { describeCharges } from "./describe-charges.ts";

/** What a run knows before its first customer. */
export interface RunFacts {
	readonly run: BillingRun;
	readonly owner: string;
	/** As they were recorded when the run began, so that a run that goes on later goes on the same. */
	readonly rates: readonly TaxRate[];
	/** By id of an earlier document: the month of the invoice that it is, or that it amends. */
	readonly months: ReadonlyMap<InvoiceId, BillingMonth>;
}

/** Puts what one customer owes onto the run's documents, with its taxes; undefined when the run is somebody else's now. */
export async function invoiceCustomer(
	tx: Transactor,
	{ catalog }: Surroundings,
	{ run, owner, rates, months, customerId }: RunFacts & { readonly customerId: CustomerId },
): Promise<number | undefined> {
	const { partnerId, month, period, startedAt } = run;
	if (!(await isRunOf(tx, run, owner))) return undefined;
	const open = await listOpenCharges(tx, {
		partnerId,
		customerId,
		bookedBefore: cutOffOf(period),
		invoicedBefore: period.until,
	});
	const charges = open.map(({ line }) => line);
	const lines = await describeCharges(tx, { catalog, customerId }, charges);
	const settled = await readSettled(tx, { customerId, charges, months });
	const planned = planInvoices({ partnerId, customerId, month, lines, settled, rates });
	await saveInvoiceLines(tx, planned);
	await saveTransfers(
		tx,
		planned
			.map(toTaxTransfer)
			.flatMap((transfer) => transfer ?? [])
			.map((transfer) => ({ ...transfer, customerId, partnerId, bookedAt: startedAt })),
	);
	return planned.length;
}

/** The month of each document, or of the invoice that it amends. */
export function monthsOfDocuments(documents: readonly Invoice[]): RunFacts["months"] {
	const own = new Map(documents.map(({ id, period }) => [id, monthOfPeriod(period)]));
	return new Map(
		documents.flatMap(({ id, amends = id }) => {
			const month = own.get(amends);
			return month === undefined ? [] : [[id, month] as const];
		}),
	);
}

/** Every line that the charges settle, directly or through others, with where it stands. */
export async function readSettled(
	db: Reader,
	{
		customerId,
		charges,
		months,
	}: {
		readonly customerId: CustomerId;
		readonly charges: readonly ProrationLine[];
		readonly months: RunFacts["months"];
	},
): Promise<ReadonlyMap<LineId, SettledLine>> {
	const settled = new Map<LineId, SettledLine>();
	let asked = settledBy(charges);
	while (asked.length > 0) {
		const found = await listLinesById(db, customerId, asked);
		const invoiced = await findInvoicedLines(db, customerId, asked);
		for (const line of found) {
			const on = invoiced.get(line.id);
			const month = on === undefined ? undefined : months.get(on.invoiceId);
			const rate = on?.taxRate === undefined ? {} : { taxRate: on.taxRate };
			settled.set(line.id, { line, ...(month === undefined ? {} : { invoiced: { month, ...rate } }) });
		}
		asked = settledBy(found).filter((id) => !settled.has(id));
	}
	return settled;
}

function settledBy(lines: readonly ProrationLine[]): readonly LineId[] {
	return [...new Set(lines.flatMap(({ settles }) => settles?.lineId ?? []))];
}
