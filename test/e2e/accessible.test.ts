import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "ko", theme: "dark", width: 1280 },
	{ language: "en", theme: "light", width: 1920 },
	{ language: "en", theme: "dark", width: 360, height: 740 },
];

describe("every screen", () => {
	const product = runProduct();

	test.each(viewers)("has no axe violation and fits its width ($language, $theme, $width px)", async (viewer) => {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
		await judge(page, "sign-in");
		await portal.signIn("salesAgent");
		await page.getByRole("link", { name: "한빛무역" }).first().waitFor();
		await judge(page, "customers");
		await openCustomer(portal, "통화연구소");
		await judge(page, "subscriptions with an add-on");
		await page
			.getByRole("link", { name: say("subscriptions.whyNoUpgrade") })
			.first()
			.click();
		await page.getByText(say("upgrade.allClosed")).waitFor();
		await judge(page, "upgrade, all closed");
		await openCustomer(portal, "라온게임즈");
		await page.getByRole("button", { name: /^(업그레이드 가능|Upgrade available)/u }).waitFor();
		await tabTo(page, (name) => /^(업그레이드 가능|Upgrade available)/u.test(name));
		const upgradeNow = page.getByRole("button", { name: say("upgradePopover.upgradeNow") });
		await upgradeNow.waitFor();
		await judge(page, "open popover");
		await upgradeNow.click();
		await page.getByRole("radio", { name: "Office 365 Enterprise E3" }).check();
		await page.getByRole("table", { name: say("affected.table") }).waitFor();
		await judge(page, "upgrade with preview");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("the upgrade is done by keyboard alone", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await page.getByLabel(say("signIn.userName")).fill("sales.agent@hanbit-cloud.example");
		await page.keyboard.press("Tab");
		await page.keyboard.type("Know-before-you-press-2026");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
		await tabTo(page, (name) => name === "Fjord Architects");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: "Fjord Architects" }).waitFor();
		await page.getByRole("button", { name: /^업그레이드 가능/u }).waitFor();
		await tabTo(page, (name) => name.startsWith("업그레이드 가능"));
		await tabTo(page, (name) => name === "지금 업그레이드");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: say("upgrade.title") }).waitFor();
		await tabTo(page, (_name, role) => role === "radio");
		await choose(page, "엔터프라이즈용 Microsoft 365 앱");
		await page.getByRole("button", { name: "제출", disabled: false }).waitFor();
		await tabTo(page, (name) => name === "제출");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: say("result.title") }).waitFor();
		await portal.close();
	});
});

async function judge(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page: page as never }).analyze(); // axe types another Playwright's page
	expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
	const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
	expect(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
}

type Wanted = (name: string, role: string) => boolean;

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, wanted: Wanted): Promise<void> {
	for (let presses = 0; presses < 80; presses += 1) {
		await page.keyboard.press("Tab");
		const [name, role] = await describeFocus(page);
		if (wanted(name, role)) return;
	}
	throw new Error("80 presses of Tab did not lead there");
}

/** Goes down a group of radio buttons to the one of that name. */
async function choose(page: Page, product: string): Promise<void> {
	for (let presses = 0; presses < 20; presses += 1) {
		const radio = page.getByRole("radio", { name: product });
		if (await radio.isChecked()) return;
		await page.keyboard.press("ArrowDown");
	}
	throw new Error(`no arrow leads to ${product}`);
}

async function describeFocus(page: Page): Promise<readonly [name: string, role: string]> {
	return await page.evaluate<[string, string]>(`(() => {
		const focused = document.activeElement;
		const labels = (focused?.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
		const name = focused?.getAttribute("aria-label") ?? (labels.join("") || focused?.textContent) ?? "";
		return [name.trim(), focused?.getAttribute("type") ?? focused?.getAttribute("role") ?? ""];
	})()`);
}
