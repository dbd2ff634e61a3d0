import { describe, expect, test } from "vitest";
import { demoClient, demoPassword } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const password = "Chosen-by-me-2026";

describe("delegated admin between two people", () => {
	const product = runProduct();

	/** The demo's customer gets an administrator, as long as the reseller may still manage its users. */
	async function makeAdministrator(name: string): Promise<string> {
		const found = await call(product.server.url, `/api/v1/customers?search=${encodeURIComponent(name)}`);
		const { id, domain } = (found as { items: { id: string; domain: string }[] }).items[0] ?? { id: "", domain: "" };
		const userName = `boss@${domain}`;
		const user = { userPrincipalName: userName, displayName: "조 대표", password, mustChangePassword: false };
		const made = (await call(product.server.url, `/api/v1/customers/${id}/users`, user)) as {
			id?: string;
			user?: { id: string };
		};
		const role = `/v1/customers/${id}/directoryroles/62e90394-69f5-4237-9190-012177145e10/usermembers`;
		await call(product.server.url, role, { id: made.user?.id ?? made.id });
		return userName;
	}

	test("an upgrade refused for missing delegated admin becomes possible the moment the customer accepts", async () => {
		const reseller = await product.open({ language: "ko" });
		const { page, say } = reseller;
		await reseller.signIn("adminAgent");
		const userName = await makeAdministrator("한빛무역");
		await openCustomer(reseller, "한빛무역");
		const upgrade = page.getByRole("button", { name: /^업그레이드 가능/u }).first();
		await upgrade.waitFor();

		// The reseller gives delegated admin back, and cannot upgrade any more.
		await page.getByRole("button", { name: say("portal.relationship.manage") }).click();
		await page.getByRole("button", { name: say("portal.relationship.end") }).click();
		const ending = page.getByRole("dialog", { name: say("portal.relationship.end") });
		await judgeScreen(page, "end delegated admin");
		await ending.getByRole("button", { name: say("portal.relationship.end") }).click();
		await page.getByText(say("portal.relationship.ended")).waitFor();
		await upgrade.waitFor({ state: "detached" });

		await page.getByRole("button", { name: say("portal.relationship.request.admin") }).click();
		const asking = page.getByRole("dialog", { name: say("portal.relationship.request.admin") });
		await asking.getByLabel(say("portal.relationship.email")).fill(userName);
		await judgeScreen(page, "request a relationship");
		await asking.getByRole("button", { name: say("portal.relationship.make") }).click();
		await page.getByText(say("portal.relationship.made.sent", { email: userName })).waitFor();
		await judgeScreen(page, "request made");
		const link = (await page.getByTestId("relationship-link").textContent()) ?? "";
		await page.getByRole("button", { name: say("portal.customers.close") }).click();

		const customer = await product.open({ language: "ko", width: 390, height: 844 });
		const desk = customer.page;
		await desk.goto(link);
		await desk.getByRole("heading", { level: 1, name: say("portal.relationship.page.title") }).waitFor();
		await judgeScreen(desk, "decision, sign-in");
		await desk.getByLabel(say("portal.relationship.page.userName")).fill(userName);
		await desk.getByLabel(say("portal.relationship.page.password")).fill("not the password");
		await desk.getByRole("button", { name: say("portal.relationship.page.signIn") }).click();
		await desk.getByRole("alert").waitFor();
		await desk.getByLabel(say("portal.relationship.page.password")).fill(password);
		await desk.getByRole("button", { name: say("portal.relationship.page.signIn") }).click();
		await desk.getByText(say("portal.relationship.page.grant.full", { services: "Office 365, Azure" })).waitFor();
		await judgeScreen(desk, "decision");
		await desk.getByLabel(say("portal.relationship.page.agreement")).check();
		await desk.getByRole("button", { name: say("portal.relationship.page.accept"), exact: true }).click();
		await desk.getByText(/^수락했습니다/u).waitFor();
		await judgeScreen(desk, "decided");

		// At once, without waiting for anything but the page.
		await page.reload();
		await upgrade.waitFor();

		// The customer takes it back on the same page.
		await desk.getByRole("button", { name: say("portal.relationship.page.endAdmin") }).click();
		await desk.getByText(say("portal.relationship.page.now.admin.none")).waitFor();
		await page.reload();
		await page.getByRole("button", { name: say("portal.relationship.request.admin") }).waitFor();
		// The list is there, so that what is not to be seen is not only late.
		await page
			.getByRole("link", { name: say("subscriptions.whyNoUpgrade") })
			.first()
			.waitFor();
		await upgrade.waitFor({ state: "detached" });

		await page.goto("/customers/relationship-requests");
		await page.getByText(say("portal.relationship.status.accepted")).waitFor();
		await judgeScreen(page, "relationship requests");
		expect([...reseller.troubles, ...customer.troubles]).toEqual([]);
		await Promise.all([reseller.close(), customer.close()]);
	});
});

/** Asks the API in the name of the demo's Global admin. */
async function call(url: string, path: string, body?: unknown): Promise<unknown> {
	const form = new URLSearchParams({
		...{ client_id: demoClient.id, client_secret: demoClient.secret, grant_type: "password" },
		...{ username: "global.admin@hanbit-cloud.example", password: demoPassword },
		resource: "https://api.partnercenter.microsoft.com",
	});
	const tokens = await fetch(`${url}/${demoPartnerId}/oauth2/token`, { method: "POST", body: form });
	const { access_token: token } = (await tokens.json()) as { readonly access_token: string };
	const answer = await fetch(`${url}${path}`, {
		method: body === undefined ? "GET" : "POST",
		headers: { authorization: `Bearer ${token}` },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
	return await answer.json();
}
