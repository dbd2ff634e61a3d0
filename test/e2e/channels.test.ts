import { describe, expect, test } from "vitest";
import { offerIds } from "../http/demo-places.ts";
import type { Viewer } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "ko", theme: "dark", width: 1280 },
	{ language: "en", theme: "light", width: 1920 },
	{ language: "en", theme: "dark", width: 360, height: 740 },
];

const boughtTwice = "이중구매주식회사";

describe("the channels of a customer", () => {
	const product = runProduct();

	test.each(viewers)("a closed target leads to the order of steps ($language, $theme, $width px)", async (viewer) => {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await page.getByRole("searchbox", { name: say("customers.search") }).fill(boughtTwice);
		await page.getByRole("link", { name: boughtTwice }).click();
		await page.getByRole("heading", { level: 1, name: boughtTwice }).waitFor();
		await page.getByRole("link", { name: say("portal.channels.title"), exact: true }).click();
		await page.getByRole("heading", { name: say("portal.channels.held") }).waitFor();
		await page.getByLabel(say("portal.channels.wanted")).selectOption({ value: offerIds.e3.toLowerCase() });
		await page.getByRole("heading", { name: say("portal.channels.ways") }).waitFor();
		await page.getByText(say("portal.channels.cheapest"), { exact: true }).waitFor();
		await judgeScreen(page, "channels");
		await page.getByRole("button", { name: say("portal.holdings.import") }).click();
		await page.getByRole("dialog", { name: say("portal.holdings.import") }).waitFor();
		await judgeScreen(page, "import of holdings");
		await page.getByRole("button", { name: say("action.cancel") }).click();
		await page.getByRole("button", { name: say("portal.holdings.add") }).click();
		await page.getByLabel(say("portal.holdings.product")).selectOption({ index: 1 });
		await page.getByLabel(say("portal.holdings.since")).fill("2021-03-04");
		await judgeScreen(page, "new holding");
		const dialog = page.getByRole("dialog", { name: say("portal.holdings.add") });
		await dialog.getByRole("button", { name: say("portal.holdings.add") }).click();
		await page.getByText(say("portal.holdings.added")).waitFor();
		const rows = page.getByRole("table", { name: say("portal.holdings.title") }).getByRole("row");
		await expect.poll(() => rows.count()).toBe(3);
		const made = rows.filter({ hasText: "2021" });
		await made.getByRole("button", { name: say("portal.holdings.edit") }).click();
		const editing = page.getByRole("dialog");
		await editing.getByLabel(say("portal.holdings.until")).fill("2029-12-31");
		await judgeScreen(page, "edited holding");
		await editing.getByRole("button", { name: say("action.apply") }).click();
		await page.getByText(say("portal.holdings.edited")).waitFor();
		await made.filter({ hasText: "2029" }).waitFor();
		await page.getByRole("button", { name: say("portal.holdings.add") }).click();
		await page.getByLabel(say("portal.holdings.product")).selectOption("unlisted");
		await page.getByLabel(say("portal.holdings.productName")).fill("Nobody knows");
		await judgeScreen(page, "a product that the catalog lacks");
		await page
			.getByRole("dialog")
			.getByRole("button", { name: say("action.cancel") })
			.click();
		await rows
			.filter({ hasText: "2021" })
			.getByRole("button", { name: say("portal.holdings.remove") })
			.click();
		await page
			.getByRole("dialog")
			.getByRole("button", { name: say("portal.holdings.remove") })
			.click();
		await expect.poll(() => rows.count()).toBe(2);
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("the remedy of an upgrade that another channel closes links to the map of that upgrade", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await page.getByRole("searchbox", { name: say("customers.search") }).fill(boughtTwice);
		await page.getByRole("link", { name: boughtTwice }).click();
		await page.getByRole("heading", { level: 1, name: boughtTwice }).waitFor();
		await page.getByRole("link", { name: say("portal.channels.title"), exact: true }).click();
		await page.getByRole("heading", { name: say("portal.channels.held") }).waitFor();
		await page.getByLabel(say("portal.channels.wanted")).selectOption({ value: offerIds.e3.toLowerCase() });
		await page.getByRole("link", { name: say("portal.channels.openUpgrade") }).click();
		await page.getByRole("heading", { level: 1, name: say("upgrade.title") }).waitFor();
		await page
			.getByRole("link", { name: say("portal.channels.openMap") })
			.first()
			.click();
		await page.getByRole("heading", { name: say("portal.channels.inTheWay") }).waitFor();
		expect(new URL(page.url()).searchParams.get("subscription")).not.toBeNull();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});
