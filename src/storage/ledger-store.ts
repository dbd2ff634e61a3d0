import type { CustomerId, PartnerId } from "../domain/basics/ids.ts";
import { storedId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Currency } from "../domain/billing/currency.ts";
import type { LedgerTransfer } from "../domain/billing/ledger-entry.ts";
import type { ExactMoney } from "../domain/billing/money.ts";
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

/** Whose ledger: what one partner booked for one customer. */
export interface LedgerOf {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
}

/** Everything that one partner booked for a customer, in the order in which it was booked. */
export async function listTransfers(db: Reader, of: LedgerOf): Promise<readonly BookedTransfer[]> {
	const rows = await selectTransfers(db, of).selectAll().orderBy("booked_at").orderBy("id").execute();
	return rows.map(fromTransferRow);
}

/** A page of the same, the last booked first, after the transfer of that id; from the beginning when it is none of them. */
export async function listLastTransfers(
	db: Reader,
	of: LedgerOf,
	{ limit, after }: { readonly limit: number; readonly after?: string },
): Promise<readonly BookedTransfer[]> {
	let query = selectTransfers(db, of).selectAll();
	const place =
		after === undefined
			? undefined
			: await selectTransfers(db, of).select(["booked_at", "id"]).where("id", "=", after).executeTakeFirst();
	if (place !== undefined) {
		query = query.where((eb) =>
			eb.or([
				eb("booked_at", "<", place.booked_at),
				eb.and([eb("booked_at", "=", place.booked_at), eb("id", "<", place.id)]),
			]),
		);
	}
	const rows = await query.orderBy("booked_at", "desc").orderBy("id", "desc").limit(limit).execute();
	return rows.map(fromTransferRow);
}

/** What went from one account to another in one currency, over all transfers. */
export interface AccountFlow extends Pick<LedgerTransfer, "debit" | "credit"> {
	readonly amount: ExactMoney;
}

/** All transfers summed by their two accounts and their currency: the balances follow from these few. */
export async function sumTransfers(db: Reader, of: LedgerOf): Promise<readonly AccountFlow[]> {
	const rows = await selectTransfers(db, of)
		.select(["debit_account", "credit_account", "currency"])
		// As text, since PostgreSQL gives sums as text and SQLite as numbers.
		.select((eb) => eb.cast<string>(eb.fn.sum("amount"), "text").as("amount"))
		.groupBy(["debit_account", "credit_account", "currency"])
		.orderBy("currency")
		.execute();
	return rows.map((row) => ({
		debit: row.debit_account as LedgerTransfer["debit"], // written by saveTransfers only, as the two below
		credit: row.credit_account as LedgerTransfer["credit"], // see debit
		amount: { amount: BigInt(row.amount), currency: row.currency as Currency }, // see debit
	}));
}

function selectTransfers(db: Reader, { customerId, partnerId }: LedgerOf) {
	return db.selectFrom("ledger_transfers").where("customer_id", "=", customerId).where("partner_id", "=", partnerId);
}

function fromTransferRow(row: LedgerTransferRow): BookedTransfer {
	return {
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		id: row.id,
		debit: row.debit_account as LedgerTransfer["debit"], // written by saveTransfers only, as the two below
		credit: row.credit_account as LedgerTransfer["credit"], // see debit
		amount: { amount: row.amount, currency: row.currency as Currency }, // see debit
		cause: row.cause,
		bookedAt: storedInstant(row.booked_at),
	};
}
