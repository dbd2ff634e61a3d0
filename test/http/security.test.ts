import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { implementedRoutes } from "../../src/http/routes.ts";
import { securityHeaders } from "../../src/http/security-headers.ts";
import * as identityShapes from "../../src/wire/api/identity.ts";
import { customerDecision, customerSignIn } from "../../src/wire/api/relationships.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";

const server = await startTestServer();
const { ask } = server;
afterAll(server.close);

const { customer, subscription } = placeOf("hanbit-trading");

describe("headers", () => {
	test.each([
		["GET", subscription, 200],
		["GET", `/api${customer}`, 200],
		["PATCH", subscription, 400],
		["GET", "/v1/nothing", 404],
		["GET", "/api/v1/nothing", 404],
		["GET", "/v1/customers/%zz", 400],
		["GET", "/healthz", 200],
		["GET", "/openapi.json", 200],
		["GET", "/docs", 200],
		["GET", "/docs/swagger-ui.css", 200],
		["GET", "/common/v2.0/.well-known/openid-configuration", 200],
		["GET", "/oauth2/jwks", 200],
		["GET", "/oauth2/page.css", 200],
		["GET", "/oauth2/device", 200],
		["POST", "/oauth2/token", 400],
		["POST", "/common/oauth2/token", 400],
		["POST", "/generatetoken", 400],
		["GET", "/api/v1/setup", 200],
		["POST", "/api/v1/invitation/read", 400],
		["POST", "/api/v1/relationship-requests/x/sign-in", 400],
		["GET", "/webhooks/v1/certificate.cer", 200],
	] as const)("of %s %s keep browsers from guessing, framing and telling on", async (method, url, status) => {
		const answer = await ask({ method, url, ...(method === "GET" ? {} : { body: "{" }) });
		expect(answer.statusCode).toBe(status);
		expect(answer.headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
		const policy = String(answer.headers["content-security-policy"]);
		expect(policy).toMatch(/frame-ancestors 'none'/u);
		expect(policy).toMatch(/default-src 'none'/u);
		expect(policy).not.toMatch(/(?:default|script|style)-src [^;]*'unsafe/u);
		// Keys and tokens may be fetched from pages elsewhere, as the standard has it; nothing is with a cookie.
		if (!url.startsWith("/oauth2/")) expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
		expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
		expect(answer.headers["x-powered-by"] ?? answer.headers.server).toBeUndefined();
	});

	test("of the portal's page allow scripts and styles by file and by a number used once", async () => {
		const open = async () => await ask({ as: "nobody", url: "/", headers: { host: "127.0.0.1:8080" } });
		const [first, second] = [await open(), await open()];
		if (first.statusCode === 503) return; // the portal is not built
		const policy = String(first.headers["content-security-policy"]);
		expect(policy).not.toContain("unsafe");
		expect(policy).toMatch(/script-src 'self' 'nonce-[^']{24}'/u);
		expect(policy).toMatch(/frame-ancestors 'none'/u);
		expect(policy).not.toBe(second.headers["content-security-policy"]);
		expect(first.headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
	});

	test("keep browsers on https where it is spoken, here or by a proxy, and never for this machine's own name", () => {
		const kept = (publicUrl: string, encrypted = false) =>
			securityHeaders({ publicUrl, encrypted })["strict-transport-security"];
		expect(kept("https://seats.example")).toBe("max-age=31536000; includeSubDomains");
		expect(kept("http://seats.example", true)).toBe("max-age=31536000; includeSubDomains");
		expect([kept("http://seats.example"), kept("https://localhost:8443", true)]).toEqual([undefined, undefined]);
	});
});

test.each([
	customer,
	subscription,
	`${customer}/users`,
	"/v1/auditrecords?startDate=2026-01-01",
	`/api${customer}/users`,
])("%s is kept by no cache", async (url) => {
	const answer = await ask({ url });
	expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a request that does not come to its end is not waited for", () => {
	const { requestTimeout, headersTimeout } = server.app.server;
	expect([requestTimeout, headersTimeout > 0]).toEqual([120_000, true]);
});

describe("bodies of our own API", () => {
	const bodies = implementedRoutes.flatMap(({ api, method, url, body }) =>
		api === "seatlift" && body !== undefined ? [{ name: `${method} ${url}`, body }] : [],
	);
	const { signInRequest, invitationQuestion, invitationAcceptance, setupRequest } = identityShapes;
	const open = {
		signInRequest,
		invitationQuestion,
		invitationAcceptance,
		setupRequest,
		customerSignIn,
		customerDecision,
	};
	const all = [...bodies, ...Object.entries(open).map(([name, body]) => ({ name, body }))];

	test.each(all)("$name takes no member that it does not name", ({ name, body }) => {
		// What a browser says of a passkey is for the library to judge.
		expect(findLoose(body)).toEqual(name === "POST /api/v1/me/passkeys" ? ["/response"] : []);
	});
});

describe("guessing from one address", () => {
	const guess = async (url: string, body: object, expected: number) => {
		const guessed = await startTestServer(url === "/api/v1/setup" ? { SEATLIFT_DEMO: "off" } : {});
		const statuses: number[] = [];
		for (let times = 0; times < 33; times++) {
			const answer = await guessed.ask({ as: "nobody", method: "POST", url, body });
			statuses.push(answer.statusCode);
			if (answer.statusCode === 429) expect(answer.headers["retry-after"]).toMatch(/^\d+$/u);
		}
		await guessed.close();
		expect([statuses[0], statuses.at(-1)]).toEqual([expected, 429]);
	};

	test("at the setup token is slowed down", async () => {
		const first = { partnerName: "Han", domain: "han.example", country: "KR", userName: "a@han.example" };
		const body = { ...first, token: "guessed", displayName: "Somebody", password: "a long enough phrase" };
		await guess("/api/v1/setup", body, 403);
	});

	test("at the link of a request to a customer is slowed down", async () => {
		const body = { secret: "guessed", userName: "a@b.example", password: "guessed" };
		await guess("/api/v1/relationship-requests/5ea71f70-0001-4000-8000-000000000001/sign-in", body, 404);
	});

	test("at the token of a customer's administrator is slowed down", async () => {
		const body = { token: "a.b", decision: "decline" };
		await guess("/api/v1/relationship-requests/5ea71f70-0001-4000-8000-000000000001/decision", body, 401);
	});

	test("at the link of an invitation is slowed down", async () => {
		await guess("/api/v1/invitation/read", { link: "a.b" }, 410);
	});
});

type Def = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>;

/** Paths of objects in a schema that let unknown members through. */
function findLoose(schema: z.core.$ZodType, path = ""): readonly string[] {
	const def = schema._zod.def as Def; // each kind has its own members, told apart below
	const inner = (one: unknown, name = "") => findLoose(one as z.core.$ZodType, `${path}${name}`);
	switch (def.type) {
		case "object": {
			const { shape, catchall } = def as unknown as z.core.$ZodObjectDef;
			const loose = catchall?._zod.def.type === "never" ? [] : [path || "/"];
			return [...loose, ...Object.entries(shape).flatMap(([name, one]) => inner(one, `/${name}`))];
		}
		case "union":
			return (def.options as readonly unknown[]).flatMap((one) => inner(one));
		case "array":
			return inner(def.element, "/*");
		case "pipe":
			return inner(def.in);
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "readonly":
			return inner(def.innerType);
		default:
			return [];
	}
}
