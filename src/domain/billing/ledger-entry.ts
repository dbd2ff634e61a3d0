import type { Currency } from "./currency.ts";
import { type ExactMoney, type Money, negateMoney, toMoney } from "./money.ts";
import type { ProrationLine } from "./proration-line.ts";

/**
 * Where money stands: what the customer owes the partner, what the partner earned, and what it owes in taxes. Periods
 * are charged in advance and not spread over their days, so nothing is deferred.
 */
export type LedgerAccount = "customerReceivable" | "partnerRevenue" | "taxPayable";

/**
 * A double entry as one value: the amount is debited to one account and credited to the other, so that no booking can
 * be half. Append-only: what was wrong is corrected by a transfer the other way.
 */
export interface LedgerTransfer {
	readonly id: string;
	readonly debit: LedgerAccount;
	readonly credit: LedgerAccount;
	/** Not negative. */
	readonly amount: Money;
	/** The change or invoice that it is booked for. */
	readonly cause: string;
}

/** One side of a transfer; a debit is positive, a credit negative. */
export interface LedgerEntry {
	readonly account: LedgerAccount;
	readonly amount: Money;
}

/** What a line books: a charge is owed by the customer and earned by the partner, a credit the other way. */
export function toTransfer({
	id,
	changeId,
	amount,
}: Pick<ProrationLine, "id" | "changeId" | "amount">): LedgerTransfer {
	return bookBetween({ id, cause: changeId, amount, debit: "customerReceivable", credit: "partnerRevenue" });
}

/** The transfer of an amount that may be negative, which then goes the other way. */
export function bookBetween({ amount, debit, credit, ...named }: LedgerTransfer): LedgerTransfer {
	if (amount.amount >= 0) return { ...named, debit, credit, amount };
	return { ...named, debit: credit, credit: debit, amount: toMoney(-amount.amount, amount.currency) };
}

/** Both sides of each transfer; they sum to zero in every currency. */
export function toLedgerEntries(transfers: readonly LedgerTransfer[]): readonly LedgerEntry[] {
	return transfers.flatMap(({ debit, credit, amount }) => [
		{ account: debit, amount },
		{ account: credit, amount: negateMoney(amount) },
	]);
}

/** The sum of the entries in each currency that they are in; of whole transfers it is zero in every one. */
export function sumsByCurrency(entries: readonly Pick<LedgerEntry, "amount">[]): ReadonlyMap<Currency, Money> {
	const sums = exactSums(entries.map(({ amount }) => amount));
	return new Map(sums.map(({ amount, currency }) => [currency, toMoney(amount, currency)]));
}

/** The same of any amounts, however large the sums are, in the order in which their currencies come. */
export function exactSums(amounts: readonly (Money | ExactMoney)[]): readonly ExactMoney[] {
	const sums = new Map<Currency, bigint>();
	for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount));
	return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
