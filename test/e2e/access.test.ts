import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import type { Portal, Viewer } from "./support/browser.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "dark", width: 360, height: 780 },
	{ language: "en", theme: "light", width: 1280 },
];
const admin = { userName: "admin@saebyeok.example", password: "rain on the river bridge" };
const colleague = { userName: "sora@saebyeok.example", password: "snow over the old harbor" };

describe.each(viewers)("an empty installation is filled in the portal ($language, $width px)", (viewer) => {
	const product = runProduct({ NODE_ENV: "production" });

	test("the first Global admin invites a colleague, who chooses a password and protects it, and makes an API client", async () => {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await setUp(portal, /Setup token: (\S+)/u.exec(product.server.output())?.[1] ?? "");
		await signIn(portal, admin);

		await page.getByRole("button", { name: say("account.menu", { name: "Admin Kim" }) }).click();
		await page.getByRole("link", { name: say("portal.identity.menu.people") }).click();
		await page.getByRole("heading", { level: 1, name: say("portal.identity.people.title") }).waitFor();
		await page.getByRole("button", { name: say("portal.identity.people.invite") }).click();
		await page.getByRole("textbox", { name: say("portal.identity.people.name"), exact: true }).fill("Sora Kim");
		await page
			.getByRole("textbox", { name: say("portal.identity.people.userName"), exact: true })
			.fill(colleague.userName);
		await page.getByLabel(say("role.salesAgent")).check();
		await judgeScreen(page, "invite a colleague");
		await page.getByRole("button", { name: say("portal.identity.people.invite.submit"), exact: true }).click();
		const link = await page.getByText(/\/invitation#/u).textContent();
		await judgeScreen(page, "the link");
		await page.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByText(say("portal.identity.people.state.invited")).waitFor();
		await judgeScreen(page, "people who work here");

		await page.getByRole("link", { name: say("portal.identity.roles.title"), exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("portal.identity.roles.title") }).waitFor();
		await page.getByRole("button", { name: say("portal.identity.roles.add") }).click();
		await page.getByRole("textbox", { name: say("portal.identity.roles.name"), exact: true }).fill("Auditor");
		await page.getByLabel(say("errors.operation.viewAudit"), { exact: true }).check();
		await page.getByRole("button", { name: say("portal.people.save") }).click();
		await page.getByRole("button", { name: say("portal.identity.roles.edit.of", { name: "Auditor" }) }).waitFor();
		await judgeScreen(page, "roles");

		await page.getByRole("link", { name: say("portal.identity.clients.title"), exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("portal.identity.clients.title") }).waitFor();
		await page.getByRole("button", { name: say("portal.identity.clients.add") }).click();
		await page.getByRole("textbox", { name: say("portal.identity.clients.name"), exact: true }).fill("Order bot");
		await page.getByLabel(say("errors.operation.viewCustomers"), { exact: true }).check();
		await judgeScreen(page, "new API client");
		await page.getByRole("button", { name: say("portal.identity.clients.add.submit"), exact: true }).click();
		await page.getByText(say("portal.identity.secret.once")).waitFor();
		const values = await page.locator("dialog dd").allTextContents();
		expect(await askForCustomers(product.server.url, values)).toBe(200);
		await page.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByText("Order bot").waitFor();
		await judgeScreen(page, "API clients");
		expect(portal.troubles).toEqual([]);
		await portal.close();

		await comeIn(link ?? "");
	});

	async function comeIn(link: string): Promise<void> {
		const portal = await product.open(viewer);
		const { page, say } = portal;
		await page.goto(link);
		await page.getByLabel(say("portal.identity.security.password.next")).fill("sora");
		await page.getByRole("button", { name: say("portal.identity.invitation.submit") }).click();
		await page.getByText(say("identity.password.tooShort")).waitFor();
		await judgeScreen(page, "invitation, refused");
		await page.getByLabel(say("portal.identity.security.password.next")).fill(colleague.password);
		await page.getByRole("button", { name: say("portal.identity.invitation.submit") }).click();
		await page.getByRole("button", { name: say("portal.identity.invitation.toSignIn") }).click();
		await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
		await signIn(portal, colleague);

		await page.getByRole("button", { name: say("account.menu", { name: "Sora Kim" }) }).click();
		await page.getByRole("link", { name: say("portal.identity.security.title") }).click();
		await page.getByText(say("portal.identity.security.session.this")).waitFor();
		await judgeScreen(page, "my security");
		await page.getByRole("button", { name: say("portal.identity.security.addApp") }).click();
		await page.getByLabel(say("portal.identity.security.passwordAgain")).fill(colleague.password);
		await page.keyboard.press("Enter");
		await page.getByRole("img", { name: say("portal.identity.security.qr") }).waitFor();
		await judgeScreen(page, "the QR code");
		const secret = (await page.locator("dialog dd").textContent()) ?? "";
		const app = new TOTP({ secret: Secret.fromBase32(secret) });
		await page.getByRole("textbox", { name: say("portal.identity.security.code"), exact: true }).fill(app.generate());
		await page.keyboard.press("Enter");
		await page.getByText(say("portal.identity.secret.once")).waitFor();
		const codes = await page.locator("dialog li").allTextContents();
		expect(codes).toHaveLength(10);
		await judgeScreen(page, "recovery codes");
		await page.getByRole("button", { name: say("portal.people.close") }).click();
		await page.getByText(say("portal.identity.security.recovery.left", { count: 10 })).waitFor();

		await page.getByRole("button", { name: say("account.menu", { name: "Sora Kim" }) }).click();
		await page.getByText(say("account.signOut"), { exact: true }).click();
		await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
		await page.getByLabel(say("signIn.userName")).fill(colleague.userName);
		await page.getByLabel(say("signIn.password")).fill(colleague.password);
		await page.getByRole("button", { name: say("signIn.submit"), exact: true }).click();
		await page.getByLabel(say("portal.identity.signIn.totp")).fill("000000");
		await page.keyboard.press("Enter");
		await page.getByText(say("identity.problem.wrongSecondFactor.title")).waitFor();
		await judgeScreen(page, "second factor, refused");
		await page.getByRole("button", { name: say("portal.identity.signIn.useRecovery") }).click();
		await page.getByLabel(say("portal.identity.signIn.recovery")).fill(codes[0] ?? "");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
		await page.goto("/people");
		await page.getByRole("heading", { level: 1, name: say("portal.identity.people.title") }).waitFor();
		expect(await page.getByRole("button", { name: say("portal.identity.people.invite") }).count()).toBe(0);
		expect(portal.troubles).toEqual([]);
		await portal.close();
	}
});

async function setUp({ page, say }: Portal, token: string): Promise<void> {
	await page.goto("/setup");
	await page.getByLabel(say("setup.token")).fill(token);
	await page.getByLabel(say("setup.partnerName")).fill("Saebyeok Cloud");
	await page.getByLabel(say("setup.domain")).fill("saebyeok.example");
	await page.getByLabel(say("setup.country")).fill("KR");
	await page.getByLabel(say("setup.displayName")).fill("Admin Kim");
	await page.getByLabel(say("setup.userName")).fill(admin.userName);
	await page.getByLabel(say("setup.password")).fill(admin.password);
	await page.getByRole("button", { name: say("setup.submit") }).click();
	await page.getByRole("button", { name: say("setup.toSignIn") }).click();
	await page.getByRole("heading", { level: 1, name: say("signIn.title") }).waitFor();
}

async function signIn({ page, say }: Portal, { userName, password }: typeof admin): Promise<void> {
	await page.getByLabel(say("signIn.userName")).fill(userName);
	await page.getByLabel(say("signIn.password")).fill(password);
	await page.getByRole("button", { name: say("signIn.submit"), exact: true }).click();
	await page.getByRole("heading", { level: 1, name: say("customers.title") }).waitFor();
}

/** What a program with that id and secret is answered when it asks for the customers. */
async function askForCustomers(url: string, [clientId = "", secret = ""]: readonly string[]): Promise<number> {
	const answer = await fetch(`${url}/common/oauth2/token`, {
		method: "POST",
		body: new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: secret }),
	});
	const { access_token: token }: { access_token?: string } = JSON.parse(await answer.text());
	return (await fetch(`${url}/v1/customers`, { headers: { authorization: `Bearer ${token}` } })).status;
}
