import { createServer } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPortal, startBrowser } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { type RunningServer, startRunningServer } from "./support/running-server.ts";

let browser: Browser;
let server: RunningServer;
let url: string;
beforeAll(async () => {
	const port = await findPort();
	// A passkey belongs to a name, never to a number.
	url = `http://localhost:${port}`;
	const settings = { PORT: String(port), SEATLIFT_PUBLIC_URL: url };
	[browser, server] = await Promise.all([startBrowser(), startRunningServer(settings)]);
});
afterAll(async () => {
	await browser.close();
	await server.stop();
});

test("a passkey is added, asked for after the password, and lets its owner in without one", async () => {
	const portal = await openPortal(browser, url, { language: "ko" });
	const { page, context, say } = portal;
	const devices = await context.newCDPSession(page);
	await devices.send("WebAuthn.enable");
	await devices.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
		},
	});
	await portal.signIn("salesAgent");
	await page.goto("/security");
	await page.getByRole("button", { name: say("portal.identity.security.addPasskey") }).click();
	await page.getByLabel(say("portal.identity.security.passwordAgain")).fill("Know-before-you-press-2026");
	await page.keyboard.press("Enter");
	await page.getByText(say("portal.identity.secret.once")).waitFor();
	await page.getByRole("button", { name: say("portal.people.close") }).click();
	await page.getByText(say("portal.identity.security.factorName.passkey"), { exact: true }).waitFor();
	await judgeScreen(page, "my security with a passkey");

	const signOut = async () => {
		await page.getByRole("button", { name: say("account.menu", { name: "민서연" }) }).click();
		await page.getByText(say("account.signOut"), { exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
	};
	const arrive = async () => await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
	const passkey = page.getByRole("button", { name: say("portal.identity.signIn.passkey") });
	await signOut();
	await page.getByRole("button", { name: say("signIn.as.salesAgent") }).click();
	await page.getByRole("heading", { level: 2, name: say("portal.identity.signIn.second") }).waitFor();
	await judgeScreen(page, "second factor");
	await passkey.click();
	await arrive();
	await signOut();
	await passkey.click();
	await arrive();
	expect(portal.troubles).toEqual([]);
	await portal.close();
});

async function findPort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}
