import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageLanguage } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const languages: readonly MessageLanguage[] = ["ko", "en"];

describe("webhooks in the portal", () => {
	const product = runProduct();
	let receiver: Server;
	let received: string[];
	beforeAll(async () => {
		received = [];
		receiver = createServer((request, response) => {
			let body = "";
			request.on("data", (part) => (body += String(part)));
			request.on("end", () => {
				received.push(body);
				response.writeHead(204).end();
			});
		});
		await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
	});
	afterAll(async () => {
		receiver.closeAllConnections();
		await new Promise((resolve) => receiver.close(resolve));
	});

	test.each(languages)("an address is registered, a test arrives, and is sent again (%s)", async (language) => {
		const portal = await product.open({ language });
		const { page, say } = portal;
		await portal.signIn("adminAgent");
		await page.getByRole("link", { name: say("portal.webhooks.title"), exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("portal.webhooks.title") }).waitFor();
		const port = (receiver.address() as AddressInfo).port; // it listens on a port
		await page.getByRole("textbox", { name: say("portal.webhooks.url") }).fill(`http://127.0.0.1:${port}/${language}`);
		await page
			.getByRole("button", {
				name: new RegExp(`^(${say("portal.webhooks.register")}|${say("portal.webhooks.save")})$`, "u"),
			})
			.click();
		await page.getByText(say("portal.webhooks.saved")).waitFor();
		received.length = 0;
		const sent = page.getByRole("list", { name: say("portal.webhooks.log") }).getByRole("listitem");
		const before = await sent.count();
		await page.getByRole("button", { name: say("portal.webhooks.test") }).click();
		await expect.poll(() => sent.count()).toBeGreaterThan(before);
		const newest = sent.first();
		await newest.getByText(say("portal.webhooks.state.delivered")).waitFor();
		expect(received).toHaveLength(1);
		await newest.getByRole("button", { name: say("portal.webhooks.resend") }).click();
		await expect.poll(() => received.length).toBe(2);
		expect(received[1]).toBe(received[0]);
		await judgeScreen(page, `webhooks ${language}`);
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});
