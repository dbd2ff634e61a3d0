import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Portal } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { runProduct } from "./support/product.ts";

/** Of the dialog that names the change it would take back, in either language. */
const undoTitle = /변경을 되돌릴까요|^Undo “/u;

const product = runProduct();

describe("the focus is not lost", () => {
	test("when a dialog changes what opened it: the menu of the moved subscription has it", async () => {
		const portal = await open("다온법률사무소");
		const { page, say } = portal;
		const menu = page.getByRole("button", { name: /^관리:/u });
		for (const action of ["manage.suspend", "manage.reactivate"] as const) {
			await menu.click();
			await page.getByRole("button", { name: say(action), exact: true }).click();
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("button", { name: say(action), exact: true, disabled: false }).click();
			await dialog.waitFor({ state: "detached" });
			await page
				.getByText(say(action === "manage.suspend" ? "status.suspended" : "status.active"), { exact: true })
				.waitFor();
			await expect.poll(() => focused(page)).toMatch(/^관리:/u);
		}
		await portal.close();
	});

	test("when an upgrade is undone: the heading that now says so has it", async () => {
		const portal = await open("한빛무역");
		const { page, say } = portal;
		await page
			.getByRole("button", { name: /^업그레이드 가능/u })
			.first()
			.hover();
		await page.getByRole("button", { name: say("upgradePopover.upgradeNow") }).click();
		await page.getByRole("radio", { name: "Office 365 Enterprise E3" }).check();
		await page.getByRole("button", { name: say("upgrade.submit"), exact: true, disabled: false }).click();
		await page.getByRole("button", { name: say("undo.action"), exact: true }).click();
		const dialog = page.getByRole("dialog", { name: undoTitle });
		await dialog.getByRole("button", { name: say("undo.action"), exact: true, disabled: false }).click();
		await page.getByRole("heading", { level: 1, name: say("result.undone.title") }).waitFor();
		await expect.poll(() => focused(page)).toBe(say("result.undone.title"));
		await portal.close();
	});

	test("when a change is planned and canceled again: the button, then the canceled entry has it", async () => {
		const portal = await open("라온게임즈");
		const { page, say } = portal;
		await page.getByRole("link", { name: new RegExp(`^${say("subscriptions.planned")}`, "u") }).click();
		await page.getByRole("button", { name: say("portal.timeline.add") }).click();
		const dialog = page.getByRole("dialog", { name: say("portal.timeline.add") });
		await dialog
			.getByLabel(say("portal.timeline.kind"), { exact: true })
			.selectOption({ label: say("portal.timeline.kind.suspension") });
		await dialog.getByLabel(say("portal.timeline.day")).fill(inDays(40));
		await dialog.getByRole("button", { name: say("portal.timeline.submit"), exact: true }).click();
		await dialog.waitFor({ state: "detached" });
		await expect.poll(() => focused(page)).toBe(say("portal.timeline.add"));
		await page.getByRole("button", { name: new RegExp(`^${say("portal.timeline.cancel")}`, "u") }).click();
		await page.getByText(say("timeline.state.canceled"), { exact: true }).waitFor();
		await expect.poll(() => focused(page)).toBe(say("timeline.request.suspension"));
		await portal.close();
	});
});

async function open(customer: string): Promise<Portal> {
	const portal = await product.open({ language: "ko" });
	await portal.signIn("globalAdmin");
	await openCustomer(portal, customer);
	return portal;
}

/** How the element with the focus is called; a page without one says so. */
async function focused(page: Page): Promise<string> {
	const element = page.locator(":focus");
	if ((await element.count()) === 0) return "nothing";
	return (await element.getAttribute("aria-label")) ?? (await element.innerText());
}

function inDays(days: number): string {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
