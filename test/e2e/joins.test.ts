import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "en", theme: "dark", width: 1280 },
];

describe("someone joins or leaves", () => {
	const product = runProduct();

	async function openPeople(customer: string, viewer: Viewer): Promise<Portal> {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await openCustomer(portal, customer);
		const sections = page.getByRole("navigation", { name: say("customer.sections") });
		await sections.getByRole("link", { name: say("portal.users.title"), exact: true }).click();
		await page.getByRole("table", { name: say("portal.users.title") }).waitFor();
		return portal;
	}

	test.each(viewers)("account, seat and license come in one step and go in one step ($language)", async (viewer) => {
		const portal = await openPeople("누리전자", viewer);
		const { page, say } = portal;
		const name = `Newcomer ${viewer.language}`;
		await page.getByRole("button", { name: say("portal.joins.open") }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
		await dialog.getByText(say("portal.joins.products.missing")).waitFor();
		await judgeScreen(page, "join with what is missing");
		await dialog.getByLabel(say("portal.users.displayName")).fill(name);
		await dialog.getByRole("textbox", { name: say("portal.users.userName") }).fill(`newcomer.${viewer.language}`);
		await dialog.getByRole("checkbox").first().check();
		await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
		await dialog.getByText(`${name}: ${say("portal.joins.becomes.created")}`).waitFor();
		await judgeScreen(page, "join before it is carried out");
		await dialog.getByRole("button", { name: say("portal.joins.submit.join") }).click();
		await dialog.getByText(say("portal.users.password.once")).waitFor();
		await judgeScreen(page, "joined");
		await dialog.getByRole("link", { name: say("portal.users.open") }).click();
		await page.getByRole("heading", { level: 1, name }).waitFor();
		await page.getByRole("button", { name: say("portal.joins.leave") }).click();
		await dialog.getByText(name, { exact: true }).waitFor();
		await judgeScreen(page, "leave");
		await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
		await dialog.getByText(`${name}: ${say("portal.joins.becomes.blocked")}`).waitFor();
		await judgeScreen(page, "leave before it is carried out");
		await dialog.getByRole("button", { name: say("portal.joins.submit.leave") }).click();
		await dialog.getByText(say("portal.joins.done.leave.explanation")).waitFor();
		await dialog.getByRole("button", { name: say("undo.action") }).click();
		await page
			.getByRole("dialog")
			.last()
			.getByRole("button", { name: say("undo.action") })
			.click();
		await dialog.getByText(say("undo.done")).first().waitFor();
		await dialog.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByRole("button", { name: say("portal.users.block") }).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("somebody who is there gets a license by keyboard alone, and the focus comes back", async () => {
		const portal = await openPeople("서울미래병원", { language: "ko" });
		const { page, say } = portal;
		const open = page.getByRole("button", { name: say("portal.joins.open") });
		await open.focus();
		await page.keyboard.press("Enter");
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("radio", { name: say("portal.joins.account.there") }).focus();
		await page.keyboard.press("Space");
		await dialog.getByRole("searchbox").fill("user010@");
		const person = dialog.getByRole("radio", { name: /user010@/u });
		await person.focus();
		await page.keyboard.press("Space");
		await dialog.getByRole("checkbox", { name: /Exchange Online/u }).focus();
		await page.keyboard.press("Space");
		await dialog.getByRole("button", { name: say("portal.joins.next") }).focus();
		await page.keyboard.press("Enter");
		await dialog.getByText(say("portal.joins.seat.free")).waitFor();
		await tabTo(page, say("portal.joins.back"));
		await page.keyboard.press("Enter");
		await dialog.getByRole("button", { name: say("portal.joins.next") }).waitFor();
		await page.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
		await expect.poll(() => page.locator(":focus").innerText()).toBe(say("portal.joins.open"));
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("a seat that may not be returned today says from when, and is planned for then", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await portal.signIn("globalAdmin");
		await openCustomer(portal, "새상거래스튜디오");
		const sections = page.getByRole("navigation", { name: say("customer.sections") });
		await sections.getByRole("link", { name: say("customer.billing") }).click();
		const machine = page.getByRole("region", { name: say("portal.clock.title") });
		await machine.getByRole("button", { name: say("portal.clock.start") }).click();
		await machine.getByRole("button", { name: say("portal.clock.month") }).click();
		await machine.getByRole("list", { name: say("portal.clock.events") }).waitFor();
		await sections.getByRole("link", { name: say("portal.users.title"), exact: true }).click();
		await page.getByRole("table").getByRole("link").first().click();
		// The button of the list, where somebody joins or leaves, has this name in its own.
		await page.getByRole("button", { name: say("portal.joins.leave"), exact: true }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
		await dialog
			.getByText(/부터 줄일 수 있습니다/u)
			.first()
			.waitFor();
		await judgeScreen(page, "leave whose seat stays");
		await dialog.getByRole("button", { name: say("portal.joins.submit.leave") }).click();
		await dialog.getByRole("button", { name: /줄이기 예약/u }).click();
		await dialog.getByText(/줄이도록 예약했습니다/u).waitFor();
		await judgeScreen(page, "left, with the seat planned");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 40; presses += 1) {
		await page.keyboard.press("Tab");
		if ((await page.locator(":focus").innerText()).trim() === name) return;
	}
	throw new Error(`40 presses of Tab did not lead to ${name}`);
}
