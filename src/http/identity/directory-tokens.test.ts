import { decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, directoryClientOf, tokenUrls } from "../../../test/support/directory-client.ts";
import { clientSecret, type Installation, install, partner, password } from "../../../test/support/identity.ts";
import { type DatabaseKind, databasesUnderTest } from "../../../test/support/postgres.ts";
import { addDays } from "../../domain/basics/instant.ts";

let at: Installation;
let kind: DatabaseKind = "sqlite";

const { v1, v2 } = tokenUrls;
const { asClient, asPerson, appOnly, post } = directoryClientOf(() => at);
const callerOf = async (token: string) => at.identity.authenticate(`Bearer ${token}`);

describe.each(databasesUnderTest())("tokens in the words of Azure AD on %s", (one) => {
	beforeAll(async () => {
		kind = one;
		at = await install({ kind });
	});
	afterAll(() => at.close());

	describe("client credentials", () => {
		test("v1 answers with numbers as strings and a token of the application alone", async () => {
			const { status, headers, body } = await post(v1, { ...appOnly(), resource: "https://graph.windows.net" });
			expect(status).toBe(200);
			expect(headers["cache-control"]).toBe("no-store");
			expect(Object.keys(body)).toEqual([
				"token_type",
				"expires_in",
				"ext_expires_in",
				"expires_on",
				"not_before",
				"resource",
				"access_token",
			]);
			expect(body).toMatchObject({ token_type: "Bearer", expires_in: "3600", resource: "https://graph.windows.net" });
			expect(Number(body.expires_on) - Number(body.not_before)).toBe(3900);
			const claims = decodeJwt(body.access_token);
			expect(decodeProtectedHeader(body.access_token).alg).toBe("RS256");
			expect(claims).toMatchObject({
				iss: at.publicUrl,
				aud: "https://graph.windows.net",
				tid: partner.id,
				appid: at.client.clientId,
				azp: at.client.clientId,
			});
			expect(claims).not.toHaveProperty("upn");
			expect(claims).not.toHaveProperty("scp");
			expect(await callerOf(body.access_token)).toMatchObject({
				kind: "caller",
				caller: { kind: "app", partnerId: partner.id, clientId: at.client.clientId, roles: ["salesAgent"] },
			});
		});

		test("v2 answers with numbers", async () => {
			const { status, body } = await post(v2, { ...appOnly(), scope: `${api}/.default` });
			expect(status).toBe(200);
			expect(body).toEqual({
				token_type: "Bearer",
				expires_in: 3600,
				ext_expires_in: 3600,
				access_token: expect.any(String),
			});
			expect(decodeJwt(body.access_token).aud).toBe(api);
		});

		test("takes the client's name and secret from HTTP Basic too", async () => {
			const pair = `${at.client.clientId}:${encodeURIComponent(clientSecret)}`;
			const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
			const { status } = await post(v1, { grant_type: "client_credentials", resource: api }, { authorization });
			expect(status).toBe(200);
		});

		test("takes an upper-case client id, the partner's domain, any-tenant names and a resource with a slash", async () => {
			const upper = { ...appOnly(), client_id: at.client.clientId.toUpperCase(), resource: `${api}/` };
			for (const tenant of [partner.domain, partner.id.toUpperCase(), "common", "organizations"]) {
				expect(await post(`/${tenant}/oauth2/token`, upper)).toMatchObject({ status: 200 });
			}
		});

		test("writes no row", async () => {
			const count = () =>
				at.database.read((db) =>
					db
						.selectFrom("oidc_payloads")
						.select("id")
						.execute()
						.then((rows) => rows.length),
				);
			const before = await count();
			await post(v1, appOnly());
			expect(await count()).toBe(before);
		});
	});

	describe("password", () => {
		test("v1 gives access, refresh and id token", async () => {
			const { status, body } = await post(v1, { ...asPerson(), resource: api, scope: "openid" });
			expect(status).toBe(200);
			expect(body).toMatchObject({ scope: "user_impersonation", expires_in: "3600", resource: api });
			const claims = decodeJwt(body.access_token);
			expect(claims).toMatchObject({
				aud: api,
				tid: partner.id,
				oid: at.account.id,
				upn: at.account.userName,
				unique_name: at.account.userName,
				name: "김소라",
				scp: "user_impersonation",
				amr: ["pwd"],
			});
			expect(decodeJwt(body.id_token)).toMatchObject({
				aud: at.client.clientId,
				sub: claims.sub,
				upn: at.account.userName,
			});
			expect(body.refresh_token).toEqual(expect.any(String));
			expect(await callerOf(body.access_token)).toMatchObject({
				kind: "caller",
				caller: { kind: "user", account: { id: at.account.id, displayName: "김소라" }, roles: ["salesAgent"] },
			});
		});

		test("v2 gives what the scopes ask for, to a public client as well, in any spelling of the name", async () => {
			const form = {
				grant_type: "password",
				client_id: at.publicClient.clientId,
				username: " sora.kim@HANBIT.example ",
				password: password.normalize("NFD"),
				client_info: "1",
			};
			const bare = await post(v2, { ...form, scope: `${api}/user_impersonation` });
			expect(Object.keys(bare.body)).toEqual([
				"token_type",
				"scope",
				"expires_in",
				"ext_expires_in",
				"access_token",
				"client_info",
			]);
			const full = await post(v2, { ...form, scope: `${api}/user_impersonation openid profile offline_access` });
			expect(full.body).toMatchObject({
				scope: `${api}/user_impersonation openid profile offline_access`,
				refresh_token: expect.any(String),
				id_token: expect.any(String),
			});
			expect(JSON.parse(Buffer.from(full.body.client_info, "base64url").toString())).toEqual({
				uid: at.account.id,
				utid: partner.id,
			});
		});

		test("is refused when switched off", async () => {
			const without = await install({ kind, allowPasswordGrant: false });
			const response = await without.app.inject({
				method: "POST",
				url: v1,
				headers: { "content-type": "application/x-www-form-urlencoded" },
				payload: new URLSearchParams(asPerson()).toString(),
			});
			expect(response.statusCode).toBe(400);
			expect(response.json()).toMatchObject({ error: "unsupported_grant_type", error_codes: [70003] });
			await without.close();
		});
	});

	describe("refresh", () => {
		const renew = (url: string, refreshToken: string, more: Record<string, string> = {}) =>
			post(url, { ...asClient(), grant_type: "refresh_token", refresh_token: refreshToken, ...more });

		test("gives a new pair each time, for either audience and in either dialect", async () => {
			const { body: first } = await post(v1, { ...asPerson(), resource: api });
			const { status, body: second } = await renew(v1, first.refresh_token, { resource: "https://graph.windows.net" });
			expect(status).toBe(200);
			expect(second.resource).toBe("https://graph.windows.net");
			expect(second.refresh_token).not.toBe(first.refresh_token);
			const { status: again, body: third } = await renew(v2, second.refresh_token, { scope: `${api}/.default` });
			expect(again).toBe(200);
			expect(decodeJwt(third.access_token)).toMatchObject({ upn: at.account.userName, scp: "user_impersonation" });
			expect(third.scope).toContain(`${api}/user_impersonation`);
		});

		test("a token used twice ends the whole chain", async () => {
			const { body: first } = await post(v1, asPerson());
			const { body: second } = await renew(v1, first.refresh_token);
			const reuse = await renew(v1, first.refresh_token);
			expect(reuse).toMatchObject({ status: 400, body: { error: "invalid_grant", error_codes: [54005] } });
			expect(await renew(v1, second.refresh_token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
		});

		test("of two uses at the same moment one succeeds", async () => {
			const { body } = await post(v1, asPerson());
			const both = await Promise.all([renew(v1, body.refresh_token), renew(v1, body.refresh_token)]);
			expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
		});

		test("keeps alive what was granted, as long as it is used", async () => {
			const ends = async () =>
				await at.database.read((db) =>
					db
						.selectFrom("oidc_payloads")
						.select("expires_at")
						.where("model", "=", "Grant")
						.orderBy("expires_at", "desc")
						.execute(),
				);
			let { body } = await post(v1, asPerson());
			for (const days of [10, 40]) {
				at.clock.advance(days * 24 * 3600);
				({ body } = await renew(v1, body.refresh_token));
				const [newest] = await ends();
				// Less a second or so: the provider counts by the machine's clock.
				expect(newest?.expires_at ?? "").toSatisfy((end: string) => end > addDays(at.clock.now(), 89));
			}
		});

		test("is refused to another client, and when it is no token", async () => {
			const { body } = await post(v1, asPerson());
			const stolen = {
				grant_type: "refresh_token",
				client_id: at.publicClient.clientId,
				refresh_token: body.refresh_token,
			};
			expect(await post(v1, stolen)).toMatchObject({ status: 400, body: { error_codes: [70000] } });
			expect(await renew(v1, "nonsense")).toMatchObject({ status: 400, body: { error_codes: [70000] } });
		});
	});
});
