import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newCommerceRow } from "../../src/domain/prices/test-sheets.ts";
import { auditPage } from "../../src/wire/api/audit.ts";
import { priceBookView, priceListPage } from "../../src/wire/api/prices.ts";
import { timeline } from "../../src/wire/api/timeline.ts";
import { type AuditRecord, auditRecordCollection } from "../../src/wire/audit-record.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const columns = Object.keys(newCommerceRow);
const inYen: Readonly<Record<string, string>> = {
	...{ ...newCommerceRow, Market: "JP", Currency: "JPY" },
	...{ UnitPrice: "48000", "ERP Price": "60000" },
};
const csv = [columns.join(","), columns.map((column) => `"${inYen[column] ?? ""}"`).join(",")].join("\n");
const today = Temporal.Now.plainDateISO("UTC");
const policies = { legacy: "exact", newCommerce: "exact" };
const tax = { market: "JP", name: "消費税", percent: "10", from: "2026-01-01" };

describe.each(databasesUnderTest())("what a partner does for itself, over HTTP on %s", (kind) => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServerOn(kind);
	});
	afterAll(() => server.close());

	const send = (where: `${"POST" | "PUT"} ${string}`, body: unknown, requestId?: string) =>
		server.ask({
			...{ method: where.startsWith("PUT") ? "PUT" : "POST", url: `/api/v1${where.replace(/^\w+ /u, "")}`, body },
			headers: requestId === undefined ? {} : { "ms-requestid": requestId },
		});
	// A record of yesterday is one that was written when the test ran at midnight.
	const list = async (resource: string) => {
		const filter = encodeURIComponent(JSON.stringify({ Field: "ResourceType", Value: resource, Operator: "equals" }));
		const url = `/v1/auditrecords?startDate=${today.subtract({ days: 1 })}&filter=${filter}`;
		return read(auditRecordCollection, await server.ask({ url })).items;
	};

	test("is listed newest first among the audit records, without a customer", async () => {
		await send("POST /price-lists", { name: "May", csv });
		const book = read(priceBookView, await send("POST /price-books", { name: "Friends", rules: [] }), 201);
		await send(`PUT /price-books/${book.id}`, { name: "Family", rules: [] });
		await send("PUT /billing-settings", { currency: "USD", billingDay: 1, policies });
		await send("POST /tax-rates", tax);
		await send("POST /billing-runs", { period: "2020-01" });
		const prices = await list("price");
		const names = ({ customizedData }: AuditRecord) => customizedData.find(({ key }) => key === "Operation")?.value;
		expect(prices.map(names)).toEqual(["update_price_book", "create_price_book", "import_price_list"]);
		const money = await list("invoice");
		const newest = money.slice(0, 4).map(names);
		expect(newest).toEqual(["run_billing", "run_billing", "create_tax_rate", "update_billing_settings"]);
		expect(prices[0]).toMatchObject({ operationType: "undefined", resourceType: "undefined" });
		expect(money[0]).toMatchObject({ operationType: "ready_invoice", resourceType: "invoice" });
		for (const record of [...prices, ...money.slice(0, 4)]) {
			expect(record).not.toHaveProperty("customerId");
			expect(record).not.toHaveProperty("customerName");
			expect(record.id).toMatch(new RegExp(`^${record.partnerId}_[^_]+_[a-z]+_\\d{18}$`, "u"));
			expect(record.userPrincipalName).toMatch(/@/u);
		}
		const [changed] = prices;
		expect(JSON.parse(changed?.resourceOldValue ?? "")).toMatchObject({ Id: book.id, Name: "Friends", Version: 1 });
		expect(JSON.parse(changed?.resourceNewValue ?? "")).toMatchObject({ Id: book.id, Name: "Family", Version: 2 });
		expect(prices[2]).not.toHaveProperty("resourceOldValue");
		expect(prices[2]?.customizedData).toEqual([
			{ key: "Name", value: "May" },
			{ key: "Rows", value: "1" },
			{ key: "Operation", value: "import_price_list" },
			{ key: "Resource", value: "price" },
		]);
	});

	test("is done once when the request is repeated, and answered in the same bytes", async () => {
		for (const [path, body] of [
			["/price-lists", { name: "Once", csv }],
			["/price-books", { name: "Once", rules: [] }],
			["/tax-rates", { ...tax, name: "Once" }],
		] as const) {
			const count = async () => (await server.ask({ url: `/api/v1${path}` })).body.split('"Once"').length - 1;
			const answers = await Promise.all([1, 2, 3].map(() => send(`POST ${path}`, body, "again")));
			const again = await send(`POST ${path}`, body, "AGAIN");
			expect(new Set([...answers, again].map((answer) => `${answer.statusCode} ${answer.body}`)).size, path).toBe(1);
			expect(await count(), path).toBe(1);
			// Two rates of one beginning in the same millisecond would be one; the day tells them apart.
			await send(`POST ${path}`, { ...body, ...("from" in body ? { from: "2026-02-01" } : {}) }, "again");
			await send(`POST ${path}`, { ...body, ...("from" in body ? { from: "2026-03-01" } : {}) });
			expect(await count(), path).toBe("from" in body ? 3 : 2);
		}
		const { items } = read(priceListPage, await server.ask({ url: "/api/v1/price-lists" }));
		expect(items.filter(({ name }) => name === "Once")).toHaveLength(2);
	});

	test("is not remembered when it is refused or only checked", async () => {
		const body = { name: "Broken", csv: "no sheet" };
		for (const _ of [1, 2]) readProblem(await send("POST /price-lists", body, "broken"), 400);
		const checked = { name: "Checked", csv, dryRun: true };
		for (const _ of [1, 2]) expect((await send("POST /price-lists", checked, "checked")).statusCode).toBe(200);
		expect((await server.ask({ url: "/api/v1/price-lists" })).body).not.toMatch(/Broken|Checked/u);
	});

	test("for a customer stands in the customer's activity and timeline, in both languages", async () => {
		const place = placeOf("fjord-architects");
		const book = read(priceBookView, await send("POST /price-books", { name: "북유럽", rules: [] }), 201);
		const from = today.add({ days: 40 }).toString();
		const terms = { from, segment: "education", currency: "EUR", priceBookId: book.id };
		expect((await send(`PUT /customers/${place.customerId}/terms`, terms)).statusCode).toBe(200);
		const told = async (language: string) => {
			const headers = { "accept-language": language };
			const { coming } = read(timeline, await server.ask({ url: `${place.ourSubscription}/timeline`, headers }));
			const activity = read(auditPage, await server.ask({ url: `${place.ourCustomer}/audit`, headers }));
			return [coming.filter((event) => event.kind === "terms"), activity.items[0]?.title];
		};
		const event = { at: `${from}T00:00:00.000Z`, kind: "terms", by: "clock" };
		expect(await told("en")).toEqual([
			[{ ...event, title: "New terms: price book “북유럽”, in EUR, education" }],
			"Customer terms changed",
		]);
		expect(await told("ko")).toEqual([
			[{ ...event, title: "새 거래 조건: 가격표 ‘북유럽’, 통화 EUR, 교육 기관" }],
			"고객 거래 조건 변경",
		]);
		await send(`PUT /customers/${place.customerId}/terms`, { from });
		expect((await told("en"))[0]).toEqual([]);
	});
});
