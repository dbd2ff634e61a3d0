import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { demoPassword, otherDemoUser } from "../../src/use-cases/demo/demo-access.ts";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "dark", width: 360, height: 780 },
	{ language: "en", theme: "light", width: 1280 },
];

describe.each(viewers)("invoices and prices ($language, $width px)", (viewer) => {
	const product = runProduct();
	const open = async (role: Parameters<Portal["signIn"]>[0]) => {
		const portal = await product.open(viewer);
		await portal.signIn(role);
		return portal;
	};

	test("a month is billed once; its invoice proves its lines and comes as PDF in both languages and as CSV", async () => {
		const portal = await open("globalAdmin");
		const { page, say } = portal;
		await goTo(portal, "portal.invoices.title");
		await page
			.getByRole("link", { name: say("portal.runs.title") })
			.first()
			.click();
		const run = page.getByRole("button", { name: say("portal.runs.submit"), exact: true });
		const runs = page.getByRole("list", { name: say("portal.runs.title") });
		const done = runs.getByText(say("portal.runs.state.done"), { exact: true });
		await expect.poll(() => done.count()).toBe(2);
		await page.getByLabel(say("portal.runs.month")).fill(monthsAgo(3));
		await run.click();
		await expect.poll(() => done.count()).toBe(3);
		await run.click();
		await page
			.getByRole("status")
			.getByText(/DG|2026|20\d\d/u)
			.first()
			.waitFor();
		expect(await done.count()).toBe(3);
		await page.getByLabel(say("portal.runs.month")).fill(monthsAgo(0));
		await run.click();
		await page.getByRole("alert").waitFor();
		await judgeScreen(page, "billing runs, refused");
		await page.getByText(say("portal.runs.issued")).first().click();
		await runs.getByRole("link").first().click();
		await openProof(portal);
		await judgeScreen(page, "invoice with a proof");
		const korean = await download(page, say("portal.invoices.pdf.ko"));
		const english = await download(page, say("portal.invoices.pdf.en"));
		expect([korean.name, english.name].every((name) => name.endsWith(".pdf"))).toBe(true);
		expect([korean, english].map(({ content }) => content.subarray(0, 5).toString())).toEqual(["%PDF-", "%PDF-"]);
		expect(korean.content.equals(english.content)).toBe(false);
		const csv = await download(page, say("portal.invoices.csv"));
		expect(csv.name).toMatch(/\.csv$/u);
		expect(csv.content.toString().split("\n").length).toBeGreaterThan(10);
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("a partner that has billed nothing is told how to begin", async () => {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await page.getByLabel(say("signIn.userName")).fill(otherDemoUser.userName);
		await page.getByLabel(say("signIn.password"), { exact: true }).fill(demoPassword);
		await page.getByRole("button", { name: say("signIn.submit"), exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
		await goTo(portal, "portal.invoices.title");
		await page.getByText(say("portal.invoices.none")).waitFor();
		await judgeScreen(page, "no invoices");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("a customer's spend is a chart and a table, its statement can be saved, and its terms changed", async () => {
		const portal = await open("billingAdmin");
		const { page, say } = portal;
		await openCustomer(portal, "한빛무역");
		await page.goto(`${new URL(page.url()).pathname}/billing`);
		const spend = page.getByRole("region", { name: say("portal.spend.title") });
		await spend.getByRole("heading", { level: 3 }).waitFor();
		await spend.locator("svg rect").first().waitFor();
		await judgeScreen(page, "spend as a chart");
		await spend.getByRole("button", { name: say("portal.spend.asTable") }).click();
		const table = spend.getByRole("table", { name: say("portal.spend.title") });
		expect(await table.getByRole("row").count()).toBeGreaterThanOrEqual(12);
		await judgeScreen(page, "spend as a table");
		const terms = page.getByRole("region", { name: say("portal.terms.title") });
		await terms.getByRole("button", { name: say("portal.terms.edit") }).click();
		await terms.getByLabel(say("portal.terms.segment")).selectOption({ label: say("portal.prices.segment.education") });
		await judgeScreen(page, "terms of a customer");
		await terms.getByRole("button", { name: say("action.apply") }).click();
		await page.getByText(say("portal.terms.saved")).waitFor();
		const statement = await download(page, "PDF");
		expect(statement.content.subarray(0, 5).toString()).toBe("%PDF-");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("a role that may not see invoices sees the area, closed, with the reason", async () => {
		const portal = await open("salesAgent");
		const { page, say } = portal;
		const area = page.getByRole("navigation", { name: say("portal.nav.label") }).getByRole("link", {
			name: say("portal.invoices.title"),
			disabled: true,
		});
		await area.focus();
		await area.press("Enter");
		await page.getByRole("tooltip").waitFor();
		expect(new URL(page.url()).pathname).toBe("/customers");
		await judgeScreen(page, "customers, invoices closed");
		await portal.close();
	});

	test("a price list is checked before it is imported, and every line that cannot be read is named", async () => {
		const portal = await open("globalAdmin");
		const { page, say } = portal;
		await goTo(portal, "portal.prices.title");
		await page.getByRole("table", { name: say("portal.prices.section.current") }).waitFor();
		await judgeScreen(page, "current prices");
		const exported = await download(page, say("portal.prices.export"));
		const sheet = exported.content.toString();
		const count = sheet.trimEnd().split("\n").length - 1;
		await page.getByRole("link", { name: say("portal.prices.section.lists") }).click();
		await choose(page, say("portal.prices.import.file"), `${sheet.trimEnd()}\n${brokenLine(sheet)}\n`);
		await page.getByRole("button", { name: say("portal.prices.import.check") }).click();
		const problems = page.getByRole("list", { name: say("portal.prices.report.list") });
		await problems.getByRole("listitem").first().waitFor();
		await judgeScreen(page, "price list with problems");
		await choose(page, say("portal.prices.import.file"), sheet);
		await page.getByRole("button", { name: say("portal.prices.import.check") }).click();
		await page.getByRole("button", { name: say("portal.prices.import.submit", { count }) }).click();
		await page.getByText(say("portal.prices.import.done", { count })).waitFor();
		await page
			.getByRole("table", { name: say("portal.prices.lists") })
			.getByText("prices", { exact: true })
			.waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("a price book is written, made the default, and a tax is added", async () => {
		const portal = await open("globalAdmin");
		const { page, say } = portal;
		await goTo(portal, "portal.prices.title");
		await page.getByRole("link", { name: say("portal.prices.section.books") }).click();
		await page.getByRole("button", { name: say("portal.prices.book.add") }).click();
		const dialog = page.getByRole("dialog", { name: say("portal.prices.book.add") });
		await dialog.getByRole("button", { name: say("portal.prices.book.save") }).click();
		await dialog.getByText(say("portal.prices.rule.percent.wrong")).waitFor();
		await judgeScreen(page, "price book, incomplete");
		await dialog.getByLabel(say("portal.prices.book.name")).fill("Key accounts");
		await dialog.getByLabel(say("portal.prices.rule.percent"), { exact: true }).fill("12.5");
		await dialog.getByRole("button", { name: say("portal.prices.book.save") }).click();
		await page.getByRole("heading", { name: "Key accounts" }).waitFor();
		await judgeScreen(page, "price books");
		await page.getByRole("link", { name: say("portal.prices.section.settings") }).click();
		await page.getByLabel(say("portal.prices.settings.book")).selectOption({ label: "Key accounts" });
		await page.getByRole("button", { name: say("portal.prices.settings.save") }).click();
		await page.getByText(say("portal.prices.settings.saved")).waitFor();
		await judgeScreen(page, "billing settings");
		await page.getByRole("link", { name: say("portal.prices.section.taxes") }).click();
		await page.getByLabel(say("portal.prices.tax.market")).fill("KR");
		await page.getByLabel(say("portal.prices.tax.name")).fill("VAT");
		await page.getByLabel(say("portal.prices.tax.percent")).fill("10");
		await page.getByLabel(say("portal.prices.tax.from")).fill("2027-01-01");
		await page.getByRole("button", { name: say("portal.prices.tax.add") }).click();
		await page
			.getByRole("table", { name: say("portal.prices.section.taxes") })
			.getByText("10 %")
			.waitFor();
		await judgeScreen(page, "taxes");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});

type Area = "portal.invoices.title" | "portal.prices.title";

async function goTo({ page, say }: Portal, area: Area): Promise<void> {
	await page
		.getByRole("navigation", { name: say("portal.nav.label") })
		.getByRole("link", { name: say(area) })
		.click();
	await page.getByRole("heading", { level: 1, name: say(area) }).waitFor();
}

async function openProof({ page, say }: Portal): Promise<void> {
	await page.getByText(say("price.proof")).first().click();
	await page.getByText(say("price.proved")).first().waitFor();
}

async function download(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: button, exact: true }).first().click(),
	]);
	return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

async function choose(page: Page, label: string, csv: string): Promise<void> {
	await page.getByLabel(label).setInputFiles({ name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
}

/** The sheet's second line with one cell that is no price. */
function brokenLine(sheet: string): string {
	const [, line = ""] = sheet.split("\n");
	return line.replace(/,\d+\.\d\d,/u, ",twelve,");
}

/** A month as `2026-10`; the one that runs is not over, so that it cannot be billed. */
function monthsAgo(months: number): string {
	return Temporal.Now.plainDateISO("UTC").toPlainYearMonth().subtract({ months }).toString();
}
