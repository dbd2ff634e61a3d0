import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chargeHistory, letBill } from "../../test/support/charge-history.ts";
import { toOrigin } from "../../test/support/desk.ts";
import { openStage, otherPartnerId, partnerId, type Stage } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { storedId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { parseDay } from "../domain/billing/day.ts";
import type { Invoice, InvoiceId } from "../domain/invoices/invoice.ts";
import { runBilling } from "../use-cases/invoices/run-billing.ts";
import type { Reader } from "./database.ts";
import {
	findInvoicedLines,
	listInvoiceLines,
	listShares,
	saveInvoiceLines,
	sumDocuments,
} from "./invoice-line-store.ts";
import {
	findInvoice,
	listBalances,
	listCreditNotes,
	listInvoices,
	listInvoicesById,
	saveInvoice,
} from "./invoice-store.ts";
import { countCustomersWithOpenCharges, listCustomersWithOpenCharges, listOpenCharges } from "./open-charge-store.ts";

function make(id: string, month: number, changes: Partial<Invoice> = {}): Invoice {
	const day = (of: number) => parseDay(`2026-${String(of).padStart(2, "0")}-01`);
	return {
		...{ id: storedId<InvoiceId>(id), partnerId, number: id.toUpperCase(), document: "invoice", currency: "USD" },
		period: { from: day(month), until: day(month + 1) },
		...{ issuedOn: day(month + 1), issuedAt: parseInstant("2026-11-01T00:00:00Z") },
		...{ subtotal: 9_000_000_000_000, tax: -1, total: 8_999_999_999_999, lineCount: 2 },
		...changes,
	};
}

describe.each(databasesUnderTest())("on %s", (kind) => {
	let stage: Stage;
	const read = <T>(work: (db: Reader) => Promise<T>) => stage.surroundings.database.read(work);

	beforeEach(async () => {
		stage = await openStage(kind);
	});
	afterEach(async () => await stage.close());

	test("documents come back as they were written, newest first, within days, and to nobody else", async () => {
		const note = make("c3", 4, { document: "creditNote", amends: storedId<InvoiceId>("d2"), total: -5 });
		const all = [note, make("d2", 3), make("d1", 2, { currency: "KRW", total: 7 })];
		await stage.surroundings.database.transactInstallation(async (tx) => {
			for (const one of all.toReversed()) await saveInvoice(tx, one);
			await saveInvoice(tx, make("d9", 2, { partnerId: otherPartnerId }));
		});
		const list = { partnerId, limit: 10, offset: 0 };
		expect(await read((db) => listInvoices(db, list))).toEqual(all);
		expect(await read((db) => listInvoices(db, { ...list, limit: 1, offset: 1 }))).toEqual([all[1]]);
		expect(await read((db) => listInvoices(db, { ...list, document: "invoice" }))).toEqual(all.slice(1));
		const range = { ...list, from: parseDay("2026-04-01"), until: parseDay("2026-05-01") };
		expect(await read((db) => listInvoices(db, range))).toEqual([all[1]]);
		expect(await read((db) => listCreditNotes(db, partnerId, [storedId("d2")]))).toEqual([note]);
		expect(await read((db) => listInvoicesById(db, partnerId, [storedId("d1"), storedId("d9")]))).toEqual([all[2]]);
		expect(await read((db) => findInvoice(db, otherPartnerId, storedId("d1")))).toBeUndefined();
		expect(await read((db) => listBalances(db, partnerId))).toEqual([
			{ currency: "KRW", total: 7n, firstIssuedOn: "2026-03-01", lastIssuedOn: "2026-03-01" },
			{ currency: "USD", total: 8_999_999_999_994n, firstIssuedOn: "2026-04-01", lastIssuedOn: "2026-05-01" },
		]);
	});

	test("charges without an invoice are found page by page, by customer, currency and moment", async () => {
		await letBill(stage);
		const one = await chargeHistory(stage, { startedOn: "2026-09-10", steps: [later(40)] });
		const other = await chargeHistory(stage, { startedOn: "2026-10-10", currency: "KRW" });
		await chargeHistory(stage, { startedOn: "2026-09-10", partner: otherPartnerId });
		const all = await read((db) => listOpenCharges(db, { partnerId }));
		expect(new Set(all.map(({ customerId }) => customerId))).toEqual(new Set([one, other]));
		const paged = [];
		for (let after: (typeof all)[number] | undefined; ; ) {
			const from = after === undefined ? {} : { after: { ...after, subscriptionId: after.line.subscriptionId } };
			const [next] = await read((db) => listOpenCharges(db, { partnerId, limit: 1, ...from }));
			if (next === undefined) break;
			paged.push(next);
			after = next;
		}
		expect(paged).toEqual(all);
		const count = (of: Omit<Parameters<typeof listOpenCharges>[1], "partnerId">) =>
			read(async (db) => (await listOpenCharges(db, { partnerId, ...of })).length);
		expect(await count({ currency: "KRW" })).toBe(1);
		expect(await count({ customerId: other })).toBe(1);
		const cut = parseInstant("2026-10-01T00:00:00Z");
		expect((await count({ bookedBefore: cut })) + (await count({ bookedFrom: cut }))).toBe(all.length);
		expect(await count({ invoicedBefore: parseDay("2026-09-10") })).toBe(0);
		expect(await read((db) => countCustomersWithOpenCharges(db, { partnerId }))).toBe(2);
		const [first = one] = [one, other].toSorted();
		expect(await read((db) => listCustomersWithOpenCharges(db, { partnerId, after: first, limit: 9 }))).toHaveLength(1);
	});

	test("a line stands on one document; documents, customers and pages sum to the same", async () => {
		await letBill(stage);
		const customerId = await chargeHistory(stage, { startedOn: "2026-10-03", steps: [later(5), later(5)] });
		await chargeHistory(stage, { startedOn: "2026-10-04" });
		await runBilling(stage.surroundings, { origin: toOrigin({}) });
		const [invoice] = await read((db) => listInvoices(db, { partnerId, limit: 1, offset: 0 }));
		if (invoice === undefined) throw new Error("nothing was issued");
		const of = { partnerId, invoiceId: invoice.id };
		const lines = await read((db) => listInvoiceLines(db, { ...of, limit: 100 }));
		expect(lines.length).toBe(invoice.lineCount);
		const [head, ...tail] = lines;
		if (head === undefined) throw new Error("no line");
		const after = { customerId: head.customerId, lineId: head.line.id };
		expect(await read((db) => listInvoiceLines(db, { ...of, after, limit: 100 }))).toEqual(tail);
		expect(await read((db) => listInvoiceLines(db, { ...of, offset: 1, limit: 100 }))).toEqual(tail);
		const sum = { subtotal: BigInt(invoice.subtotal), tax: BigInt(invoice.tax), lineCount: invoice.lineCount };
		expect(await read((db) => sumDocuments(db, partnerId, [invoice.id]))).toEqual(new Map([[invoice.id, sum]]));
		const shares = await read((db) => listShares(db, of));
		expect(shares.reduce((total, share) => total + share.subtotal, 0)).toBe(invoice.subtotal);
		expect(await read((db) => listShares(db, { partnerId, customerId }))).toEqual(
			shares.filter((share) => share.customerId === customerId),
		);
		const invoiced = await read((db) => findInvoicedLines(db, head.customerId, [head.line.id, storedId("none/1")]));
		expect(invoiced).toEqual(new Map([[head.line.id, { invoiceId: invoice.id }]]));
		const again = [{ ...head, invoiceId: storedId<InvoiceId>("d2") }];
		await expect(
			stage.surroundings.database.transact(customerId, (tx) => saveInvoiceLines(tx, again)),
		).rejects.toThrow();
		expect(
			await read((db) => listOpenCharges(db, { partnerId, bookedBefore: parseInstant("2026-11-01T00:00:00Z") })),
		).toEqual([]);
	});
});

function later(daysLater: number) {
	return { daysLater, act: "seats", quantity: daysLater, price: 0 } as const;
}
