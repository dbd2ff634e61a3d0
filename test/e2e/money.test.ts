import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Role } from "../../src/domain/access/roles.ts";
import { demoClient } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import type { MessageLanguage, Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { runProduct } from "./support/product.ts";
import { enterOneMore } from "./support/seats.ts";

const product = runProduct();

/** Every test that changes something has customers of its own. */
const customers = {
	ko: { upgrades: "한빛무역", seats: "가온물류", changedMeanwhile: "Fjord Architects", looked: "Bengaluru Spices" },
	en: {
		upgrades: "누리전자",
		seats: "Northwind Coffee",
		changedMeanwhile: "Maple Street Clinic",
		looked: "Chennai Textiles",
	},
} as const;

describe.each<MessageLanguage>(["ko", "en"])("money in the daily work in %s", (language) => {
	test("the upgrade charges to the cent what it showed, and is undone to the cent", async () => {
		const portal = await open(customers[language].upgrades, { language });
		const { page, say } = portal;
		const owedBefore = await readOwed(portal);
		await page.getByRole("link", { name: say("subscriptions.title") }).click();
		await chooseUpgrade(portal, "Office 365 Enterprise E3");
		const today = page.getByRole("complementary").getByRole("definition").first();
		const shown = await today.innerText();
		expect(shown).toMatch(/^\+.*\d/u);
		await showProofByKeyboard(portal);
		await page.getByRole("button", { name: say("upgrade.submit"), exact: true }).click();

		await page.getByRole("heading", { level: 1, name: say("result.title") }).waitFor();
		const charged = page.getByRole("region", { name: say("result.charged") });
		expect(await charged.getByText(shown, { exact: true }).first().isVisible()).toBe(true);
		await charged.getByText(say("result.asQuoted")).waitFor();

		await page.getByRole("button", { name: say("undo.action"), exact: true }).click();
		const dialog = page.getByRole("dialog", { name: /되돌릴까요|^Undo “/u });
		await dialog.getByText(shown.replace("+", "-"), { exact: true }).first().waitFor();
		await dialog.getByRole("button", { name: say("undo.action"), exact: true }).click();
		await page.getByText(say("result.undone")).waitFor();
		await charged.getByText(shown.replace("+", "-"), { exact: true }).first().waitFor();
		await page.getByRole("link", { name: say("changes.title") }).click();
		expect(await readOwed(portal)).toBe(owedBefore);
		const changes = page.getByRole("list", { name: say("changes.list") });
		await changes.getByText(say("changes.undoneMark"), { exact: true }).waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("seats show their price before they are applied, and go back afterwards", async () => {
		const portal = await open(customers[language].seats, { language });
		const { page, say } = portal;
		const seats = page.getByRole("group", { name: /./u }).filter({ has: page.getByRole("textbox") });
		const field = page.getByRole("textbox", { name: say("seats.title") });
		const before = Number(await field.inputValue());
		await page.getByRole("button", { name: say("seats.more") }).click();
		const price = seats.getByRole("status").filter({ hasText: say("price.perMonth") });
		await price.waitFor();
		const today = /[+-]\S*\d/u.exec(await price.innerText())?.[0] ?? "no amount";
		await page.getByRole("button", { name: say("action.apply") }).click();
		const done = seats.getByRole("status").filter({ hasText: say("seats.changed", { before, after: before + 1 }) });
		await done.getByText(today, { exact: true }).waitFor();
		await seats.getByRole("button", { name: say("undo.action"), exact: true }).click();
		const dialog = page.getByRole("dialog", { name: /되돌릴까요|^Undo “/u });
		await dialog.getByText(today.replace("+", "-"), { exact: true }).first().waitFor();
		await dialog.getByRole("button", { name: say("undo.action"), exact: true }).click();
		await page.getByText(say("undo.done")).waitFor();
		await expect.poll(() => field.inputValue()).toBe(String(before));
		await portal.close();
	});

	test("what changed while the price was read is told, and nothing is charged before the new price was shown", async () => {
		const customer = customers[language].changedMeanwhile;
		const [portal, other] = [await open(customer, { language }), await open(customer, { language })];
		const { page, say } = portal;
		await enterOneMore(portal);
		await enterOneMore(other);
		await other.page.getByRole("button", { name: say("action.apply") }).click();
		await other.page.getByRole("button", { name: say("undo.action"), exact: true }).waitFor();
		await other.close();

		await page.getByRole("button", { name: say("action.apply") }).click();
		const alert = page.getByRole("alert");
		await alert.getByText(say("money.problem.quoteChanged.title")).waitFor();
		await alert.getByRole("list", { name: say("quote.differences") }).waitFor();
		await alert.getByRole("button", { name: say("quote.showNew") }).click();
		await alert.waitFor({ state: "detached" });
		await page.getByRole("button", { name: say("action.apply") }).click();
		await page.getByRole("button", { name: say("undo.action"), exact: true }).waitFor();
		await portal.close();
	});
});

describe("prices that cannot be relied on", () => {
	test.each(["ko", "en"] as const)(
		"a price that ran out while it was read cannot be submitted (%s)",
		async (language) => {
			const portal = await open("라온게임즈", { language });
			const { page, say } = portal;
			await page.clock.install();
			await chooseUpgrade(portal, "Office 365 Enterprise E3");
			const submit = page.getByRole("button", { name: say("upgrade.submit"), exact: true, disabled: false });
			await submit.waitFor();
			await page.clock.fastForward("25:00:00");
			await page.getByRole("alert").getByText(say("quote.expired")).waitFor();
			expect(await submit.count()).toBe(0);
			expect(await page.getByRole("button", { name: say("quote.showNew") }).isVisible()).toBe(true);
			await portal.close();
		},
	);

	test("a price that the server no longer holds is refused, and the new one leads on", async () => {
		const portal = await open("Harbor Freight Co-op", { language: "ko" });
		const { page, say } = portal;
		await enterOneMore(portal);
		const [, customerId = ""] = /customers\/([^/#]+)/u.exec(page.url()) ?? [];
		await moveIntoTheFuture(product.server.url, customerId);
		await page.getByRole("button", { name: say("action.apply") }).click();
		await page.getByRole("alert").getByText(say("money.problem.quoteExpired.title")).waitFor();
		await page.getByRole("button", { name: say("quote.showNew") }).click();
		await page.getByRole("button", { name: say("action.apply"), disabled: false }).click();
		await page.getByRole("button", { name: say("undo.action"), exact: true }).waitFor();
		await portal.close();
	});

	test.each(["ko", "en"] as const)("a product without a price says so, and how to get one (%s)", async (language) => {
		const portal = await open("원화거래상사", { language });
		const { page, say } = portal;
		await page.getByText(say("price.subscriptionNotBilled")).first().waitFor();
		await page.getByRole("link", { name: say("subscriptions.whyNoUpgrade") }).click();
		await page.getByText(say("upgrade.allClosed")).waitFor();
		expect(await page.getByRole("main").innerText()).toContain("KRW");
		await portal.close();
	});
});

describe("managing a subscription", () => {
	test("suspending shows what is given back, and the subscription is activated again", async () => {
		const portal = await open("다온법률사무소", { language: "ko" });
		const { page, say } = portal;
		await openMenu(portal);
		await page.getByRole("button", { name: say("manage.suspend"), exact: true }).click();
		const suspending = page.getByRole("dialog", { name: say("manage.suspend.title") });
		await suspending.getByText(say("price.perMonth"), { exact: true }).waitFor();
		await suspending.getByRole("button", { name: say("manage.suspend"), exact: true }).click();
		await page.getByText(say("status.suspended"), { exact: true }).waitFor();
		await openMenu(portal);
		await page.getByRole("button", { name: say("manage.reactivate"), exact: true }).click();
		const reactivating = page.getByRole("dialog", { name: say("manage.reactivate.title") });
		await reactivating.getByRole("button", { name: say("manage.reactivate"), exact: true }).click();
		await page.getByText(say("status.active"), { exact: true }).waitFor();
		await portal.close();
	});

	test("who may not manage subscriptions finds every action disabled, with the reason", async () => {
		const portal = await open("가온물류", { language: "en" }, "userManagementAdmin");
		const { page, say } = portal;
		await openMenu(portal);
		const suspend = page.getByRole("button", { name: say("manage.suspend"), exact: true });
		expect(await suspend.getAttribute("aria-disabled")).toBe("true");
		expect(await suspend.getAttribute("aria-describedby")).not.toBeNull();
		await portal.close();
	});
});

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "en", theme: "dark", width: 1280 },
];

describe("everything that shows money", () => {
	test.each(viewers)("has no axe violation and fits its width ($language, $theme, $width px)", async (viewer) => {
		const portal = await open(customers[viewer.language].looked, viewer);
		const { page, say } = portal;
		await enterOneMore(portal);
		await page.getByText(say("price.details")).click();
		await page.getByText(/^(금액 내역|What this is made of)/u).click();
		await page.getByText(say("price.proof")).first().click();
		await judge(page, "the price of seats with a proof");
		await page.getByRole("button", { name: say("action.apply") }).click();
		await page.getByRole("button", { name: say("undo.action"), exact: true }).waitFor();
		await openMenu(portal);
		await judge(page, "seats that can be undone, and the menu");
		await page.getByRole("button", { name: say("manage.suspend"), exact: true }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByText(say("price.perMonth"), { exact: true }).waitFor();
		await judge(page, "the price of a suspension");
		await dialog.getByRole("button", { name: say("action.cancel") }).click();
		await page.getByRole("link", { name: say("changes.title") }).click();
		const changes = page.getByRole("list", { name: say("changes.list") });
		await changes.getByText(say("changes.details")).first().click();
		await changes.getByText(say("price.proof")).first().click();
		await judge(page, "the history of changes");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});

async function judge(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page: page as never }).analyze(); // axe types another Playwright's page
	expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
	const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
	expect(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
}

/** Signs in and opens the customer's subscriptions. */
async function open(customer: string, viewer: Viewer, role: Role = "salesAgent"): Promise<Portal> {
	const portal = await product.open(viewer);
	await portal.signIn(role);
	await openCustomer(portal, customer);
	return portal;
}

/** What the customer owes by the ledger, which must sum to zero. */
async function readOwed({ page, say }: Portal): Promise<string> {
	const tab = page.getByRole("link", { name: say("changes.title") });
	if (await tab.isVisible()) await tab.click();
	const ledger = page.getByRole("region", { name: say("ledger.title") });
	await ledger.getByText(say("ledger.balanced")).waitFor();
	return await ledger.getByRole("definition").first().innerText();
}

async function chooseUpgrade({ page, say }: Portal, product: string): Promise<void> {
	await page
		.getByRole("button", { name: /^(업그레이드 가능|Upgrade available)/u })
		.first()
		.hover();
	await page.getByRole("button", { name: say("upgradePopover.upgradeNow") }).click();
	await page.getByRole("radio", { name: product }).check();
	await page.getByRole("heading", { name: say("price.title") }).waitFor();
}

/** Opens the lines and the proof of the first one with the Enter key. */
async function showProofByKeyboard({ page, say }: Portal): Promise<void> {
	const lines = page.getByText(/^(금액 내역|What this is made of)/u).first();
	await lines.press("Enter");
	const proof = page.getByText(say("price.proof")).first();
	await proof.waitFor();
	await proof.press("Enter");
	await page.getByText(say("price.proved")).first().waitFor();
}

/** Gives the customer a clock of its own that shows the day after tomorrow. */
async function moveIntoTheFuture(url: string, customerId: string): Promise<void> {
	const { id, secret } = demoClient;
	const grant = {
		grant_type: "client_credentials",
		client_id: id,
		client_secret: secret,
		resource: "https://api.partnercenter.microsoft.com",
	};
	const signedIn = await fetch(`${url}/${demoPartnerId}/oauth2/token`, {
		method: "POST",
		body: new URLSearchParams(grant),
	});
	const token = tokenAnswer.parse(await signedIn.json()).access_token;
	const moved = await fetch(`${url}/api/v1/customers/${customerId}/clock`, {
		method: "PUT",
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify({ now: new Date(Date.now() + 2 * 86_400_000).toISOString() }),
	});
	expect(moved.status).toBe(200);
}

const tokenAnswer = z.object({ access_token: z.string() });

async function openMenu({ page }: Portal): Promise<void> {
	await page
		.getByRole("button", { name: /^(관리:|Manage )/u })
		.first()
		.click();
}
