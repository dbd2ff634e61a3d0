import { sumsByCurrency, toLedgerEntries, toTransfer } from "../billing/ledger-entry.ts";
import { paidSpans } from "../billing/paid-spans.ts";
import { findOverlap } from "../billing/period.ts";
import type { ProrationLine } from "../billing/proration-line.ts";
import { proveLine } from "../billing/prove-line.ts";
import type { CustomerBooks, DocumentBooks } from "./customer-books.ts";

/** Where a promise of the books is not kept. */
export interface BooksFault {
	readonly invariant: BooksInvariant;
	/** Ids of what is wrong. */
	readonly where: string;
}

/** What always holds of one customer's money; each gives the ids of what breaks it. */
const customerInvariants = {
	"every line proves itself": ({ lines }) => lines.filter((line) => !proveLine(line)).map(({ id }) => id),
	"the lines of a change sum to its total": ({ lines, totals }) => {
		const sums = Map.groupBy(lines, ({ changeId }) => changeId);
		return totals
			.filter(({ changeId, total }) => sumOf(sums.get(changeId) ?? []) !== total.amount)
			.map(({ changeId }) => changeId);
	},
	"every line is booked once, as it is": ({ lines, transfers }) => {
		const booked = new Map(transfers.map((transfer) => [transfer.id, transfer]));
		return lines.filter((line) => !isBookedAs(booked.get(line.id), line)).map(({ id }) => id);
	},
	"the ledger sums to zero in every currency": ({ transfers }) =>
		[...sumsByCurrency(toLedgerEntries(transfers)).values()]
			.filter(({ amount }) => amount !== 0)
			.map(({ currency }) => currency),
	"no two paid periods overlap": ({ lines }) =>
		paidBySubscription(lines).flatMap(([subscriptionId, spans]) =>
			spans.some(({ span }, index) => {
				const next = spans[index + 1];
				return next !== undefined && findOverlap(span, next.span) !== undefined;
			})
				? [subscriptionId]
				: [],
		),
	"no credit gives back more than was paid": ({ lines }) =>
		paidBySubscription(lines).flatMap(([, spans]) => spans.filter(({ paid }) => paid < 0).map(({ line }) => line.id)),
	"what runs is charged up to today and counts its lines": ({ billings, lines, today }) => {
		const written = Map.groupBy(lines, ({ subscriptionId }) => subscriptionId);
		return billings
			.filter(
				({ running, billedUntil, linesWritten, subscriptionId }) =>
					(running && billedUntil <= today) || (written.get(subscriptionId)?.length ?? 0) !== linesWritten,
			)
			.map(({ subscriptionId }) => subscriptionId);
	},
	"an invoice has a line as it was charged": ({ lines, invoiced }) => {
		const charged = new Map(lines.map((line) => [line.id, line.amount.amount]));
		return invoiced.filter(({ lineId, amount }) => charged.get(lineId) !== amount).map(({ lineId }) => lineId);
	},
	"tax is booked as invoiced": ({ invoiced, transfers }) => {
		const booked = new Map(
			transfers.map(({ id, debit, amount }) => [id, debit === "customerReceivable" ? amount.amount : -amount.amount]),
		);
		return invoiced.filter(({ lineId, tax }) => (booked.get(`${lineId}/tax`) ?? 0) !== tax).map(({ lineId }) => lineId);
	},
} as const satisfies Record<string, (books: CustomerBooks) => readonly string[]>;

const documentInvariants = {
	"an invoice comes to what its lines come to": ({ subtotal, tax, total, lineCount, ofLines }) =>
		subtotal === ofLines.subtotal && tax === ofLines.tax && total === subtotal + tax && lineCount === ofLines.lineCount,
} as const satisfies Record<string, (document: DocumentBooks) => boolean>;

export type BooksInvariant = keyof typeof customerInvariants | keyof typeof documentInvariants;

/** The names of all promises, in the order in which they are told. */
export const booksInvariants = [
	...Object.keys(customerInvariants),
	...Object.keys(documentInvariants),
] as readonly BooksInvariant[]; // the keys of both tables

/** Everything that does not hold in one customer's books. */
export function checkCustomerBooks(books: CustomerBooks): readonly BooksFault[] {
	return Object.entries(customerInvariants).flatMap(
		([name, check]) =>
			check(books).map((where) => ({ invariant: name as BooksInvariant, where: `${books.customerId} ${where}` })), // a key of the table
	);
}

/** Everything that does not hold of one document. */
export function checkDocumentBooks(document: DocumentBooks): readonly BooksFault[] {
	return Object.entries(documentInvariants).flatMap(
		([name, check]) => (check(document) ? [] : [{ invariant: name as BooksInvariant, where: document.invoiceId }]), // a key of the table
	);
}

function paidBySubscription(lines: readonly ProrationLine[]) {
	return [...Map.groupBy(lines, ({ subscriptionId }) => subscriptionId)].map(
		([subscriptionId, own]) => [subscriptionId, paidSpans(own)] as const,
	);
}

function isBookedAs(transfer: CustomerBooks["transfers"][number] | undefined, line: ProrationLine): boolean {
	const expected = toTransfer(line);
	return (
		transfer !== undefined &&
		transfer.debit === expected.debit &&
		transfer.credit === expected.credit &&
		transfer.amount.amount === expected.amount.amount &&
		transfer.amount.currency === expected.amount.currency &&
		transfer.cause === expected.cause
	);
}

function sumOf(lines: readonly ProrationLine[]): number {
	return lines.reduce((sum, { amount }) => sum + amount.amount, 0);
}
