import type { CustomerId, PartnerId } from "../domain/basics/ids.ts";
import { storedId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Currency } from "../domain/billing/currency.ts";
import type { LedgerTransfer } from "../domain/billing/ledger-entry.ts";
import type { Reader, Transactor } from "./database.ts";
import type { LedgerTransferRow } from "./money-tables.ts";
import { placeAll, writeStatement } from "./statement.ts";

/** A transfer as it was booked. */
export interface BookedTransfer extends LedgerTransfer {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly bookedAt: Instant;
}

/** Books transfers; nothing ever changes or removes one. */
export async function saveTransfers(tx: Transactor, transfers: readonly BookedTransfer[]): Promise<void> {
	for (const transfer of transfers) {
		await insertTransfer.run(tx, {
			customer_id: transfer.customerId,
			id: transfer.id,
			partner_id: transfer.partnerId,
			debit_account: transfer.debit,
			credit_account: transfer.credit,
			amount: transfer.amount.amount,
			currency: transfer.amount.currency,
			cause: transfer.cause,
			booked_at: transfer.bookedAt,
		});
	}
}

const transferColumns = [
	"customer_id",
	"id",
	"partner_id",
	"debit_account",
	"credit_account",
	"amount",
	"currency",
	"cause",
	"booked_at",
] as const satisfies readonly (keyof LedgerTransferRow)[];

const insertTransfer = writeStatement(transferColumns, (db, place) =>
	db.insertInto("ledger_transfers").values(placeAll(transferColumns, place)),
);

/** Everything that one partner booked for a customer, by id: in the order of the changes that caused it. */
export async function listTransfers(
	db: Reader,
	{ customerId, partnerId }: { readonly customerId: CustomerId; readonly partnerId: PartnerId },
): Promise<readonly BookedTransfer[]> {
	const rows = await db
		.selectFrom("ledger_transfers")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId)
		.orderBy("booked_at")
		.orderBy("id")
		.execute();
	return rows.map((row) => ({
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		id: row.id,
		debit: row.debit_account as LedgerTransfer["debit"], // written by saveTransfers only, as the two below
		credit: row.credit_account as LedgerTransfer["credit"], // see debit
		amount: { amount: row.amount, currency: row.currency as Currency }, // see debit
		cause: row.cause,
		bookedAt: storedInstant(row.booked_at),
	}));
}
