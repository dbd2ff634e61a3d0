import { afterAll, describe, expect, test } from "vitest";
import { subscription, subscriptionCollection } from "../../src/wire/subscription.ts";
import { startTestServer, type TestCaller } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const get = async (url: string) => read(subscription, await ask({ url }));

interface Patch {
	readonly as?: TestCaller;
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

const patch = async (url: string, request: Patch) => await ask({ method: "PATCH", url, ...request });

function versionOf(etag: string | undefined): number {
	const content: { version: number } = JSON.parse(Buffer.from(etag ?? "", "base64").toString());
	return content.version;
}

test("the answer carries the new values and the old etag, the next GET the version after it", async () => {
	const { subscription: url } = placeOf("hanbit-trading");
	const before = await get(url);
	const answer = read(subscription, await patch(url, { body: { ...before, quantity: 30 } }));
	expect(answer.quantity).toBe(30);
	expect(answer.attributes.etag).toBe(before.attributes.etag);
	const after = await get(url);
	expect(after.quantity).toBe(30);
	expect(versionOf(after.attributes.etag)).toBe(versionOf(before.attributes.etag) + 1);
	expect({ ...after, attributes: before.attributes }).toEqual({ ...before, quantity: 30 });
});

test("the whole object sent back as it came changes nothing, not even the etag", async () => {
	const { subscription: url } = placeOf("northwind-coffee");
	const before = await get(url);
	expect(read(subscription, await patch(url, { body: before }))).toEqual(before);
	expect(await get(url)).toEqual(before);
});

test.each([
	["the body", (etag: string): Patch => ({ body: { quantity: 41, autoRenewEnabled: true, attributes: { etag } } })],
	[
		"If-Match",
		(etag: string): Patch => ({ body: { quantity: 42, autoRenewEnabled: true }, headers: { "if-match": `"${etag}"` } }),
	],
	[
		"a weak If-Match",
		(etag: string): Patch => ({
			body: { quantity: 43, autoRenewEnabled: true },
			headers: { "if-match": `W/"${etag}"` },
		}),
	],
])("a stale etag in %s is 400 with code 2055, a present one is taken", async (_name, toRequest) => {
	const { subscription: url } = placeOf("gaon-logistics");
	const before = await get(url);
	const stale = Buffer.from(JSON.stringify({ id: placeOf("gaon-logistics").subscriptionId, version: 0 })).toString(
		"base64",
	);
	expect(readServiceError(await patch(url, toRequest(stale)), 400).code).toBe(2055);
	expect(readServiceError(await patch(url, toRequest("")), 400).code).toBe(2055);
	expect(await get(url)).toEqual(before);
	expect((await patch(url, toRequest(before.attributes.etag ?? ""))).statusCode).toBe(200);
});

test("If-Match with a star takes whatever version there is", async () => {
	const { subscription: url } = placeOf("gaon-logistics");
	const request = { body: { friendlyName: "물류 1팀", autoRenewEnabled: true }, headers: { "if-match": "*" } };
	expect(read(subscription, await patch(url, request)).friendlyName).toBe("물류 1팀");
});

test("a minimal body turns auto-renewal off, as documented of the original, and leaves the rest", async () => {
	const { subscription: url } = placeOf("maple-street");
	const before = await get(url);
	expect(before.autoRenewEnabled).toBe(true);
	read(subscription, await patch(url, { body: { FriendlyName: "Front desk" } }));
	const after = await get(url);
	expect({ ...after, attributes: before.attributes }).toEqual({
		...before,
		friendlyName: "Front desk",
		autoRenewEnabled: false,
	});
});

test("what is not writable is ignored, and so is what nobody knows", async () => {
	const { subscription: url } = placeOf("fjord-architects");
	const before = await get(url);
	const body = { ...before, id: "x", offerId: "x", orderId: 5, creationDate: null, links: "none", surprise: {} };
	read(subscription, await patch(url, { body }));
	expect(await get(url)).toEqual(before);
});

test("a fault in one change leaves all of them undone", async () => {
	const { subscription: url } = placeOf("fjord-architects");
	const before = await get(url);
	const body = { ...before, friendlyName: "must not stay", quantity: 5_000 };
	expect(readServiceError(await patch(url, { body }), 400).code).toBe(2002);
	expect(await get(url)).toEqual(before);
});

describe("seats", () => {
	test("of a suspended subscription stay: 2001", async () => {
		const { subscription: url } = placeOf("paused-trading");
		const answer = await patch(url, { body: { ...(await get(url)), quantity: 6 } });
		expect(readServiceError(answer, 400).code).toBe(2001);
	});

	test.each([0, -1, 301, 2_147_483_647, -2_147_483_648])(
		"outside the offer's limits, as %i, are refused: 2002",
		async (quantity) => {
			const { subscription: url } = placeOf("nuri-electronics");
			const before = await get(url);
			expect(readServiceError(await patch(url, { body: { ...before, quantity } }), 400).code).toBe(2002);
			expect(await get(url)).toEqual(before);
		},
	);

	test("never fall below the licenses assigned", async () => {
		const { subscription: url } = placeOf("nuri-electronics");
		const before = await get(url);
		const error = readServiceError(await patch(url, { body: { ...before, quantity: 47 } }), 400);
		expect(error).toMatchObject({ code: 800090, data: ["seatsAssigned"] });
		expect(await get(url)).toEqual(before);
		const fewest = read(subscription, await patch(url, { body: { ...before, quantity: 48 } }));
		expect(fewest.quantity).toBe(48);
	});
});

describe("status", () => {
	test("suspended and back, add-ons with their base", async () => {
		const { subscription: url, customer } = placeOf("voice-lab");
		const before = await get(url);
		const suspended = read(subscription, await patch(url, { body: { ...before, status: "suspended" } }));
		expect(suspended.status).toBe("suspended");
		expect(suspended).not.toHaveProperty("suspensionReasons");
		const addOns = read(subscriptionCollection, await ask({ url: `${url}/addons` }));
		expect(addOns.items.map(({ status }) => status)).toEqual(["suspended"]);

		const addOn = `${customer}/subscriptions/${placeOf("voice-lab", 2).subscriptionId}`;
		const tooSoon = await patch(addOn, { body: { ...(await get(addOn)), status: "active" } });
		expect(readServiceError(tooSoon, 409).code).toBe(27009);

		const active = await patch(url, { body: { status: 1, autoRenewEnabled: true } });
		expect(read(subscription, active).status).toBe("active");
		expect(read(subscription, await patch(addOn, { body: { ...(await get(addOn)), status: "Active" } })).status).toBe(
			"active",
		);
	});

	test("active is refused to the source of an upgrade: 800096", async () => {
		const { subscription: url } = placeOf("already-upgraded");
		const before = await get(url);
		expect(before.suspensionReasons).toEqual(["Transition"]);
		expect(readServiceError(await patch(url, { body: { ...before, status: "active" } }), 400).code).toBe(800096);
		expect(await get(url)).toEqual(before);
	});
});

test.each(["annual", "Annual", 2, "triennial", "one_time"])(
	"the billing cycle %o is refused on the subscription: 2054",
	async (billingCycle) => {
		const { subscription: url } = placeOf("raon-games");
		const before = await get(url);
		expect(readServiceError(await patch(url, { body: { ...before, billingCycle } }), 400).code).toBe(2054);
		expect(await get(url)).toEqual(before);
	},
);

describe("rights are judged by what would change", () => {
	const { subscription: url } = placeOf("harbor-coop");
	const cases: readonly (readonly [TestCaller, string, object, number])[] = [
		["billingAdmin", "the quantity", { quantity: 21, autoRenewEnabled: true }, 403],
		["billingAdmin", "the quantity in a minimal body", { quantity: 21 }, 403],
		["billingAdmin", "the status", { status: "suspended", autoRenewEnabled: true }, 200],
		["billingAdmin", "the status in a minimal body", { status: "suspended" }, 200],
		["billingAdmin", "the status beside the same quantity", { status: "suspended", quantity: 20 }, 200],
		["userManagementAdmin", "the quantity", { quantity: 21, autoRenewEnabled: true }, 200],
		["userManagementAdmin", "the quantity in a minimal body", { quantity: 21 }, 200],
		["userManagementAdmin", "the name", { friendlyName: "x", autoRenewEnabled: true }, 403],
		["userManagementAdmin", "the renewal, by naming it", { autoRenewEnabled: false }, 403],
		["userManagementAdmin", "the renewal, by leaving everything out", {}, 403],
		["helpdeskAgent", "the renewal, by leaving everything out", {}, 200],
		["salesAgent", "everything at once", { quantity: 21, friendlyName: "Pier 4", autoRenewEnabled: false }, 200],
		["app", "everything at once", { quantity: 21, friendlyName: "Pier 4", autoRenewEnabled: false }, 200],
	];

	test.each(cases.map(([as, what, body, status]) => ({ as, what, body, status })))(
		"$as changes $what",
		async ({ as, body, status }) => {
			await patch(url, { body: { status: "active", autoRenewEnabled: true } });
			await patch(url, { body: { quantity: 20, friendlyName: "", autoRenewEnabled: true } });
			const before = await get(url);
			expect(before).toMatchObject({ status: "active", quantity: 20, friendlyName: "", autoRenewEnabled: true });
			const answer = await patch(url, { as, body });
			expect(answer.statusCode, answer.body).toBe(status);
			if (status === 403) {
				expect(readServiceError(answer, 403).code).toBe(900150);
				expect(await get(url)).toEqual(before);
			}
		},
	);
});
