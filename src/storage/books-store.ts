import { type CustomerId, storedId } from "../domain/basics/ids.ts";
import type { Currency } from "../domain/billing/currency.ts";
import type { Day } from "../domain/billing/day.ts";
import type { LedgerTransfer } from "../domain/billing/ledger-entry.ts";
import type { ChargePlan } from "../domain/billing/proration-line.ts";
import type { CustomerBooks, DocumentBooks } from "../domain/books/customer-books.ts";
import { listBillings } from "./billing-store.ts";
import { fromLineRow } from "./charge-store.ts";
import type { Reader } from "./database.ts";
import { fromJson } from "./json.ts";

/** Every customer of the installation, by id, a page at a time. */
export async function listCustomerIds(
	db: Reader,
	{ after, limit }: { readonly after?: CustomerId; readonly limit: number },
): Promise<readonly CustomerId[]> {
	let query = db.selectFrom("customers").select("id");
	if (after !== undefined) query = query.where("id", ">", after);
	return (await query.orderBy("id").limit(limit).execute()).map(({ id }) => storedId(id));
}

/** Everything that was ever written about one customer's money, whichever partner wrote it. */
export async function readCustomerBooks(db: Reader, customerId: CustomerId, today: Day): Promise<CustomerBooks> {
	const lines = await db
		.selectFrom("charge_lines")
		.selectAll()
		.where("customer_id", "=", customerId)
		.orderBy("subscription_id")
		.orderBy("place")
		.execute();
	const changes = await db
		.selectFrom("customer_changes")
		.select(["id", "charges"])
		.where("customer_id", "=", customerId)
		.where("charges", "is not", null)
		.execute();
	const transfers = await db.selectFrom("ledger_transfers").selectAll().where("customer_id", "=", customerId).execute();
	const invoiced = await db.selectFrom("invoice_lines").selectAll().where("customer_id", "=", customerId).execute();
	return {
		customerId,
		today,
		lines: lines.map(fromLineRow),
		totals: changes.map(({ id, charges }) => ({
			changeId: storedId(id),
			total: fromJson<{ plan: Pick<ChargePlan, "total"> }>(charges ?? "").plan.total,
		})),
		transfers: transfers.map((row) => ({
			id: row.id,
			debit: row.debit_account as LedgerTransfer["debit"], // written by the ledger store only, as the two below
			credit: row.credit_account as LedgerTransfer["credit"], // see debit
			amount: { amount: row.amount, currency: row.currency as Currency }, // see debit
			cause: row.cause,
		})),
		billings: await listBillings(db, customerId),
		invoiced: invoiced.map((row) => ({
			lineId: storedId(row.line_id),
			invoiceId: row.invoice_id,
			amount: row.amount,
			tax: row.tax,
		})),
	};
}

/** Every document of every partner beside what its lines come to. */
export async function listDocumentBooks(db: Reader): Promise<readonly DocumentBooks[]> {
	const invoices = await db.selectFrom("invoices").selectAll().execute();
	const sums = await db
		.selectFrom("invoice_lines")
		.select((eb) => [
			"partner_id",
			"invoice_id",
			eb.cast<string>(eb.fn.sum("amount"), "text").as("subtotal"),
			eb.cast<string>(eb.fn.sum("tax"), "text").as("tax"),
			eb.fn.countAll().as("lines"),
		])
		.groupBy(["partner_id", "invoice_id"])
		.execute();
	const byInvoice = new Map(sums.map((row) => [`${row.partner_id} ${row.invoice_id}`, row]));
	return invoices.map((invoice) => {
		const sum = byInvoice.get(`${invoice.partner_id} ${invoice.id}`);
		return {
			invoiceId: invoice.id,
			subtotal: invoice.subtotal,
			tax: invoice.tax,
			total: invoice.total,
			lineCount: invoice.line_count,
			ofLines: {
				subtotal: Number(sum?.subtotal ?? 0),
				tax: Number(sum?.tax ?? 0),
				lineCount: Number(sum?.lines ?? 0),
			},
		};
	});
}
