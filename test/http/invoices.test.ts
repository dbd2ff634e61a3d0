import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { reconciliationColumns } from "../../src/domain/invoices/reconciliation-row.ts";
import {
	billingRunList,
	billingRunResult,
	customerInvoices,
	customerSpend,
	invoiceDetail,
	invoicePage,
} from "../../src/wire/api/invoices.ts";
import { chargeHistory } from "../support/charge-history.ts";
import { dumpTables } from "../support/dump-tables.ts";
import { makeCaller, otherPartnerId } from "../support/fixture.ts";
import { type BilledMonths, openBilledMonths } from "../support/invoice-app.ts";
import { read, readProblem } from "./read-answer.ts";

let months: BilledMonths;

const stranger = makeCaller({ partner: otherPartnerId, roles: ["globalAdmin"] });
const helpdesk = makeCaller({ roles: ["helpdeskAgent"] });

beforeAll(async () => {
	months = await openBilledMonths();
});
afterAll(async () => await months.close());

const run = (body?: unknown, as = makeCaller({ roles: ["billingAdmin"] })) =>
	months.ask("/api/v1/billing-runs", { method: "POST", as, ...(body === undefined ? {} : { body }) });

async function get<Schema extends z.ZodType>(schema: Schema, url: string): Promise<z.output<Schema>> {
	return read(schema, await months.ask(url));
}

describe("billing runs", () => {
	test("are told with what they issued, one by one and all", async () => {
		const { items } = await get(billingRunList, "/api/v1/billing-runs");
		expect(items.map(({ id, state }) => [id, state])).toEqual([
			["2026-10", "done"],
			["2026-09", "done"],
		]);
		const one = await get(billingRunResult, "/api/v1/billing-runs/2026-09");
		expect(one.invoices.map(({ currency }) => currency).toSorted()).toEqual(["KRW", "USD"]);
	});

	test("of a month that is done say the same again and write nothing", async () => {
		const rows = await dumpTables(months.stage.surroundings.database);
		const again = read(billingRunResult, await run({ period: "2026-09" }), 200);
		expect(again.invoices.length).toBe(2);
		expect(await dumpTables(months.stage.surroundings.database)).toEqual(rows);
	});

	test.each([
		{ what: "a month that is not over", body: { period: "2026-11" }, status: 409, code: "notOver" },
		{ what: "a month to come", body: { period: "2099-01" }, status: 409, code: "notOver" },
		{ what: "no month", body: { period: "2026-13" }, status: 400 },
		{ what: "a day", body: { period: "2026-09-01" }, status: 400 },
		{ what: "another name", body: { month: "2026-09" }, status: 400 },
		{ what: "what is no JSON", body: "{", status: 400 },
	])("of $what are refused, and nothing is written", async ({ body, status, code }) => {
		const rows = await dumpTables(months.stage.surroundings.database);
		const problem = readProblem(await run(body), status);
		expect(problem.refusals?.[0]?.code).toBe(code);
		expect(await dumpTables(months.stage.surroundings.database)).toEqual(rows);
	});

	test("are refused in the caller's language", async () => {
		const ask = async (language: string) =>
			readProblem(
				await months.ask("/api/v1/billing-runs", {
					...{ method: "POST", body: { period: "2026-11" } },
					headers: { "accept-language": language },
				}),
				409,
			).refusals?.[0];
		expect((await ask("ko"))?.reason).toBe("2026-11 청구 기간은 2026년 11월 30일까지이며 아직 끝나지 않았습니다.");
		expect((await ask("en"))?.remedy).toBe("Run billing again on December 1, 2026 or later.");
	});

	test("started twice at once are one run", async () => {
		await chargeHistory(months.stage, { startedOn: "2026-10-20", partner: otherPartnerId });
		const answers = await Promise.all([run({}, stranger), run({}, stranger)]);
		expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBe(1);
		// The other one came while it ran, or just after.
		for (const other of answers.filter(({ statusCode }) => statusCode !== 201 && statusCode !== 200))
			expect(readProblem(other, 409).refusals?.[0]?.code).toBe("alreadyRunning");
	});

	test("take the right to bill", async () => {
		expect(readProblem(await run({}, helpdesk), 403).code).toBe("forbidden");
		expect(readProblem(await run({}, makeCaller({ roles: ["adminAgent"] })), 403).code).toBe("forbidden");
		expect((await months.ask("/api/v1/billing-runs/nothing")).statusCode).toBe(404);
	});
});

describe("our invoices", () => {
	test("are listed newest first, page by page, with the credit notes that amend them", async () => {
		const first = await get(invoicePage, "/api/v1/invoices?size=1");
		const second = await get(invoicePage, `/api/v1/invoices?size=1&cursor=${first.next}`);
		const all = await get(invoicePage, "/api/v1/invoices");
		expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
		const amended = all.items.find(({ id }) => id === months.number);
		expect(amended?.amendments.map(({ document, amends }) => [document, amends])).toEqual([
			["creditNote", months.number],
		]);
	});

	test("carry lines that prove themselves and sum to the totals", async () => {
		const found = await get(invoiceDetail, `/api/v1/invoices/${months.number}`);
		expect(found.lines.length).toBe(found.lineCount);
		expect(found.lines.every(({ proof }) => proof.proved)).toBe(true);
		const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
		expect(sum(found.lines.map(({ amount }) => amount.amount))).toBe(found.subtotal.amount);
		expect(sum(found.lines.map(({ tax }) => tax.amount))).toBe(found.tax.amount);
		expect(sum(found.customers.map(({ total }) => total.amount))).toBe(found.total.amount);
		const half = await get(invoiceDetail, `/api/v1/invoices/${months.number}?size=1`);
		const rest = await get(invoiceDetail, `/api/v1/invoices/${months.number}?size=500&cursor=${half.next}`);
		expect([...half.lines, ...rest.lines]).toEqual(found.lines);
	});

	test("are a customer's statement when one is named, and its list", async () => {
		const { items } = await get(customerInvoices, `/api/v1/customers/${months.customerId}/invoices`);
		expect(items.map(({ document }) => document).toSorted()).toEqual(["creditNote", "invoice"]);
		const own = await get(invoiceDetail, `/api/v1/invoices/${months.number}?customerId=${months.customerId}`);
		expect(own.customers).toEqual([items.find(({ id }) => id === months.number)?.share]);
		expect((await months.ask(`/api/v1/invoices/${months.number}?customerId=nobody`)).statusCode).toBe(404);
	});

	test("say month by month what was invoiced and what is not yet", async () => {
		const { items } = await get(customerSpend, `/api/v1/customers/${months.customerId}/spend?months=3`);
		expect(items.map((one) => [one.month, one.invoiced.amount > 0, one.notInvoiced.amount])).toEqual([
			["2026-09", true, 0],
			["2026-10", false, 0],
			["2026-11", false, 2_222],
		]);
	});

	test("are a PDF in both languages and a file of 28 columns that no spreadsheet takes for formulas", async () => {
		const pdf = await months.ask(`/api/v1/invoices/${months.number}/pdf?language=ko`);
		expect(pdf.headers).toMatchObject({
			"content-type": "application/pdf",
			"content-disposition": `inline; filename="${months.number}-ko.pdf"`,
		});
		expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
		const csv = await months.ask(`/api/v1/invoices/${months.number}/csv`);
		const [head = "", first = ""] = csv.body.split("\r\n");
		expect(head).toBe(`\uFEFF${reconciliationColumns.join(",")}`);
		expect(reconciliationColumns.length).toBe(28);
		expect(first).toContain("'=뷁 무역");
		expect(csv.body).toMatch(/,-\d+\.\d\d,/u);
		expect(readProblem(await months.ask(`/api/v1/invoices/${months.number}/pdf?language=fr`), 400).code).toBe(
			"invalidInput",
		);
	});

	test("of another partner are not found, and take a right", async () => {
		for (const path of ["", "/pdf", "/csv"]) {
			const url = `/api/v1/invoices/${months.number}${path}`;
			expect(readProblem(await months.ask(url, { as: stranger }), 404).code).toBe("notFound");
			expect(readProblem(await months.ask(url, { as: helpdesk }), 403).code).toBe("forbidden");
			expect((await months.ask(`/api/v1/invoices/D000000000${path}`)).statusCode).toBe(404);
		}
		const ours = `/api/v1/customers/${months.customerId}`;
		expect((await months.ask(`${ours}/invoices`, { as: stranger })).statusCode).toBe(404);
		expect((await months.ask(`${ours}/spend`, { as: stranger })).statusCode).toBe(404);
	});
});
