import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { readAnyError } from "./read-answer.ts";
import { startServerOn, watchPlace } from "./server-on.ts";

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
	const server = await startServerOn(kind);
	afterAll(server.close);
	const expectRefusal = await watchPlace(server, place);

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
});
