import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { demoClient, demoPassword, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { subscription } from "../../src/wire/subscription.ts";
import { placeOf } from "../http/demo-places.ts";

const { subscription: url, ourSubscription } = placeOf("hanbit-trading");
let sandbox: Sandbox;
let origin: string;
let token: string;

beforeAll(async () => {
	sandbox = await createSandbox(readConfig({ SEATLIFT_LOG: "silent" }), "http://127.0.0.1:8080");
	await new Promise<void>((resolve) => sandbox.listener.listen(0, "127.0.0.1", resolve));
	origin = `http://127.0.0.1:${(sandbox.listener.address() as AddressInfo).port}`; // it listens on TCP
	token = await fetchToken();
});
afterEach(() => control("POST", "/reset"));
afterAll(() => sandbox.close());

async function fetchToken(): Promise<string> {
	const answer = await fetch(`${origin}/${demoPartnerId}/oauth2/token`, {
		method: "POST",
		body: new URLSearchParams({
			...{ grant_type: "password", client_id: demoClient.id, client_secret: demoClient.secret },
			...{ username: demoUsers[0]?.userName ?? "", password: demoPassword },
			resource: "https://api.partnercenter.microsoft.com",
		}),
	});
	const { access_token: given } = (await answer.json()) as { access_token: string }; // or what follows fails
	return given;
}

async function control(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
	const answer = await fetch(`${origin}/sandbox${path}`, {
		method,
		...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
	});
	const text = await answer.text();
	return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
	return await fetch(`${origin}${path}`, {
		...options,
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...options.headers },
	});
}

const seatsNow = async () => subscription.parse(await (await ask(url)).json()).quantity ?? 0;
const addSeat = (requestId: string) =>
	ask(`${ourSubscription}/seats`, { method: "POST", body: '{"change":1}', headers: { "ms-requestid": requestId } });

describe("a fault", () => {
	test("429 has the gateway's shape and tells how long to wait, and is over after its times", async () => {
		expect((await control("POST", "/faults", { path: "/v1/**", kind: "status", status: 429, times: 1 })).status).toBe(
			201,
		);
		const refused = await ask(url);
		expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "57"]);
		expect(await refused.text()).toBe(
			'{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 57 seconds." }',
		);
		expect((await ask(url)).status).toBe(200);
	});

	test("500 has the shape of the API that it meets", async () => {
		await control("POST", "/faults", { path: "/**", kind: "status", status: 500 });
		expect(await (await ask(url)).json()).toMatchObject({ code: 800003, source: "PartnerFD" });
		expect(await (await ask(ourSubscription)).json()).toMatchObject({ code: "unexpected", status: 500 });
	});

	test("that drops the connection keeps the request from being carried out", async () => {
		const before = await seatsNow();
		await control("POST", "/faults", { method: "POST", path: "/**", kind: "drop" });
		await expect(addSeat("dropped")).rejects.toThrow();
		expect(await seatsNow()).toBe(before);
	});

	test("that drops the answer leaves the change made, and the same request again makes it once", async () => {
		const before = await seatsNow();
		await control("POST", "/faults", { method: "POST", path: "/api/**", kind: "dropAnswer", times: 1 });
		await expect(addSeat("unheard")).rejects.toThrow();
		expect(await seatsNow()).toBe(before + 1);
		expect((await addSeat("unheard")).status).toBe(200);
		expect(await seatsNow()).toBe(before + 1);
	});

	test("of latency answers late, and all the same", async () => {
		await control("POST", "/faults", { path: "/v1/**", kind: "latency", milliseconds: 20 });
		const start = performance.now();
		expect((await ask(url)).status).toBe(200);
		expect(performance.now() - start).toBeGreaterThanOrEqual(19);
	});

	test("can be listed and taken away", async () => {
		const { body } = await control("POST", "/faults", { path: "/v1/**", kind: "drop" });
		expect((await control("GET", "/faults")).body).toEqual({ faults: [body] });
		const { id } = body as { id: string }; // the test before says what it is
		expect((await control("DELETE", `/faults/${id}`)).status).toBe(204);
		expect((await control("DELETE", `/faults/${id}`)).status).toBe(404);
		expect((await ask(url)).status).toBe(200);
	});
});

describe("the time", () => {
	test("moves forward and does what has become due on the way", async () => {
		const until = subscription.parse(await (await ask(url)).json()).commitmentEndDate ?? "";
		expect((await control("POST", "/clock", { advance: { days: 400 } })).status).toBe(200);
		const later = subscription.parse(await (await ask(url)).json()).commitmentEndDate ?? "";
		expect(Date.parse(later)).toBeGreaterThan(Date.parse(until));
	});

	test("bills the month that is over when it arrives", async () => {
		const months = async () => {
			const { items } = (await (await ask("/api/v1/billing-runs")).json()) as { items: { id: string }[] };
			return items.map(({ id }) => id);
		};
		const before = await months();
		await control("POST", "/clock", { advance: { days: 31 } });
		const after = await months();
		expect(after).toHaveLength(before.length + 1);
		expect(after).toEqual([expect.any(String), ...before]);
	});

	test.each([
		[{ now: "2001-01-01T00:00:00Z" }],
		[{ now: "9999-01-01T00:00:00Z" }],
		[{ now: "tomorrow" }],
		[{ advance: { days: 0 } }],
		[{}],
	])("refuses %j", async (body) => {
		expect((await control("POST", "/clock", body)).status).toBe(400);
	});
});

test("a reset brings the demo back as it was, and tokens stay good", async () => {
	const before = await seatsNow();
	await addSeat("one more");
	await control("POST", "/clock", { advance: { days: 10 } });
	const { status, body } = await control("POST", "/reset");
	expect(status).toBe(200);
	expect(Date.parse((body as { now: string }).now)).toBeLessThan(Date.now() + 1_000);
	expect(await seatsNow()).toBe(before);
});

test("what is no control and what is no JSON is told", async () => {
	expect((await control("GET", "/nothing")).status).toBe(404);
	const answer = await fetch(`${origin}/sandbox/faults`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: "{",
	});
	expect(answer.status).toBe(400);
});
