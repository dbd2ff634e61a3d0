import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { exactSums, type LedgerAccount } from "../../domain/billing/ledger-entry.ts";
import type { ExactMoney } from "../../domain/billing/money.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { type BookedTransfer, listLastTransfers, sumTransfers } from "../../storage/ledger-store.ts";
import type { Surroundings } from "../surroundings.ts";

export type { BookedTransfer } from "../../storage/ledger-store.ts";

/** What one partner booked for a customer. */
export interface CustomerLedger {
	/** By account and currency; what the customer owes is positive. */
	readonly balances: readonly { readonly account: LedgerAccount; readonly balance: ExactMoney }[];
	/** Over all accounts, one for each currency; zero in a sound ledger. */
	readonly sums: readonly ExactMoney[];
	/** A page of the transfers, the last first. */
	readonly transfers: readonly BookedTransfer[];
	readonly more: boolean;
}

/** Reads the balances and a page of the transfers, after the transfer of that id; undefined for another's customer. */
export async function readLedger(
	{ database }: Surroundings,
	{ caller: { partnerId }, customerId }: { readonly caller: Caller; readonly customerId: CustomerId },
	{ limit, after }: { readonly limit: number; readonly after?: string },
): Promise<CustomerLedger | undefined> {
	return await database.read(async (db) => {
		if ((await findCustomerOfPartner(db, partnerId, customerId)) === undefined) return undefined;
		const of = { customerId, partnerId };
		const entries = (await sumTransfers(db, of)).flatMap(({ debit, credit, amount }) => [
			{ account: debit, amount },
			{ account: credit, amount: { ...amount, amount: -amount.amount } },
		]);
		const accounts = [...new Set(entries.map(({ account }) => account))].toSorted();
		const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) };
		const found = await listLastTransfers(db, of, page);
		return {
			balances: accounts.flatMap((account) =>
				exactSums(entries.filter((entry) => entry.account === account).map(({ amount }) => amount)).map((balance) => ({
					...{ account, balance },
				})),
			),
			sums: exactSums(entries.map(({ amount }) => amount)),
			transfers: found.slice(0, limit),
			more: found.length > limit,
		};
	});
}
