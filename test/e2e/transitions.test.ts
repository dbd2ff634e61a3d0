import { describe, expect, test } from "vitest";
import type { Role } from "../../src/domain/access/roles.ts";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const studio = "새상거래스튜디오";
const basic = /Business Basic/u;
const standard = /Business Standard/u;
const premium = /Business Premium/u;

const viewers: readonly Viewer[] = [
	{ language: "ko", width: 360, height: 740 },
	{ language: "en", theme: "dark", width: 1280 },
];

describe.each(viewers)("moving to another product in $language at $width px", (viewer) => {
	const product = runProduct();

	async function open(role: Role = "adminAgent"): Promise<Portal> {
		const portal = await product.open(viewer);
		await portal.signIn(role);
		await openCustomer(portal, studio);
		return portal;
	}

	test("some seats, by keyboard: the price is known before, and charged so", async () => {
		const portal = await open();
		const { page, say } = portal;
		const dialog = page.getByRole("dialog");
		const opener = page.getByRole("button", { name: say("portal.transition.action") });
		await opener.focus();
		await page.keyboard.press("Enter");
		await dialog.getByRole("radio", { name: standard }).waitFor();
		await judgeScreen(page, "choice of a target");
		await page.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
		expect(await opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
		await page.keyboard.press("Enter");

		await dialog.getByRole("radio", { name: say("portal.transition.seats.all", { count: 20 }) }).focus();
		await page.keyboard.press("ArrowRight");
		await dialog.getByRole("textbox", { name: say("portal.transition.quantity") }).fill("20");
		await dialog.getByText(say("portal.purchase.seats.wrong")).waitFor();
		await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
		await dialog.getByText(say("portal.transition.target.missing")).waitFor();
		await dialog.getByRole("textbox", { name: say("portal.transition.quantity") }).fill("2");
		await dialog.getByRole("radio", { name: standard }).focus();
		await page.keyboard.press("Space");
		await judgeScreen(page, "a part with its people");
		await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
		await readyToMove(portal);
		await dialog.getByText(say("portal.transition.moving", { moving: 2, staying: 18, users: 0 })).waitFor();
		await judgeScreen(page, "price of a transition");
		const price = await amountOf(portal);
		await dialog
			.locator("summary")
			.filter({ hasText: say("price.lines", { count: 3 }) })
			.press("Enter");
		await dialog
			.locator("summary")
			.filter({ hasText: say("price.proof") })
			.first()
			.press("Enter");
		await judgeScreen(page, "proof of a transition");
		await dialog.getByRole("button", { name: say("portal.transition.submit"), exact: true }).press("Enter");
		await dialog.getByText(say("portal.transition.done"), { exact: true }).waitFor();
		await dialog.getByText(price, { exact: true }).first().waitFor();
		await dialog
			.locator("summary")
			.filter({ hasText: say("undo.impossible") })
			.press("Enter");
		await judgeScreen(page, "result of a transition");
		await dialog.getByRole("link", { name: say("portal.channels.openSubscription") }).click();
		await dialog.waitFor({ state: "detached" });
		await page.getByRole("heading", { level: 3, name: standard }).waitFor();
		await page.getByRole("link", { name: say("changes.title") }).click();
		await page.getByText(price, { exact: true }).first().waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("what is closed says why, and the map of channels leads to the target by an address", async () => {
		const portal = await open();
		const { page, say } = portal;
		const dialog = page.getByRole("dialog");
		await page.getByRole("button", { name: new RegExp(`${say("portal.transition.action")}.*Basic`, "u") }).click();
		await dialog.getByRole("radio", { name: standard }).first().waitFor();
		// Twice with nothing chosen, from the end of the dialog: what is missing comes into sight each time.
		for (const _press of [1, 2]) {
			await dialog.getByRole("radio", { name: /E5/u }).scrollIntoViewIfNeeded();
			await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
			await expect.poll(async () => (await dialog.getByRole("alert").boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
		}
		await dialog.getByRole("radio", { name: say("portal.transition.seats.part") }).click();
		await dialog.getByRole("textbox", { name: say("portal.transition.quantity") }).fill("2");
		await dialog.getByRole("radio", { name: standard }).first().click();
		const there = dialog.getByRole("radiogroup", { name: say("portal.transition.into") });
		const closedWay = there.getByRole("radio", { name: standard });
		expect(await closedWay.getAttribute("aria-disabled")).toBe("true");
		await there.getByText(say("joins.transition.destinationNotReady.remedy")).waitFor();
		await judgeScreen(page, "a subscription that cannot take seats yet");
		await move(portal);
		await dialog.getByRole("button", { name: say("portal.people.close") }).click();
		await dialog.waitFor({ state: "detached" });

		await page.getByRole("link", { name: say("portal.channels.title"), exact: true }).click();
		const wanted = page.getByLabel(say("portal.channels.wanted"));
		await wanted
			.getByRole("option", { name: /Premium\s?\((새 상거래|new commerce)\)/u })
			.waitFor({ state: "attached" });
		const option = wanted.getByRole("option", { name: /Premium\s?\((새 상거래|new commerce)\)/u });
		await wanted.selectOption({ value: (await option.getAttribute("value")) ?? "" });
		await page
			.getByRole("link", { name: say("portal.transition.open") })
			.last()
			.waitFor();
		await judgeScreen(page, "ways by transition");
		const ways = page.getByRole("link", { name: say("portal.transition.open") });
		const addresses = await Promise.all((await ways.all()).map((way) => way.getAttribute("href")));
		const ofBasic = addresses.findIndex((address) => address?.includes("-8001-") === true);
		await ways.nth(ofBasic).click();
		await dialog.getByRole("heading", { name: basic }).waitFor();
		const chosen = dialog.getByRole("radio", { name: premium });
		await chosen.waitFor();
		expect(await chosen.isChecked()).toBe(true);
		const closed = dialog.getByRole("radio", { name: standard });
		expect(await closed.getAttribute("aria-disabled")).toBe("true");
		await closed.click({ force: true });
		expect(await chosen.isChecked()).toBe(true);
		await judgeScreen(page, "a closed target with its reasons");
		await page.reload();
		await chosen.waitFor();
		expect(await chosen.isChecked()).toBe(true);
		await move(portal);
		await dialog.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByRole("heading", { level: 3, name: premium }).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("whoever may not sees why not, and the address opens nothing", async () => {
		const portal = await open("billingAdmin");
		const { page, say } = portal;
		const button = page.getByRole("button", { name: say("portal.transition.action") }).first();
		await button.waitFor();
		expect(await button.getAttribute("aria-disabled")).toBe("true");
		const reason = await button.getAttribute("aria-describedby");
		expect(await page.locator(`[id="${reason}"]`).innerText()).not.toBe("");
		await judgeScreen(page, "a closed action");
		await button.click({ force: true });
		expect(await page.getByRole("dialog").count()).toBe(0);
		const id = await page.locator("li[id^=subscription-]").first().getAttribute("id");
		await page.goto(`${new URL(page.url()).pathname}?transition=${id?.replace("subscription-", "")}`);
		await button.waitFor();
		expect(await page.getByRole("dialog").count()).toBe(0);
		await portal.close();
	});
});

async function readyToMove({ page, say }: Portal): Promise<void> {
	const submit = { name: say("portal.transition.submit"), exact: true, disabled: false };
	await page.getByRole("dialog").getByRole("button", submit).waitFor();
}

async function move(portal: Portal): Promise<void> {
	const { page, say } = portal;
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
	await readyToMove(portal);
	await dialog.getByRole("button", { name: say("portal.transition.submit"), exact: true }).click();
	await dialog.getByText(say("portal.transition.done"), { exact: true }).waitFor();
}

/** What is charged today, as it is shown. */
async function amountOf({ page, say }: Portal): Promise<string> {
	const today = page.getByRole("dialog").getByText(`${say("price.today")} +`);
	const amount = (await today.innerText()).replace(`${say("price.today")} `, "");
	expect(amount).toMatch(/^\+(US)?\$\d+\.\d\d$/u);
	return amount;
}
