import type { Locator, Page, Response } from "playwright-core";

/**
 * Presses twice before the first press can have been answered, and tells which requests went out to change something:
 * those whose method and address, under `/api/v1`, match.
 */
export async function pressTwice(page: Page, button: Locator, changes: RegExp): Promise<readonly string[]> {
	const sent: string[] = [];
	const pressed = Promise.withResolvers<void>();
	await page.route("**/api/v1/**", async (route) => {
		const request = route.request();
		const call = `${request.method()} ${new URL(request.url()).pathname}`;
		if (!changes.test(call)) return await route.continue();
		sent.push(call);
		await pressed.promise;
		await route.continue();
	});
	const isChange = (response: Response) =>
		changes.test(`${response.request().method()} ${new URL(response.url()).pathname}`);
	const presses = button.dblclick().finally(() => pressed.resolve());
	await Promise.all([page.waitForResponse(isChange), presses]);
	return sent;
}
