import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { subscriptionCollection } from "../../src/wire/subscription.ts";
import { type upgrade, upgradeCollection, upgradeResult } from "../../src/wire/upgrade.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

type Listed = z.infer<typeof upgrade>;

const place = placeOf("hanbit-trading");

/** How each client writes the item of the list that it hands back. */
const spellings: readonly (readonly [client: string, spell: (item: Listed) => unknown])[] = [
	["the .NET SDK of early 2016, enum as number", (item) => ({ ...pascal(item), UpgradeType: 1 })],
	[
		"the .NET SDK since 2016-03, enum in snake case and nulls sent",
		(item) => ({ ...pascal(item), UpgradeType: "upgrade_only", Links: null, Description: null }),
	],
	["the PowerShell SDK, enum in Pascal case", (item) => ({ ...pascal(item), UpgradeType: "UpgradeOnly" })],
	["the Java SDK and node clients, camel case", (item) => ({ ...item, upgradeType: "upgrade_only" })],
	[
		"a client that sends null for all it does not know",
		() => ({
			TargetOffer: { Id: offerIds.e3, Name: null, Category: null, UpgradeTargetOffers: null, Links: null },
			UpgradeType: "upgrade_only",
			Quantity: null,
			IsEligible: null,
			UpgradeErrors: null,
			Attributes: null,
		}),
	],
];

describe("the five spellings of an upgrade", () => {
	const outcomes = Promise.all(spellings.map(([, spell]) => upgradeOnFreshServer(spell)));

	test.each(spellings.map(([client], index) => ({ client, index })))("$client is understood", async ({ index }) => {
		const outcome = (await outcomes)[index];
		expect(outcome?.result).toMatchObject({ upgradeType: 1, upgradeErrors: [], licenseErrors: [] });
		expect(outcome?.subscriptions).toEqual([
			{ offerId: offerIds.basic, quantity: 25, status: "suspended", suspensionReasons: ["Transition"] },
			{ offerId: offerIds.e3, quantity: 25, status: "active" },
		]);
	});

	test("all give the same result", async () => {
		const [first, ...others] = await outcomes;
		for (const other of others) expect(other).toEqual(first);
	});
});

describe("a body is read", () => {
	// A refused upgrade answers 200 with its reasons and changes nothing, so one customer serves all of these.
	const closed = placeOf("paused-trading");
	let server: TestServer | undefined;
	const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
		server ??= await startTestServer();
		return await server.ask({ method: "POST", url: `${closed.subscription}/upgrades`, body, headers });
	};
	afterAll(async () => server?.close());
	const plain = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only" };
	const refusedForState = { upgradeType: 1, upgradeErrors: [{ code: 2 }] };

	test.each([
		["without a content type", {}],
		["with a charset", { "content-type": "application/json; charset=utf-8" }],
		["called text", { "content-type": "text/plain" }],
		["called a form, as curl does unasked", { "content-type": "application/x-www-form-urlencoded" }],
		["called problem+json", { "content-type": "application/merge-patch+json" }],
	])("%s", async (_name, headers) => {
		expect(read(upgradeResult, await post(JSON.stringify(plain), headers))).toMatchObject(refusedForState);
	});

	test("with a byte order mark before it", async () => {
		const headers = { "content-type": "application/json" };
		expect(read(upgradeResult, await post(`\uFEFF${JSON.stringify(plain)}`, headers))).toMatchObject(refusedForState);
	});

	test("with blanks and line breaks around it", async () => {
		expect(read(upgradeResult, await post(` \r\n${JSON.stringify(plain)}\n `))).toMatchObject(refusedForState);
	});

	test("with both casings in one object: the one that says something wins", async () => {
		const both = { TargetOffer: null, targetOffer: { Id: null, id: offerIds.e3 }, UpgradeType: 1, upgradeType: null };
		expect(read(upgradeResult, await post(both))).toMatchObject(refusedForState);
	});

	test("with names in snake case", async () => {
		const snake = { target_offer: { id: offerIds.e3 }, upgrade_type: "upgrade_only" };
		expect(read(upgradeResult, await post(snake))).toMatchObject(refusedForState);
	});

	test("with offer ids in either case", async () => {
		const lower = { ...plain, targetOffer: { id: offerIds.e3.toLowerCase() } };
		expect(read(upgradeResult, await post(lower))).toMatchObject(refusedForState);
	});

	test.each([
		["upgrade_only", 1],
		["upgradeOnly", 1],
		["UpgradeOnly", 1],
		["UPGRADE_ONLY", 1],
		[1, 1],
		["1", 1],
		["upgrade_with_license_transfer", 2],
		["upgradeWithLicenseTransfer", 2],
		["UpgradeWithLicenseTransfer", 2],
		[2, 2],
		["2", 2],
	])("with the upgrade type written %o", async (upgradeType, number) => {
		expect(read(upgradeResult, await post({ ...plain, upgradeType })).upgradeType).toBe(number);
	});

	test.each([0, 12, null, undefined, 5])("whatever of quantity %o the source is what counts", async (quantity) => {
		expect(read(upgradeResult, await post({ ...plain, quantity })).upgradeErrors[0]?.code).toBe(2);
	});

	test.each([
		["an enum value that is unknown", { ...plain, upgradeType: "upgrade_sideways" }, 900126],
		["an enum number that is unknown", { ...plain, upgradeType: 7 }, 900126],
		["no upgrade type", { targetOffer: plain.targetOffer }, 800002],
		["the upgrade type none", { ...plain, upgradeType: "none" }, 800002],
		["the upgrade type 0", { ...plain, upgradeType: 0 }, 800002],
		["no target", { upgradeType: 1 }, 800002],
		["a target without id", { ...plain, targetOffer: { Name: "E3" } }, 800002],
		["an empty target id", { ...plain, targetOffer: { id: "" } }, 800002],
	])("and refused with its code for %s", async (_name, body, code) => {
		expect(readServiceError(await post(body), 400).code).toBe(code);
	});
});

async function upgradeOnFreshServer(spell: (item: Listed) => unknown) {
	const { ask, close } = await startTestServer();
	try {
		const url = `${place.subscription}/upgrades`;
		const { items } = read(upgradeCollection, await ask({ url }));
		// As the samples of the SDKs choose: the first item with the offer's id.
		const chosen = items.find(({ targetOffer }) => targetOffer.id === offerIds.e3);
		if (chosen === undefined) throw new Error("the demo's first customer may upgrade to E3");
		const answer = await ask({ method: "POST", url, body: spell(chosen) });
		const { targetSubscriptionId, ...result } = read(upgradeResult, answer);
		expect(targetSubscriptionId).toMatch(/^[0-9a-f-]{36}$/u);
		const list = read(subscriptionCollection, await ask({ url: `${place.customer}/subscriptions` }));
		const subscriptions = list.items
			.map(({ offerId, quantity, status, suspensionReasons }) => ({
				...{ offerId, quantity, status },
				...(suspensionReasons === undefined ? {} : { suspensionReasons }),
			}))
			.toSorted((a, b) => b.status.localeCompare(a.status));
		return { result, subscriptions };
	} finally {
		await close();
	}
}

/** The same object with every name in Pascal case. */
function pascal(value: unknown): object {
	return JSON.parse(
		JSON.stringify(value).replaceAll(
			/"([a-z])(\w*)":/gu,
			(_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`,
		),
	);
}
