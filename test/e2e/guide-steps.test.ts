import { describe, expect, test } from "vitest";
import type { MessageLanguage } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { runProduct } from "./support/product.ts";

/** The words that the guide prints, and their English. */
const words = {
	ko: { upgradeNow: "지금 업그레이드", submit: "제출", icon: /^업그레이드 가능/u, done: "업그레이드가 완료되었습니다" },
	en: { upgradeNow: "Upgrade now", submit: "Submit", icon: /^Upgrade available/u, done: "The upgrade is done" },
} as const;

/** Each language upgrades a customer of its own, both from Business Basic to E3; all of its users lose Office Mobile. */
const customers = { ko: { name: "한빛무역", users: 20 }, en: { name: "누리전자", users: 48 } } as const;

describe.each<MessageLanguage>(["ko", "en"])("the guide's four steps in %s", (language) => {
	const product = runProduct();

	test("customer → icon after the name → 지금 업그레이드 → product → 제출 → affected accounts and services", async () => {
		const portal = await product.open({ language });
		const { page, say } = portal;
		await portal.signIn("salesAgent");

		// 1. Choose the customer and open the list of subscriptions.
		const customer = customers[language];
		await openCustomer(portal, customer.name);
		const basic = page.getByRole("listitem", { name: "Microsoft 365 Business Basic" });

		// 2. The icon stands directly after the name; pointing at it opens what can be done.
		const icon = basic.getByRole("button", { name: words[language].icon });
		const [name, mark] = [await basic.getByRole("heading").boundingBox(), await icon.boundingBox()];
		if (name === null || mark === null) throw new Error("the name and the icon are to be seen");
		expect(mark.x - (name.x + name.width)).toBeLessThan(16);
		expect(Math.abs(mark.y + mark.height / 2 - (name.y + name.height / 2))).toBeLessThan(6);
		await icon.hover();
		await page.getByText("Office 365 Enterprise E3", { exact: true }).waitFor();
		await page.getByRole("button", { name: words[language].upgradeNow }).click();

		// 3. Choose the new product; everything that will change is shown before it is submitted.
		await page.getByRole("radio", { name: "Office 365 Enterprise E3" }).check();
		await page.getByRole("radio", { name: say("upgrade.licensesMove") }).check();
		const affected = page.getByRole("heading", { name: say("affected.title", { count: customer.users }) });
		await affected.waitFor();
		const before = await page.getByRole("main").innerText();
		for (const service of ["Exchange Online", "SharePoint Online", "Office 365 Enterprise E3"])
			expect(before).toContain(service);
		await page.getByRole("button", { name: words[language].submit, exact: true }).click();

		// 4. The list of affected accounts and services.
		await page.getByRole("heading", { level: 1, name: words[language].done }).waitFor();
		await affected.waitFor();
		const list = await page.getByRole("table", { name: say("affected.table") }).innerText();
		expect(list).toMatch(/user0\d\d@/u);
		expect(list).toContain("Office");

		// The old subscription is kept, suspended; the new one is there.
		await page.getByRole("link", { name: say("result.toSubscriptions") }).click();
		await page.getByRole("listitem", { name: "Office 365 Enterprise E3" }).waitFor();
		await page.getByText(say("status.upgraded")).waitFor();
		expect(await page.getByRole("button", { name: words[language].icon }).count()).toBe(0);
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});
