import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientSecret, type Installation, install } from "../../../test/support/identity.ts";

let at: Installation;
let token: string;
beforeAll(async () => {
	at = await install();
	const form = { grant_type: "client_credentials", client_id: at.client.clientId, client_secret: clientSecret };
	const response = await at.app.inject({
		method: "POST",
		url: "/common/oauth2/token",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: new URLSearchParams(form).toString(),
	});
	token = response.json().access_token;
});
afterAll(() => at.close());

async function exchange(form: Record<string, string>, { url = "/generatetoken", bearer = token } = {}) {
	return await at.app.inject({
		method: "POST",
		url,
		headers: { "content-type": "application/x-www-form-urlencoded", authorization: `Bearer ${bearer}` },
		payload: new URLSearchParams(form).toString(),
	});
}

describe("the exchange for a partner token", () => {
	test.each(["/generatetoken", "/GenerateToken", "//GenerateToken"])(
		"%s gives an integer lifetime and no more",
		async (url) => {
			const response = await exchange({ grant_type: "jwt_token", client_id: at.client.clientId }, { url });
			expect(response.statusCode).toBe(200);
			expect(response.headers["content-type"]).toBe("application/json;charset=UTF-8");
			expect(response.body).toMatch(/^\{"access_token":"[\w.-]+","token_type":"bearer","expires_in":3600\}$/u);
		},
	);

	test("the partner token is the same caller, is known as a partner token and ends with the first", async () => {
		at.clock.advance(1000);
		const { access_token: partnerToken, expires_in: expiresIn } = (await exchange({ grant_type: "jwt_token" })).json();
		expect(expiresIn).toBe(2600);
		const [first, second] = [
			await at.identity.authenticate(`Bearer ${token}`),
			await at.identity.authenticate(`Bearer ${partnerToken}`),
		];
		expect(second).toEqual({ ...first, isPartnerToken: true });
		at.clock.advance(2600);
		expect((await at.identity.authenticate(`Bearer ${partnerToken}`)).kind).toBe("invalid");
		at.clock.advance(-3600);
	});

	test("is refused for a partner token, a bad token, another client and another grant", async () => {
		const form = { grant_type: "jwt_token" };
		const { access_token: partnerToken } = (await exchange(form)).json();
		expect((await exchange(form, { bearer: partnerToken })).statusCode).toBe(401);
		const bad = await exchange(form, { bearer: "nonsense" });
		expect([bad.statusCode, bad.json()]).toEqual([
			401,
			{ error: "invalid_request", error_description: expect.any(String) },
		]);
		expect((await exchange({ ...form, client_id: at.publicClient.clientId })).statusCode).toBe(400);
		expect((await exchange({ grant_type: "password" })).statusCode).toBe(400);
		const bare = await at.app.inject({ method: "POST", url: "/generatetoken", payload: "grant_type=jwt_token" });
		expect(bare.statusCode).toBe(401);
	});
});
