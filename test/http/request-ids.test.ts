import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { auditPage } from "../../src/wire/api/audit.ts";
import { subscription, subscriptionCollection } from "../../src/wire/subscription.ts";
import { upgradeResult } from "../../src/wire/upgrade.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

describe.each(databasesUnderTest())("on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);

	const toE1 = { targetOffer: { id: offerIds.e1 }, upgradeType: "upgrade_only" };
	const count = async (url: string) =>
		read(subscriptionCollection, await ask({ url: `${url}/subscriptions` })).totalCount;

	test("both ids come back as sent, or are made", async () => {
		const ids = { "ms-requestid": "AbC-1", "ms-correlationid": randomUUID() };
		const echoed = await ask({ url: "/v1/customers?size=1", headers: ids });
		expect(echoed.headers).toMatchObject(ids);
		const made = await ask({ url: "/v1/customers?size=1" });
		expect(made.headers["ms-requestid"]).toMatch(/^[0-9a-f-]{36}$/u);
		expect(made.headers["ms-correlationid"]).toMatch(/^[0-9a-f-]{36}$/u);
		expect(made.headers["ms-cv"]).toMatch(/^[A-Za-z0-9+/]{16}\.0$/u);
		const unusable = await ask({ url: "/v1/customers?size=1", headers: { "ms-requestid": "x".repeat(129) } });
		expect(unusable.headers["ms-requestid"]).toMatch(/^[0-9a-f-]{36}$/u);
	});

	test("a request id sent again with the same body gets the same bytes and upgrades once", async () => {
		const { customer, subscription: url } = placeOf("hanbit-trading");
		const request = {
			method: "POST",
			url: `${url}/upgrades`,
			body: toE1,
			headers: { "ms-requestid": randomUUID() },
		} as const;
		const first = await ask(request);
		expect(read(upgradeResult, first).targetSubscriptionId).toBeDefined();
		for (const headers of [request.headers, { "ms-requestid": request.headers["ms-requestid"].toUpperCase() }]) {
			const again = await ask({ ...request, headers });
			expect(again.statusCode).toBe(first.statusCode);
			expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
			expect(again.headers["content-type"]).toBe(first.headers["content-type"]);
		}
		expect(await count(customer)).toBe(2);
	});

	test("another request id after success is refused by the state of the source", async () => {
		const { subscription: url } = placeOf("hanbit-trading");
		const headers = { "ms-requestid": randomUUID() };
		const answer = read(upgradeResult, await ask({ method: "POST", url: `${url}/upgrades`, body: toE1, headers }));
		expect(answer.upgradeErrors[0]?.code).toBe(2);
	});

	test("the same id with another body is executed, and so is it without an id", async () => {
		const { subscription: url } = placeOf("gaon-logistics");
		const headers = { "ms-requestid": randomUUID() };
		for (const quantity of [50, 60]) {
			const body = { quantity, autoRenewEnabled: true };
			expect(read(subscription, await ask({ method: "PATCH", url, body, headers })).quantity).toBe(quantity);
		}
		const replayed = await ask({ method: "PATCH", url, body: { quantity: 50, autoRenewEnabled: true }, headers });
		expect(read(subscription, replayed).quantity).toBe(50);
		expect(read(subscription, await ask({ url })).quantity).toBe(60);
		const body = { quantity: 50, autoRenewEnabled: true };
		expect(read(subscription, await ask({ method: "PATCH", url, body })).quantity).toBe(50);
		expect(read(subscription, await ask({ url })).quantity).toBe(50);
	});

	test("the same id and body on another subscription is executed", async () => {
		const headers = { "ms-requestid": randomUUID() };
		const body = { friendlyName: "Renamed", autoRenewEnabled: true };
		for (const number of [1, 2]) {
			const { subscription: url } = placeOf("seoul-mirae", number);
			await ask({ method: "PATCH", url, body, headers });
			expect(read(subscription, await ask({ url })).friendlyName).toBe("Renamed");
		}
	});

	test("a refused upgrade is remembered too, until the id changes", async () => {
		const { subscription: url } = placeOf("paused-trading");
		const request = {
			method: "POST",
			url: `${url}/upgrades`,
			body: toE1,
			headers: { "ms-requestid": "refused-once" },
		} as const;
		const refused = await ask(request);
		expect(read(upgradeResult, refused).upgradeErrors[0]?.code).toBe(2);
		await ask({ method: "PATCH", url, body: { status: "active", autoRenewEnabled: true } });
		expect((await ask(request)).body).toBe(refused.body);
		const other = await ask({ ...request, headers: { "ms-requestid": "refused-twice" } });
		expect(read(upgradeResult, other).upgradeErrors).toEqual([]);
	});

	test("what was not found or not allowed is not remembered", async () => {
		const { subscription: url } = placeOf("raon-games");
		const request = {
			method: "PATCH",
			url,
			body: { quantity: 36, autoRenewEnabled: true },
			headers: { "ms-requestid": "one" },
		} as const;
		expect((await ask({ ...request, as: "billingAdmin" })).statusCode).toBe(403);
		expect((await ask(request)).statusCode).toBe(200);
	});

	test("two identical requests at the same time execute once and get the same answer", async () => {
		const { customer, ourCustomer, subscription: url } = placeOf("maple-street");
		const request = {
			method: "POST",
			url: `${url}/upgrades`,
			body: toE1,
			headers: { "ms-requestid": randomUUID() },
		} as const;
		const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(request)));
		expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
		expect(await count(customer)).toBe(2);
		const { items } = read(auditPage, await ask({ url: `${ourCustomer}/audit` }));
		expect(items.filter(({ operation }) => operation === "upgrade_subscription").length).toBe(1);
	});

	test("two upgrades at the same time under different ids: one happens, one is refused", async () => {
		const { customer, subscription: url } = placeOf("northwind-coffee");
		const answers = await Promise.all(
			["a", "b"].map((id) =>
				ask({ method: "POST", url: `${url}/upgrades`, body: toE1, headers: { "ms-requestid": id } }),
			),
		);
		const codes = answers.map((answer) => read(upgradeResult, answer).upgradeErrors.map(({ code }) => code));
		expect(codes.toSorted((a, b) => a.length - b.length)[0]).toEqual([]);
		expect(codes.flat()).toContain(2);
		expect(await count(customer)).toBe(2);
	});
});
