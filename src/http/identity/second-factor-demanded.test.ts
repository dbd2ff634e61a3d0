import { decodeJwt } from "jose";
import * as client from "openid-client";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { clientSecret, password } from "../../../test/support/identity.ts";
import { follow, startPortalInstallation } from "../../../test/support/portal-installation.ts";
import type { SecondFactorDemand } from "../../domain/access/second-factor.ts";
import { addSecondFactor, listSecondFactors, removeSecondFactors } from "../../storage/second-factor-store.ts";
import { saveSecondFactorDemand } from "../../storage/sign-in-rule-store.ts";
import { portalClientId } from "./identity.ts";

const { at, portal, openSignIn, signIn } = await startPortalInstallation(portalClientId);
afterAll(() => at.close());
beforeEach(async () => {
	await at.database.transactInstallation((tx) => removeSecondFactors(tx, at.account));
	await demand("everybody");
});

async function demand(of: SecondFactorDemand): Promise<void> {
	await at.database.transactInstallation((tx) => saveSecondFactorDemand(tx, at.account.partnerId, of));
}

function codeOf(secret: string): string {
	const timestamp = Temporal.Instant.from(at.clock.now()).epochMilliseconds;
	return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** As far as the password. */
async function begin(browser?: Awaited<ReturnType<typeof signIn>>["browser"]) {
	const opened = await openSignIn(browser);
	const answer = await opened.browser.post(opened.api, { userName: at.account.userName, password });
	const post = async (path: string, body: object) => await opened.browser.post(`${opened.api}/set-up/${path}`, body);
	return { ...opened, answer: (await answer.json()) as Record<string, unknown>, post }; // looked into by matchers only
}

/** Sets up an app on the way in. */
async function setUpApp(post: Awaited<ReturnType<typeof begin>>["post"]) {
	const { secret } = (await (await post("totp", {})).json()) as { readonly secret: string }; // as the schema says
	const answer = await post("totp/confirm", { name: "Phone", code: codeOf(secret) });
	return (await answer.json()) as { readonly redirectTo: string; readonly recoveryCodes: readonly string[] }; // as the schema says
}

describe("where a second factor is demanded of everybody", () => {
	test("who has none sets one up right after the password, before anything else, and is in by it", async () => {
		const { browser, answer, post, verifier, state } = await begin();
		expect(answer).toEqual({ setUp: ["totp", "passkey"] });
		const { redirectTo, recoveryCodes } = await setUpApp(post);
		expect(recoveryCodes).toHaveLength(10);
		const checks = { pkceCodeVerifier: verifier, expectedState: state, idTokenExpected: true };
		const tokens = await client.authorizationCodeGrant(portal, await follow(browser, redirectTo), checks);
		expect(decodeJwt(tokens.access_token).amr).toEqual(["pwd", "otp", "mfa"]);
		expect(await at.identity.authenticate(`Bearer ${tokens.access_token}`)).toMatchObject({ kind: "caller" });
		const again = (await begin()).answer.secondFactor;
		expect(new Set(again as string[])).toEqual(new Set(["totp", "recoveryCode"])); // as the schema says
	});

	test("nothing is set up without the password, nor by whoever has a factor by now, nor by a wrong code", async () => {
		const early = await openSignIn();
		const before = await early.browser.post(`${early.api}/set-up/totp`, {});
		expect(await before.json()).toMatchObject({ code: "secondFactorExpired", status: 409 });
		const { post } = await begin();
		const { secret } = (await (await post("totp", {})).json()) as { readonly secret: string }; // as the schema says
		expect((await post("totp/confirm", { name: "Phone", code: "000000" })).status).toBe(401);
		const { partnerId, id: accountId } = at.account;
		await at.database.transactInstallation((tx) =>
			addSecondFactor(tx, {
				...{ partnerId, accountId, id: "own", kind: "totp", name: "Own", material: secret, counter: 0 },
				createdAt: at.clock.now(),
			}),
		);
		const late = await post("totp/confirm", { name: "Thief's", code: codeOf(secret) });
		expect(await late.json()).toMatchObject({ code: "secondFactorExpired", status: 409 });
		const kept = await at.database.read((db) => listSecondFactors(db, at.account));
		expect(kept.map(({ name }) => name)).toEqual(["Own"]);
	});

	test("a token of before is refused within a minute, and its browser signs in anew", async () => {
		await demand("optional");
		const { browser, tokens } = await signIn();
		const bearer = `Bearer ${tokens.access_token}`;
		expect(await at.identity.authenticate(bearer)).toMatchObject({ kind: "caller" });
		await demand("everybody");
		at.clock.advance(61);
		expect(await at.identity.authenticate(bearer)).toMatchObject({ kind: "invalid" });
		await expect(client.refreshTokenGrant(portal, tokens.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
		expect((await begin(browser)).answer).toEqual({ setUp: ["totp", "passkey"] });
	});

	test("a browser's session of before lets nobody in without it, even when it asked for nothing meanwhile", async () => {
		await demand("optional");
		const { browser } = await signIn();
		await demand("everybody");
		expect((await begin(browser)).answer).toEqual({ setUp: ["totp", "passkey"] });
	});

	test("a password alone gets no token: AADSTS50076", async () => {
		const form = {
			grant_type: "password",
			client_id: at.client.clientId,
			client_secret: clientSecret,
			username: at.account.userName,
			password,
		};
		const ask = async () =>
			await at.app.inject({
				method: "POST",
				url: "/common/oauth2/token",
				headers: { "content-type": "application/x-www-form-urlencoded" },
				payload: new URLSearchParams(form).toString(),
			});
		expect((await ask()).json()).toMatchObject({ error: "invalid_grant", error_codes: [50076] });
		await demand("administrators");
		expect((await ask()).statusCode).toBe(200);
	});
});

test("where it is demanded of administrators a sales agent comes in by the password", async () => {
	await demand("administrators");
	expect((await begin()).answer).toMatchObject({ redirectTo: expect.any(String) });
});
