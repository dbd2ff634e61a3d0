import { Secret, TOTP } from "otpauth";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OutsideProvider, startOutsideProvider } from "../support/outside-provider.ts";
import { openPortal, startBrowser } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { type RunningServer, startRunningServer } from "./support/running-server.ts";

let browser: Browser;
let server: RunningServer;
let outside: OutsideProvider;
beforeAll(async () => {
	[browser, server] = await Promise.all([startBrowser(), startRunningServer()]);
	outside = await startOutsideProvider([`${server.url}/oauth2/callback`]);
	const person = { name: "김소라", email: "sora@hanbit-cloud.example", email_verified: true };
	outside.people.set("sora", { claims: { ...person, groups: ["/영업팀"] } });
	outside.people.set("guest", { claims: { ...person, email: "guest@hanbit-cloud.example", groups: [] } });
});
afterAll(async () => {
	await browser.close();
	await server.stop();
	await outside.stop();
});

test("a Global admin registers a provider, and a colleague comes in by it, is turned away by it, and is switched off", async () => {
	const admin = await openPortal(browser, server.url, { language: "ko" });
	const { page, say } = admin;
	await admin.signIn("globalAdmin");
	await page.goto("/identity-providers");
	await page.getByText(say("portal.outside.none")).waitFor();
	await judgeScreen(page, "no identity providers");
	await page.getByRole("button", { name: say("portal.outside.add") }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel(say("portal.outside.kind"), { exact: true }).selectOption("keycloak");
	await dialog.getByLabel(say("portal.outside.issuer")).fill("http://127.0.0.1:9");
	const save = dialog.getByRole("button", { name: say("portal.outside.save"), exact: true });
	await dialog.getByRole("button", { name: say("portal.outside.test") }).click();
	// What the button led to is in sight, above the buttons, though it stands below all fields.
	const told = dialog.getByRole("alert").filter({ hasText: say("outside.problem.unreachable.title") });
	await told.waitFor();
	await expect.poll(async () => lowest(await told.boundingBox())).toBeLessThanOrEqual(lowest(await save.boundingBox()));
	// What is missing has the focus, though it is above what is in sight.
	await save.click();
	const missing = dialog.getByLabel(say("portal.outside.clientId"));
	await expect.poll(() => missing.and(page.locator(":focus")).count()).toBe(1);
	await dialog.getByLabel(say("portal.outside.issuer")).fill(outside.issuer);
	await dialog.getByRole("button", { name: say("portal.outside.test") }).click();
	await dialog.getByText(say("portal.outside.test.done", { address: `${outside.issuer}/auth` })).waitFor();
	await dialog.getByLabel(say("portal.outside.clientId")).fill(outside.clientId);
	await dialog.getByLabel(say("portal.outside.secret")).fill(outside.clientSecret);
	await dialog.getByLabel(say("portal.outside.domains")).fill("hanbit-cloud.example");
	await dialog.getByLabel(say("portal.outside.rule.value.of", { number: 1 })).fill("/영업팀");
	await dialog.getByRole("checkbox", { name: say("role.salesAgent") }).check();
	await judgeScreen(page, "a new identity provider");
	// Twice, as impatient fingers do.
	await save.dblclick();
	await page.getByText(say("portal.outside.saved", { name: "Keycloak" })).waitFor();
	const address = await page.getByText("/sign-in?with=").innerText();
	expect(
		await page.getByRole("button", { name: say("portal.identity.people.manage.of", { name: "Keycloak" }) }).count(),
	).toBe(1);
	await judgeScreen(page, "identity providers");

	const colleague = await openPortal(browser, server.url, { language: "ko" });
	const there = colleague.page;
	const away = there.getByRole("button", { name: say("portal.outside.signIn", { name: "Keycloak" }) });
	// By the domain of the name, without anybody having said so.
	expect(await away.count()).toBe(0);
	await there.getByLabel(say("signIn.userName")).fill("sora@hanbit-cloud.example");
	await there.keyboard.press("Tab");
	await away.waitFor();
	await judgeScreen(there, "sign-in by the domain of a name");
	await away.click();
	await there.getByRole("link", { name: "guest" }).click();
	await there.getByText(say("portal.outside.failure.noRole")).waitFor();
	await judgeScreen(there, "sign-in refused for want of a role");
	await colleague.close();

	const second = await openPortal(browser, server.url, { language: "ko" });
	await second.page.goto(address);
	await second.page.getByRole("button", { name: say("portal.outside.signIn", { name: "Keycloak" }) }).click();
	await second.page.getByRole("link", { name: "sora" }).click();
	await second.page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
	await second.page.getByRole("button", { name: say("account.menu", { name: "김소라" }) }).click();
	await second.page.getByText(say("role.salesAgent"), { exact: true }).waitFor();
	await second.page.goto("/security");
	await second.page.getByText(say("portal.identity.security.password.elsewhere")).waitFor();

	await second.page.getByRole("button", { name: say("portal.identity.security.addApp") }).click();
	const going = second.page.getByRole("button", { name: say("portal.identity.security.continue") });
	await going.waitFor();
	expect(await second.page.getByLabel(say("portal.identity.security.passwordAgain")).count()).toBe(0);
	await going.click();
	const secret = Secret.fromBase32((await second.page.locator("dialog dd").textContent()) ?? "");
	await second.page
		.getByRole("textbox", { name: say("portal.identity.security.code"), exact: true })
		.fill(new TOTP({ secret }).generate());
	await second.page.keyboard.press("Enter");
	await second.page.getByText(say("portal.identity.secret.once")).waitFor();

	await page.goto("/people");
	await page.getByRole("button", { name: say("portal.identity.people.manage.of", { name: "김소라" }) }).click();
	const reset = page.getByRole("button", { name: say("portal.identity.people.factor.reset") });
	await reset.waitFor();
	expect(await page.getByRole("button", { name: say("portal.identity.people.link.new") }).count()).toBe(0);
	await reset.click();
	await page.getByText(say("portal.identity.people.factor.reset.question", { name: "김소라" })).waitFor();
	await judgeScreen(page, "whether to reset a second factor");
	await reset.click();
	await page.getByText(say("portal.identity.people.factor.reset.done", { name: "김소라" })).waitFor();

	await page.goto("/identity-providers");
	await page.getByRole("button", { name: say("portal.identity.people.manage.of", { name: "Keycloak" }) }).click();
	await page.getByRole("button", { name: say("portal.outside.off") }).click();
	await page.getByText(say("portal.outside.state.off")).waitFor();
	await second.page.goto("/customers");
	await second.page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
	expect([...admin.troubles, ...second.troubles]).toEqual([]);
	await second.close();
	await admin.close();
});

/** Where something ends on the screen, in pixels from its top. */
function lowest(box: { readonly y: number; readonly height: number } | null): number {
	return box === null ? Number.NaN : box.y + box.height;
}
