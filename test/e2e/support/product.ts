import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openPortal, type Portal, startBrowser, type Viewer } from "./browser.ts";
import { type RunningServer, startRunningServer } from "./running-server.ts";

/** The product and a browser, running from before the first test of a file until after the last. */
interface Product {
	readonly server: RunningServer;
	/** Opens the portal as that viewer, not signed in. */
	open(viewer: Viewer): Promise<Portal>;
}

/** Runs the product for the tests around; `settings` are its environment, as far as it is not the usual one. */
export function runProduct(settings: Readonly<Record<string, string>> = {}): Product {
	let running: { readonly browser: Browser; readonly server: RunningServer } | undefined;
	const get = () => {
		if (running === undefined) throw new Error("The product runs only while tests do.");
		return running;
	};
	beforeAll(async () => {
		const [browser, server] = await Promise.all([startBrowser(), startRunningServer(settings)]);
		running = { browser, server };
	});
	afterAll(async () => {
		await Promise.all([running?.browser.close(), running?.server.stop()]);
	});
	return {
		get server() {
			return get().server;
		},
		open: (viewer) => openPortal(get().browser, get().server.url, viewer),
	};
}
