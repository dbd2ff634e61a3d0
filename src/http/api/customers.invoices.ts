import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { toMoney } from "../../domain/billing/money.ts";
import { listCustomerInvoices } from "../../use-cases/invoices/read-invoices.ts";
import { readSpend } from "../../use-cases/invoices/read-spend.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { customerInvoices, customerSpend, spendQuery } from "../../wire/api/invoices.ts";
import { problem } from "../../wire/api/problem.ts";
import { viewInvoice, viewShare } from "../convert/invoice-views.ts";
import { viewMoney } from "../convert/money.ts";
import { notFoundProblem } from "../errors.ts";
import { route } from "../route.ts";

/** `GET /api/v1/customers/{customerId}/invoices`: every document that it has lines on, newest first. */
export const listCustomerInvoicesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/invoices",
	summary: "List a customer's invoices",
	operation: "viewInvoices",
	credentials: "either",
	responses: { 200: customerInvoices, 404: problem },
	async handle({ surroundings, caller: { partnerId }, params, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		if ((await findCustomer(surroundings, partnerId, customerId)) === undefined) {
			return notFoundProblem(locale, "Customer");
		}
		const found = await listCustomerInvoices(surroundings, { partnerId, customerId });
		const items = found.map(({ invoice, share }) => ({
			...viewInvoice(invoice, locale.language),
			share: viewShare(share, invoice),
		}));
		return { status: 200, body: { items } };
	},
});

/** `GET /api/v1/customers/{customerId}/spend?months=`: what it was charged, month by month. */
export const getSpendRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/spend",
	summary: "Get a customer's spend over time",
	operation: "viewInvoices",
	credentials: "either",
	query: spendQuery,
	responses: { 200: customerSpend, 400: problem, 404: problem },
	async handle({ surroundings, caller: { partnerId }, params, query, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		const spend = await readSpend(surroundings, { partnerId, customerId, months: query.months });
		if (spend === undefined) return notFoundProblem(locale, "Customer");
		const items = spend.map(({ month, currency, ...amounts }) => ({
			month,
			currency,
			invoiced: viewMoney(toMoney(amounts.invoiced, currency)),
			tax: viewMoney(toMoney(amounts.tax, currency)),
			notInvoiced: viewMoney(toMoney(amounts.notInvoiced, currency)),
		}));
		return { status: 200, body: { items } };
	},
});
