import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { Period } from "../../domain/billing/period.ts";
import { lastCompleteMonth, monthOfDay, periodOfMonth } from "../../domain/invoices/billing-month.ts";
import type { InvoiceLine } from "../../domain/invoices/invoice.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { findInvoiceDocument, latestOf, listCustomerInvoices } from "./read-invoices.ts";
import { listUnbilledPage } from "./read-unbilled.ts";

/** What a customer's services cost: what was invoiced last, or what no invoice has yet. */
export interface ServiceCosts {
	readonly customerId: CustomerId;
	readonly period: Period;
	/** The one that totals are in, where lines are in several. */
	readonly currency: Currency;
	/** With the number of their document, which is empty before there is one. */
	readonly lines: readonly { readonly line: InvoiceLine; readonly number: string }[];
}

interface CostsOf {
	readonly partnerId: PartnerId;
	readonly customerId: CustomerId;
	readonly which: "mostrecent" | "current";
}

const mostLines = 10_000;

/** The costs of a customer that the caller has found; nothing costs nothing. */
export async function readServiceCosts(surroundings: Surroundings, of: CostsOf): Promise<ServiceCosts> {
	const { partnerId, customerId } = of;
	const billing = await surroundings.database.read((db) => findPartnerBilling(db, partnerId));
	const day = dayOf(surroundings.now());
	const billingDay = billing?.billingDay ?? 1;
	const month = of.which === "current" ? monthOfDay(day, billingDay) : lastCompleteMonth(day, billingDay);
	const none = { customerId, period: periodOfMonth(month, billingDay), currency: billing?.currency ?? "USD" };
	if (of.which === "current") {
		const page = await listUnbilledPage(surroundings, { partnerId, customerId, limit: mostLines });
		const lines = page.items.map(({ line }) => ({ line, number: "" }));
		return { ...none, currency: lines[0]?.line.line.amount.currency ?? none.currency, lines };
	}
	const latest = latestOf(await listCustomerInvoices(surroundings, { partnerId, customerId }));
	const lines: { line: InvoiceLine; number: string }[] = [];
	for (const { invoice } of latest) {
		const document = await findInvoiceDocument(surroundings, { partnerId, invoiceId: invoice.id, customerId });
		for (const line of (await document?.linesOf(customerId)) ?? []) lines.push({ line, number: invoice.number });
	}
	const [first] = latest;
	if (first === undefined) return { ...none, lines };
	const { period, currency } = first.invoice;
	return { customerId, period, currency, lines };
}
