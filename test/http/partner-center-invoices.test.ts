import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import {
	estimateLinkCollection,
	invoice,
	invoiceCollection,
	invoiceLineItemCollection,
	invoiceSummary,
	invoiceSummaryCollection,
} from "../../src/wire/invoice.ts";
import { serviceCostLineItemCollection, serviceCostsSummary } from "../../src/wire/service-costs.ts";
import { makeCaller, otherPartnerId } from "../support/fixture.ts";
import { type BilledMonths, openBilledMonths } from "../support/invoice-app.ts";
import { read, readServiceError } from "./read-answer.ts";

let months: BilledMonths;

const stranger = makeCaller({ partner: otherPartnerId, roles: ["globalAdmin"] });
const helpdesk = makeCaller({ roles: ["helpdeskAgent"] });
const program = makeCaller({ roles: ["billingAdmin"], kind: "app" });

beforeAll(async () => {
	months = await openBilledMonths();
});
afterAll(async () => await months.close());

async function get<Schema extends z.ZodType>(schema: Schema, url: string): Promise<z.output<Schema>> {
	return read(schema, await months.ask(url));
}

describe("Partner Center's invoices", () => {
	test("are found by both ids, and listed by offset with the notes within", async () => {
		const one = await get(invoice, `/v1/invoices/${months.number}`);
		expect(await get(invoice, `/v1/Invoices/Recurring-${months.number.toLowerCase()}`)).toEqual(one);
		expect((await months.ask(`/v1/invoices/OneTime-${months.number}`)).statusCode).toBe(404);
		expect(one).toMatchObject({ documentType: "invoice", invoiceDate: "2026-10-01T00:00:00Z", currencySymbol: "$" });
		const [note] = one.amendments;
		expect(note).toMatchObject({ documentType: "adjustment_note", amendsOf: months.number });
		expect(await get(invoice, `/v1/invoices/${note?.id}`)).toEqual({ ...note, amendments: [] });
		const all = await get(invoiceCollection, "/v1/invoices?size=200&offset=0");
		const first = await get(invoiceCollection, "/v1/invoices?size=1");
		const second = await get(invoiceCollection, `/v1${first.links?.next?.uri}`);
		expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
	});

	test.each([
		['{"Field":"InvoiceDate","Value":"2026-10-01","Operator":"greater_than_or_equals"}', 2],
		['{"Field":"InvoiceDate","Value":"2026-10-01","Operator":"greater_than"}', 0],
		['{"Field":"InvoiceDate","Value":"2026-10-01T00:00:00Z","Operator":"less_than_or_equals"}', 2],
		['{"Field":"InvoiceDate","Value":"2026-10-01","Operator":"equals"}', 2],
		['{"field":"invoiceDate","value":"10/01/2026 00:00:00","operator":"LessThan"}', 0],
		[
			'{"LeftFilter":{"Field":"InvoiceDate","Value":"2026-09-30","Operator":"greater_than"},"Operator":"and","RightFilter":{"Field":"InvoiceDate","Value":"2026-10-02","Operator":"less_than_or_equals"}}',
			2,
		],
	])("are narrowed by %s", async (filter, count) => {
		const found = await get(invoiceCollection, `/v1/invoices?filter=${encodeURIComponent(filter)}`);
		expect(found.items.length).toBe(count);
	});

	test.each([
		"/v1/invoices?filter=x",
		'/v1/invoices?filter={"Field":"Name","Value":"x","Operator":"equals"}',
		"/v1/invoices?size=-1",
		"/v1/invoices/unbilled/lineitems?currencycode=ZZZ",
		"/v1/invoices/unbilled/lineitems?period=never",
		"/v1/invoices/estimates/links",
	])("refuse %s", async (url) => {
		readServiceError(await months.ask(url), 400);
	});

	test("have lines by offset and by token, the same, with the two members that clients choose a class by", async () => {
		const root = `/v1/invoices/${months.number}/lineitems`;
		const all = await get(invoiceLineItemCollection, `${root}/office/billinglineitems`);
		expect(all.items.length).toBeGreaterThan(2);
		expect(all.items[0]).toMatchObject({ billingProvider: "office", invoiceLineItemType: "billing_line_items" });
		const byOffset = await follow(`${root}/Office/BillingLineItems?size=2&offset=0`);
		const byToken = await follow(
			`${root}?provider=Office&invoicelineitemtype=BillingLineItems&currencycode=usd&size=2`,
		);
		expect(byOffset).toEqual(all.items);
		expect(byToken).toEqual(all.items);
		const found = await get(invoice, `/v1/invoices/${months.number}`);
		const cents = all.items.reduce((sum, item) => sum + Math.round(item.totalForCustomer * 100), 0);
		expect(cents).toBe(Math.round(found.totalCharges * 100));
	});

	test("have no lines of other providers, of usage or in another currency", async () => {
		const root = `/v1/invoices/${months.number}/lineitems`;
		for (const url of [
			`${root}/Azure/UsageLineItems`,
			`${root}/OneTime/BillingLineItems`,
			`${root}?provider=marketplace`,
			`${root}?provider=all&invoicelineitemtype=usagelineitems`,
			`${root}?currencycode=eur`,
		]) {
			expect(await get(invoiceLineItemCollection, url)).toEqual({
				...{ totalCount: 0, items: [], attributes: { objectType: "Collection" } },
			});
		}
		expect(readServiceError(await months.ask(`${root}/Nobody/BillingLineItems`), 400).code).toBe(900126);
	});

	test("have what is not invoiced yet under `unbilled`, by the links that say so", async () => {
		const links = await get(estimateLinkCollection, "/v1/invoices/estimates/links?currencycode=usd");
		const lines = await Promise.all(links.items.map((one) => get(invoiceLineItemCollection, `/v1${one.link.uri}`)));
		expect(lines.map(({ items }) => items.length)).toEqual([1, 0]);
		expect(lines[0]?.items[0]).toMatchObject({ amount: 22.22, tax: 2.22, chargeType: "Cycle fee" });
	});

	test("come to a balance in each currency", async () => {
		const { items } = await get(invoiceSummaryCollection, "/v1/invoices/summaries");
		expect(items.map(({ currencyCode }) => currencyCode)).toEqual(["KRW", "USD"]);
		expect(await get(invoiceSummary, "/v1/invoices/summary")).toEqual(items[1]);
		// The notes have taken back what the change of seats had added: what is left is the purchase, taxed.
		expect(items[1]?.balanceAmount).toBe(105.6);
	});

	test("are printed, but have no tax receipts", async () => {
		const pdf = await months.ask(`/v1/invoices/${months.number}/documents/statement`, {
			headers: { "x-locale": "ko-KR" },
		});
		expect(pdf.headers["content-type"]).toBe("application/pdf");
		const receipt = await months.ask(`/v1/invoices/${months.number}/receipts/1/documents/statement`);
		expect(readServiceError(receipt, 404).code).toBe(3000);
	});

	test("of another partner are not found, and some are for people only", async () => {
		for (const path of ["", "/documents/statement", "/lineitems", "/lineitems/Office/BillingLineItems"]) {
			const url = `/v1/invoices/${months.number}${path}`;
			expect(readServiceError(await months.ask(url, { as: stranger }), 404).code).toBe(3000);
			expect(readServiceError(await months.ask(url, { as: helpdesk }), 403).code).toBe(900150);
		}
		expect(readServiceError(await months.ask(`/v1/invoices/${months.number}`, { as: program }), 403).code).toBe(900329);
		expect((await months.ask("/v1/invoices", { as: program })).statusCode).toBe(200);
	});
});

describe("service costs", () => {
	const costs = (period: string) => `/v1/customers/${months.customerId}/servicecosts/${period}`;

	test("are those of the last documents, and their lines sum to them", async () => {
		const summary = await get(serviceCostsSummary, costs("MostRecent"));
		expect(summary).toMatchObject({ billingStartDate: "2026-10-01T00:00:00Z", currencyCode: "USD" });
		const { items } = await get(serviceCostLineItemCollection, `${costs("mostrecent")}/lineitems`);
		const sum = items.reduce((total, item) => total + Math.round(item.afterTaxTotal * 100), 0);
		expect(sum).toBe(Math.round(summary.afterTaxTotal * 100));
		expect(items.every(({ invoiceNumber }) => /^C[0-9A-Z]{9}$/u.test(invoiceNumber))).toBe(true);
	});

	test("of the current period are what is not invoiced yet", async () => {
		expect(await get(serviceCostsSummary, costs("current"))).toMatchObject({
			pretaxTotal: 22.22,
			afterTaxTotal: 24.44,
		});
	});

	test("of no period and of nobody's customer are refused", async () => {
		readServiceError(await months.ask(costs("yesterday")), 400);
		expect(readServiceError(await months.ask(costs("mostrecent"), { as: stranger }), 404).code).toBe(3000);
	});
});

/** All items, page by page, by the links and headers that the answers give. */
async function follow(url: string): Promise<z.output<typeof invoiceLineItemCollection>["items"]> {
	const items: z.output<typeof invoiceLineItemCollection>["items"] = [];
	let next: { url: string; headers: Record<string, string> } | undefined = { url, headers: {} };
	while (next !== undefined) {
		const page: z.output<typeof invoiceLineItemCollection> = read(
			invoiceLineItemCollection,
			await months.ask(next.url, { headers: next.headers }),
		);
		items.push(...page.items);
		const link = page.links?.next;
		next =
			link === undefined
				? undefined
				: { url: `/v1${link.uri}`, headers: Object.fromEntries(link.headers.map(({ key, value }) => [key, value])) };
	}
	return items;
}
