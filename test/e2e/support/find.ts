import type { Portal } from "./browser.ts";

/** Finds a customer by its name, the way a sales agent does, and opens its subscriptions. */
export async function openCustomer({ page, say }: Portal, name: string): Promise<void> {
	const search = page.getByRole("searchbox", { name: say("customers.search") });
	if (!(await search.isVisible())) {
		await page
			.getByRole("navigation", { name: say("shell.breadcrumb") })
			.getByRole("link")
			.first()
			.click();
	}
	await search.fill(name);
	await page.getByRole("link", { name }).click();
	await page.getByRole("heading", { level: 1, name }).waitFor();
}
