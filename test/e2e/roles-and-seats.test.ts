import { describe, expect, test } from "vitest";
import { openCustomer } from "./support/find.ts";
import { runProduct } from "./support/product.ts";

describe("roles and seats", () => {
	const product = runProduct();

	test.each(["ko", "en"] as const)(
		"a Billing admin sees why it may neither change seats nor upgrade (%s)",
		async (language) => {
			const portal = await product.open({ language });
			const { page, say } = portal;
			await portal.signIn("billingAdmin");
			await openCustomer(portal, "가온물류");
			const more = page.getByRole("button", { name: say("seats.more") });
			expect(await more.getAttribute("aria-disabled")).toBe("true");
			const reason = await page.getByRole("main").innerText();
			expect(reason).toContain(say("errors.role.globalAdmin"));
			await page.getByRole("button", { name: /업그레이드 가능|Upgrade available/u }).hover();
			const now = page.getByRole("button", { name: say("upgradePopover.upgradeNow") });
			await now.waitFor();
			expect(await now.getAttribute("aria-disabled")).toBe("true");
			await portal.close();
		},
	);

	test("seats are added and returned in place, and only after they are applied", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await openCustomer(portal, "가온물류");
		const field = page.getByRole("textbox", { name: say("seats.title") });
		expect(await field.inputValue()).toBe("40");
		await page.getByRole("button", { name: say("seats.more") }).click();
		await page.getByRole("button", { name: say("seats.more") }).click();
		expect(await field.inputValue()).toBe("42");
		await page.reload();
		await field.waitFor();
		expect(await field.inputValue(), "nothing is sent without 적용").toBe("40");
		await page.getByRole("button", { name: say("seats.more") }).click();
		await page.getByRole("button", { name: say("action.apply") }).click();
		await page
			.getByText(say("seats.changed", { before: 40, after: 41 }))
			.first()
			.waitFor();
		await page.reload();
		await field.waitFor();
		expect(await field.inputValue()).toBe("41");
		await portal.close();
	});

	test("fewer seats than licenses asks whose licenses go and proposes the least active", async () => {
		const portal = await product.open({ language: "ko" });
		const { page, say } = portal;
		await portal.signIn("salesAgent");
		await openCustomer(portal, "Maple Street Clinic");
		const field = page.getByRole("textbox", { name: say("seats.title") });
		await field.fill("4");
		await page.getByRole("button", { name: say("action.apply") }).click();
		const dialog = page.getByRole("dialog");
		await dialog.waitFor();
		expect(await dialog.getByRole("checkbox", { checked: true }).count()).toBe(2);
		await dialog.getByRole("button", { name: say("release.submit") }).click();
		await page
			.getByText(say("seats.changed", { before: 8, after: 4 }))
			.first()
			.waitFor();
		await portal.close();
	});
});
