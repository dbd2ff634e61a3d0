import { expect, test } from "vitest";
import { startBrowser } from "./support/browser.ts";
import { startRunningServer } from "./support/running-server.ts";

test("the reference is drawn and opened under its policy, which refuses nothing of it", async () => {
	const [browser, server] = [await startBrowser(), await startRunningServer()];
	const page = await browser.newPage();
	const refused: string[] = [];
	page.on("console", (message) => void (/policy/iu.test(message.text()) && refused.push(message.text())));
	page.on("pageerror", (error) => refused.push(error.message));
	await page.goto(`${server.url}/docs`);
	await page.locator(".opblock").first().waitFor();
	// Only what is in sight is drawn.
	const operation = page.getByText("/v1/customers", { exact: true }).first();
	const scroll = async () => {
		if (!(await operation.isVisible())) await page.mouse.wheel(0, 600);
		return await operation.isVisible();
	};
	await expect.poll(scroll, { timeout: 60_000, interval: 100 }).toBe(true);
	await operation.click();
	await page.getByText("Parameters", { exact: true }).first().waitFor();
	expect(refused).toEqual([]);
	await browser.close();
	await server.stop();
});
