import { describe, expect, test } from "vitest";
import type { MessageLanguage } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { runProduct } from "./support/product.ts";

const languages: readonly MessageLanguage[] = ["ko", "en"];

describe("what is known before anybody presses", () => {
	const product = runProduct();

	test.each(languages)("a closed path is shown, disabled, with its reasons and remedies (%s)", async (language) => {
		const portal = await product.open({ language });
		const { page, say } = portal;
		await portal.signIn("adminAgent");
		await openCustomer(portal, "이중구매주식회사");
		// What E3 holds also stands in the way of every other product, so there is no icon but a way to the reasons.
		await page.getByRole("link", { name: say("subscriptions.whyNoUpgrade") }).click();
		await page.getByRole("heading", { level: 1, name: say("upgrade.title") }).waitFor();
		const e3 = page.getByRole("radio", { name: "Office 365 Enterprise E3" });
		await e3.waitFor();
		expect(await e3.getAttribute("aria-disabled")).toBe("true");
		const text = await page.getByRole("main").innerText();
		expect(text).toContain("Office 365 Enterprise E3");
		expect(text).toMatch(language === "ko" ? /이미 .*보유/u : /already/u);
		await portal.close();
	});

	test.each(languages)(
		"no icon for a subscription that cannot be upgraded, and a way to the reasons (%s)",
		async (language) => {
			const portal = await product.open({ language });
			const { page, say } = portal;
			await portal.signIn("salesAgent");
			await openCustomer(portal, "독립기획");
			expect(await page.getByRole("button", { name: /업그레이드 가능|Upgrade available/u }).count()).toBe(0);
			await page.getByRole("link", { name: say("subscriptions.whyNoUpgrade") }).click();
			await page.getByText(say("upgrade.allClosed")).waitFor();
			const text = await page.getByRole("main").innerText();
			expect(text).toContain(language === "ko" ? "위임된 관리자 권한" : "delegated admin");
			await portal.close();
		},
	);

	test("three hundred users are listed smoothly, and the search finds one of them", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await openCustomer(portal, "서울미래병원");
		await page
			.getByRole("listitem", { name: "전 직원" })
			.getByRole("button", { name: /업그레이드 가능/u })
			.hover();
		await page.getByRole("button", { name: "지금 업그레이드" }).click();
		await page.getByRole("radio", { name: "Office 365 Enterprise E3" }).check();
		const table = page.getByRole("table", { name: say("affected.table") });
		await table.waitFor();
		const rows = await table.getByRole("row").count();
		expect(rows, "only the rows in sight are in the page").toBeLessThan(100);
		await page.getByRole("searchbox", { name: say("affected.search") }).fill("user011@");
		await table.getByText("user011@seoul-mirae.onmicrosoft.example").waitFor();
		await portal.close();
	});

	test("pressing 제출 twice upgrades once", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await openCustomer(portal, "Northwind Coffee");
		await page.getByRole("button", { name: /업그레이드 가능/u }).hover();
		await page.getByRole("button", { name: "지금 업그레이드" }).click();
		await page.getByRole("radio", { name: "Microsoft 365 Business Standard" }).check();
		const submit = page.getByRole("button", { name: "제출", exact: true });
		await submit.dblclick();
		await page.getByRole("heading", { level: 1, name: say("result.title") }).waitFor();
		await openCustomer(portal, "Northwind Coffee");
		const upgraded = page.getByRole("listitem", { name: "Microsoft 365 Business Standard" });
		await upgraded.first().waitFor();
		expect(await upgraded.count()).toBe(1);
		await portal.close();
	});
});
