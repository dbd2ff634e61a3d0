import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { readAnyError } from "./read-answer.ts";
import { startServerOn, watchPlace } from "./server-on.ts";

const place = placeOf("nuri-electronics");
const { subscription } = place;
const upgrade = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only" };
const ourUpgrade = { targetOfferId: offerIds.e3, licenseTransfer: true };

describe.each(databasesUnderTest())("on %s", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);
	const expectRefusal = await watchPlace(server, place);

	describe("ids", () => {
		const oddIds = [
			"%00",
			"a%00b",
			"%zz",
			"%",
			"%E0%A4%A",
			"%ED%A0%80",
			"%FF",
			"..%2f..",
			"a%2Fb",
			"'%20OR%201=1--",
			'";DROP%20TABLE%20customers;--',
			"%25",
			"_",
			"*",
			"null",
			"undefined",
			"0",
			":customerId",
			"%F0%9F%A6%84",
			"x".repeat(2_000),
			"x".repeat(5_000),
			place.customerId.slice(0, -1),
			`${place.customerId}%20`,
			"{5ea71f70-0001-4000-8000-000000000006}",
		];
		const paths: readonly (readonly [
			method: "GET" | "PATCH" | "POST",
			path: (id: string) => string,
			body?: unknown,
		])[] = [
			["GET", (id) => `/v1/customers/${id}`],
			["GET", (id) => `/v1/customers/${id}/subscriptions`],
			["GET", (id) => `/v1/customers/${id}/subscriptions/${place.subscriptionId}`],
			["GET", (id) => `${place.customer}/subscriptions/${id}`],
			["GET", (id) => `${place.customer}/subscriptions/${id}/upgrades`],
			["GET", (id) => `${place.customer}/subscriptions/${id}/addons`],
			["PATCH", (id) => `${place.customer}/subscriptions/${id}`, { quantity: 61 }],
			["PATCH", (id) => `/v1/customers/${id}/subscriptions/${place.subscriptionId}`, { quantity: 61 }],
			["POST", (id) => `${place.customer}/subscriptions/${id}/upgrades`, upgrade],
			["POST", (id) => `/v1/customers/${id}/subscriptions/${place.subscriptionId}/upgrades`, upgrade],
			["GET", (id) => `/v1/customers/${id}/orders`],
			["GET", (id) => `/api/v1/customers/${id}`],
			["GET", (id) => `/api/v1/customers/${id}/audit`],
			["GET", (id) => `${place.ourCustomer}/subscriptions/${id}/license-holders`],
			["GET", (id) => `${place.ourCustomer}/subscriptions/${id}/upgrades`],
			["POST", (id) => `${place.ourCustomer}/subscriptions/${id}/seats`, { change: 1 }],
			["POST", (id) => `${place.ourCustomer}/subscriptions/${id}/upgrades`, ourUpgrade],
			["POST", (id) => `${place.ourCustomer}/subscriptions/${id}/upgrades/preview`, ourUpgrade],
		];

		test.each(paths.map(([method, path, body]) => ({ name: `${method} ${path("…")}`, method, path, body })))(
			"that cannot be: $name",
			async ({ method, path, body }) => {
				for (const id of oddIds) await expectRefusal({ method, url: path(id), body }, [400, 404, 501]);
			},
		);
	});

	describe("queries and headers", () => {
		const oddValues = [
			"%00",
			"a%00",
			"%zz",
			"%",
			"%ED%A0%80",
			"-1",
			"1e9",
			"0.5",
			"NaN",
			"x".repeat(8_000),
			"'%20OR%201=1--",
			"%25_",
			"{}",
			"[]",
			"%F0%9F%A6%84",
			"&",
			"=",
			"a&$&",
		];
		const queries = [
			...["size", "filter", "seekOperation"].map((name) => `/v1/customers?${name}=`),
			...["order_id", "mpn_id"].map((name) => `${place.customer}/subscriptions?${name}=`),
			...["startDate", "endDate", "size", "filter"].map((name) => `/v1/auditrecords?startDate=2999-01-01&${name}=`),
			...["search", "size", "cursor", "__proto__", "constructor"].map((name) => `/api/v1/customers?${name}=`),
			...["size", "cursor"].map((name) => `${place.ourCustomer}/audit?${name}=`),
		];

		test.each(queries)("%s… with anything is answered or refused in the right shape", async (start) => {
			for (const value of oddValues) {
				for (const url of [start + value, `${start}${value}&${start.split(/[?&]/u).at(-1)}${value}`]) {
					const answer = await ask({ url });
					expect([200, 400], `${url} ${answer.body}`).toContain(answer.statusCode);
					if (answer.statusCode !== 200) readAnyError(url, answer);
				}
			}
		});

		const cursors = [["\0", "\0"], ["\ud800", ""], ["a"], [1, 2], {}, null, ["a", "b", "c"], [["a"], "b"]].map(
			(value) => Buffer.from(JSON.stringify(value)).toString("base64url"),
		);

		test.each([...cursors, "\u00ff\u00fe", "a".repeat(490), "'--", "%00"])(
			"a cursor of %s starts at the beginning or goes on",
			async (cursor) => {
				const headers = { "ms-continuationtoken": cursor };
				for (const request of [
					{ url: "/v1/customers?size=3", headers },
					{ url: "/v1/auditrecords?startDate=2999-01-01", headers },
					{ url: `/api/v1/customers?cursor=${encodeURIComponent(cursor)}` },
				]) {
					expect((await ask(request)).statusCode).toBe(200);
				}
			},
		);

		test.each([
			"garbage",
			"",
			"a/b/c",
			";",
			'application/json; charset="',
			"application/json;charset=utf-16",
			"text/html",
			"multipart/form-data",
		])("a content type of %j is read as JSON or refused", async (type) => {
			await expectRefusal({ method: "PATCH", url: subscription, body: "[]", headers: { "content-type": type } });
		});

		test.each(["*/*", "text/xml", "", "application/json;q=0", "garbage;;;"])(
			"an Accept of %j is as good as any",
			async (accept) => {
				expect((await ask({ url: "/v1/customers?size=1", headers: { accept } })).statusCode).toBe(200);
			},
		);

		test.each(["if-match", "ms-requestid", "ms-correlationid", "x-locale", "ms-contract-version", "x-forwarded-host"])(
			"%s with anything breaks nothing",
			async (name) => {
				for (const value of ["", '"', "a".repeat(4_000), "\u00e9\u00ff", "'; DROP TABLE customers", "*,*", "null"]) {
					const answer = await ask({
						method: "PATCH",
						url: subscription,
						body: { quantity: -1 },
						headers: { [name]: value },
					});
					expect(answer.statusCode).toBe(400);
					readAnyError(subscription, answer);
				}
			},
		);
	});

	test("SQL in a name is a name", async () => {
		const friendlyName = `'; DROP TABLE subscriptions; -- " \\ % _ 🦄 한글`;
		const { subscription: url } = placeOf("raon-games");
		const body = { friendlyName, autoRenewEnabled: true };
		expect((await ask({ method: "PATCH", url, body })).json()).toMatchObject({ friendlyName });
		expect((await ask({ url })).json()).toMatchObject({ friendlyName });
		for (const search of ["' OR '1'='1", "%", "_", "\\", "한빛\\"]) {
			const found = await ask({ url: `/api/v1/customers?search=${encodeURIComponent(search)}` });
			expect(found.json()).toEqual({ items: [] });
		}
	});
});
