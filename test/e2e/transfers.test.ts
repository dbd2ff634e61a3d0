import { beforeAll, describe, expect, test } from "vitest";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";
import { hospital, upgradeHospital } from "./support/upgraded-hospital.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "ko", theme: "dark", width: 1280 },
	{ language: "en", theme: "light", width: 1920 },
	{ language: "en", theme: "dark", width: 360, height: 740 },
];

describe("the work list of an upgrade", () => {
	const product = runProduct();
	/** Whose result is the list of every test. */
	beforeAll(async () => {
		const portal = await product.open({ language: "ko" });
		await portal.signIn("salesAgent");
		await upgradeHospital(portal);
		await portal.close();
	});

	async function openList(viewer: Viewer): Promise<Portal> {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await openCustomer(portal, hospital.name);
		const sections = page.getByRole("navigation", { name: say("customer.sections") });
		await sections.getByRole("link", { name: say("portal.transfers.title"), exact: true }).click();
		await page
			.getByRole("list", { name: say("portal.transfers.title") })
			.getByRole("link")
			.click();
		await page.getByRole("table", { name: say("portal.transfers.list") }).waitFor();
		return portal;
	}

	test.each(viewers)("is accessible and fits ($language, $theme, $width px)", async (viewer) => {
		const portal = await openList(viewer);
		const { page, say } = portal;
		await judgeScreen(page, "work list");
		await page.getByLabel(say("portal.transfers.filter.state")).selectOption("blocked");
		await page.getByRole("table").locator("summary").first().click();
		await page
			.getByRole("button", { name: say("portal.transfers.retry"), exact: true })
			.first()
			.waitFor();
		await judgeScreen(page, "blocked users");
		await page.getByRole("button", { name: say("portal.transfers.fix") }).click();
		await page
			.getByRole("dialog")
			.getByRole("region", { name: say("portal.transfers.fix.list") })
			.waitFor();
		await judgeScreen(page, "preview of what can be fixed");
		await page.goBack();
		await page.getByRole("list", { name: say("portal.transfers.title") }).waitFor();
		await judgeScreen(page, "transfers");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test.each(["ko", "en"] as const)("work is given away, noted and resolved, and stays so (%s)", async (language) => {
		const portal = await openList({ language });
		const { page, say } = portal;
		const row = page.getByRole("row").nth(language === "ko" ? 1 : 2);
		const name = await row.getByRole("link").innerText();
		const state = page.getByLabel(say("portal.transfers.workOf", { name }));
		const assignee = page.getByLabel(say("portal.transfers.assigneeOf", { name }));
		await assignee.selectOption({ index: 1 });
		await state.selectOption("inProgress");
		await row.getByRole("button", { name: say("portal.transfers.note.add") }).click();
		await page.getByRole("dialog").getByRole("textbox").fill("Called on Monday");
		await page
			.getByRole("dialog")
			.getByRole("button", { name: say("portal.people.save") })
			.click();
		await row.getByText("Called on Monday").waitFor();
		await page.getByRole("dialog").waitFor({ state: "detached" });
		const saved = page.waitForResponse((response) => response.request().postData()?.includes("resolved") === true);
		await state.focus();
		await page.keyboard.press("ArrowDown");
		expect(await state.inputValue()).toBe("resolved");
		await saved;
		await page.reload();
		await state.waitFor();
		expect(await state.inputValue()).toBe("resolved");
		expect(await assignee.inputValue()).not.toBe("");
		await row.getByText("Called on Monday").waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("what can be fixed is shown, then done, and the numbers follow by themselves", async () => {
		const portal = await openList({ language: "ko" });
		const { page, say } = portal;
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: say("portal.transfers.export") }).click(),
		]);
		expect(file.suggestedFilename()).toMatch(/^license-transfer-.*\.csv$/u);
		await page.getByLabel(say("portal.transfers.filter.state")).selectOption("blocked");
		await page.getByText(say("portal.users.count", { count: 16 }), { exact: true }).waitFor();
		await page
			.getByRole("button", { name: say("portal.transfers.retry"), exact: true })
			.first()
			.click();
		await page
			.getByText(/다시 시도했습니다|아직 옮길 수 없습니다/u)
			.first()
			.waitFor();
		await page.getByRole("button", { name: say("portal.transfers.fix") }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByText(say("portal.transfers.fix.summary", { moves: 13, stays: 3 })).waitFor();
		await dialog.getByRole("button", { name: say("portal.transfers.fix.submit", { count: 13 }) }).click();
		await dialog.waitFor({ state: "detached" });
		await page.getByText(say("portal.users.count", { count: 3 }), { exact: true }).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("a billing admin is told why the list stays closed", async () => {
		const portal = await product.open({ language: "en" });
		const { page, say } = portal;
		await portal.signIn("billingAdmin");
		await page.goto(`${hospital.path}/transfers`);
		await page.getByText(say("errors.role.globalAdmin")).first().waitFor();
		await judgeScreen(page, "closed work list");
		await portal.close();
	});
});
