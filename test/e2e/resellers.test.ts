import { describe, expect, test } from "vitest";
import { demoReseller } from "../../src/use-cases/demo/demo-access.ts";
import type { Viewer } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "en", theme: "dark", width: 800 },
	{ language: "ko", theme: "dark", width: 1280 },
	{ language: "en", theme: "light", width: 360, height: 740 },
];

describe("a provider's resellers", () => {
	const product = runProduct();

	test.each(viewers)("with what each sold over all customers ($language, $theme, $width px)", async (viewer) => {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		const areas = page.getByRole("navigation", { name: say("portal.nav.label") });
		await areas.getByRole("link", { name: say("portal.resellers.title"), exact: true }).click();
		await page.getByRole("table", { name: say("portal.resellers.title") }).waitFor();
		await judgeScreen(page, "resellers");
		await page.getByRole("link", { name: demoReseller.name }).click();
		await page.getByRole("heading", { level: 1, name: demoReseller.name }).waitFor();
		const rows = page.getByRole("table", { name: say("portal.resellers.subscriptionsOf") }).getByRole("row");
		await expect.poll(() => rows.filter({ hasText: /Microsoft 365/u }).count()).toBe(2);
		await judgeScreen(page, "what a reseller sold");
		await page.getByLabel(say("portal.resellers.state")).selectOption("suspended");
		await page.getByText(say("portal.resellers.nothingSold")).waitFor();
		expect(new URL(page.url()).searchParams.get("state")).toBe("suspended");
		await judgeScreen(page, "nothing sold");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});
