import type { Partner } from "../../domain/access/partner.ts";
import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { DocumentTotals } from "../../domain/invoices/billing-run.ts";
import type { Invoice, InvoiceId, InvoiceLine } from "../../domain/invoices/invoice.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Reader } from "../../storage/database.ts";
import {
	type CustomerShare,
	type InvoiceLineListing,
	listInvoiceLines,
	listShares,
} from "../../storage/invoice-line-store.ts";
import {
	type CurrencyBalance,
	findInvoice,
	type InvoiceListing,
	listBalances,
	listCreditNotes,
	listInvoices,
	listInvoicesById,
} from "../../storage/invoice-store.ts";
import { findPartner } from "../../storage/partner-store.ts";
import type { Surroundings } from "../surroundings.ts";

export type { CustomerShare } from "../../storage/invoice-line-store.ts";
export type { CurrencyBalance, InvoiceListing } from "../../storage/invoice-store.ts";

/** A document with the credit notes that amend it. */
export interface AmendedInvoice {
	readonly invoice: Invoice;
	readonly amendments: readonly Invoice[];
}

/** The partner's documents, newest first; `more` tells that older ones follow. */
export async function listInvoicePage(
	{ database }: Surroundings,
	listing: InvoiceListing,
): Promise<{ readonly items: readonly AmendedInvoice[]; readonly more: boolean }> {
	return await database.read(async (db) => {
		const found = await listInvoices(db, { ...listing, limit: listing.limit + 1 });
		const items = await withAmendments(db, listing.partnerId, found.slice(0, listing.limit));
		return { items, more: found.length > listing.limit };
	});
}

/** Which document, and whether only what one customer has on it. */
export interface DocumentOf {
	readonly partnerId: PartnerId;
	readonly invoiceId: InvoiceId;
	/** Makes the document this customer's statement. */
	readonly customerId?: CustomerId;
}

/** A document with all that its printed form needs but its lines, which may be many. */
export interface InvoiceDocument extends AmendedInvoice {
	readonly partner: Partner;
	/** The document that it amends. */
	readonly amended?: Invoice;
	/** By name; one for a customer's statement. */
	readonly customers: readonly CustomerShare[];
	/** The document's, or the customer's for its statement. */
	readonly totals: DocumentTotals;
	/** Whether it is one customer's statement. */
	readonly isStatement: boolean;
	/** A customer's lines, subscription by subscription in the order in which they were charged. */
	readonly linesOf: (customerId: CustomerId) => Promise<readonly InvoiceLine[]>;
}

/** A document of the partner; undefined when there is none, or the customer has nothing on it. */
export async function findInvoiceDocument(
	{ database }: Surroundings,
	{ partnerId, invoiceId, customerId }: DocumentOf,
): Promise<InvoiceDocument | undefined> {
	return await database.read(async (db) => {
		const invoice = await findInvoice(db, partnerId, invoiceId);
		const partner = await findPartner(db, partnerId);
		if (invoice === undefined || partner === undefined) return undefined;
		const of = customerId === undefined ? {} : { customerId };
		const customers = await listShares(db, { partnerId, invoiceId, ...of });
		const [own] = customers;
		if (customerId !== undefined && own === undefined) return undefined;
		const { amends } = invoice;
		const amended = amends === undefined ? undefined : await findInvoice(db, partnerId, amends);
		return {
			invoice,
			amendments: await listCreditNotes(db, partnerId, [invoiceId]),
			partner,
			...(amended === undefined ? {} : { amended }),
			customers: customers.toSorted((one, other) => compareNames(one, other)),
			totals: customerId === undefined || own === undefined ? invoice : own,
			isStatement: customerId !== undefined,
			linesOf: (id) => database.read((reader) => linesOfCustomer(reader, { partnerId, invoiceId, customerId: id })),
		};
	});
}

/** Lines of a document by customer and line; `more` tells that others follow. */
export async function listInvoiceLinePage(
	{ database }: Surroundings,
	listing: InvoiceLineListing,
): Promise<{ readonly items: readonly InvoiceLine[]; readonly more: boolean }> {
	return await database.read(async (db) => {
		const found = await listInvoiceLines(db, { ...listing, limit: listing.limit + 1 });
		return { items: found.slice(0, listing.limit), more: found.length > listing.limit };
	});
}

/** A document with what one customer has on it. */
export interface CustomerInvoice {
	readonly invoice: Invoice;
	readonly share: CustomerShare;
}

/** Every document that a customer has lines on, newest first. */
export async function listCustomerInvoices(
	{ database }: Surroundings,
	of: { readonly partnerId: PartnerId; readonly customerId: CustomerId },
): Promise<readonly CustomerInvoice[]> {
	return await database.read((db) => readCustomerInvoices(db, of));
}

/** The same within a read that is under way. */
export async function readCustomerInvoices(
	db: Reader,
	{ partnerId, customerId }: { readonly partnerId: PartnerId; readonly customerId: CustomerId },
): Promise<readonly CustomerInvoice[]> {
	const shares = new Map((await listShares(db, { partnerId, customerId })).map((one) => [one.invoiceId, one]));
	const invoices = await listInvoicesById(db, partnerId, [...shares.keys()]);
	return invoices.flatMap((invoice) => {
		const share = shares.get(invoice.id);
		return share === undefined ? [] : [{ invoice, share }];
	});
}

/** What the partner has invoiced so far by currency, and the currency that it bills in; undefined when it does not bill. */
export async function readBalances(
	{ database }: Surroundings,
	partnerId: PartnerId,
): Promise<{ readonly balances: readonly CurrencyBalance[]; readonly currency?: CurrencyBalance["currency"] }> {
	return await database.read(async (db) => {
		const billing = await findPartnerBilling(db, partnerId);
		const own = billing === undefined ? {} : { currency: billing.currency };
		return { balances: await listBalances(db, partnerId), ...own };
	});
}

/** The last day on which an invoice was issued to the customer, with what it has on the documents of that day. */
export function latestOf(invoices: readonly CustomerInvoice[]): readonly CustomerInvoice[] {
	const day: Day | undefined = invoices[0]?.invoice.issuedOn;
	return invoices.filter(({ invoice }) => invoice.issuedOn === day);
}

async function withAmendments(
	db: Reader,
	partnerId: PartnerId,
	invoices: readonly Invoice[],
): Promise<readonly AmendedInvoice[]> {
	const ids = invoices.map(({ id }) => id);
	const notes = Map.groupBy(await listCreditNotes(db, partnerId, ids), ({ amends }) => amends);
	return invoices.map((invoice) => ({ invoice, amendments: notes.get(invoice.id) ?? [] }));
}

const linesAtOnce = 5_000;

async function linesOfCustomer(db: Reader, of: Required<DocumentOf>): Promise<readonly InvoiceLine[]> {
	const lines: InvoiceLine[] = [];
	let after: InvoiceLineListing["after"];
	for (;;) {
		const from = after === undefined ? {} : { after };
		const page = await listInvoiceLines(db, { ...of, ...from, limit: linesAtOnce });
		lines.push(...page);
		const last = page.at(-1);
		if (last === undefined || page.length < linesAtOnce) break;
		after = { customerId: last.customerId, lineId: last.line.id };
	}
	return lines.toSorted((one, other) => compare(keyOf(one), keyOf(other)));
}

/** Changes are numbered in time, and lines within a change. */
function keyOf({ line }: InvoiceLine): string {
	const number = line.id.slice(line.id.lastIndexOf("/") + 1);
	return `${line.subscriptionId} ${line.changeId} ${number.padStart(6, "0")}`;
}

function compareNames(one: CustomerShare, other: CustomerShare): number {
	return compare(one.customerName, other.customerName) || compare(one.customerId, other.customerId);
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
