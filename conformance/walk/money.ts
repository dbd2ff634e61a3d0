import { items, text } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

/** Invoices and what they are made of; a server that has billed nothing yet has none. */
export const money: Stretch = {
	name: "money",
	async walk(client, known) {
		const params = { customerId: need(known, "listedCustomerId"), billingPeriod: "mostrecent" };
		await client.ask({ method: "GET", path: "/v1/invoices/summary" });
		await client.ask({ method: "GET", path: "/v1/invoices/summaries" });
		const costs = "/v1/customers/{customerId}/servicecosts/{billingPeriod}";
		const invoices = await client.ask({ method: "GET", path: "/v1/invoices", query: { size: "200", offset: "0" } });
		const lines = "/v1/invoices/{invoiceId}/lineitems";
		const billing = {
			invoicelineitemtype: "billinglineitems",
			currencycode: currencyOf(items(invoices)[0]),
			size: "2000",
		};
		for (const provider of ["onetime", "office"]) {
			const query = { ...billing, provider, period: "current" };
			await client.ask({ method: "GET", path: lines, params: { invoiceId: "unbilled" }, query });
		}
		const invoice = { invoiceId: text(invoices, "items.0.id") };
		known.invoiceId = invoice.invoiceId;
		known.currency = billing.currencycode;
		await client.ask({ method: "GET", path: "/v1/invoices/{invoiceId}", params: invoice });
		await client.ask({ method: "GET", path: "/v1/invoices", query: { size: "1", offset: "0" } });
		for (const size of ["2000", "2"]) {
			const query = { ...billing, provider: "office", size };
			await client.ask({ method: "GET", path: lines, params: invoice, query });
		}
		const typed = { ...invoice, provider: "office", type: "billinglineitems" };
		await client.ask({
			method: "GET",
			path: `${lines}/{provider}/{type}`,
			params: typed,
			query: { size: "2", offset: "0" },
		});
		await client.ask({ method: "GET", path: costs, params });
		await client.ask({ method: "GET", path: `${costs}/lineitems`, params });
	},
};

function currencyOf(invoice: Readonly<Record<string, unknown>> | undefined): string {
	return typeof invoice?.currencyCode === "string" ? invoice.currencyCode : "USD";
}
