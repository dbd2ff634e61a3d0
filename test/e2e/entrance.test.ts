import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPortal, startBrowser } from "./support/browser.ts";
import { type RunningServer, startRunningServer } from "./support/running-server.ts";

describe("the entrance", () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await startBrowser();
	});
	const servers: RunningServer[] = [];
	const start = async (settings?: Readonly<Record<string, string>>) => {
		const server = await startRunningServer(settings);
		servers.push(server);
		return server;
	};
	afterAll(async () => {
		await browser.close();
		await Promise.all(servers.map((server) => server.stop()));
	});

	test("a wrong password is told and lets nobody in; the right one leads to the page that was asked for; signing out ends it", async () => {
		const server = await start();
		const portal = await openPortal(browser, server.url, { language: "ko" });
		const { page, say } = portal;
		await page.goto("/customers?search=hanbit");
		await page.getByLabel(say("signIn.userName")).fill("global.admin@hanbit-cloud.example");
		await page.getByLabel(say("signIn.password")).fill("not the password");
		await page.getByRole("button", { name: say("signIn.submit"), exact: true }).click();
		await page.getByText(say("signIn.wrongCredentials")).waitFor();
		await page.getByLabel(say("signIn.password")).fill("Know-before-you-press-2026");
		await page.getByRole("button", { name: say("signIn.submit"), exact: true }).click();
		await page.getByRole("link", { name: "한빛무역" }).waitFor();
		expect(page.url()).toContain("/customers?search=hanbit");
		await page.reload();
		await page.getByRole("link", { name: "한빛무역" }).waitFor();
		await page.getByRole("button", { name: say("account.menu", { name: "한지우" }) }).click();
		await page.getByText(say("account.signOut"), { exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
		await page.goto("/customers");
		await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
		await portal.close();
	});

	test.each(["/", "/work"])(
		"signing in at %s leaves nothing to come back to: *Back* leads to where one was before",
		async (path) => {
			const server = await start();
			const portal = await openPortal(browser, server.url, { language: "ko" });
			const { page, say } = portal;
			await page.goto("/docs");
			await page.goto(path);
			await page.getByRole("button", { name: say("signIn.as.salesAgent") }).dblclick();
			const name = say(path === "/" ? "customers.title" : "portal.work.title");
			await page.getByRole("heading", { level: 1, name }).waitFor();
			expect(page.url()).not.toMatch(/code=|sign-in/u);
			await page.goBack();
			await page.waitForURL(/\/docs/u);
			await page.goForward();
			await page.getByRole("heading", { level: 1, name }).waitFor();
			expect(portal.troubles).toEqual([]);
			await portal.close();
		},
	);

	test("a production start is empty, and the setup token makes the first Global admin once", async () => {
		const server = await start({ NODE_ENV: "production" });
		const token = /Setup token: (\S+)/u.exec(server.output())?.[1] ?? "";
		expect(token).not.toBe("");
		const portal = await openPortal(browser, server.url, { language: "en" });
		const { page, say } = portal;
		await page.goto("/setup");
		await page.getByLabel(say("setup.token")).fill(token);
		await page.getByLabel(say("setup.partnerName")).fill("Saebyeok Cloud");
		await page.getByLabel(say("setup.domain")).fill("saebyeok.example");
		await page.getByLabel(say("setup.country")).fill("KR");
		await page.getByLabel(say("setup.displayName")).fill("Admin Kim");
		await page.getByLabel(say("setup.userName")).fill("admin@saebyeok.example");
		await page.getByLabel(say("setup.password")).fill("a long enough password");
		await page.getByRole("button", { name: say("setup.submit") }).click();
		await page.getByText(say("setup.done", { userName: "admin@saebyeok.example" })).waitFor();
		await page.goto("/");
		await page.getByLabel(say("signIn.userName")).fill("admin@saebyeok.example");
		await page.getByLabel(say("signIn.password")).fill("a long enough password");
		await page.getByRole("button", { name: say("signIn.submit"), exact: true }).click();
		await page.getByText(say("customers.none")).waitFor();
		await page.goto("/setup");
		await page.getByText(say("setup.notNeeded")).waitFor();
		await portal.close();
	});
});
