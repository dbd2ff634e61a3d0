import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, directoryClientOf, tokenUrls } from "../../../test/support/directory-client.ts";
import { clientSecret, type Installation, install, otherPartner, password } from "../../../test/support/identity.ts";
import { type DatabaseKind, databasesUnderTest } from "../../../test/support/postgres.ts";
import { hashPassword } from "../../use-cases/passwords.ts";

let at: Installation;
let kind: DatabaseKind = "sqlite";

const { v1, v2 } = tokenUrls;
const { asClient, asPerson, appOnly, post } = directoryClientOf(() => at);

describe.each(databasesUnderTest())("refusals in the words of Azure AD on %s", (one) => {
	beforeAll(async () => {
		kind = one;
		at = await install({ kind });
	});
	afterAll(() => at.close());

	test("carry the code, the trace and the client's own correlation id", async () => {
		const correlation = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
		const { status, headers, body } = await post(
			v1,
			{ ...asPerson(), password: "wrong" },
			{ "client-request-id": correlation },
		);
		expect(status).toBe(400);
		expect(body).toEqual({
			error: "invalid_grant",
			error_description: expect.stringMatching(
				/^AADSTS50126: [^\r\n]+\r\nTrace ID: [\w-]{36}\r\nCorrelation ID: [\w-]{36}\r\nTimestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/u,
			),
			error_codes: [50126],
			timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/u),
			trace_id: headers["x-ms-request-id"],
			correlation_id: correlation,
		});
	});

	const cases: readonly (readonly [string, string, () => Record<string, string>, number, string, number])[] = [
		[
			"an unknown user, like a wrong password",
			v1,
			() => ({ ...asPerson(), username: "no@one.example" }),
			400,
			"invalid_grant",
			50126,
		],
		[
			"a user of another tenant",
			v1,
			() => ({ ...asPerson(), username: "lee@other.example" }),
			400,
			"invalid_grant",
			50034,
		],
		["a wrong secret", v1, () => ({ ...appOnly(), client_secret: "wrong" }), 401, "invalid_client", 7000215],
		[
			"no secret",
			v1,
			() => ({ grant_type: "client_credentials", client_id: at.client.clientId }),
			401,
			"invalid_client",
			7000218,
		],
		[
			"a secret of a public client",
			v1,
			() => ({ ...asPerson(), client_id: at.publicClient.clientId }),
			401,
			"invalid_client",
			700025,
		],
		[
			"a public client on its own",
			v1,
			() => ({ grant_type: "client_credentials", client_id: at.publicClient.clientId }),
			400,
			"unauthorized_client",
			70001,
		],
		["an unknown client", v1, () => ({ ...appOnly(), client_id: "nobody" }), 400, "unauthorized_client", 700016],
		["no client", v1, () => ({ grant_type: "client_credentials" }), 400, "invalid_request", 900144],
		["no grant type", v1, () => asClient(), 400, "invalid_request", 900144],
		["an unknown grant type", v1, () => ({ ...asClient(), grant_type: "magic" }), 400, "unsupported_grant_type", 70003],
		["no user name", v1, () => ({ ...asClient(), grant_type: "password", password }), 400, "invalid_request", 900144],
		[
			"another resource",
			v1,
			() => ({ ...appOnly(), resource: "https://graph.microsoft.com" }),
			400,
			"invalid_resource",
			500011,
		],
		[
			"another resource's scope",
			v2,
			() => ({ ...appOnly(), scope: "https://graph.microsoft.com/.default" }),
			400,
			"invalid_resource",
			500011,
		],
		["an unknown scope", v2, () => ({ ...appOnly(), scope: `${api}/everything` }), 400, "invalid_scope", 70011],
		[
			"two resources at once",
			v2,
			() => ({ ...appOnly(), scope: `${api}/.default https://graph.windows.net/.default` }),
			400,
			"invalid_scope",
			70011,
		],
		["v2 without scope", v2, () => appOnly(), 400, "invalid_request", 900144],
		["a tenant that is not there", "/nowhere.example/oauth2/token", () => appOnly(), 400, "invalid_request", 90002],
		["a tenant of another partner", `/${otherPartner.id}/oauth2/token`, () => appOnly(), 400, "invalid_request", 90002],
		["an empty form", v1, () => ({}), 400, "invalid_request", 900144],
	];
	test.each(cases)("%s", async (...[, url, form, status, error, code]) => {
		expect(await post(url, form())).toMatchObject({ status, body: { error, error_codes: [code] } });
	});

	test("the character NUL anywhere, which PostgreSQL takes in no text", async () => {
		const basic = `Basic ${Buffer.from("a\0b:c").toString("base64")}`;
		for (const { status } of [
			await post(v1, { ...asPerson(), username: "so\0ra" }),
			await post(v1, { ...appOnly(), client_id: "bo\0t" }),
			await post(v1, { ...asClient(), grant_type: "refresh_token", refresh_token: "to\0ken" }),
			await post("/ten%00ant/oauth2/token", appOnly()),
			await post(v1, { grant_type: "client_credentials" }, { authorization: basic }),
			await post("/oauth2/token", { ...asClient(), grant_type: "refresh_token", refresh_token: "to\0ken" }),
		]) {
			expect(status).toBe(400);
		}
		const authorize = await at.app.inject({ url: "/oauth2/authorize?client_id=a%00b&response_type=code" });
		expect(authorize.statusCode).toBe(400);
		const tenant = await at.app.inject({ url: "/ten%00ant/.well-known/openid-configuration" });
		expect(tenant.statusCode).toBe(400);
	});

	test("whatever is sent is answered in the same shape, never with a fault of ours", async () => {
		const field = fc.constantFrom("grant_type", "client_id", "client_secret", "scope", "resource", "username", "code");
		const known = fc.constantFrom(
			"password",
			"authorization_code",
			"refresh_token",
			at.client.clientId,
			clientSecret,
			api,
		);
		const forms = fc.dictionary(field, fc.oneof(known, fc.string({ unit: "binary" })));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(v1, v2), forms, fc.string(), async (url, form, header) => {
				const headers = { authorization: `Basic ${Buffer.from(header).toString("base64")}` };
				const { status, body } = await post(url, form, form.client_id === undefined ? headers : {});
				expect([400, 401, 429]).toContain(status);
				expect(body).toMatchObject({ error: expect.any(String), error_codes: [expect.any(Number)] });
			}),
			{ numRuns: 60 },
		);
	});

	test("a body that is no form", async () => {
		const response = await at.app.inject({ method: "POST", url: v1, payload: { grant_type: "password" } });
		expect(response.statusCode).toBe(400);
		expect(response.json().error_codes).toEqual([900144]);
	});

	test("whoever knows a client_id cannot keep its program out by guessing", async () => {
		const own = await install({ kind });
		const show = (secret: string) =>
			own.app.inject({
				method: "POST",
				url: v1,
				headers: { "content-type": "application/x-www-form-urlencoded" },
				payload: new URLSearchParams({ ...appOnly(), client_secret: secret }).toString(),
			});
		for (let times = 0; times < 11; times++) expect((await show(`wrong ${times}`)).statusCode).toBe(401);
		expect((await show(clientSecret)).statusCode).toBe(200);
		const busy = Promise.all(Array.from({ length: 30 }, () => hashPassword("another")));
		const refused = await show("wrong");
		expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "1"]);
		expect((await show(clientSecret)).statusCode).toBe(200);
		await busy;
		await own.close();
	});

	test("guessing is slowed down: after ten failures 429 tells how long to wait, and the wait grows", async () => {
		const own = await install({ kind });
		const guess = (password_: string) =>
			own.app.inject({
				method: "POST",
				url: v1,
				headers: { "content-type": "application/x-www-form-urlencoded" },
				payload: new URLSearchParams({ ...asPerson(), password: password_ }).toString(),
			});
		const guesses = await Promise.all(Array.from({ length: 13 }, () => guess("wrong")));
		const refused = guesses.filter(({ statusCode }) => statusCode === 429);
		expect(refused).toHaveLength(3);
		expect(refused[0]?.json()).toMatchObject({ error_codes: [50053] });
		expect(refused[0]?.headers["retry-after"]).toBe("1");
		expect((await guess(password)).statusCode).toBe(429);
		own.clock.advance(1);
		expect((await guess("wrong")).statusCode).toBe(400);
		expect((await guess(password)).headers["retry-after"]).toBe("2");
		own.clock.advance(2);
		expect((await guess(password)).statusCode).toBe(200);
		expect((await guess("wrong")).statusCode).toBe(400);
		await own.close();
	});
});
