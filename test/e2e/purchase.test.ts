import { describe, expect, test } from "vitest";
import type { Role } from "../../src/domain/access/roles.ts";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const product = runProduct();

const promotion = /Office 365 E3 첫해 할인|First year of Office 365 E3/u;

interface Sale {
	readonly viewer: Viewer;
	readonly customer: string;
	/** Typed into the search, in the other language than the viewer's. */
	readonly search: string;
	readonly product: string;
	readonly trial: RegExp;
}

const sales: readonly Sale[] = [
	{
		viewer: { language: "ko", width: 360, height: 740 },
		customer: "한빛무역",
		search: "enterprise e1",
		product: "Office 365 Enterprise E1",
		trial: /E3 평가판|E3 Trial/u,
	},
	{
		viewer: { language: "en", theme: "dark", width: 1280 },
		customer: "누리전자",
		search: "e1",
		product: "Office 365 Enterprise E1",
		trial: /E3 Trial/u,
	},
];

describe.each(sales)(
	"selling in $viewer.language at $viewer.width px",
	({ viewer, customer, search, product, trial }) => {
		test("by keyboard: the price is known before, and charged so", async () => {
			const portal = await open(viewer, customer);
			const { page, say } = portal;
			await page.getByRole("button", { name: say("portal.purchase.title") }).focus();
			await page.keyboard.press("Enter");
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("list", { name: say("portal.purchase.offers") }).waitFor();
			await judgeScreen(page, "choice of a product");
			await page.keyboard.type(search);
			const offer = dialog.getByRole("button", { name: product, exact: true });
			await offer.waitFor();
			await offer.focus();
			await page.keyboard.press("Enter");
			const seats = dialog.getByRole("textbox", { name: say("seats.title") });
			await seats.waitFor();
			expect(await seats.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
			await page.keyboard.type("0");
			await dialog.getByText(say("portal.purchase.seats.wrong")).waitFor();
			await page.keyboard.press("ControlOrMeta+a");
			await page.keyboard.type("7");
			const submit = dialog.getByRole("button", { name: say("portal.purchase.submit"), exact: true, disabled: false });
			const today = dialog.getByText("+$56.00", { exact: true }).or(dialog.getByText("+US$56.00", { exact: true }));
			await today.first().waitFor();
			await dialog.getByText(say("quote.notUndoable")).waitFor();
			await judgeScreen(page, "price of a purchase");
			await submit.focus();
			await page.keyboard.press("Enter");
			await dialog.waitFor({ state: "detached" });
			await page.getByRole("heading", { level: 3, name: product }).waitFor();
			await page.getByRole("link", { name: say("changes.title") }).click();
			await page
				.getByText(say("money.change.purchase", { product, after: 7 }))
				.first()
				.waitFor();
			expect(portal.troubles).toEqual([]);
			await portal.close();
		});

		test("an add-on from its subscription, and a trial, which is free and not had twice", async () => {
			const portal = await open(viewer, customer);
			const { page, say } = portal;
			await page
				.getByRole("button", { name: say("portal.purchase.addOn") })
				.first()
				.click();
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("button", { name: /Audio Conferencing|오디오 회의/u }).click();
			await dialog.getByRole("button", { name: say("portal.purchase.submit"), exact: true, disabled: false }).click();
			await dialog.waitFor({ state: "detached" });
			await page.getByText(say("subscriptions.addOns"), { exact: true }).waitFor();

			await page.getByRole("button", { name: say("portal.purchase.title") }).click();
			await dialog.getByRole("button", { name: trial }).click();
			await dialog.getByText(say("portal.purchase.trial")).waitFor();
			await dialog.getByRole("button", { name: say("portal.purchase.submit"), exact: true, disabled: false }).click();
			await dialog.waitFor({ state: "detached" });
			await page.getByRole("heading", { level: 3, name: trial }).waitFor();
			await page.getByRole("button", { name: say("portal.purchase.title") }).click();
			const had = dialog.getByRole("button", { name: trial });
			expect(await had.getAttribute("aria-disabled")).toBe("true");
			await page.keyboard.press("Escape");
			await dialog.waitFor({ state: "detached" });
			expect(portal.troubles).toEqual([]);
			await portal.close();
		});

		// After the trial, which nobody gets who has the product.
		test("with a promotion: its price beside the full one, from enough seats on, and named in the proof", async () => {
			const portal = await open(viewer, customer);
			const { page, say } = portal;
			await page.getByRole("button", { name: say("portal.purchase.title") }).click();
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("searchbox").fill("enterprise e3");
			await dialog.getByRole("button", { name: /E3.*(새 상거래|new commerce)/u }).click();
			const closed = dialog.getByRole("list", { name: say("portal.purchase.promotion.closed") });
			await closed.getByText(promotion).waitFor();
			await judgeScreen(page, "a promotion that cannot be had");
			await dialog.getByRole("textbox", { name: say("seats.title") }).fill("10");
			const offered = dialog.getByRole("radio", { name: promotion });
			await offered.waitFor();
			expect(await offered.evaluate((input) => input.ownerDocument.body.innerText.includes("$21.85"))).toBe(true);
			await closed.waitFor({ state: "detached" });
			await dialog.getByRole("radio", { name: say("portal.purchase.promotion.none") }).focus();
			await page.keyboard.press("ArrowDown");
			expect(await offered.isChecked()).toBe(true);
			const today = dialog.getByText("+$218.50", { exact: true }).or(dialog.getByText("+US$218.50", { exact: true }));
			await today.first().waitFor();
			await judgeScreen(page, "price with a promotion");
			const lines = dialog.locator("summary").filter({ hasText: say("price.lines", { count: 1 }) });
			await lines.press("Enter");
			await dialog
				.locator("summary")
				.filter({ hasText: say("price.proof") })
				.press("Enter");
			await dialog.getByText(viewer.language === "ko" ? /5% 할인: 1명당/u : /5% off: a seat/u).waitFor();
			await judgeScreen(page, "proof with a promotion");
			await dialog.getByRole("button", { name: say("portal.purchase.submit"), exact: true, disabled: false }).click();
			await dialog.waitFor({ state: "detached" });
			await page.getByRole("heading", { level: 3, name: /E3.*(새 상거래|new commerce)/u }).waitFor();
			await page.getByRole("button", { name: say("portal.purchase.title") }).click();
			await dialog.getByRole("searchbox").fill("enterprise e3");
			await dialog.getByRole("button", { name: /E3.*(새 상거래|new commerce)/u }).click();
			await closed.getByText(/처음 구매하는|for the first time/u).waitFor();
			await page.keyboard.press("Escape");
			expect(portal.troubles).toEqual([]);
			await portal.close();
		});
	},
);

test("whoever may not buy is told so beside the button", async () => {
	const portal = await open({ language: "en" }, "한빛무역", "userManagementAdmin");
	const { page, say } = portal;
	const button = page.getByRole("button", { name: say("portal.purchase.title") });
	expect(await button.getAttribute("aria-disabled")).toBe("true");
	await button.click({ force: true });
	expect(await page.getByRole("dialog").count()).toBe(0);
	expect(await page.getByRole("button", { name: say("portal.purchase.addOn") }).count()).toBe(0);
	await portal.close();
});

async function open(viewer: Viewer, customer: string, role: Role = "salesAgent"): Promise<Portal> {
	const portal = await product.open(viewer);
	await portal.signIn(role);
	await openCustomer(portal, customer);
	return portal;
}
