import { decodeJwt } from "jose";
import * as client from "openid-client";
import { Secret, TOTP } from "otpauth";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowserSession } from "../../../test/support/browser-session.ts";
import { clientSecret, password } from "../../../test/support/identity.ts";
import { follow, startPortalInstallation } from "../../../test/support/portal-installation.ts";
import type { SecondFactor } from "../../domain/access/second-factor.ts";
import { saveAccount } from "../../storage/account-store.ts";
import { addSecondFactor } from "../../storage/second-factor-store.ts";
import { newRecoveryCodes, toBareCode } from "../../use-cases/identity/recovery-codes.ts";
import { digestOf } from "../../use-cases/identity/secrets.ts";
import { portalClientId } from "./identity.ts";

const { at, portal, openSignIn } = await startPortalInstallation(portalClientId);
afterAll(() => at.close());

const secret = new Secret({ size: 20 }).base32;
const [recoveryCode = "", otherCode = ""] = newRecoveryCodes();
const base = { partnerId: at.account.partnerId, accountId: at.account.id, name: "App", counter: 0 };
await add({ ...base, id: "app", kind: "totp", material: secret });
await add({ ...base, id: "code-1", kind: "recoveryCode", material: digestOf(toBareCode(recoveryCode)) });
await add({ ...base, id: "code-2", kind: "recoveryCode", material: digestOf(toBareCode(otherCode)) });

async function add(factor: Omit<SecondFactor, "createdAt">): Promise<void> {
	await at.database.transactInstallation((tx) => addSecondFactor(tx, { ...factor, createdAt: at.clock.now() }));
}

function codeNow(): string {
	const timestamp = Temporal.Instant.from(at.clock.now()).epochMilliseconds;
	return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** As far as the password. */
async function begin() {
	const opened = await openSignIn();
	const answer = await opened.browser.post(opened.api, { userName: at.account.userName, password });
	const show = async (proof: object) => await opened.browser.post(`${opened.api}/second-factor`, proof);
	return { ...opened, answer, show };
}

describe("an account with an authenticator app", () => {
	test("is let in by password and code, which its token says; the same code lets nobody in again", async () => {
		const { browser, verifier, state, answer, show } = await begin();
		expect(await answer.json()).toEqual({ secondFactor: ["totp", "recoveryCode"] });
		expect((await show({ kind: "totp", code: "000000" })).status).toBe(401);
		const code = codeNow();
		const { redirectTo } = (await (await show({ kind: "totp", code })).json()) as { redirectTo: string }; // as the schema says
		const checks = { pkceCodeVerifier: verifier, expectedState: state, idTokenExpected: true };
		const tokens = await client.authorizationCodeGrant(portal, await follow(browser, redirectTo), checks);
		expect(decodeJwt(tokens.access_token).amr).toEqual(["pwd", "otp", "mfa"]);
		const again = await begin();
		const refused = await again.show({ kind: "totp", code });
		expect(refused.status).toBe(401);
		expect(await refused.json()).toMatchObject({ code: "wrongSecondFactor" });
		at.clock.advance(30);
		expect((await again.show({ kind: "totp", code: codeNow() })).status).toBe(200);
	});

	test("is let in by a recovery code once, however it is typed", async () => {
		const first = await begin();
		const typed = recoveryCode.toLowerCase().replaceAll("-", " ");
		expect((await first.show({ kind: "recoveryCode", code: typed })).status).toBe(200);
		const second = await begin();
		expect((await second.show({ kind: "recoveryCode", code: recoveryCode })).status).toBe(401);
		expect((await second.show({ kind: "recoveryCode", code: otherCode })).status).toBe(200);
	});

	test("is let in by no code without its password before, nor after ten minutes, nor in another browser", async () => {
		const opened = await openSignIn();
		const early = await opened.browser.post(`${opened.api}/second-factor`, { kind: "totp", code: codeNow() });
		expect(await early.json()).toMatchObject({ code: "secondFactorExpired" });
		const { api, show } = await begin();
		const elsewhere = await openBrowserSession().post(`${api}/second-factor`, { kind: "totp", code: codeNow() });
		expect(elsewhere.status).toBe(404);
		at.clock.advance(601);
		expect(await (await show({ kind: "totp", code: codeNow() })).json()).toMatchObject({ code: "secondFactorExpired" });
	});

	test("gets no token for a password alone: AADSTS50076", async () => {
		const answer = await at.app.inject({
			method: "POST",
			url: "/common/oauth2/token",
			headers: { "content-type": "application/x-www-form-urlencoded" },
			payload: new URLSearchParams({
				grant_type: "password",
				client_id: at.client.clientId,
				client_secret: clientSecret,
				username: at.account.userName,
				password,
			}).toString(),
		});
		expect(answer.json()).toMatchObject({ error: "invalid_grant", error_codes: [50076] });
	});

	test("makes guessing codes slower and slower", async () => {
		const { show } = await begin();
		const statuses: number[] = [];
		for (let guess = 0; guess < 12; guess++) statuses.push((await show({ kind: "totp", code: "123456" })).status);
		expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
		expect(statuses.at(-1)).toBe(429);
	});
});

test("a blocked account is told so only with its password, and has no way in", async () => {
	await at.database.transactInstallation((tx) => saveAccount(tx, { ...at.stranger, state: "blocked" }));
	const { browser, api } = await openSignIn();
	const answer = await browser.post(api, { userName: at.stranger.userName, password });
	expect(await answer.json()).toMatchObject({ code: "accountBlocked", status: 403 });
	const wrong = await browser.post(api, { userName: at.stranger.userName, password: "wrong" });
	expect(await wrong.json()).toMatchObject({ code: "wrongCredentials", status: 401 });
});
