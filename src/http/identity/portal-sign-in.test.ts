import * as client from "openid-client";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowserSession } from "../../../test/support/browser-session.ts";
import { password } from "../../../test/support/identity.ts";
import { follow, startPortalInstallation } from "../../../test/support/portal-installation.ts";
import { removeAccount } from "../../storage/account-store.ts";
import { signInResult } from "../../wire/api/identity.ts";
import { portalClientId } from "./identity.ts";

const { at, portal, openSignIn, signIn } = await startPortalInstallation(portalClientId);
afterAll(() => at.close());

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
