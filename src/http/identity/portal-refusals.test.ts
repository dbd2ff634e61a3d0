import * as client from "openid-client";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowserSession } from "../../../test/support/browser-session.ts";
import { password } from "../../../test/support/identity.ts";
import { follow, startPortalInstallation } from "../../../test/support/portal-installation.ts";
import { hashPassword } from "../../use-cases/passwords.ts";
import { signInResult } from "../../wire/api/identity.ts";
import { portalClientId } from "./identity.ts";

const { at, portal, openSignIn, signIn } = await startPortalInstallation(portalClientId);
afterAll(() => at.close());

describe("what is refused", () => {
	test("a wrong password and an unknown name look the same", async () => {
		const { browser, api } = await openSignIn();
		const wrong = await browser.post(api, { userName: at.account.userName, password: "wrong" });
		const unknown = await browser.post(api, { userName: "no@one.example", password: "wrong" });
		expect([wrong.status, unknown.status]).toEqual([401, 401]);
		expect(wrong.headers.get("content-type")).toContain("application/problem+json");
		const body = await wrong.json();
		expect(body).toMatchObject({ code: "wrongCredentials", status: 401, title: "로그인할 수 없습니다" });
		expect(await unknown.json()).toEqual(body);
	});

	test("the problem is in the language of the browser", async () => {
		const { browser, api } = await openSignIn();
		const cookie = browser.cookies().map(({ name, value }) => `${name}=${value}`);
		const response = await fetch(api, {
			method: "POST",
			headers: { "content-type": "application/json", "accept-language": "en-GB,ko;q=0.5", cookie: cookie.join("; ") },
			body: JSON.stringify({ userName: "no@one.example", password: "wrong" }),
		});
		expect(await response.json()).toMatchObject({ title: "You could not be signed in" });
	});

	test("a sign-in of another browser is not found, nor one that never was", async () => {
		const { browser, api } = await openSignIn();
		const other = openBrowserSession();
		for (const response of [
			await other.get(api),
			await other.post(api, { userName: at.account.userName, password }),
			await browser.get(`${at.publicUrl}/api/v1/sign-in/nothing`),
		]) {
			expect(response.status).toBe(404);
			expect(response.headers.get("content-type")).toContain("application/problem+json");
		}
		const mine = browser.cookies().filter(({ path }) => path.startsWith("/api/v1/sign-in/"));
		const [unsigned = "", signature = ""] = mine.map(({ name, value }) => `${name}=${value}`);
		const show = async (url: string, cookie: string) => (await fetch(url, { headers: { cookie } })).status;
		expect(await show(api, `${unsigned}; ${signature}`)).toBe(200);
		expect(await show(api, unsigned)).toBe(404);
		const elsewhere = await openSignIn();
		expect(await show(elsewhere.api, `${unsigned}; ${signature}`)).toBe(404);
	});

	test("a post from a page elsewhere, whatever cookies come with it", async () => {
		const { browser, api } = await openSignIn();
		const cookie = browser.cookies().map(({ name, value }) => `${name}=${value}`);
		const post = async (origin: string, type: string) =>
			await fetch(api, {
				method: "POST",
				headers: { "content-type": type, cookie: cookie.join("; "), origin },
				body: JSON.stringify({ userName: at.account.userName, password }),
			});
		for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1"]) {
			expect((await post(origin, "text/plain")).status).toBe(404);
		}
		expect((await post(at.publicUrl, "application/json")).status).toBe(200);
	});

	test("guessing under many names in one sign-in, while others sign in", async () => {
		const { browser, api } = await openSignIn();
		const guesses = Promise.all(
			Array.from({ length: 50 }, (_, index) => browser.post(api, { userName: `nobody${index}`, password: "wrong" })),
		);
		await signIn();
		const statuses = (await guesses).map(({ status }) => status);
		expect(statuses.filter((status) => status === 401)).toHaveLength(10);
		const refused = (await guesses).filter(({ status }) => status === 429);
		expect(refused).toHaveLength(40);
		expect(refused[0]?.headers.get("retry-after")).toBe("1");
		expect(await refused[0]?.json()).toMatchObject({ code: "tooManyAttempts" });
	});

	test("a right password while too many are looked at, which tells when to try again", async () => {
		const { browser, api } = await openSignIn();
		const busy = Promise.all(Array.from({ length: 30 }, () => hashPassword("another")));
		const refused = await browser.post(api, { userName: at.account.userName, password });
		expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
		await busy;
		expect((await browser.post(api, { userName: at.account.userName, password })).status).toBe(200);
	});

	test("text that no database keeps, but not a password that only spells it", async () => {
		const { browser, api } = await openSignIn();
		for (const userName of ["so\0ra", "so\ud800ra"]) {
			const refused = await browser.post(api, { userName, password });
			expect(refused.status).toBe(400);
			expect(await refused.json()).toMatchObject({ code: "invalidInput", errors: [{ pointer: "/userName" }] });
		}
		const spelled = await browser.post(api, { userName: at.account.userName, password: "wrong\\u0000" });
		expect(spelled.status).toBe(401);
	});

	test("input of the wrong shape", async () => {
		const { browser, api } = await openSignIn();
		const wrongShape = await browser.post(api, { userName: at.account.userName });
		expect(wrongShape.status).toBe(400);
		expect(await wrongShape.json()).toMatchObject({ code: "invalidInput", errors: [{ pointer: "/password" }] });
		const noJson = await browser.post(api, "{");
		expect(noJson.status).toBe(400);
		expect(await noJson.json()).toMatchObject({ code: "malformedJson" });
	});

	test("without PKCE, and to an address that is not the portal's", async () => {
		const base = { client_id: portalClientId, response_type: "code", scope: "openid" };
		const ask = async (more: Record<string, string>) =>
			fetch(`${at.publicUrl}/oauth2/authorize?${new URLSearchParams({ ...base, ...more })}`, {
				redirect: "manual",
				headers: { accept: "text/html" },
			});
		const noPkce = await ask({ redirect_uri: `${at.publicUrl}/signed-in` });
		expect(noPkce.headers.get("location")).toContain("error=invalid_request");
		const plain = await ask({
			redirect_uri: `${at.publicUrl}/signed-in`,
			code_challenge: "a".repeat(43),
			code_challenge_method: "plain",
		});
		expect(plain.headers.get("location")).toContain("error=invalid_request");
		const elsewhere = await ask({ redirect_uri: "https://evil.example/signed-in" });
		expect(elsewhere.status).toBe(400);
		expect(elsewhere.headers.get("content-security-policy")).toContain("default-src 'none'");
		const page = await elsewhere.text();
		expect(page).toContain("<h1>로그인을 계속할 수 없습니다</h1>");
		expect(page).not.toContain("<script");
	});

	test("a code is good for one exchange with its own verifier", async () => {
		const opened = await openSignIn();
		const answer = await opened.browser.post(opened.api, { userName: at.account.userName, password });
		const arrived = await follow(opened.browser, signInResult.parse(await answer.json()).redirectTo);
		const exchange = (verifier: string) =>
			client.authorizationCodeGrant(portal, arrived, { pkceCodeVerifier: verifier, expectedState: opened.state });
		await expect(exchange(client.randomPKCECodeVerifier())).rejects.toMatchObject({ error: "invalid_grant" });
		await exchange(opened.verifier);
		await expect(exchange(opened.verifier)).rejects.toMatchObject({ error: "invalid_grant" });
	});

	test("the portal cannot take a password itself or act on its own", async () => {
		for (const grant of ["password", "client_credentials"]) {
			const response = await fetch(`${at.publicUrl}/oauth2/token`, {
				method: "POST",
				body: new URLSearchParams({ grant_type: grant, client_id: portalClientId, username: "a", password: "b" }),
			});
			expect(response.status).toBe(400);
		}
	});
});
