import { describe, expect, test } from "vitest";
import { storedId, toId } from "../basics/ids.ts";
import { addDaysTo, parseDay } from "../billing/day.ts";
import { toTransfer } from "../billing/ledger-entry.ts";
import { toMoney } from "../billing/money.ts";
import type { ProrationLine } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { playHistory } from "../billing/test-history.ts";
import { booksInvariants, checkCustomerBooks, checkDocumentBooks } from "./check-books.ts";
import type { CustomerBooks, DocumentBooks } from "./customer-books.ts";

/** Books in order: three months, seats changed in between, the first line invoiced with tax. */
function makeBooks(): CustomerBooks {
	const made = playHistory(
		{
			...{ regime: "legacy", cycle: "monthly", startedOn: parseDay("2026-01-10"), currency: "USD" },
			...{ policy: "exactCarried", price: 500, quantity: 10 },
		},
		[
			{ daysLater: 12, act: "seats", quantity: 15, price: 0 },
			{ daysLater: 40, act: "seats", quantity: 7, price: 0 },
			{ daysLater: 10, act: "suspend", quantity: 1, price: 0 },
			{ daysLater: 3, act: "reactivate", quantity: 7, price: 0 },
		],
	);
	const last = made.at(-1)?.after;
	if (last === undefined) throw new Error("no history");
	const lines = made.flatMap(({ plan }) => plan.lines);
	const billing: SubscriptionBilling = {
		...{ customerId: toId("customer-1"), subscriptionId: last.subscription.subscriptionId, partnerId: toId("p") },
		...{ startedOn: parseDay("2026-01-10"), cycle: "monthly", policy: "exactCarried" },
		...{ unitPrice: toMoney(500, "USD"), priceSource: {}, billedUntil: last.billedUntil },
		...{ running: true, linesWritten: lines.length },
	};
	const [first] = lines;
	if (first === undefined) throw new Error("no line");
	const tax = toMoney(500, "USD");
	return {
		customerId: toId("customer-1"),
		today: last.day,
		lines,
		totals: made.map(({ plan }) => ({ changeId: plan.change.id, total: plan.total })),
		transfers: [
			...lines.map(toTransfer),
			{ id: `${first.id}/tax`, debit: "customerReceivable", credit: "taxPayable", amount: tax, cause: "invoice-1" },
		],
		billings: [billing],
		invoiced: [{ lineId: first.id, invoiceId: "invoice-1", amount: first.amount.amount, tax: 500 }],
	};
}

const document: DocumentBooks = {
	...{ invoiceId: "invoice-1", subtotal: 5000, tax: 500, total: 5500, lineCount: 1 },
	ofLines: { subtotal: 5000, tax: 500, lineCount: 1 },
};

function changeFirst(books: CustomerBooks, change: (line: ProrationLine) => ProrationLine): readonly ProrationLine[] {
	return books.lines.map((line, index) => (index === 0 ? change(line) : line));
}

/** For each invariant one way to break it. */
const breaks: readonly (readonly [(typeof booksInvariants)[number], (books: CustomerBooks) => CustomerBooks])[] = [
	[
		"every line proves itself",
		(books) => ({
			...books,
			lines: changeFirst(books, (line) => ({ ...line, proof: { ...line.proof, quantity: line.proof.quantity + 1 } })),
		}),
	],
	[
		"the lines of a change sum to its total",
		(books) => ({
			...books,
			totals: books.totals.map((one, index) => (index === 1 ? { ...one, total: toMoney(1, "USD") } : one)),
		}),
	],
	["every line is booked once, as it is", (books) => ({ ...books, transfers: books.transfers.slice(1) })],
	[
		"no two paid periods overlap",
		(books) => {
			const last = books.lines.findLast(({ settles }) => settles === undefined);
			if (last === undefined) throw new Error("no charge");
			return { ...books, lines: [...books.lines, { ...last, id: storedId("again/1") }] };
		},
	],
	[
		"no credit gives back more than was paid",
		(books) => {
			const credit = books.lines.find(({ settles, span, rated }) => settles !== undefined && span.from > rated.from);
			if (credit === undefined) throw new Error("no credit of a part");
			const amount = toMoney(-10_000_000, "USD");
			return { ...books, lines: books.lines.map((line) => (line === credit ? { ...line, amount } : line)) };
		},
	],
	[
		"what runs is charged up to today and counts its lines",
		(books) => ({ ...books, today: addDaysTo(books.today, 60) }),
	],
	[
		"what runs is charged up to today and counts its lines",
		(books) => ({ ...books, billings: books.billings.map((one) => ({ ...one, linesWritten: one.linesWritten + 1 })) }),
	],
	[
		"an invoice has a line as it was charged",
		(books) => ({ ...books, invoiced: books.invoiced.map((one) => ({ ...one, amount: one.amount + 1 })) }),
	],
	[
		"tax is booked as invoiced",
		(books) => ({ ...books, invoiced: books.invoiced.map((one) => ({ ...one, tax: one.tax - 1 })) }),
	],
];

test("books in order have no faults", () => {
	expect(checkCustomerBooks(makeBooks())).toEqual([]);
	expect(checkDocumentBooks(document)).toEqual([]);
});

describe("what is out of order is found", () => {
	test.each(breaks)("%s", (invariant, breakBooks) => {
		expect(checkCustomerBooks(breakBooks(makeBooks())).map((fault) => fault.invariant)).toContain(invariant);
	});

	test.each(["subtotal", "tax", "total", "lineCount"] as const)("an invoice with another %s than its lines", (name) => {
		const [fault] = checkDocumentBooks({ ...document, [name]: document[name] + 1 });
		expect(fault?.invariant).toBe("an invoice comes to what its lines come to");
	});
});

test("every invariant has a way to break it, but for the ledger's, whose transfers cannot be half", () => {
	const broken = new Set<string>([...breaks.map(([name]) => name), "an invoice comes to what its lines come to"]);
	expect(booksInvariants.filter((name) => !broken.has(name))).toEqual(["the ledger sums to zero in every currency"]);
});
