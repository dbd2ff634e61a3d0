import { describe, expect, test } from "vitest";
import type { Portal, Viewer } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";
import { hospital, upgradeHospital } from "./support/upgraded-hospital.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "en", theme: "light", width: 800 },
	{ language: "ko", theme: "dark", width: 1280 },
	{ language: "en", theme: "dark", width: 360, height: 740 },
];

describe("the work of all customers", () => {
	const product = runProduct();

	async function openWork(viewer: Viewer): Promise<Portal> {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		const areas = page.getByRole("navigation", { name: say("portal.nav.label") });
		await areas.getByRole("link", { name: say("portal.work.title"), exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("portal.work.title") }).waitFor();
		return portal;
	}

	test("is empty before anything has moved, and filled by an upgrade", async () => {
		const portal = await openWork({ language: "ko" });
		const { page, say } = portal;
		await page.getByText(say("portal.work.noneOfMine")).waitFor();
		await judgeScreen(page, "no work of mine");
		await page.getByLabel(say("portal.transfers.assignee")).selectOption("all");
		await page.getByText(say("portal.work.none"), { exact: true }).last().waitFor();
		await upgradeHospital(portal);
		await page.goto("/work?assignee=all");
		await page.getByRole("table", { name: say("portal.transfers.list") }).waitFor();
		await page.getByText(say("portal.work.countSoFar", { count: 200 })).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test.each(viewers)("is accessible and fits ($language, $theme, $width px)", async (viewer) => {
		const portal = await openWork(viewer);
		const { page, say } = portal;
		await judgeScreen(page, "my work");
		await page.getByLabel(say("portal.transfers.assignee")).selectOption("all");
		await page.getByRole("link", { name: hospital.name }).first().waitFor();
		await judgeScreen(page, "everybody's work");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("is taken over, shown as one's own, found in its transfer, and gone when it is done", async () => {
		const portal = await openWork({ language: "en" });
		const { page, say } = portal;
		const choice = page.getByLabel(say("portal.transfers.assignee"), { exact: true });
		await choice.selectOption("all");
		const row = page.getByRole("row").nth(1);
		const name = await row.getByRole("link").first().innerText();
		const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
		await row.getByLabel(say("portal.transfers.assigneeOf", { name })).selectOption({ label: "민서연" });
		expect((await saved).status()).toBe(200);
		await choice.selectOption("me");
		await page.getByText(say("portal.work.count", { count: 1 }), { exact: true }).waitFor();
		expect(new URL(page.url()).search).toBe("");
		await row.getByRole("link", { name: say("portal.work.toTransfer") }).click();
		// The open work names the person and counts to one as well.
		await page.waitForURL(/\/transfers\//u);
		await page.getByText(say("portal.users.count", { count: 1 }), { exact: true }).waitFor();
		await page.getByRole("link", { name, exact: true }).waitFor();
		await page.goBack();
		await row.getByLabel(say("portal.transfers.workOf", { name })).selectOption("resolved");
		await page.getByText(say("portal.work.noneOfMine")).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("stays closed to a billing admin, who is told why", async () => {
		const portal = await product.open({ language: "en" });
		const { page, say } = portal;
		await portal.signIn("billingAdmin");
		await page.goto("/work");
		await page.getByText(say("errors.role.globalAdmin")).first().waitFor();
		await judgeScreen(page, "closed work");
		await portal.close();
	});
});
