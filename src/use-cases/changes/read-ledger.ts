import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { type LedgerAccount, sumsByCurrency, toLedgerEntries } from "../../domain/billing/ledger-entry.ts";
import type { Money } from "../../domain/billing/money.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { type BookedTransfer, listTransfers } from "../../storage/ledger-store.ts";
import type { Surroundings } from "../surroundings.ts";

export type { BookedTransfer } from "../../storage/ledger-store.ts";

/** What one partner booked for a customer. */
export interface CustomerLedger {
	/** By account and currency; what the customer owes is positive. */
	readonly balances: readonly { readonly account: LedgerAccount; readonly balance: Money }[];
	/** Over all accounts, one for each currency; zero in a sound ledger. */
	readonly sums: readonly Money[];
	/** A page of the transfers, the last first. */
	readonly transfers: readonly BookedTransfer[];
	readonly more: boolean;
}

/** Reads the ledger whole and gives a page of it, after the transfer of that id; undefined for another's customer. */
export async function readLedger(
	{ database }: Surroundings,
	{ caller: { partnerId }, customerId }: { readonly caller: Caller; readonly customerId: CustomerId },
	{ limit, after }: { readonly limit: number; readonly after?: string },
): Promise<CustomerLedger | undefined> {
	return await database.read(async (db) => {
		if ((await findCustomerOfPartner(db, partnerId, customerId)) === undefined) return undefined;
		const all = (await listTransfers(db, { customerId, partnerId })).toReversed();
		const entries = toLedgerEntries(all);
		const accounts = [...new Set(entries.map(({ account }) => account))].toSorted();
		const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
		return {
			balances: accounts.flatMap((account) =>
				[...sumsByCurrency(entries.filter((entry) => entry.account === account)).values()].map((balance) => ({
					...{ account, balance },
				})),
			),
			sums: [...sumsByCurrency(entries).values()],
			transfers: all.slice(start, start + limit),
			more: all.length > start + limit,
		};
	});
}
