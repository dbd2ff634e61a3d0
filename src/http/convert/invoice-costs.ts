import type { Currency } from "../../domain/billing/currency.ts";
import { addMoney } from "../../domain/billing/money.ts";
import { lastDayOf } from "../../domain/billing/period.ts";
import type { ServiceCosts } from "../../use-cases/invoices/read-service-costs.ts";
import type { ServiceCostsSummary } from "../../wire/service-costs.ts";
import { symbolOf, toMidnight } from "./invoice.ts";
import { sumLines } from "./invoice-line.ts";
import { toMajor } from "./money.ts";
import { toLink } from "./resource.ts";

/** The totals in the main currency, and in the details those of every currency that there are lines in. */
export function toWireServiceCosts(costs: ServiceCosts, path: string): ServiceCostsSummary {
	const currencies = new Set([costs.currency, ...costs.lines.map(({ line }) => line.line.amount.currency)]);
	return {
		...summarize(costs, costs.currency, path),
		details: [...currencies].map((currency) => ({
			invoiceType: "Recurring",
			summary: summarize(costs, currency, path),
		})),
	};
}

function summarize({ customerId, period, lines }: ServiceCosts, currency: Currency, path: string) {
	const own = lines.map(({ line }) => line).filter(({ line }) => line.amount.currency === currency);
	const { pretax, tax } = sumLines(own, currency);
	return {
		billingStartDate: toMidnight(period.from),
		billingEndDate: toMidnight(lastDayOf(period)),
		pretaxTotal: toMajor(pretax),
		tax: toMajor(tax),
		afterTaxTotal: toMajor(addMoney(pretax, tax)),
		currencyCode: currency,
		currencySymbol: symbolOf(currency),
		customerId,
		links: { serviceCostLineItems: toLink(`${path}/lineitems`), self: toLink(path) },
		attributes: { objectType: "ServiceCostsSummary" },
	};
}
