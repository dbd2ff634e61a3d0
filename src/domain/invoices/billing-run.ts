import type { PartnerId } from "../basics/ids.ts";
import { type Instant, parseInstant } from "../basics/instant.ts";
import type { Currency } from "../billing/currency.ts";
import { type Day, dayOf } from "../billing/day.ts";
import type { Period } from "../billing/period.ts";
import type { BillingMonth } from "./billing-month.ts";
import type { Invoice } from "./invoice.ts";
import { type DocumentKey, toInvoiceId, toInvoiceNumber } from "./invoice-number.ts";

/** One month of one partner being put onto invoices; at most one of a partner is under way. */
export interface BillingRun {
	readonly partnerId: PartnerId;
	readonly month: BillingMonth;
	readonly period: Period;
	readonly state: "running" | "done";
	readonly customersDone: number;
	readonly customersTotal: number;
	/** How many lines stand on its documents so far. */
	readonly lines: number;
	/** Documents and their taxes carry this moment, whenever they are written. */
	readonly startedAt: Instant;
	readonly finishedAt?: Instant;
}

/** What the lines of one document come to, however much it is. */
export interface DocumentSums {
	readonly subtotal: bigint;
	readonly tax: bigint;
	readonly lineCount: number;
}

/** The same in numbers that are exact. */
export interface DocumentTotals {
	readonly subtotal: number;
	readonly tax: number;
	readonly lineCount: number;
}

/** Why a month cannot be billed. */
export type BillingRunRefusal =
	/** The partner has not said how it bills. */
	| { readonly code: "notBilled" }
	/** The month is not over before that day. */
	| { readonly code: "notOver"; readonly month: BillingMonth; readonly until: Day }
	/** The lines of a document come to more than it can hold. */
	| { readonly code: "sumTooLarge"; readonly month: BillingMonth; readonly currency: Currency }
	/** A run of the partner is under way, perhaps of another month. */
	| { readonly code: "alreadyRunning"; readonly month: BillingMonth; readonly since: Instant };

/** Whether a period is over at a moment. */
export function isOver({ until }: Period, now: Instant): boolean {
	return until <= dayOf(now);
}

/** Lines booked before this moment belong to the period or to an earlier one. */
export function cutOffOf({ until }: Period): Instant {
	return parseInstant(`${until}T00:00:00Z`);
}

/** The sums as numbers; undefined where one of them would not be exact. */
export function toDocumentTotals({ subtotal, tax, lineCount }: DocumentSums): DocumentTotals | undefined {
	const isExact = [subtotal, tax, subtotal + tax].every((sum) => Number.isSafeInteger(Number(sum)));
	return isExact ? { subtotal: Number(subtotal), tax: Number(tax), lineCount } : undefined;
}

/** A document as it is issued when all its lines are known. */
export function issueInvoice(run: BillingRun, key: DocumentKey, totals: DocumentTotals): Invoice {
	const { partnerId, currency, amends } = key;
	return {
		id: toInvoiceId(key),
		partnerId,
		number: toInvoiceNumber(key),
		document: amends === undefined ? "invoice" : "creditNote",
		...(amends === undefined ? {} : { amends: toInvoiceId({ partnerId, month: amends, currency }) }),
		currency,
		period: run.period,
		issuedOn: run.period.until,
		issuedAt: run.startedAt,
		subtotal: totals.subtotal,
		tax: totals.tax,
		total: totals.subtotal + totals.tax,
		lineCount: totals.lineCount,
	};
}
