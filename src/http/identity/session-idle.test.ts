import * as client from "openid-client";
import { afterAll, expect, test } from "vitest";
import { password } from "../../../test/support/identity.ts";
import { startPortalInstallation } from "../../../test/support/portal-installation.ts";
import { signInResult } from "../../wire/api/identity.ts";
import { portalClientId } from "./identity.ts";

const minutes = 60;
const { at, portal, openSignIn, signIn } = await startPortalInstallation(portalClientId, { sessionIdleMinutes: 30 });
afterAll(() => at.close());

async function isTaken(token: string): Promise<boolean> {
	return (await at.identity.authenticate(`Bearer ${token}`)).kind === "caller";
}

async function countWrites(): Promise<string> {
	const rows = await at.database.whole.selectFrom("session_places").select("last_seen_at").execute();
	return rows.map((row) => row.last_seen_at).join();
}

test("a session in use lives on, and is written down at most once in five minutes", async () => {
	const { tokens } = await signIn();
	const written: string[] = [await countWrites()];
	for (let minute = 0; minute < 50; minute += 1) {
		at.clock.advance(minutes);
		expect(await isTaken(tokens.access_token)).toBe(true);
		const now = await countWrites();
		if (now !== written.at(-1)) written.push(now);
	}
	expect(written.length - 1).toBeLessThanOrEqual(10);
	expect(written.length - 1).toBeGreaterThan(4);
});

test("a session that nobody uses ends: token, refresh token and cookie", async () => {
	const { browser, tokens } = await signIn();
	at.clock.advance(29 * minutes);
	expect(await isTaken(tokens.access_token)).toBe(true);
	at.clock.advance(36 * minutes);
	expect(await isTaken(tokens.access_token)).toBe(false);
	await expect(client.refreshTokenGrant(portal, tokens.refresh_token ?? "")).rejects.toMatchObject({
		error: "invalid_grant",
	});
	expect((await openSignIn(browser)).api).toContain("/api/v1/sign-in/");
});

test("a browser that comes back later is asked who is there, and is let in again by the password", async () => {
	const { browser } = await signIn();
	at.clock.advance(40 * minutes);
	const { api } = await openSignIn(browser);
	const answer = await browser.post(api, { userName: at.account.userName, password });
	const { redirectTo } = signInResult.parse(await answer.json());
	const response = await browser.get(redirectTo);
	expect(response.headers.get("location")).toContain("/signed-in?code=");
});
