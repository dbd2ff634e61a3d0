import type { LightMyRequestResponse } from "fastify";
import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest, newPostgresDatabase } from "../support/postgres.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { readAnyError } from "./read-answer.ts";

const place = placeOf("nuri-electronics");
const { subscription, ourSubscription } = place;

/** Every place that takes a body, with one that it would take; the fields are then spoiled one by one. */
const bodies = [
	{
		method: "PATCH",
		url: subscription,
		good: {
			quantity: 61,
			status: "active",
			friendlyName: "x",
			partnerId: "1",
			billingCycle: "monthly",
			attributes: {},
		},
	},
	{
		method: "POST",
		url: `${subscription}/upgrades`,
		good: { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only", quantity: 60 },
	},
	{
		method: "POST",
		url: `${ourSubscription}/upgrades`,
		good: { targetOfferId: offerIds.e3, licenseTransfer: true, quantity: 60 },
	},
	{
		method: "POST",
		url: `${ourSubscription}/upgrades/preview`,
		good: { targetOfferId: offerIds.e3, licenseTransfer: true, quantity: 60 },
	},
	{ method: "POST", url: `${ourSubscription}/seats`, good: { change: 1, release: [] } },
	{ method: "POST", url: `${ourSubscription}/seats`, good: { quantity: 61, release: [] } },
] as const;

const notJson = [
	"",
	" ",
	"\uFEFF",
	"{",
	"}",
	'{"a":}',
	'{"a":1,}',
	"{'a':1}",
	"undefined",
	"NaN",
	"quantity=5",
	"<a/>",
	"\0",
	'{"a":1}{"a":2}',
	"{}\0",
];
const noObjects = ["null", "true", "0", '""', '"success"', "[]", "[{}]", "[[]]"];
const tooDeep = [
	"[".repeat(200_000),
	`${"[".repeat(100_000)}${"]".repeat(100_000)}`,
	`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
];

/** Values that no field of any body takes. */
const wrongEverywhere: readonly (readonly [name: string, json: string])[] = [
	["a fraction", "0.5"],
	["a number beyond all", "1e400"],
	["a number that is not exact", "9007199254740993"],
	["a negative beyond 32 bits", "-2147483649"],
	["a list in a list", "[[]]"],
	["an object in a list", '[{"id":1}]'],
	["a text of 1 MB", JSON.stringify("x".repeat(1_000_000))],
	["a text with NUL", '"a\\u0000b"'],
	["a text with half a character", '"\\ud83d"'],
	["nesting", `${"[".repeat(1_000)}${"]".repeat(1_000)}`],
];

describe.each(databasesUnderTest())("on %s", async (kind) => {
	const made = kind === "postgres" ? await newPostgresDatabase() : undefined;
	const server = await startTestServer(made === undefined ? {} : { DATABASE_URL: made.url });
	const { ask } = server;
	afterAll(async () => {
		await server.close();
		await made?.drop();
	});

	const unchanged = (await ask({ url: subscription })).body;

	async function expectRefusal(request: Parameters<typeof ask>[0], statuses: readonly number[] = [400]): Promise<void> {
		const answer = await ask(request);
		expect(statuses, answer.body.slice(0, 500)).toContain(answer.statusCode);
		readAnyError(request.url, answer);
		expect((await ask({ url: subscription })).body).toBe(unchanged);
	}

	describe.each(bodies)("$method $url", ({ method, url, good }) => {
		test.each([...notJson, ...noObjects])("refuses the body %j", async (body) => {
			await expectRefusal({ method, url, body });
		});

		test.each(tooDeep.map((body) => ({ start: body.slice(0, 6), body })))(
			"refuses depth: $start…",
			async ({ body }) => {
				// Names that nobody knows are ignored by the original's API, however deep.
				await expectRefusal({ method, url, body: url.startsWith("/api") ? body : `{"quantity":${body}}` });
			},
		);

		test("refuses a body of 2 MB with 413, whatever is in it", async () => {
			await expectRefusal({ method, url, body: " ".repeat(2_000_000) }, [413]);
			await expectRefusal(
				{ method, url, body: JSON.stringify({ ...good, friendlyName: "x".repeat(2_000_000) }) },
				[413],
			);
		});

		const spoiled = Object.keys(good).flatMap((name) =>
			wrongEverywhere.map(([fault, json]) => ({ name, fault, json })),
		);
		test.each(spoiled)("refuses $fault as $name", async ({ name, json }) => {
			const others = Object.entries(good).filter(([other]) => other !== name);
			const members = [...others.map(([other, value]) => `"${other}":${JSON.stringify(value)}`), `"${name}":${json}`];
			await expectRefusal({ method, url, body: `{${members.join(",")}}` });
		});

		test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
			"is not led astray by a member called %s",
			async (name) => {
				const body = `{"${name}":{"quantity":1,"polluted":true,"change":5,"targetOfferId":"x"}}`;
				// To the original's PATCH it is an empty body, which a billing admin may not use.
				await expectRefusal({ as: "userManagementAdmin", method, url, body }, [400, 403]);
				expect({}).not.toHaveProperty("polluted");
			},
		);

		test("refuses a body that is no UTF-8", async () => {
			const headers = { authorization: `Bearer ${await server.token("globalAdmin")}` };
			for (const bytes of [[0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00], [0x7b, 0xc3, 0x28, 0x7d], [0x80]]) {
				const answer = await server.app.inject({ method, url, headers, payload: Buffer.from(bytes) });
				expect(answer.statusCode).toBe(400);
				readAnyError(url, answer);
			}
		});
	});

	describe("seats", () => {
		test.each([0, -5, 301, 1_000_001])("%i cannot be reached", async (quantity) => {
			await expectRefusal({ method: "POST", url: `${ourSubscription}/seats`, body: { quantity } }, [400, 409]);
			await expectRefusal({ method: "PATCH", url: subscription, body: { quantity } });
		});

		test.each([0, -60, -61, 241, 10_000_000, -10_000_000, 10_000_001])("cannot change by %i", async (change) => {
			await expectRefusal({ method: "POST", url: `${ourSubscription}/seats`, body: { change } }, [400, 409]);
		});

		test.each([
			["of nobody", ["00000000-0000-4000-8000-000000000001"], 409],
			["of somebody at another customer", [`5ea71f70-0004-4000-8001-000000000001`], 409],
			["of no GUID", ["user001@nuri-electronics.onmicrosoft.example"], 400],
			["in a text", "5ea71f70-0004-4000-8001-000000000006", 400],
			[
				"of more users than there can be",
				Array.from({ length: 10_001 }, () => "5ea71f70-0004-4000-8001-000000000006"),
				400,
			],
		])("refuse to take the license %s", async (_name, release, status) => {
			await expectRefusal({ method: "POST", url: `${ourSubscription}/seats`, body: { change: -1, release } }, [status]);
		});
	});

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
			["POST", (id) => `${place.customer}/subscriptions/${id}/upgrades`, bodies[1].good],
			["POST", (id) => `/v1/customers/${id}/subscriptions/${place.subscriptionId}/upgrades`, bodies[1].good],
			["GET", (id) => `/v1/customers/${id}/orders`],
			["GET", (id) => `/api/v1/customers/${id}`],
			["GET", (id) => `/api/v1/customers/${id}/audit`],
			["GET", (id) => `${place.ourCustomer}/subscriptions/${id}/license-holders`],
			["GET", (id) => `${place.ourCustomer}/subscriptions/${id}/upgrades`],
			["POST", (id) => `${place.ourCustomer}/subscriptions/${id}/seats`, { change: 1 }],
			["POST", (id) => `${place.ourCustomer}/subscriptions/${id}/upgrades`, bodies[2].good],
			["POST", (id) => `${place.ourCustomer}/subscriptions/${id}/upgrades/preview`, bodies[2].good],
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
