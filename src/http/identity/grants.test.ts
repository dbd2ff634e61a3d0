import { afterAll, describe, expect, test } from "vitest";
import { openBrowserSession } from "../../../test/support/browser-session.ts";
import { clientSecret, password } from "../../../test/support/identity.ts";
import { startPortalInstallation } from "../../../test/support/portal-installation.ts";
import { portalClientId } from "./identity.ts";

const { at } = await startPortalInstallation(portalClientId);
afterAll(() => at.close());

const secrets = { client_id: at.client.clientId, client_secret: clientSecret };

interface Answer {
	readonly access_token?: string;
	readonly refresh_token?: string;
	readonly error_codes?: readonly number[];
	readonly device_code?: string;
	readonly user_code?: string;
	readonly verification_url?: string;
	readonly interval?: string;
}

async function post(path: string, form: Readonly<Record<string, string>>) {
	const answer = await fetch(`${at.publicUrl}${path}`, { method: "POST", body: new URLSearchParams(form) });
	const text = await answer.text();
	return { status: answer.status, body: (text === "" ? {} : JSON.parse(text)) as Answer }; // what the endpoints answer
}

const getTokens = async (form: Readonly<Record<string, string>>) =>
	(await post("/common/oauth2/token", { ...secrets, ...form })).body;
const byPassword = async () => await getTokens({ grant_type: "password", username: at.account.userName, password });
const renew = async (token = "") => await getTokens({ grant_type: "refresh_token", refresh_token: token });
const isTaken = async (token: string | undefined) =>
	(await at.identity.authenticate(`Bearer ${token}`)).kind === "caller";

describe("a refresh token", () => {
	test("is exchanged for the next one; used twice, the whole chain ends, for the thief as for the owner", async () => {
		const first = await byPassword();
		const second = await renew(first.refresh_token);
		const third = await renew(second.refresh_token);
		expect(third.refresh_token).toBeDefined();
		expect((await renew(second.refresh_token)).error_codes).toEqual([54005]);
		expect((await renew(third.refresh_token)).error_codes).toEqual([70000]);
		at.clock.advance(61);
		expect(await isTaken(third.access_token)).toBe(false);
	});

	test("that is revoked renews nothing, and what was given by it ends within a minute", async () => {
		const { access_token: token, refresh_token: refreshToken = "" } = await byPassword();
		expect(await isTaken(token)).toBe(true);
		const revoked = await post("/oauth2/revoke", { ...secrets, token: refreshToken });
		expect(revoked.status).toBe(200);
		expect((await renew(refreshToken)).error_codes).toEqual([70000]);
		at.clock.advance(61);
		expect(await isTaken(token)).toBe(false);
	});

	test("is revoked by nobody but the program that holds it", async () => {
		const { refresh_token: refreshToken = "" } = await byPassword();
		const wrong = await post("/oauth2/revoke", { ...secrets, client_secret: "wrong", token: refreshToken });
		expect(wrong.status).toBe(401);
		await post("/oauth2/revoke", { client_id: at.publicClient.clientId, token: refreshToken });
		expect((await renew(refreshToken)).access_token).toBeDefined();
	});
});

describe("a device without a browser", () => {
	test("gets a code, waits for a person to enter it, and then acts for that person", async () => {
		const begun = await post("/common/oauth2/devicecode", secrets);
		const { device_code: deviceCode = "", user_code: userCode = "", verification_url: url = "" } = begun.body;
		expect(begun.body.interval).toBe("5");
		const poll = async () => await getTokens({ grant_type: "device_code", code: deviceCode });
		expect((await poll()).error_codes).toEqual([70016]);

		const browser = openBrowserSession();
		const asked = await (await browser.get(url)).text();
		const confirm = await browser.post(url, new URLSearchParams({ xsrf: hidden(asked, "xsrf"), user_code: userCode }));
		const question = await confirm.text();
		expect(question).toContain("Order bot");
		const fields = { xsrf: hidden(question, "xsrf"), user_code: userCode, confirm: "yes" };
		const toSignIn = await browser.post(url, new URLSearchParams(fields));
		const page = toSignIn.headers.get("location") ?? "";
		const api = `${at.publicUrl}/api/v1${page}`;
		const signedIn = await browser.post(api, { userName: at.account.userName, password });
		const { redirectTo } = (await signedIn.json()) as { redirectTo: string }; // as the schema says
		const done = await browser.get(redirectTo);
		expect(done.status).toBe(200);
		const tokens = await poll();
		expect(tokens.refresh_token).toBeDefined();
		const known = await at.identity.authenticate(`Bearer ${tokens.access_token}`);
		expect(known).toMatchObject({ kind: "caller", caller: { kind: "user", account: { id: at.account.id } } });
		expect((await poll()).error_codes).toEqual([54005]);
	});

	test("is told when its code has expired, and a wrong code connects nothing", async () => {
		const { device_code: deviceCode = "", verification_url: url = "" } = (
			await post("/common/oauth2/devicecode", secrets)
		).body;
		const browser = openBrowserSession();
		const asked = await (await browser.get(url)).text();
		const wrong = await browser.post(url, new URLSearchParams({ xsrf: hidden(asked, "xsrf"), user_code: "AAAA-AAAA" }));
		expect(await wrong.text()).toContain("user_code");
		expect((await getTokens({ grant_type: "device_code", code: "nothing" })).error_codes).toEqual([70000]);
		expect((await getTokens({ grant_type: "device_code", code: deviceCode })).error_codes).toEqual([70016]);
	});
});

describe("a flood of wrong passwords", () => {
	test("from one address is turned away with the time to wait, under whatever names", async () => {
		const guess = async (index: number) =>
			await post("/common/oauth2/token", {
				...secrets,
				grant_type: "password",
				username: `nobody${index}`,
				password: "x",
			});
		for (let index = 0; index < 30; index++) await guess(index);
		const refused = await guess(31);
		expect(refused.status).toBe(429);
		expect(refused.body.error_codes).toEqual([50053]);
		at.clock.advance(60);
		expect((await byPassword()).access_token).toBeDefined();
	});

	test("is slowed down for whoever enters one wrong code after the other", async () => {
		at.clock.advance(120);
		const browser = openBrowserSession();
		const url = `${at.publicUrl}/oauth2/device`;
		const enter = async (xsrf: string) => {
			const answer = await browser.post(url, new URLSearchParams({ xsrf, user_code: "AAAA-AAAA" }));
			return { status: answer.status, page: await answer.text(), wait: answer.headers.get("retry-after") };
		};
		let page = await (await browser.get(url)).text();
		for (let times = 0; times < 30; times++) {
			const wrong = await enter(hidden(page, "xsrf"));
			expect(wrong.status).toBe(200);
			page = wrong.page;
		}
		const refused = await enter(hidden(page, "xsrf"));
		expect([refused.status, refused.wait]).toEqual([429, expect.stringMatching(/^\d+$/u)]);
		at.clock.advance(120);
	});
});

function hidden(page: string, name: string): string {
	return new RegExp(`name="${name}" value="([^"]*)"`, "u").exec(page)?.[1] ?? "";
}
