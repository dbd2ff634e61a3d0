import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Role } from "../../../src/domain/access/roles.ts";
import {
	formatMessage,
	type MessageKey,
	type MessageLanguage,
	type MessageValues,
} from "../../../src/messages/messages.ts";

export type { MessageLanguage } from "../../../src/messages/messages.ts";

/** How a person looks at the portal. */
export interface Viewer {
	readonly language: MessageLanguage;
	readonly theme?: "light" | "dark";
	readonly width?: number;
	readonly height?: number;
}

/** A page of the portal, with everything that went wrong in it. */
export interface Portal {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly language: MessageLanguage;
	/** Errors of the page and of its console; a good walk has none. */
	readonly troubles: readonly string[];
	/** The sentence of the portal in the viewer's language. */
	say(key: MessageKey, values?: MessageValues): string;
	signIn(role: Role): Promise<void>;
	close(): Promise<void>;
}

/** Starts Debian's Chromium, or the one that CHROMIUM_PATH names. */
export async function startBrowser(): Promise<Browser> {
	return await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
		args: [
			"--headless",
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}

/** Opens the portal as that viewer, not signed in. */
export async function openPortal(browser: Browser, url: string, viewer: Viewer): Promise<Portal> {
	const { language, theme = "light", width = 1280, height = 900 } = viewer;
	const context = await browser.newContext({
		locale: language === "ko" ? "ko-KR" : "en-US",
		colorScheme: theme,
		viewport: { width, height },
		reducedMotion: "reduce",
		baseURL: url,
	});
	// A limit for what hangs, not for what is slow on a busy machine.
	context.setDefaultTimeout(30_000);
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on("pageerror", (error) => troubles.push(error.message));
	page.on("console", (message) => {
		// What the server refuses on purpose shows up as a failed resource and is judged by the tests themselves.
		if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
			troubles.push(message.text());
	});
	const say = (key: MessageKey, values?: MessageValues) => formatMessage(language, key, values);
	await page.goto("/");
	// The way to the sign-in would otherwise cross the way to wherever a test goes next.
	await page.waitForURL(/\/(sign-in|setup|customers)\b/u);
	return {
		page,
		context,
		language,
		troubles,
		say,
		async signIn(role) {
			await page.getByRole("button", { name: say(`signIn.as.${role}`) }).click();
			await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
		},
		close: () => context.close(),
	};
}
