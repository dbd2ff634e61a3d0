import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import { dayOf, laterOf } from "../../domain/billing/day.ts";
import {
	addMonths,
	type BillingMonth,
	monthOfDay,
	monthOfPeriod,
	monthsBetween,
} from "../../domain/invoices/billing-month.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { listOpenCharges } from "../../storage/open-charge-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { readCustomerInvoices } from "./read-invoices.ts";

/** What a customer was charged in one month and currency, in minor units and before tax. */
export interface MonthlySpend {
	readonly month: BillingMonth;
	readonly currency: Currency;
	readonly invoiced: number;
	/** On top of what was invoiced. */
	readonly tax: number;
	readonly notInvoiced: number;
}

/**
 * A customer's spend month by month, every month of the range in every currency that was ever charged. What no invoice
 * has yet counts in the month whose invoice will take it, so the range may end later than the month that runs.
 */
export async function readSpend(
	surroundings: Surroundings,
	{
		partnerId,
		customerId,
		months,
	}: { readonly partnerId: PartnerId; readonly customerId: CustomerId; readonly months: number },
): Promise<readonly MonthlySpend[] | undefined> {
	return await surroundings.database.read(async (db) => {
		const known = await findCustomerOfPartner(db, partnerId, customerId);
		if (known === undefined) return undefined;
		const billingDay = (await findPartnerBilling(db, partnerId))?.billingDay ?? 1;
		const invoices = await readCustomerInvoices(db, { partnerId, customerId });
		const open = await listOpenCharges(db, { partnerId, customerId });
		const parts = [
			...invoices.map(({ invoice, share }) => ({
				...{ month: monthOfPeriod(invoice.period), currency: invoice.currency },
				...{ invoiced: share.subtotal, tax: share.tax, notInvoiced: 0 },
			})),
			...open.map(({ line, invoicedFrom, bookedAt }) => ({
				month: monthOfDay(laterOf(dayOf(bookedAt), invoicedFrom), billingDay),
				...{ currency: line.amount.currency, invoiced: 0, tax: 0, notInvoiced: line.amount.amount },
			})),
		];
		const now = known.customer.clock ?? surroundings.now();
		return fillMonths(parts, { current: monthOfDay(dayOf(now), billingDay), months });
	});
}

function fillMonths(
	parts: readonly MonthlySpend[],
	{ current, months }: { readonly current: BillingMonth; readonly months: number },
): readonly MonthlySpend[] {
	const first = addMonths(current, 1 - months);
	const last = [current, ...parts.map(({ month }) => month)].toSorted().at(-1) ?? current;
	const currencies = [...new Set(parts.map(({ currency }) => currency))].toSorted();
	const range = Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index));
	return range.flatMap((month) =>
		currencies.map((currency) =>
			parts
				.filter((part) => part.month === month && part.currency === currency)
				.reduce((sum, part) => addSpend(sum, part), { month, currency, invoiced: 0, tax: 0, notInvoiced: 0 }),
		),
	);
}

function addSpend(sum: MonthlySpend, part: MonthlySpend): MonthlySpend {
	return {
		...sum,
		invoiced: sum.invoiced + part.invoiced,
		tax: sum.tax + part.tax,
		notInvoiced: sum.notInvoiced + part.notInvoiced,
	};
}
