import { afterAll, describe, expect, test, vi } from "vitest";
import { toInstant } from "../../src/domain/basics/instant.ts";
import { demoClient, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { auditRecordCollection } from "../../src/wire/audit-record.ts";
import { upgradeResult } from "../../src/wire/upgrade.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

// A clock that stands still, or a test that runs at midnight would look for its records on another day.
const now = toInstant(Temporal.Now.instant());
const { ask, close } = await startTestServer({}, { now: () => now });
afterAll(close);

const today = now.slice(0, 10);
const place = placeOf("hanbit-trading");
const body = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_with_license_transfer" };
const correlationId = "0d5cbf4e-1d7b-4d8f-9a35-2b0a6a3f4c11";
const upgraded = read(
	upgradeResult,
	await ask({
		as: "salesAgent",
		method: "POST",
		url: `${place.subscription}/upgrades`,
		body,
		headers: { "ms-correlationid": correlationId },
	}),
);
const other = placeOf("gaon-logistics");
for (const quantity of [41, 42, 43]) {
	const answer = await ask({
		as: "app",
		method: "PATCH",
		url: other.subscription,
		body: { quantity, autoRenewEnabled: true },
	});
	expect(answer.statusCode).toBe(200);
}
// Sign-ins are recorded behind the answer: those of the program and of the two people who ask here.
const signIns = async () =>
	(await list(`startDate=${today}`)).items.filter((one) => one.customizedData.some(({ key }) => key === "By"));
await vi.waitUntil(async () => (await signIns()).length === 3);
/** With an upgrade's three, the three of the changes of the quantity, and what the demo itself has left. */
const recorded = (await list(`startDate=${today}`)).totalCount;

async function list(query: string, headers: Readonly<Record<string, string>> = {}) {
	return read(auditRecordCollection, await ask({ url: `/v1/auditrecords?${query}`, headers }));
}

function filterOn(Field: string, Value: string): string {
	return `filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator: "equals" }))}`;
}

test("an upgrade leaves a record of itself, of the licenses that moved and of its order", async () => {
	const { items, totalCount } = await list(
		`startDate=${today}&${filterOn("CustomerId", place.customerId.toUpperCase())}`,
	);
	expect(totalCount).toBe(3);
	// All are of one moment; the newest first is the upgrade, which is recorded last.
	const [upgrade, licenses, order] = items;
	expect(licenses).toMatchObject({ operationType: "update_customer_user_licenses", resourceType: "license" });
	const moved = licenses?.customizedData.find(({ key }) => key === "CustomerUserId")?.value;
	expect(moved?.split(",")).toHaveLength(20);
	expect(order?.operationType).toBe("create_order");
	expect(order).toMatchObject({ resourceType: "order", operationStatus: "succeeded", customerId: place.customerId });
	expect(upgrade).toMatchObject({
		operationType: "upgrade_subscription",
		resourceType: "subscription",
		customerId: place.customerId,
		customerName: "한빛무역",
		userPrincipalName: demoUsers.find(({ role }) => role === "salesAgent")?.userName,
		applicationId: demoClient.id,
		originalCorrelationId: correlationId,
		operationStatus: "succeeded",
	});
	expect(upgrade?.id).toMatch(/^[0-9a-f-]{36}_[0-9a-f-]{36}_[0-9a-f-]{36}_upgradesubscription_\d{18}$/u);
	expect(upgrade?.customizedData).toEqual([
		{ key: "SourceSubscriptionId", value: place.subscriptionId },
		{ key: "TargetSubscriptionId", value: upgraded.targetSubscriptionId },
		{ key: "UpgradeType", value: "UpgradeWithLicenseTransfer" },
		{ key: "LicensesMoved", value: "20" },
	]);
	const before: unknown = JSON.parse(upgrade?.resourceOldValue ?? "");
	const after: unknown = JSON.parse(upgrade?.resourceNewValue ?? "");
	expect(before).toMatchObject({
		Id: place.subscriptionId.toUpperCase(),
		Status: "active",
		Quantity: 25,
		ParentSubscriptionId: null,
	});
	expect(after).toMatchObject({
		Status: "suspended",
		SuspensionReasons: ["Transition"],
		OfferName: "Microsoft 365 Business Basic",
	});
});

test("an application on its own has no user name in its records", async () => {
	const { items } = await list(`startDate=${today}&${filterOn("customerid", other.customerId)}`);
	expect(items.length).toBe(3);
	for (const item of items) expect(item).not.toHaveProperty("userPrincipalName");
});

test("records are filtered by the kind of resource", async () => {
	const { items } = await list(`startDate=${today}&${filterOn("ResourceType", "Subscription")}`);
	expect(items.map(({ resourceType }) => resourceType)).toEqual([
		"subscription",
		"subscription",
		"subscription",
		"subscription",
	]);
	const orders = await list(`startDate=${today}&${filterOn("ResourceType", "Order")}`);
	expect(orders.totalCount).toBe(1);
});

test("pages follow each other by their links and their token", async () => {
	const all = await list(`startDate=${today}`);
	expect(all.totalCount).toBe(recorded);
	expect(all.links?.self.uri).toBe(`/auditrecords?startDate=${today}&size=500`);
	const seen: string[] = [];
	let page = await list(`startDate=${today}&size=2`);
	for (;;) {
		seen.push(...page.items.map(({ id }) => id));
		expect(page.totalCount).toBe(page.items.length);
		const next = page.links?.next;
		if (next === undefined) break;
		const headers = Object.fromEntries(next.headers.map(({ key, value }) => [key, value]));
		page = read(auditRecordCollection, await ask({ url: `/v1${next.uri}`, headers }));
	}
	expect(seen).toEqual(all.items.map(({ id }) => id));
});

test("pages keep their filter", async () => {
	const filter = filterOn("CustomerId", other.customerId);
	const first = await list(`startDate=${today}&endDate=${today}&size=2&${filter}`);
	expect(first.links?.self.uri).toBe(`/auditrecords?startDate=${today}&endDate=${today}&size=2&${filter}`);
	const next = first.links?.next;
	const headers = Object.fromEntries((next?.headers ?? []).map(({ key, value }) => [key, value]));
	const second = read(auditRecordCollection, await ask({ url: `/v1${next?.uri}`, headers }));
	expect([...first.items, ...second.items].map(({ customerId }) => customerId)).toEqual(
		Array.from({ length: 3 }, () => other.customerId),
	);
});

describe("dates", () => {
	const [year, month, day] = today.split("-");

	test.each([
		["a day", today],
		["with zone", `${today}T00:00:00Z`],
		["with an offset", `${today}T12:00:00.1234567%2B01:00`],
		["without zone", `${today}T23:59:59`],
		["of .NET's invariant culture", `${month}/${day}/${year} 00:00:00`],
		["of .NET's invariant culture, encoded", `${month}%2F${day}%2F${year}+00%3A00%3A00`],
		["of an American", `${Number(month)}/${Number(day)}/${year} 12:00:00 AM`],
	])("are read %s, by the day", async (_name, date) => {
		expect((await list(`startDate=${date}`)).totalCount).toBe(recorded);
		expect((await list(`StartDate=${date}&EndDate=${date}`)).totalCount).toBe(recorded);
	});

	test.each(["9999-12-31", "12/31/9999 23:59:59", "9998-01-01"])("end at %s when there is no end", async (date) => {
		expect((await list(`startDate=${today}&endDate=${encodeURIComponent(date)}`)).totalCount).toBe(recorded);
	});

	test("before the first record and after the last find nothing", async () => {
		expect((await list(`startDate=${today}&endDate=2001-01-01`)).totalCount).toBe(0);
		expect((await list("startDate=2999-01-01")).totalCount).toBe(0);
	});

	test.each([
		["no start", ""],
		["an empty start", "startDate="],
		["a start more than 90 days ago", "startDate=2020-01-01"],
		["a start that is no date", "startDate=yesterday"],
		["a day that no month has", "startDate=2026-02-30"],
		["an end that is no date", `startDate=${today}&endDate=tomorrow`],
		["an end beyond the calendar", `startDate=${today}&endDate=%2B275760-09-13`],
		["an end before the calendar", `startDate=${today}&endDate=-271821-04-20`],
		["two starts", `startDate=${today}&startDate=${today}`],
		["an unknown filter", `startDate=${today}&${filterOn("OperationType", "x")}`],
		["a broken filter", `startDate=${today}&filter={`],
	])("refuse %s", async (_name, query) => {
		expect(readServiceError(await ask({ url: `/v1/auditrecords?${query}` }), 400).code).toBe(800002);
	});

	test("go back exactly 90 days", async () => {
		const dayAt = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString();
		expect((await ask({ url: `/v1/auditrecords?startDate=${dayAt(90)}` })).statusCode).toBe(200);
		expect((await ask({ url: `/v1/auditrecords?startDate=${dayAt(91)}` })).statusCode).toBe(400);
	});
});
