import { Secret, TOTP } from "otpauth";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPortal, startBrowser } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { type RunningServer, startRunningServer } from "./support/running-server.ts";

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
	[browser, server] = await Promise.all([startBrowser(), startRunningServer()]);
});
afterAll(async () => {
	await browser.close();
	await server.stop();
});

test.each(["ko", "en"] as const)(
	"where everybody needs a second factor it is set up on the way in, in %s",
	async (language) => {
		const portal = await openPortal(browser, server.url, { language, width: language === "ko" ? 1280 : 360 });
		const { page, say } = portal;
		const demand = async (of: "everybody" | "optional") => {
			await page.goto("/people");
			const choice = page.getByLabel(say("portal.identity.people.rules"));
			await choice.selectOption(say(`portal.identity.people.rules.${of}`));
			await page.getByText(say("portal.identity.people.rules.done")).waitFor();
		};
		if (language === "ko") {
			await portal.signIn("globalAdmin");
			await demand("everybody");
			await page.getByText(say("portal.identity.people.factor.lacking")).first().waitFor();
			await judgeScreen(page, "people, and who lacks a second factor");
			await page.context().clearCookies();
			await page.goto("/");
		}

		// Another person in each language, since whoever has set one up is asked for it.
		const role = language === "ko" ? "salesAgent" : "helpdeskAgent";
		await page.getByRole("button", { name: say(`signIn.as.${role}`) }).click();
		await page.getByRole("heading", { level: 2, name: say("portal.identity.signIn.setUp") }).waitFor();
		await judgeScreen(page, "a second factor to set up");
		await page.getByRole("button", { name: say("portal.identity.security.addApp") }).click();
		await page.getByRole("img", { name: say("portal.identity.security.qr") }).waitFor();
		await judgeScreen(page, "the key of an app on the way in");
		const secret = (await page.locator("dd").innerText()).trim();
		const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
		await page.getByLabel(say("portal.identity.security.code")).fill(code);
		await page.keyboard.press("Enter");
		await page.getByText(say("portal.identity.secret.once")).waitFor();
		await page.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	},
);
