import { afterAll, describe, expect, test } from "vitest";
import { placeOf } from "../test/http/demo-places.ts";
import { fetchOf } from "../test/support/fetch-of.ts";
import { startTestServer } from "../test/support/test-server.ts";
import { createSeatliftClient, SeatliftError } from "./index.ts";

const server = await startTestServer();
afterAll(server.close);
const token = await server.token("globalAdmin");
const reach = fetchOf(server);
const client = createSeatliftClient({ url: "http://127.0.0.1:8080/", token, fetch: reach });
const { customerId, subscriptionId } = placeOf("hanbit-trading");
const nobody = "5ea71f70-ffff-4000-8000-000000000000";

/** A client whose requests are kept, answered by the given answers first and by the server after. */
function watch(first: readonly Response[], settings: { readonly locale?: string } = {}) {
	const sent: Request[] = [];
	const waits: number[] = [];
	const answers = [...first];
	const watched = createSeatliftClient({
		url: "http://127.0.0.1:8080",
		token,
		...settings,
		async fetch(request) {
			sent.push(request.clone());
			return answers.shift() ?? (await reach(request));
		},
		patience: {
			async wait(seconds) {
				waits.push(seconds);
			},
		},
	});
	return { client: watched, sent, waits };
}

describe("a client", () => {
	test("asks both APIs by the path that the document has", async () => {
		const ours = await client.get("/api/v1/customers/{customerId}", { path: { customerId } });
		const original = await client.get("/v1/customers/{customerId}", { path: { customerId } });
		expect(ours.id).toBe(original.id);
	});

	test("goes through every page of our lists and of the original's, each item once", async () => {
		const ours = await Array.fromAsync(client.items("/api/v1/customers", { query: { size: 3 } }));
		const original = await Array.fromAsync(client.items("/v1/customers", { query: { size: 4 } }));
		expect(ours.length).toBeGreaterThan(6);
		expect(new Set(ours.map(({ id }) => id)).size).toBe(ours.length);
		expect(original.map(({ id }) => id?.toLowerCase()).toSorted()).toEqual(ours.map(({ id }) => id).toSorted());
	});

	test("goes through every page of the original's people, whose links carry a token in their headers", async () => {
		const path = { customerId };
		const all = await client.get("/v1/customers/{customerId}/users", { path });
		const paged = await Array.fromAsync(client.items("/v1/customers/{customerId}/users", { path, query: { size: 2 } }));
		expect(paged.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
	});

	test("answers nothing where the server has nothing to say", async () => {
		expect(await client.delete("/api/v1/me/sessions")).toBeUndefined();
	});

	test("throws a problem of ours with its code and its id", async () => {
		const failure = await failureOf(client.get("/api/v1/customers/{customerId}", { path: { customerId: nobody } }));
		expect(failure).toMatchObject({ name: "SeatliftError", status: 404, code: "notFound" });
		expect(failure.requestId).toMatch(/^[0-9a-f-]{36}$/u);
	});

	test("throws an error of the original with its number", async () => {
		const failure = await failureOf(client.get("/v1/customers/{customerId}", { path: { customerId: nobody } }));
		expect([failure.status, failure.code]).toEqual([404, expect.stringMatching(/^\d+$/u)]);
		expect(failure.message.length).toBeGreaterThan(5);
	});

	test("tells the reasons against a change in the language that was asked for", async () => {
		const inEnglish = createSeatliftClient({ url: "http://127.0.0.1:8080", token, fetch: reach, locale: "en-US" });
		const ask = (asked: typeof client) =>
			asked.post("/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades", {
				path: { customerId, subscriptionId },
				body: { targetOfferId: nobody, licenseTransfer: false },
			});
		expect((await failureOf(ask(inEnglish))).message).not.toBe((await failureOf(ask(client))).message);
	});

	test("names every change, each by a name of its own, and reads by none", async () => {
		const { client: watched, sent } = watch([]);
		const path = { customerId, subscriptionId };
		const quote = () =>
			watched.post("/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/seats/quote", {
				path,
				body: { change: 1 },
			});
		await quote();
		await quote();
		await watched.get("/api/v1/session");
		const [first, second, third] = sent.map(({ headers }) => headers.get("ms-requestid"));
		expect([first === second, third]).toEqual([false, null]);
		expect(first).toMatch(/^[0-9a-f-]{36}$/u);
	});

	test("asks again under the same name when the server is busy, after the time that the server tells", async () => {
		const busy = () => new Response(null, { status: 503, headers: { "retry-after": "2" } });
		const tooMany = new Response(`{ "statusCode": 429, "message": "Wait." }`, {
			status: 429,
			headers: { "retry-after": "7" },
		});
		const { client: watched, sent, waits } = watch([busy(), tooMany]);
		const answer = await watched.post("/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/seats/quote", {
			path: { customerId, subscriptionId },
			body: { change: 2 },
		});
		expect(answer.id.length).toBeGreaterThan(0);
		expect(waits).toEqual([2, 7]);
		expect(new Set(sent.map(({ headers }) => headers.get("ms-requestid"))).size).toBe(1);
		expect(new Set(await Promise.all(sent.map((request) => request.text()))).size).toBe(1);
	});

	test("gives up after four times, or when it should wait for more than a minute", async () => {
		const busy = () => new Response(null, { status: 503 });
		const stubborn = watch([busy(), busy(), busy(), busy()]);
		expect((await failureOf(stubborn.client.get("/api/v1/session"))).code).toBe("http503");
		expect(stubborn.waits).toEqual([1, 2, 4]);
		const far = watch([new Response(null, { status: 429, headers: { "retry-after": "3600" } })]);
		expect((await failureOf(far.client.get("/api/v1/session"))).retryAfter).toBe(3600);
		expect(far.waits).toEqual([]);
	});

	test("gets a new token once when the one it had is refused", async () => {
		const asked: boolean[] = [];
		const renewing = createSeatliftClient({
			url: "http://127.0.0.1:8080",
			fetch: reach,
			token({ refused }) {
				asked.push(refused);
				return refused ? token : "worn";
			},
		});
		expect((await renewing.get("/api/v1/session")).partner.id.length).toBeGreaterThan(0);
		expect(asked).toEqual([false, true]);
	});
});

async function failureOf(asked: Promise<unknown>): Promise<SeatliftError> {
	const failure = await asked.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (failure instanceof SeatliftError) return failure;
	throw new Error(`expected a refusal, not ${String(failure)}`);
}
