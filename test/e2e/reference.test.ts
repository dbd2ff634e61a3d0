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
	await page.getByText("/v1/customers", { exact: true }).first().click();
	await page.getByText("Parameters", { exact: true }).first().waitFor();
	expect(refused).toEqual([]);
	await browser.close();
	await server.stop();
});
