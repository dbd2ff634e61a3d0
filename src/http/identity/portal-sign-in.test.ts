import { once } from "node:events";
import { createServer } from "node:net";
import * as client from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BrowserSession, openBrowserSession } from "../../../test/support/browser-session.ts";
import { type Installation, install, password } from "../../../test/support/identity.ts";
import { removeAccount } from "../../storage/account-store.ts";
import { signInResult } from "../../wire/api/identity.ts";
import { portalClientId } from "./identity.ts";

let at: Installation;
let portal: client.Configuration;

beforeAll(async () => {
	const port = await freePort();
	const demoUsers = [{ role: "salesAgent", userName: "Sora.Kim@hanbit.example", password }];
	at = await install({ publicUrl: `http://127.0.0.1:${port}`, demoUsers });
	await at.app.listen({ host: "127.0.0.1", port });
	portal = await client.discovery(new URL(at.publicUrl), portalClientId, undefined, client.None(), {
		execute: [client.allowInsecureRequests],
	});
});
afterAll(() => at.close());

interface OpenSignIn {
	readonly browser: BrowserSession;
	readonly verifier: string;
	readonly state: string;
	/** `/api/v1/sign-in/{uid}`. */
	readonly api: string;
}

async function openSignIn(browser = openBrowserSession(), origin = at.publicUrl): Promise<OpenSignIn> {
	const verifier = client.randomPKCECodeVerifier();
	const state = client.randomState();
	const url = client.buildAuthorizationUrl(portal, {
		redirect_uri: `${origin}/signed-in`,
		scope: "openid profile offline_access",
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
		state,
	});
	const response = await browser.get(url.href.replace(at.publicUrl, origin));
	expect(response.status).toBe(303);
	const location = response.headers.get("location") ?? "";
	return { browser, verifier, state, api: `${origin}/api/v1${location}` };
}

/** From the redirect after the password to the portal's own address. */
async function follow(browser: BrowserSession, redirectTo: string): Promise<URL> {
	const resumed = await browser.get(redirectTo);
	expect(resumed.status).toBe(303);
	return new URL(resumed.headers.get("location") ?? "");
}

async function signIn(browser = openBrowserSession(), origin = at.publicUrl) {
	const opened = await openSignIn(browser, origin);
	const answer = await browser.post(opened.api, { userName: at.account.userName, password });
	expect(answer.status).toBe(200);
	const { redirectTo } = signInResult.parse(await answer.json());
	const arrived = await follow(browser, redirectTo);
	const checks = { pkceCodeVerifier: opened.verifier, expectedState: opened.state, idTokenExpected: true };
	const tokens = await client.authorizationCodeGrant(portal, arrived, checks);
	return { browser, tokens, arrived };
}

describe("signing in to the portal", () => {
	test("code and PKCE end to end give tokens that the API takes", async () => {
		const { tokens, arrived } = await signIn();
		expect(arrived.origin + arrived.pathname).toBe(`${at.publicUrl}/signed-in`);
		expect(tokens.claims()).toMatchObject({ upn: at.account.userName, name: "김소라", tid: at.account.partnerId });
		expect(await at.identity.authenticate(`Bearer ${tokens.access_token}`)).toMatchObject({
			kind: "caller",
			caller: { kind: "user", clientId: portalClientId, account: { id: at.account.id }, roles: ["salesAgent"] },
		});
	});

	test("the page is told the application and, in the demo, who can sign in", async () => {
		const { browser, api } = await openSignIn();
		const prompt = await (await browser.get(api)).json();
		expect(prompt).toEqual({
			application: "Seatlift",
			demoUsers: [{ role: "salesAgent", userName: "Sora.Kim@hanbit.example", password }],
		});
	});

	test("cookies are closed to scripts and to other sites", async () => {
		const cookies = [...(await openSignIn()).browser.cookies(), ...(await signIn()).browser.cookies()];
		expect(new Set(cookies.map(({ name }) => name.replace(".sig", "")))).toEqual(
			new Set(["seatlift_sign_in", "seatlift_resume", "seatlift_session"]),
		);
		for (const { attributes } of cookies) {
			expect(attributes).toMatch(/httponly/iu);
			expect(attributes).toMatch(/samesite=lax/iu);
			expect(attributes).not.toMatch(/secure/iu);
		}
	});

	test("a second visit needs no password", async () => {
		const { browser } = await signIn();
		const verifier = client.randomPKCECodeVerifier();
		const url = client.buildAuthorizationUrl(portal, {
			redirect_uri: `${at.publicUrl}/signed-in`,
			scope: "openid",
			code_challenge: await client.calculatePKCECodeChallenge(verifier),
			code_challenge_method: "S256",
		});
		const arrived = await follow(browser, url.href);
		const tokens = await client.authorizationCodeGrant(portal, arrived, { pkceCodeVerifier: verifier });
		expect(tokens.access_token).toEqual(expect.any(String));
	});

	test("two tabs can be open at once", async () => {
		const first = await openSignIn();
		const second = await openSignIn(first.browser);
		for (const { browser, api } of [first, second]) {
			expect((await browser.post(api, { userName: at.account.userName, password })).status).toBe(200);
		}
	});

	test("works under the machine's other name, too", async () => {
		const origin = at.publicUrl.replace("127.0.0.1", "localhost");
		const opened = await openSignIn(openBrowserSession(), origin);
		const answer = await opened.browser.post(opened.api, { userName: at.account.userName, password });
		const { redirectTo } = signInResult.parse(await answer.json());
		expect(redirectTo).toMatch(new RegExp(`^${origin}/`, "u"));
		expect((await follow(opened.browser, redirectTo)).origin).toBe(origin);
	});

	test("a Host header of somebody else's is not believed", async () => {
		const response = await at.app.inject({
			url: "/.well-known/openid-configuration",
			headers: { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
		});
		expect(response.body).not.toContain("evil.example");
		expect(response.json().token_endpoint).toBe(`${at.publicUrl}/oauth2/token`);
	});
});

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

describe("staying and leaving", () => {
	test("refresh tokens rotate, and a used one ends all", async () => {
		const { tokens } = await signIn();
		const second = await client.refreshTokenGrant(portal, tokens.refresh_token ?? "");
		expect(second.refresh_token).not.toBe(tokens.refresh_token);
		await expect(client.refreshTokenGrant(portal, tokens.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
		await expect(client.refreshTokenGrant(portal, second.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
	});

	test("signing out with the session's token goes through and ends session and refresh token", async () => {
		const { browser, tokens } = await signIn();
		const url = client.buildEndSessionUrl(portal, {
			post_logout_redirect_uri: `${at.publicUrl}/`,
			id_token_hint: tokens.id_token ?? "",
		});
		const page = await (await browser.get(url.href)).text();
		expect(page).toContain(`<script src="/oauth2/sign-out.js"></script>`);
		const xsrf = /name="xsrf" value="([^"]+)"/u.exec(page)?.[1] ?? "";
		const action = /action="([^"]+)"/u.exec(page)?.[1] ?? "";
		const done = await browser.post(action, new URLSearchParams({ xsrf, logout: "yes" }));
		expect([done.status, done.headers.get("location")]).toEqual([303, `${at.publicUrl}/`]);
		await expect(client.refreshTokenGrant(portal, tokens.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
		await openSignIn(browser);
	});

	test("a link from elsewhere only asks", async () => {
		const { browser } = await signIn();
		const page = await (await browser.get(`${at.publicUrl}/oauth2/end-session`)).text();
		expect(page).toContain("Seatlift에서 로그아웃할까요?");
		expect(page).not.toContain("<script");
	});

	test("a session of a removed account leads back to the sign-in page", async () => {
		const { browser, tokens } = await signIn();
		await at.database.transactInstallation((tx) => removeAccount(tx, at.account.partnerId, at.account.id));
		await openSignIn(browser);
		await expect(client.refreshTokenGrant(portal, tokens.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
	});
});

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	await once(probe, "close");
	if (address === null || typeof address === "string") throw new Error("no free port on the loopback address");
	return address.port;
}
