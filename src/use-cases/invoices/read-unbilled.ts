import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { monthOfDay, periodOfMonth } from "../../domain/invoices/billing-month.ts";
import { cutOffOf } from "../../domain/invoices/billing-run.ts";
import type { InvoiceLine } from "../../domain/invoices/invoice.ts";
import { planInvoices } from "../../domain/invoices/plan-invoices.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import { listLinesOfChanges } from "../../storage/charge-store.ts";
import type { Reader } from "../../storage/database.ts";
import { listInvoices } from "../../storage/invoice-store.ts";
import { listOpenCharges, type OpenCharge, type OpenChargeListing } from "../../storage/open-charge-store.ts";
import { listTaxRates } from "../../storage/tax-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { describeCharges } from "./describe-charges.ts";
import { monthsOfDocuments, readSettled } from "./invoice-customer.ts";

/** Which charges that no invoice has yet: booked in the month that runs, or before it; both when not said. */
export interface UnbilledListing {
	readonly partnerId: PartnerId;
	readonly customerId?: CustomerId;
	readonly currency?: Currency;
	readonly period?: "current" | "previous";
	readonly after?: NonNullable<OpenChargeListing["after"]>;
	readonly limit: number;
}

/** A charge as it would stand on an invoice that were made now. */
export interface UnbilledLine {
	readonly charge: OpenCharge;
	readonly line: InvoiceLine;
}

/** A page of charges that no invoice has yet; `more` tells that others follow. */
export async function listUnbilledPage(
	surroundings: Surroundings,
	{ period, limit, ...of }: UnbilledListing,
): Promise<{ readonly items: readonly UnbilledLine[]; readonly more: boolean }> {
	return await surroundings.database.read(async (db) => {
		const billing = await findPartnerBilling(db, of.partnerId);
		const today = dayOf(surroundings.now());
		const billingDay = billing?.billingDay ?? 1;
		const month = monthOfDay(today, billingDay);
		const begins = cutOffOf({ from: today, until: periodOfMonth(month, billingDay).from });
		const within = period === undefined ? {} : period === "current" ? { bookedFrom: begins } : { bookedBefore: begins };
		const found = await listOpenCharges(db, { ...of, ...within, limit: limit + 1 });
		const charges = found.slice(0, limit);
		const items = await describeOpen(db, surroundings, { partnerId: of.partnerId, month, charges });
		return { items, more: found.length > limit };
	});
}

async function describeOpen(
	db: Reader,
	{ catalog }: Surroundings,
	{
		partnerId,
		month,
		charges,
	}: {
		readonly partnerId: PartnerId;
		readonly month: ReturnType<typeof monthOfDay>;
		readonly charges: readonly OpenCharge[];
	},
): Promise<readonly UnbilledLine[]> {
	if (charges.length === 0) return [];
	const rates = await listTaxRates(db, partnerId);
	const months = monthsOfDocuments(await listInvoices(db, { partnerId, limit: 100_000, offset: 0 }));
	const items: UnbilledLine[] = [];
	for (const [customerId, own] of Map.groupBy(charges, (one) => one.customerId)) {
		// A page may end within a change, but what a change is called follows from all of it.
		const changes = [...new Set(own.map(({ line }) => line.changeId))];
		const whole = await listLinesOfChanges(db, customerId, changes);
		const lines = await describeCharges(db, { catalog, customerId }, whole);
		const settled = await readSettled(db, { customerId, charges: whole, months });
		const planned = new Map(
			planInvoices({ partnerId, customerId, month, lines, settled, rates }).map((one) => [one.line.id, one]),
		);
		for (const charge of own) {
			const line = planned.get(charge.line.id);
			if (line !== undefined) items.push({ charge, line });
		}
	}
	return items;
}
