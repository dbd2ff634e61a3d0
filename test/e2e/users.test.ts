import { describe, expect, test } from "vitest";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 360, height: 740 },
	{ language: "ko", theme: "dark", width: 1280 },
	{ language: "en", theme: "light", width: 1920 },
	{ language: "en", theme: "dark", width: 360, height: 740 },
];

const hospital = "서울미래병원";

describe("people and their licenses", () => {
	const product = runProduct();

	const open = async (customer: string, viewer: Viewer, role: "salesAgent" | "globalAdmin" = "salesAgent") => {
		const portal = await product.open(viewer);
		await portal.signIn(role);
		await openCustomer(portal, customer);
		return portal;
	};

	test.each(viewers)("every screen of them is accessible and fits ($language, $theme, $width px)", async (viewer) => {
		const portal = await open(hospital, viewer);
		const { page, say } = portal;
		await openTab(portal, "portal.users.title");
		await page.getByText(say("portal.users.count", { count: 300 })).waitFor();
		await judgeScreen(page, "users");
		await page.getByRole("button", { name: say("portal.users.add"), exact: true }).click();
		await page
			.getByRole("dialog")
			.getByRole("button", { name: say("portal.users.add.submit"), exact: true })
			.click();
		await page.getByText(say("form.required")).first().waitFor();
		await judgeScreen(page, "new user with what is missing");
		await page.keyboard.press("Escape");
		await page.getByRole("link", { name: "Alex Fischer" }).click();
		await page.getByRole("heading", { level: 1, name: "Alex Fischer" }).waitFor();
		await openServices(portal);
		await page.getByRole("checkbox", { name: say("portal.users.role.global") }).waitFor();
		await judgeScreen(page, "user");
		await page.goBack();
		await atTab(portal, "portal.users.title");
		await openTab(portal, "portal.licenses.title");
		await page.getByText(say("portal.licenses.savings")).waitFor();
		await judgeScreen(page, "licenses");
		await openTab(portal, "portal.users.title");
		await page.getByRole("link", { name: say("portal.users.import") }).click();
		await choose(portal, "people.csv", "User Name,Display Name\nnot a name,Somebody\n");
		await page.getByText(say("portal.import.wrong.explanation")).waitFor();
		await judgeScreen(page, "import with a wrong row");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test.each(["ko", "en"] as const)("somebody is added, changed, deleted and restored (%s)", async (language) => {
		const portal = await open("다온법률사무소", { language }, "globalAdmin");
		const { page, say } = portal;
		const name = `Somebody ${language}`;
		await openTab(portal, "portal.users.title");
		await page.getByRole("button", { name: say("portal.users.add"), exact: true }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel(say("portal.users.displayName")).fill(name);
		await dialog.getByRole("textbox", { name: say("portal.users.userName") }).fill(`some.body.${language}`);
		await dialog.getByRole("button", { name: say("portal.users.add.submit"), exact: true }).click();
		await dialog.getByText(say("portal.users.password.once")).waitFor();
		await judgeScreen(page, "password that is shown once");
		await dialog.getByRole("link", { name: say("portal.users.add.assign") }).click();
		await page.getByRole("heading", { level: 1, name }).waitFor();
		// It is checked when the server has answered.
		await page.getByRole("checkbox", { name: say("portal.users.role.helpdesk") }).click();
		const role = say("portal.users.role.helpdesk");
		await page.getByText(say("portal.users.roles.given", { role })).waitFor();
		await page.getByRole("button", { name: say("portal.users.block") }).click();
		await page.getByRole("button", { name: say("portal.users.unblock") }).waitFor();
		await page.getByRole("button", { name: say("portal.users.resetPassword") }).click();
		await dialog.getByRole("button", { name: say("portal.users.resetPassword"), exact: true }).click();
		await dialog.getByText(say("portal.users.password.once")).waitFor();
		await dialog.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByRole("button", { name: say("portal.users.delete"), exact: true }).click();
		await dialog.getByRole("button", { name: say("portal.users.delete"), exact: true }).click();
		await atTab(portal, "portal.users.title");
		await page.getByRole("button", { name: say("portal.users.mark.deleted") }).click();
		await page
			.getByRole("row", { name })
			.getByRole("button", { name: say("portal.users.restore") })
			.click();
		await dialog.getByRole("button", { name: say("portal.users.restore"), exact: true }).click();
		await dialog.getByText(say("portal.users.restore.complete")).waitFor();
		await dialog.getByRole("link", { name: say("portal.users.open") }).click();
		await page.getByRole("heading", { level: 1, name }).waitFor();
		expect(await page.getByRole("checkbox", { name: role }).isChecked()).toBe(true);
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test.each(["ko", "en"] as const)(
		"a service is switched by keyboard, and what it does is told first (%s)",
		async (language) => {
			const portal = await open("누리전자", { language });
			const { page, say } = portal;
			await openTab(portal, "portal.users.title");
			await page
				.getByRole("row")
				.nth(language === "ko" ? 1 : 2)
				.getByRole("link")
				.click();
			await openServices(portal);
			const service = page.getByRole("switch", { name: /Teams/u });
			expect(await service.isChecked()).toBe(true);
			await service.focus();
			await page.keyboard.press("Space");
			const bar = page.getByRole("region", { name: say("portal.licenses.unsaved") });
			await bar.getByText(say("portal.licenses.lost")).waitFor();
			await judgeScreen(page, "licenses that are not saved yet");
			await bar.getByRole("button", { name: say("portal.people.save") }).focus();
			await page.keyboard.press("Enter");
			await bar.waitFor({ state: "detached" });
			await page.reload();
			await openServices(portal);
			expect(await page.getByRole("switch", { name: /Teams/u }).isChecked()).toBe(false);
			expect(portal.troubles).toEqual([]);
			await portal.close();
		},
	);

	test.each(["ko", "en"] as const)(
		"what is against a license is told before it can be saved (%s)",
		async (language) => {
			const portal = await open(hospital, { language });
			const { page, say } = portal;
			await openTab(portal, "portal.users.title");
			await page.getByRole("button", { name: say("portal.users.mark.unlocated") }).click();
			await page.getByText(say("portal.users.count", { count: 5 })).waitFor();
			await page.getByRole("row").nth(1).getByRole("link").click();
			await page.getByRole("checkbox", { name: /Exchange Online/u }).check();
			const bar = page.getByRole("region", { name: say("portal.licenses.unsaved") });
			await bar.getByText(say("portal.licenses.violations", { count: 1 })).waitFor();
			const save = bar.getByRole("button", { name: say("portal.people.save") });
			expect(await save.getAttribute("aria-disabled")).toBe("true");
			await judgeScreen(page, "a violation");
			await bar.getByRole("button", { name: say("portal.licenses.discard") }).click();
			await bar.waitFor({ state: "detached" });
			await portal.close();
		},
	);

	test("a license of a group names it and cannot be switched", async () => {
		const portal = await open(hospital, { language: "ko" });
		const { page, say } = portal;
		await openTab(portal, "portal.users.title");
		await page.getByRole("searchbox", { name: say("portal.users.search") }).fill("user042@");
		await page.getByText(say("portal.users.count", { count: 1 })).waitFor();
		await page.getByRole("row").nth(1).getByRole("link").click();
		await page.getByText(/그룹에서 할당되었습니다/u).waitFor();
		await openServices(portal);
		expect(await page.getByRole("switch").first().isDisabled()).toBe(true);
		await portal.close();
	});

	test("idle licenses lead to the people who hold them and to the seats that could go", async () => {
		const portal = await open(hospital, { language: "ko" });
		const { page, say } = portal;
		await openTab(portal, "portal.licenses.title");
		await page.getByRole("link", { name: say("portal.licenses.holders", { count: 5 }) }).click();
		// The link itself has these words in it.
		await atTab(portal, "portal.users.title");
		await page.getByText(say("portal.users.count", { count: 5 }), { exact: true }).waitFor();
		await openTab(portal, "portal.licenses.title");
		await page.getByLabel(say("portal.licenses.idleDays")).selectOption("180");
		await page
			.getByText(say("portal.licenses.idleHolders", { count: 3, days: 30 }))
			.first()
			.waitFor({ state: "detached" });
		await portal.close();
	});

	test("ten thousand people come by sheet and are scrolled to the last", async () => {
		const portal = await open("한빛무역", { language: "ko" });
		const { page, say } = portal;
		await openTab(portal, "portal.users.title");
		await page.getByRole("link", { name: say("portal.users.import") }).click();
		const domain = "hanbit-trading.onmicrosoft.example";
		const rows = Array.from({ length: 10_000 }, (_, index) => {
			const number = String(index).padStart(5, "0");
			return `zz${number}@${domain},힣 ${number}`;
		});
		await choose(portal, "people.csv", `\uFEFFUser Name,Display Name\r\n${rows.join("\r\n")}\r\n`);
		await page.getByText(say("portal.import.ready", { count: 10_000 })).waitFor({ timeout: 60_000 });
		await page.getByRole("button", { name: say("portal.import.submit", { count: 10_000 }) }).click();
		const bar = page.getByRole("progressbar", { name: say("portal.import.progress") });
		await page.getByText(/^(?:암호 만들기|추가하기): 10,000명 중 [\d,]+명$/u).waitFor();
		expect(Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
		await page.getByText(say("portal.import.created", { count: 10_000 })).waitFor({ timeout: 60_000 });
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: say("portal.import.download.passwords") }).click(),
		]);
		expect(file.suggestedFilename()).toBe("users-result.csv");
		await page.getByRole("link", { name: say("portal.import.toUsers") }).click();
		await page.getByText(say("portal.users.count", { count: 10_020 })).waitFor();
		await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
		await page.getByRole("link", { name: "힣 09999" }).waitFor();
		expect(await page.getByRole("row").count()).toBeLessThan(80);
		await page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)");
		await page
			.getByRole("link", { name: /^힣 04\d{3}$/u })
			.first()
			.waitFor();
		await page.evaluate("scrollTo(0, 0)");
		await judgeScreen(page, "ten thousand users");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});

type Tab = "portal.users.title" | "portal.licenses.title";

/** Opens a part of the customer's page. */
async function openTab(portal: Portal, key: Tab): Promise<void> {
	const { page, say } = portal;
	const sections = page.getByRole("navigation", { name: say("customer.sections") });
	await sections.getByRole("link", { name: say(key), exact: true }).click();
	await atTab(portal, key);
}

/** Waits until that part of the customer's page is the one that is shown. */
async function atTab({ page, say }: Portal, key: Tab): Promise<void> {
	await page
		.getByRole("navigation", { name: say("customer.sections") })
		.locator("[aria-current]")
		.getByText(say(key), { exact: true })
		.waitFor();
}

/** Unfolds the services of the first license. */
async function openServices({ page, say }: Portal): Promise<void> {
	const section = page.getByRole("region", { name: say("portal.licenses.ofUser") });
	await section.locator("summary").first().click();
	await section.getByRole("switch").first().waitFor();
}

async function choose({ page }: Portal, name: string, content: string): Promise<void> {
	await page
		.locator("input[type=file]")
		.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content, "utf8") });
}
