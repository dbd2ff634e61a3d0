import { afterAll, describe, expect, test } from "vitest";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { requestsOfRoutes } from "./route-requests.ts";

// The .NET SDK throws on null where its model has an enum, a date or a number, so nothing ever says null.

const { ask, close, surroundings } = await startTestServer();
afterAll(close);

const today = surroundings.now().slice(0, 10);

/** Where null stands in a JSON value, as a path. */
function findNulls(value: unknown, path = "$"): readonly string[] {
	if (value === null) return [path];
	if (typeof value !== "object") return [];
	return Object.entries(value).flatMap(([name, part]) => findNulls(part, `${path}.${name}`));
}

async function expectNoNull(request: Parameters<typeof ask>[0]): Promise<void> {
	const answer = await ask(request);
	if (answer.body === "") return;
	expect(findNulls(answer.json()), `${request.method ?? "GET"} ${request.url}`).toEqual([]);
}

test("the search finds what it looks for", () => {
	expect(findNulls({ a: [1, { b: null }], c: null })).toEqual(["$.a.1.b", "$.c"]);
});

describe.each(demoStories.map(({ domain }) => domain.split(".")[0] ?? ""))("for the customer %s", (prefix) => {
	test("no answer of any route has a null in it", async () => {
		for (const [{ file }, { operation: _operation, answers: _answers, ...request }] of requestsOfRoutes(
			placeOf(prefix),
		)) {
			if (file !== undefined) continue;
			for (const headers of [{}, { "x-locale": "ko-KR", "accept-language": "en" }])
				await expectNoNull({ ...request, headers });
		}
	});
});

test("nor has any answer after upgrades, changes of seats and their records", async () => {
	const changed = placeOf("seoul-mirae");
	const body = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_with_license_transfer" };
	await expectNoNull({ method: "POST", url: `${changed.subscription}/upgrades`, body });
	const other = placeOf("daon-law");
	await expectNoNull({ method: "POST", url: `${other.ourSubscription}/seats`, body: { change: 1 } });
	await expectNoNull({
		method: "PATCH",
		url: other.subscription,
		body: { FriendlyName: null, Quantity: 15, PartnerId: null },
	});
	for (const { customer, ourCustomer } of [changed, other]) {
		await expectNoNull({ url: `${ourCustomer}/audit` });
		await expectNoNull({ url: `${customer}/subscriptions` });
	}
	await expectNoNull({ url: `/v1/auditrecords?startDate=${today}` });
});

test("nor has any error", async () => {
	const { subscription, ourSubscription } = placeOf("hanbit-trading");
	for (const url of ["/v1/customers/x", "/v1/invoices", "/v1/nothing", "/api/v1/nothing", "/api/v1/customers?size=x"]) {
		await expectNoNull({ url });
		await expectNoNull({ as: "nobody", url });
	}
	for (const url of [`${subscription}/upgrades`, `${ourSubscription}/upgrades`, `${ourSubscription}/seats`]) {
		for (const bad of ["{", "null", "{}", '{"change":null,"quantity":null}'])
			await expectNoNull({ method: "POST", url, body: bad });
		await expectNoNull({ as: "billingAdmin", method: "POST", url, body: {} });
	}
});
