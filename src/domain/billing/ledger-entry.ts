import type { CustomerId } from "../basics/ids.ts";
import type { Currency } from "./currency.ts";
import { addMoney, type Money, negateMoney } from "./money.ts";
import type { ChangeId, LineId, ProrationLine } from "./proration-line.ts";

/**
 * Where money stands. Two accounts are enough for what lines say: what the customer owes the partner, and what the
 * partner earned. What the partner owes its supplier, taxes and payments are accounts to add when lines for them exist;
 * periods are charged in advance and not spread over their days, so nothing is deferred.
 */
export type LedgerAccount = "customerReceivable" | "partnerRevenue";

/** One side of a booking. Append-only: what was wrong is corrected by entries the other way. */
export interface LedgerEntry {
	readonly customerId: CustomerId;
	readonly changeId: ChangeId;
	readonly lineId: LineId;
	readonly account: LedgerAccount;
	/** A debit is positive, a credit negative. */
	readonly amount: Money;
}

/** Two entries for each line, which sum to zero: a charge is owed by the customer and earned by the partner. */
export function toLedgerEntries(customerId: CustomerId, lines: readonly ProrationLine[]): readonly LedgerEntry[] {
	return lines.flatMap(({ id: lineId, changeId, amount }) => {
		const booking = { customerId, changeId, lineId };
		return [
			{ ...booking, account: "customerReceivable", amount },
			{ ...booking, account: "partnerRevenue", amount: negateMoney(amount) },
		] as const;
	});
}

/** The sum of the entries in each currency that they are in; of whole changes it is zero in every one. */
export function sumsByCurrency(entries: readonly Pick<LedgerEntry, "amount">[]): ReadonlyMap<Currency, Money> {
	const sums = new Map<Currency, Money>();
	for (const { amount } of entries) {
		const sum = sums.get(amount.currency);
		sums.set(amount.currency, sum === undefined ? amount : addMoney(sum, amount));
	}
	return sums;
}
