import { describe, expect, test } from "vitest";
import type { MessageLanguage } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

describe("a new customer", () => {
	const product = runProduct();

	const entries = {
		ko: { name: "새벽별 서점", domain: "dawn-books.onmicrosoft.com", last: "한", first: "새벽", code: "04524" },
		en: { name: "Dawn Books", domain: "dawn-books-en.onmicrosoft.com", last: "Soto", first: "Gena", code: "98052" },
	} as const;

	test.each(["ko", "en"] as const)(
		"is added in %s, and its first person's password is shown once",
		async (language) => {
			const portal = await product.open({ language: language as MessageLanguage });
			const { page, say } = portal;
			const { name, domain, last, first, code } = entries[language];
			await portal.signIn("salesAgent");
			await page.getByRole("button", { name: say("portal.customers.new") }).click();
			const dialog = page.getByRole("dialog", { name: say("portal.customers.new") });
			const field = (key: Parameters<typeof say>[0]) => dialog.getByLabel(say(key), { exact: false }).first();
			await field("portal.customers.domain").fill("hanbit-trading.onmicrosoft.example");
			await dialog
				.getByText(say("portal.customers.domain.taken", { domain: "hanbit-trading.onmicrosoft.example" }))
				.waitFor();
			await dialog.getByRole("button", { name: say("portal.customers.add"), exact: true }).click();
			// Everything that is missing is told at once, and the first of it has the focus.
			await dialog
				.getByText(say("customers.refusal.missing.reason", { field: say("customers.field.companyName") }))
				.waitFor();
			await expect.poll(() => page.evaluate("document.activeElement.getAttribute('name')")).toBe("companyName");
			await field("portal.customers.companyName").fill(name);
			await field("portal.customers.domain").fill(domain);
			await dialog.getByText(say("portal.customers.domain.free", { domain })).waitFor();
			await field("portal.customers.lastName").fill(last);
			await dialog.locator("input[name=firstName]").fill(first);
			await field("portal.customers.email").fill("billing@dawn.example");
			await field("portal.customers.addressLine1").fill("1 Main");
			await field("portal.customers.city").fill("Seattle");
			if (language === "en") await dialog.locator("select[name=state]").selectOption("WA");
			await field("portal.customers.postalCode").fill("no code");
			await judgeScreen(page, "new customer");
			await dialog.getByRole("button", { name: say("portal.customers.add"), exact: true }).click();
			await dialog
				.getByRole("status")
				.filter({ hasText: say("portal.customers.wrong", { count: 1 }) })
				.waitFor();
			await field("portal.customers.postalCode").fill(code);
			await dialog.getByRole("button", { name: say("portal.customers.add"), exact: true }).click();
			const added = page.getByRole("dialog", { name: say("portal.customers.added.title") });
			await added.getByText(`admin@${domain}`, { exact: true }).waitFor();
			await judgeScreen(page, "new customer");
			await added.getByRole("link", { name: say("portal.customers.added.open") }).click();
			await page.getByRole("heading", { level: 1, name }).waitFor();
			expect(portal.troubles).toEqual([]);
			await portal.close();
		},
	);

	test("is not for the helpdesk, and the button says why", async () => {
		const portal = await product.open({ language: "ko", width: 390, height: 800 });
		const { page, say } = portal;
		await portal.signIn("helpdeskAgent");
		const button = page.getByRole("button", { name: say("portal.customers.new") });
		expect(await button.getAttribute("aria-disabled")).toBe("true");
		await judgeScreen(page, "new customer");
		await portal.close();
	});
});
