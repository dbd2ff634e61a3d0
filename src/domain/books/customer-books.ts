import type { CustomerId } from "../basics/ids.ts";
import type { Day } from "../billing/day.ts";
import type { LedgerTransfer } from "../billing/ledger-entry.ts";
import type { Money } from "../billing/money.ts";
import type { ChangeId, LineId, ProrationLine } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";

/** Everything that was ever written about one customer's money. */
export interface CustomerBooks {
	readonly customerId: CustomerId;
	/** The customer's own day. */
	readonly today: Day;
	/** By subscription, in the order in which they were written. */
	readonly lines: readonly ProrationLine[];
	/** What each change says that it charged. */
	readonly totals: readonly { readonly changeId: ChangeId; readonly total: Money }[];
	readonly transfers: readonly LedgerTransfer[];
	readonly billings: readonly SubscriptionBilling[];
	readonly invoiced: readonly InvoicedLine[];
}

/** That a line stands on a document. */
export interface InvoicedLine {
	readonly lineId: LineId;
	readonly invoiceId: string;
	readonly amount: number;
	readonly tax: number;
}

/** The totals of a document beside what its lines come to. */
export interface DocumentBooks {
	readonly invoiceId: string;
	readonly subtotal: number;
	readonly tax: number;
	readonly total: number;
	readonly lineCount: number;
	readonly ofLines: { readonly subtotal: number; readonly tax: number; readonly lineCount: number };
}
