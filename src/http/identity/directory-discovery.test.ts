import { afterAll, beforeAll, expect, test } from "vitest";
import { type Installation, install, partner } from "../../../test/support/identity.ts";

let at: Installation;
beforeAll(async () => {
	at = await install({ publicUrl: "https://seats.example" });
});
afterAll(() => at.close());

async function get(url: string) {
	const response = await at.app.inject({ url });
	return { status: response.statusCode, body: response.json() };
}

test("the provider's own document names the standard endpoints", async () => {
	const { body } = await get("/.well-known/openid-configuration");
	expect(body).toMatchObject({
		issuer: "https://seats.example",
		authorization_endpoint: "https://seats.example/oauth2/authorize",
		token_endpoint: "https://seats.example/oauth2/token",
		jwks_uri: "https://seats.example/oauth2/jwks",
		end_session_endpoint: "https://seats.example/oauth2/end-session",
		code_challenge_methods_supported: ["S256"],
		response_types_supported: ["code"],
		id_token_signing_alg_values_supported: ["RS256"],
	});
	expect(body.grant_types_supported.sort()).toEqual([
		"authorization_code",
		"client_credentials",
		"password",
		"refresh_token",
		"urn:ietf:params:oauth:grant-type:device_code",
	]);
});

test("a tenant's document has the tenant's token endpoint", async () => {
	for (const tenant of [partner.id, partner.domain, "common", "organizations"]) {
		const v2 = await get(`/${tenant}/v2.0/.well-known/openid-configuration`);
		expect(v2.body.token_endpoint).toBe(`https://seats.example/${tenant}/oauth2/v2.0/token`);
		const v1 = await get(`/${tenant}/.well-known/openid-configuration`);
		expect(v1.body).toEqual({
			...v2.body,
			token_endpoint: `https://seats.example/${tenant}/oauth2/token`,
			jwks_uri: `https://seats.example/${tenant}/discovery/keys`,
		});
	}
	expect(await get("/nowhere.example/v2.0/.well-known/openid-configuration")).toMatchObject({ status: 400 });
});

test("the keys are the same everywhere, and only their public halves", async () => {
	const { body: keys } = await get("/oauth2/jwks");
	expect(keys.keys).toHaveLength(1);
	expect(Object.keys(keys.keys[0]).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
	expect((await get(`/${partner.id}/discovery/keys`)).body).toEqual(keys);
	expect((await get("/common/discovery/v2.0/keys")).body).toEqual(keys);
});

test("instance discovery points at the tenant that is asked for", async () => {
	const authorize = encodeURIComponent(`https://seats.example/${partner.id}/oauth2/v2.0/authorize`);
	const { body } = await get(`/common/discovery/instance?api-version=1.1&authorization_endpoint=${authorize}`);
	expect(body).toEqual({
		tenant_discovery_endpoint: `https://seats.example/${partner.id}/v2.0/.well-known/openid-configuration`,
		"api-version": "1.1",
		metadata: [{ preferred_network: "seats.example", preferred_cache: "seats.example", aliases: ["seats.example"] }],
	});
});

test("the realm of a name is managed here, whether or not there is such a person", async () => {
	for (const name of [at.account.userName, "no@one.example"]) {
		const { body } = await get(`/common/UserRealm/${encodeURIComponent(name)}?api-version=1.0`);
		expect(body).toEqual({
			ver: "1.0",
			account_type: "Managed",
			domain_name: name.split("@")[1],
			cloud_instance_name: "seats.example",
		});
	}
});

test("behind https, cookies travel by https only", async () => {
	const query = new URLSearchParams({
		client_id: "seatlift-portal",
		response_type: "code",
		scope: "openid",
		redirect_uri: "https://seats.example/signed-in",
		code_challenge: "a".repeat(43),
		code_challenge_method: "S256",
	});
	const response = await at.app.inject({ url: `/oauth2/authorize?${query}` });
	expect(response.statusCode).toBe(303);
	const cookies = [response.headers["set-cookie"]].flat();
	expect(cookies.length).toBeGreaterThan(0);
	for (const cookie of cookies) {
		expect(cookie).toMatch(/; secure/iu);
		expect(cookie).toMatch(/^__(?:Host-.*path=\/;|Secure-)/u);
	}
});
