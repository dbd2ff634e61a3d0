import { afterAll, describe, expect, test } from "vitest";
import { auditPage } from "../../src/wire/api/audit.ts";
import { licenseHolders } from "../../src/wire/api/subscription.ts";
import { subscription, subscriptionCollection } from "../../src/wire/subscription.ts";
import { upgradeCollection, upgradeResult } from "../../src/wire/upgrade.ts";
import { startTestServer, type TestCaller } from "../support/test-server.ts";
import { type DemoPlace, offerIds, placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const transfer = "upgrade_with_license_transfer";
const recordedNotActive =
	"Subscription cannot be upgraded because the source subscription state is not active.  " +
	"Additional Details contains the current source subscription state.";

async function list({ subscription: url }: DemoPlace, as: TestCaller = "globalAdmin") {
	return read(upgradeCollection, await ask({ as, url: `${url}/upgrades` }));
}

interface Choice {
	readonly to: string;
	readonly upgradeType?: string | number;
	readonly quantity?: number;
	readonly as?: TestCaller;
}

async function upgrade({ subscription: url }: DemoPlace, choice: Choice) {
	const { to, upgradeType = "upgrade_only", as = "globalAdmin", ...more } = choice;
	const body = { targetOffer: { id: to }, upgradeType, ...more };
	return read(upgradeResult, await ask({ as, method: "POST", url: `${url}/upgrades`, body }));
}

describe("the list of upgrades", () => {
	test("has two items per offer, first without and then with license transfer", async () => {
		const { items, totalCount } = await list(placeOf("maple-street"));
		expect(totalCount).toBe(items.length);
		expect(items.length).toBe(8);
		items.forEach((item, index) => {
			expect(item.upgradeType).toBe(index % 2 === 0 ? "upgrade_only" : transfer);
			expect(item.targetOffer).toEqual(items[index - (index % 2)]?.targetOffer);
			expect(item.quantity).toBe(8);
			expect(item.isEligible).toBe(item.upgradeErrors.length === 0);
			expect(item.targetOffer.id).toBe(item.targetOffer.id.toUpperCase());
			expect(item.targetOffer.country).toBe("KR");
		});
	});

	test("gives each way its own reasons", async () => {
		const { items } = await list(placeOf("readers-only"));
		const ways = new Map(items.map((item) => [item.upgradeType, item.upgradeErrors.map(({ code }) => code)]));
		expect(ways.get("upgrade_only")).toEqual([]);
		expect(ways.get(transfer)).toEqual([11]);
	});

	test("of a subscription without paths is empty and has no links", async () => {
		const empty = { totalCount: 0, items: [], attributes: { objectType: "Collection" } };
		expect(await list(placeOf("top-tier"))).toEqual(empty);
		expect(await list(placeOf("new-commerce"))).toEqual(empty);
		expect(await list(placeOf("voice-lab", 2))).toEqual(empty);
	});

	test("of a suspended subscription refuses every item with code 2, in the recorded words", async () => {
		const { items } = await list(placeOf("paused-trading"));
		expect(items.length).toBeGreaterThan(0);
		for (const { isEligible, upgradeErrors } of items) {
			expect(isEligible).toBe(false);
			expect(upgradeErrors[0]).toEqual({
				code: 2,
				description: recordedNotActive,
				additionalDetails: "suspended",
				attributes: { objectType: "UpgradeError" },
			});
		}
	});

	test("of an unknown subscription is a 404 with code 3000", async () => {
		const { customer } = placeOf("maple-street");
		const url = `${customer}/subscriptions/00000000-0000-4000-8000-000000000001/upgrades`;
		const { code, description, data } = readServiceError(await ask({ url }), 404);
		expect(code).toBe(3000);
		expect(description).toContain("Requested Subscription doesn't exist for TenantId - ");
		expect(data).toEqual(["property_name: Subscription"]);
	});
});

describe("a refused upgrade", () => {
	test.each([
		["paused-trading", 2, offerIds.e3],
		["fresh-start", 9, offerIds.e3],
		["independent-studio", 1, offerIds.e3],
		["azure-only", 1, offerIds.e3],
		["expired-grant", 1, offerIds.e3],
		["narrow-grant", 11, offerIds.e3],
		["voice-lab", 6, offerIds.e3],
		["bought-twice", 4, offerIds.e3],
		["two-partners", 4, offerIds.e3],
		["volume-corp", 3, offerIds.e3],
		["at-the-limit", 4, offerIds.standard],
		["no-cycle", 10, offerIds.e3],
		["grandfathered", 0, offerIds.standard],
		["top-tier", 7, offerIds.e3],
		["relocated-india", 8, offerIds.standardIndia],
		["new-commerce", 7, offerIds.e3],
		["already-upgraded", 2, offerIds.e3],
	])("of %s answers 200 with code %i as a number and changes nothing", async (prefix, code, to) => {
		const place = placeOf(prefix);
		const before = await everythingOf(place);
		const result = await upgrade(place, { to });
		expect(result.upgradeErrors.map((error) => error.code)).toContain(code);
		expect(result).not.toHaveProperty("targetSubscriptionId");
		expect(result.licenseErrors).toEqual([]);
		expect(result.sourceSubscriptionId).toBe(place.subscriptionId);
		await expectRefusedOnly(place, before);
	});

	test("of a target that is none of the paths has code 8, of no offer at all too", async () => {
		const place = placeOf("maple-street");
		for (const to of [offerIds.basic, "00000000-0000-4000-8000-000000000001", "no offer"]) {
			const { upgradeErrors } = await upgrade(place, { to });
			expect(upgradeErrors.map(({ code }) => code)).toContain(8);
		}
	});

	test.each([1, 7, 10_001, 2_147_483_647])(
		"of %i seats instead of eight is wrong input: 400 with code 2002",
		async (quantity) => {
			const place = placeOf("maple-street");
			const before = await everythingOf(place);
			const body = { targetOffer: { id: offerIds.standard }, upgradeType: "upgrade_only", quantity };
			const answer = await ask({ method: "POST", url: `${place.subscription}/upgrades`, body });
			expect(readServiceError(answer, 400).code).toBe(2002);
			await expectRefusedOnly(place, before);
		},
	);
});

test("license transfer with an app-only token is code 5 inside the result, not an HTTP error", async () => {
	const place = placeOf("northwind-coffee");
	const listed = await list(place, "app");
	for (const { upgradeType, upgradeErrors } of listed.items) {
		expect(upgradeErrors.map(({ code }) => code)).toEqual(upgradeType === transfer ? [5] : []);
	}
	const before = await everythingOf(place);
	const refused = await upgrade(place, { to: offerIds.standard, upgradeType: transfer, as: "app" });
	expect(refused.upgradeErrors.map(({ code }) => code)).toEqual([5]);
	await expectRefusedOnly(place, before);
	const done = await upgrade(place, { to: offerIds.standard, as: "app" });
	expect(done.upgradeErrors).toEqual([]);
});

test("an upgrade suspends its source, makes a subscription and an order of its own, and moves the licenses", async () => {
	const place = placeOf("hanbit-trading");
	const before = read(subscription, await ask({ url: place.subscription }));
	const result = await upgrade(place, { to: offerIds.e3, upgradeType: transfer });
	expect(result).toMatchObject({ upgradeType: 2, upgradeErrors: [], licenseErrors: [] });
	expect(result.sourceSubscriptionId).toBe(place.subscriptionId);

	const source = read(subscription, await ask({ url: place.subscription }));
	expect(source).toMatchObject({ status: "suspended", suspensionReasons: ["Transition"], quantity: before.quantity });
	expect(source.orderId).toBe(before.orderId);
	expect(versionOf(source.attributes.etag)).toBe(versionOf(before.attributes.etag) + 1);

	const targetUrl = `${place.customer}/subscriptions/${result.targetSubscriptionId}`;
	const target = read(subscription, await ask({ url: targetUrl }));
	expect(target).toMatchObject({ offerId: offerIds.e3, quantity: before.quantity, status: "active", friendlyName: "" });
	expect(target).toMatchObject({ autoRenewEnabled: true, billingCycle: before.billingCycle });
	expect(target.orderId).not.toBe(before.orderId);
	expect(versionOf(target.attributes.etag)).toBe(1);

	const holdersOf = async (url: string) => read(licenseHolders, await ask({ url: `/api${url}/license-holders` })).items;
	expect(await holdersOf(place.subscription)).toEqual([]);
	expect((await holdersOf(targetUrl)).length).toBe(20);

	const again = await upgrade(place, { to: offerIds.e3, upgradeType: transfer });
	expect(again.upgradeErrors[0]).toMatchObject({ code: 2, additionalDetails: "suspended" });
	expect(again).not.toHaveProperty("targetSubscriptionId");
});

test("users whose license cannot move stand in licenseErrors by GUID, with the services that are in the way", async () => {
	const place = placeOf("seoul-mirae");
	const result = await upgrade(place, { to: offerIds.e3, upgradeType: transfer });
	expect(result.targetSubscriptionId).toBeDefined();
	expect(result.licenseErrors.length).toBeGreaterThan(0);
	for (const { userObjectId, errors } of result.licenseErrors) {
		expect(userObjectId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
		expect(errors.length).toBeGreaterThan(0);
		for (const error of errors) expect([60000, 60012]).toContain(error.code);
	}
	expect(
		result.licenseErrors.some(({ errors }) => errors.some(({ data }) => data.includes("EXCHANGE_S_ENTERPRISE"))),
	).toBe(true);
});

test("the setting makes the upgrade type of the result a string", async () => {
	const text = await startTestServer({ SEATLIFT_UPGRADE_RESULT_TYPE: "string" });
	try {
		const url = `${placeOf("paused-trading").subscription}/upgrades`;
		for (const upgradeType of [1, "UpgradeOnly", "upgrade_only"]) {
			const body = { targetOffer: { id: offerIds.e3 }, upgradeType };
			const result = read(upgradeResult, await text.ask({ method: "POST", url, body }));
			expect(result.upgradeType).toBe("upgrade_only");
			expect(result.upgradeErrors[0]?.code).toBe(2);
		}
	} finally {
		await text.close();
	}
});

/** All that an upgrade could touch, as the API tells it: subscriptions with etags, orders, licenses, records. */
async function everythingOf({ customer, ourCustomer, ourSubscription }: DemoPlace) {
	const urls = [`${customer}/subscriptions`, `${ourCustomer}/subscriptions`, `${ourSubscription}/license-holders`];
	const [subscriptions, ...others] = await Promise.all(urls.map((url) => ask({ url })));
	if (subscriptions === undefined) throw new Error("asked for");
	const audit = read(auditPage, await ask({ url: `${ourCustomer}/audit` })).items;
	return {
		audit,
		subscriptions: read(subscriptionCollection, subscriptions),
		others: others.map((answer) => answer.body),
	};
}

/** A refused attempt leaves its record and nothing else. */
async function expectRefusedOnly(place: DemoPlace, before: Awaited<ReturnType<typeof everythingOf>>): Promise<void> {
	const after = await everythingOf(place);
	expect({ ...after, audit: before.audit }).toEqual(before);
	expect(after.audit[0]).toMatchObject({ operation: "upgrade_subscription", status: "failed" });
	expect(after.audit.slice(1)).toEqual(before.audit);
}

function versionOf(etag: string | undefined): number {
	const read: { version: number } = JSON.parse(Buffer.from(etag ?? "", "base64").toString());
	return read.version;
}
