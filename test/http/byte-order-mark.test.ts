import { afterAll, expect, test } from "vitest";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";

const marked = await startTestServer({ SEATLIFT_BOM: "on" });
const plain = await startTestServer();
afterAll(async () => {
	await marked.close();
	await plain.close();
});

const mark = [0xef, 0xbb, 0xbf];
const { subscription, ourCustomer } = placeOf("hanbit-trading");
const upgrade = {
	method: "POST",
	url: `${subscription}/upgrades`,
	body: { targetOffer: { id: offerIds.e3 }, upgradeType: 1 },
} as const;

test.each([
	["a list", { url: "/v1/customers" }],
	["a subscription", { url: subscription }],
	["an upgrade", upgrade],
	["a replayed upgrade", upgrade],
])("switched on, %s begins with it", async (_name, request) => {
	const answer = await marked.ask({ ...request, headers: { "ms-requestid": "once" } });
	expect(answer.statusCode).toBe(200);
	expect([...answer.rawPayload.subarray(0, 3)]).toEqual(mark);
	expect(answer.headers["content-length"]).toBe(String(answer.rawPayload.length));
	expect(() => JSON.parse(answer.rawPayload.subarray(3).toString())).not.toThrow();
});

test.each([
	["an error", { url: "/v1/customers/nobody" }],
	["a refused token", { url: "/v1/customers", as: "nobody" }],
	["what is not implemented", { url: "/v1/servicerequests" }],
	["the events of webhooks", { url: "/webhooks/v1/registration/events" }],
	["the gateway", { url: "/v1/nothing" }],
	["Seatlift's own API", { url: ourCustomer }],
	["/healthz", { url: "/healthz" }],
	["/openapi.json", { url: "/openapi.json" }],
] as const)("switched on, %s does not begin with it", async (_name, request) => {
	const answer = await marked.ask(request);
	expect([...answer.rawPayload.subarray(0, 3)]).not.toEqual(mark);
	expect(() => answer.json()).not.toThrow();
});

test("off by default, nothing begins with it", async () => {
	const answer = await plain.ask({ url: "/v1/customers" });
	expect(answer.rawPayload[0]).toBe("{".charCodeAt(0));
});
