import { createPublicKey, verify, type webcrypto } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import type { WireError, WireToken } from "./contract.ts";
import { findUser, installDemo } from "./demo-installation.ts";
import { askForToken, getToken, partnerCenter, send } from "./partner-client.ts";
import { startServer } from "./running-server.ts";

describe.each(databasesUnderTest())("tokens on %s", async (kind) => {
	const { server, demo, remove } = await installDemo(kind);
	afterAll(remove);
	const person = findUser(demo, "salesAgent");
	const customers = `${server.url}/v1/customers`;
	const password = { grant_type: "password", username: person.userName, password: person.password };

	test("of an application, first version: the numbers are text and there is nothing to refresh", async () => {
		const { status, json, headers } = await askForToken<string>(demo, "v1", { grant_type: "client_credentials" });
		expect(status).toBe(200);
		expect(headers.get("cache-control")).toContain("no-store");
		expect(json).toMatchObject({ token_type: "Bearer", resource: partnerCenter });
		for (const seconds of [json.expires_in, json.ext_expires_in, json.expires_on]) expect(seconds).toMatch(/^\d+$/u);
		for (const absent of ["scope", "refresh_token", "id_token"]) expect(json).not.toHaveProperty(absent);
		expect((await send(customers, "GET", { token: json.access_token })).status).toBe(200);
	});

	test("of an application, second version: the numbers are numbers", async () => {
		const { status, json } = await askForToken<number>(demo, "v2", { grant_type: "client_credentials" });
		expect(status).toBe(200);
		expect(json).toMatchObject({
			token_type: "Bearer",
			expires_in: expect.any(Number),
			ext_expires_in: expect.any(Number),
		});
		expect((await send(customers, "GET", { token: json.access_token })).status).toBe(200);
	});

	test("of an application for the old directory's audience are taken too", async () => {
		const { json } = await askForToken<string>(demo, "v1", {
			grant_type: "client_credentials",
			resource: "https://graph.windows.net",
		});
		expect(json.resource).toBe("https://graph.windows.net");
		expect((await send(customers, "GET", { token: json.access_token })).status).toBe(200);
	});

	test("of a person can be refreshed, at either version", async () => {
		const first = await askForToken<string>(demo, "v1", { ...password, scope: "openid" });
		expect(first.json).toMatchObject({
			scope: "user_impersonation",
			refresh_token: expect.any(String),
			id_token: expect.any(String),
		});
		const second = await askForToken<string>(demo, "v1", {
			grant_type: "refresh_token",
			refresh_token: first.json.refresh_token ?? "",
		});
		expect(second.status, second.text).toBe(200);
		const third = await askForToken<number>(demo, "v2", {
			grant_type: "refresh_token",
			refresh_token: second.json.refresh_token ?? "",
		});
		expect(third.status, third.text).toBe(200);
		for (const { json } of [first, second, third]) {
			expect((await send(customers, "GET", { token: json.access_token })).status).toBe(200);
		}
	});

	test("are JWTs of three parts, signed by a published key, that say whose they are", async () => {
		const token = await getToken(demo, person);
		const [header = "", payload = "", signature = ""] = token.split(".");
		const decode = <Part>(part: string): Part => JSON.parse(Buffer.from(part, "base64url").toString());
		const claims = decode<{ exp: number; tid: string; oid: string; upn: string; appid: string; scp: string }>(payload);
		expect(claims).toMatchObject({
			tid: demo.tenantId,
			upn: person.userName,
			appid: demo.client.id,
			scp: "user_impersonation",
		});
		expect(claims.oid).toMatch(/^[0-9a-f-]{36}$/u);
		expect(claims.exp).toBeGreaterThan(Date.now() / 1000);

		const discovery = await send<{ jwks_uri: string; issuer: string }>(
			`${server.url}/${demo.tenantId}/v2.0/.well-known/openid-configuration`,
			"GET",
		);
		const { json } = await send<{ keys: readonly (webcrypto.JsonWebKey & { kid: string })[] }>(
			discovery.json.jwks_uri,
			"GET",
		);
		const { kid, alg } = decode<{ kid: string; alg: string }>(header);
		expect(alg).toBe("RS256");
		const key = json.keys.find((one) => one.kid === kid);
		if (key === undefined) throw new Error("the signing key is not published");
		const isGenuine = verify(
			"sha256",
			Buffer.from(`${header}.${payload}`),
			createPublicKey({ key, format: "jwk" }),
			Buffer.from(signature, "base64url"),
		);
		expect(isGenuine).toBe(true);
	});

	test.each(["generatetoken", "GenerateToken", "/GenerateToken"])(
		"are exchanged at /%s, which counts seconds in a number",
		async (path) => {
			const token = await getToken(demo);
			const body = new URLSearchParams({ grant_type: "jwt_token", client_id: demo.client.id }).toString();
			const headers = { "content-type": "application/x-www-form-urlencoded" };
			const { status, json } = await send<WireToken<number>>(`${server.url}/${path}`, "POST", { token, headers, body });
			expect(status).toBe(200);
			expect(json).toMatchObject({ token_type: "bearer", expires_in: expect.any(Number) });
			expect(Number.isInteger(json.expires_in)).toBe(true);
			expect((await send(customers, "GET", { token: json.access_token })).status).toBe(200);
		},
	);

	test.each([
		["a wrong secret", { grant_type: "client_credentials", client_secret: "wrong" }],
		["a wrong password", { ...password, password: "wrong" }],
		["an unknown grant", { grant_type: "divination" }],
		["a refresh token that is none", { grant_type: "refresh_token", refresh_token: "none" }],
	])("are refused for %s in the directory's words", async (_name, fields) => {
		const { status, json } = await askForToken<string>(demo, "v1", fields);
		expect([400, 401]).toContain(status);
		expect(json).toMatchObject({
			error: expect.any(String),
			error_description: expect.stringMatching(/^AADSTS\d+: /u),
			error_codes: [expect.any(Number)],
			correlation_id: expect.any(String),
		});
	});

	test("outlive a restart of the server", async () => {
		const other = await installDemo(kind);
		const token = await getToken(other.demo);
		await other.server.stop();
		const again = await startServer({ ...other.settings, PORT: String(other.server.port) });
		expect((await send(`${again.url}/v1/customers`, "GET", { token })).status).toBe(200);
		await again.stop();
		await other.remove();
	});

	test("that are none get a 401 in the service's envelope", async () => {
		const { status, json, headers } = await send<WireError>(customers, "GET", { token: "not.a.token" });
		expect(status).toBe(401);
		expect(headers.get("www-authenticate")).toMatch(/^Bearer/u);
		expect(json).toMatchObject({ code: 400, source: "PartnerFD", data: [] });
	});
});
