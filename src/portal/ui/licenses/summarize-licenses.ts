import type { LicenseOverviewView } from "../../../wire/api/licenses.ts";
import type { MoneyView } from "../../../wire/api/money.ts";
import { addCharges } from "../../api/add-charges.ts";

/** All products of a customer in a few numbers. */
export interface LicenseSummary {
	readonly purchased: number;
	readonly assigned: number;
	readonly idle: number;
	readonly free: number;
	readonly overAssigned: number;
	/** What returning all that is advised would save in a month, one amount a currency. */
	readonly savings: readonly MoneyView[];
}

/** Adds up the products of a customer. */
export function summarizeLicenses({ products }: Pick<LicenseOverviewView, "products">): LicenseSummary {
	const skus = products.flatMap((product) => product.skus);
	const sum = (of: (sku: (typeof skus)[number]) => number) => skus.reduce((total, sku) => total + of(sku), 0);
	return {
		purchased: sum(({ purchased }) => purchased),
		assigned: sum(({ assigned }) => assigned),
		idle: sum(({ idle }) => idle.count),
		free: sum(({ free }) => free),
		overAssigned: sum(({ overAssigned }) => overAssigned),
		savings: skus.reduce<readonly MoneyView[]>(
			(total, { advice }) => (advice?.kind === "returnSeats" ? addCharges(total, advice.perMonth ?? []) : total),
			[],
		),
	};
}
