import type { z } from "zod";
import type { customerSpend } from "../../../wire/api/invoices.ts";

/** What a customer was charged in one month and currency, before tax. */
export type MonthlySpend = z.infer<typeof customerSpend>["items"][number];

/** The months of one currency. */
export interface CurrencySpend {
	readonly currency: string;
	readonly months: readonly MonthlySpend[];
	/** Something of it no invoice has yet. */
	readonly hasNotInvoiced: boolean;
}

/** Months by currency, the currency with the most charges first; one in which nothing was charged is left out. */
export function byCurrency(months: readonly MonthlySpend[]): readonly CurrencySpend[] {
	const currencies = [...new Set(months.map(({ currency }) => currency))];
	return currencies
		.map((currency) => months.filter((month) => month.currency === currency))
		.filter((own) => own.some(isCharged))
		.toSorted((one, other) => other.filter(isCharged).length - one.filter(isCharged).length)
		.map((own) => ({
			currency: own[0]?.currency ?? "",
			months: own,
			hasNotInvoiced: own.some(({ notInvoiced }) => notInvoiced.amount !== 0),
		}));
}

function isCharged({ invoiced, notInvoiced }: MonthlySpend): boolean {
	return invoiced.amount !== 0 || notInvoiced.amount !== 0;
}
