import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { BusyError } from "../../src/domain/basics/busy-error.ts";
import { toInstant } from "../../src/domain/basics/instant.ts";
import { notImplementedRoutes } from "../../src/http/v1/not-implemented.ts";
import { gatewayError } from "../../src/wire/resource.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";

let moment = Temporal.Now.instant();
const server = await startTestServer({}, { now: () => toInstant(moment) });
const { ask } = server;
afterAll(server.close);

const { subscription, ourSubscription } = placeOf("hanbit-trading");

describe("the gateway's 404", () => {
	test.each([
		["GET", "/v1"],
		["GET", "/v1/nothing"],
		["GET", "/v2/customers"],
		["GET", "/v1/customers/x/y/z"],
		["DELETE", "/v1/customers"],
		["POST", subscription],
		["PUT", subscription],
		["PATCH", `${subscription}/upgrades`],
	] as const)("answers %s %s in its own shape, without the service's headers", async (method, url) => {
		for (const as of ["globalAdmin", "nobody"] as const) {
			const answer = await ask({ as, method, url });
			expect(answer.body).toBe('{ "statusCode": 404, "message": "Resource not found" }');
			expect(read(gatewayError, answer, 404)).toEqual({ statusCode: 404, message: "Resource not found" });
			expect(answer.headers["content-type"]).toBe("application/json");
			expect(Object.keys(answer.headers).filter((name) => name.startsWith("ms-") || name === "x-locale")).toEqual([]);
		}
	});

	test("on Seatlift's own API is a problem instead", async () => {
		for (const url of ["/api/v1/nothing", "/API/v1/nothing", "//api/v1/nothing/", `${ourSubscription}/conversions`]) {
			expect(readProblem(await ask({ url }), 404).code).toBe("notFound");
		}
	});
});

describe("what is known and not implemented", () => {
	const declared = notImplementedRoutes.map(({ method, url }) => ({ method, url }));

	test.each(declared)("$method $url answers 501, after asking for a token", async ({ method, url }) => {
		const path = url.replaceAll(/:\w+/gu, "5ea71f70-0001-4000-8000-000000000001");
		const inject = async (authorization: Readonly<Record<string, string>>) =>
			await server.app.inject({ method, url: path, headers: authorization });
		const answer = await inject({ authorization: `Bearer ${await server.token("app")}` });
		const stranger = await inject({});
		expect([answer.statusCode, stranger.statusCode]).toEqual([501, 401]);
		// The answer to HEAD has no body to look at.
		if (method !== "HEAD") expect(readServiceError(answer, 501).code).toBe(501);
	});

	test("no route is both implemented and not", () => {
		expect(new Set(declared.map(({ method, url }) => `${method} ${url}`)).size).toBe(declared.length);
	});
});

describe("401", () => {
	const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const forge = (token: string) => {
		const input = token.split(".").slice(0, 2).join(".");
		return `${input}.${sign("sha256", Buffer.from(input), privateKey).toString("base64url")}`;
	};
	const urls = [
		"/v1/customers",
		`${subscription}/upgrades`,
		"/v1/invoices",
		"/api/v1/session",
		`${ourSubscription}/upgrades`,
	];

	const cases: readonly (readonly [string, () => Promise<Readonly<Record<string, string>>>, "missing" | "invalid"])[] =
		[
			["no header", async () => ({}), "missing"],
			["an empty header", async () => ({ authorization: "" }), "missing"],
			["an empty bearer", async () => ({ authorization: "Bearer " }), "invalid"],
			["another scheme", async () => ({ authorization: "Basic dXNlcjpwYXNz" }), "invalid"],
			["no JWT", async () => ({ authorization: "Bearer abc" }), "invalid"],
			["a bearer of 8 KB", async () => ({ authorization: `Bearer ${"a".repeat(8_192)}` }), "invalid"],
			[
				"a token signed by somebody else",
				async () => ({ authorization: `Bearer ${forge(await server.token("app"))}` }),
				"invalid",
			],
			[
				"a token without signature",
				async () => {
					const [, payload = ""] = (await server.token("app")).split(".");
					const header = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url");
					return { authorization: `Bearer ${header}.${payload}.` };
				},
				"invalid",
			],
			[
				"a token whose payload was changed",
				async () => {
					const [header = "", payload = "", signature = ""] = (await server.token("billingAdmin")).split(".");
					const changed = fromBase64Url(payload).replace(/"exp":\d+/u, '"exp":9999999999');
					return { authorization: `Bearer ${header}.${Buffer.from(changed).toString("base64url")}.${signature}` };
				},
				"invalid",
			],
		];

	test.each(cases)("for %s, in the shape of either API", async (_name, makeHeaders, reason) => {
		const headers = await makeHeaders();
		for (const url of urls) {
			const answer = await ask({ as: "nobody", url, headers });
			expect(answer.headers["www-authenticate"]).toMatch(/^Bearer/u);
			if (url.startsWith("/api")) expect(readProblem(answer, 401).code).toBe("unauthenticated");
			else expect(readServiceError(answer, 401).code).toBe(reason === "missing" ? 800001 : 400);
		}
	});

	test("for a token that has run out, and not a moment before", async () => {
		const headers = { authorization: `Bearer ${await server.token("app")}` };
		const begun = moment;
		moment = begun.add({ minutes: 59 });
		expect((await ask({ as: "nobody", url: "/v1/customers", headers })).statusCode).toBe(200);
		moment = begun.add({ minutes: 61 });
		const answer = await ask({ as: "nobody", url: "/v1/customers", headers });
		expect(readServiceError(answer, 401).code).toBe(400);
		moment = begun;
	});

	test("comes before anything that the body could be wrong in", async () => {
		const answer = await ask({ as: "nobody", method: "POST", url: `${subscription}/upgrades`, body: "{" });
		expect(readServiceError(answer, 401).code).toBe(800001);
	});
});

test("whoever waits in vain for another change hears 503 with when to try again, in the right shape", async () => {
	const busy = await startTestServer();
	await busy.token("app");
	const { database } = busy.surroundings;
	Object.assign(database, { read: () => Promise.reject(new BusyError(new Error("canceled by lock timeout"))) });
	const answer = await busy.ask({ as: "app", url: "/v1/customers" });
	expect(readServiceError(answer, 503).code).toBe(503);
	expect(answer.headers["retry-after"]).toBe("1");
	const ours = await busy.ask({ as: "app", url: "/api/v1/customers" });
	expect(readProblem(ours, 503).code).toBe("busy");
	expect(ours.headers["retry-after"]).toBe("1");
	expect(ours.body).not.toMatch(/lock timeout/u);
	await busy.close();
});

test("a fault of our own is a 500 in the right shape that gives nothing away and names its correlation id", async () => {
	const broken = await startTestServer();
	await broken.token("app");
	await broken.surroundings.database.close();
	const answer = await broken.ask({ as: "app", url: "/v1/customers", headers: { "ms-correlationid": "tell-support" } });
	expect(readServiceError(answer, 500)).toMatchObject({ code: 800003, data: [] });
	expect(answer.headers["ms-correlationid"]).toBe("tell-support");
	expect(answer.body).not.toMatch(/sqlite|\.ts|stack|Error:/iu);
	const ours = await broken.ask({ as: "app", url: "/api/v1/customers" });
	expect(readProblem(ours, 500).code).toBe("unexpected");
	expect(ours.body).not.toMatch(/sqlite|\.ts|stack|Error:/iu);
	expect((await broken.ask({ as: "nobody", url: "/healthz" })).statusCode).toBe(200);
	expect((await broken.ask({ as: "nobody", url: "/readyz" })).statusCode).toBe(503);
	await broken.app.close();
});

function fromBase64Url(text: string): string {
	return Buffer.from(text, "base64url").toString();
}
