import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import type { Role } from "../../src/domain/access/roles.ts";
import { offerIds } from "../http/demo-places.ts";
import type { Portal } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { pressTwice } from "./support/press-twice.ts";
import { runProduct } from "./support/product.ts";
import { enterOneMore } from "./support/seats.ts";
import { upgradeHospital } from "./support/upgraded-hospital.ts";

const product = runProduct();

/** A form or a dialog up to its last button, what that sends, and what shows that it has come to pass. */
interface Change {
	readonly what: string;
	readonly as?: Role;
	readonly fill: (portal: Portal) => Promise<Locator>;
	readonly sends: RegExp;
	readonly done: (portal: Portal) => Locator;
}

const changes: readonly Change[] = [
	{
		what: "seats of a subscription",
		async fill(portal) {
			await openCustomer(portal, "가온물류");
			await enterOneMore(portal);
			return portal.page.getByRole("button", { name: portal.say("action.apply") }).first();
		},
		sends: /^POST .*\/quotes\/[^/]+\/execute$/u,
		done: ({ page, say }) => page.getByRole("button", { name: say("undo.action"), exact: true }).first(),
	},
	{
		what: "an undo",
		async fill(portal) {
			const { page, say } = portal;
			await openCustomer(portal, "가온물류");
			await enterOneMore(portal);
			await page
				.getByRole("button", { name: say("action.apply") })
				.first()
				.click();
			await page
				.getByRole("button", { name: say("undo.action"), exact: true })
				.first()
				.click();
			return page.getByRole("dialog").getByRole("button", { name: say("undo.action"), exact: true, disabled: false });
		},
		sends: /^POST .*\/(undo|execute)$/u,
		done: ({ page, say }) => page.getByText(say("undo.done")),
	},
	{
		what: "a suspension",
		async fill(portal) {
			const { page, say } = portal;
			await openCustomer(portal, "Chennai Textiles");
			await page
				.getByRole("button", { name: /^관리:/u })
				.first()
				.click();
			await page.getByRole("button", { name: say("manage.suspend"), exact: true }).click();
			return page
				.getByRole("dialog")
				.getByRole("button", { name: say("manage.suspend"), exact: true, disabled: false });
		},
		sends: /^POST .*\/quotes\/[^/]+\/execute$/u,
		done: ({ page, say }) => page.getByText(say("status.suspended"), { exact: true }).first(),
	},
	{
		what: "the repair of a transfer",
		async fill(portal) {
			const { page, say } = portal;
			await upgradeHospital(portal);
			await page.getByRole("button", { name: say("portal.transfers.fix") }).click();
			return page.getByRole("dialog").getByRole("button", {
				name: say("portal.transfers.fix.submit", { count: 13 }),
			});
		},
		sends: /^POST .*\/transfers\/[^/]+\/fix$/u,
		done: ({ page, say }) => page.getByText(say("portal.transfers.fix.done", { count: 13 })),
	},
	{
		what: "somebody who joins",
		async fill(portal) {
			const { page, say } = portal;
			await openCustomer(portal, "누리전자");
			await openSection(portal, say("portal.users.title"));
			await page.getByRole("button", { name: say("portal.joins.open") }).click();
			const dialog = page.getByRole("dialog");
			await dialog.getByLabel(say("portal.users.displayName")).fill("한번만");
			await dialog.getByRole("textbox", { name: say("portal.users.userName") }).fill("only.once");
			await dialog.getByRole("checkbox").first().check();
			await dialog.getByRole("button", { name: say("portal.joins.next") }).click();
			return dialog.getByRole("button", { name: say("portal.joins.submit.join") });
		},
		sends: /^POST .*\/quotes\/[^/]+\/execute$/u,
		done: ({ page, say }) => page.getByText(say("portal.users.password.once")),
	},
	{
		what: "something held elsewhere",
		async fill(portal) {
			const { page, say } = portal;
			await openCustomer(portal, "누리전자");
			await openSection(portal, say("portal.channels.title"));
			await page.getByRole("button", { name: say("portal.holdings.add") }).click();
			const dialog = page.getByRole("dialog", { name: say("portal.holdings.add") });
			await dialog.getByLabel(say("portal.holdings.product")).selectOption({ value: offerIds.e3.toLowerCase() });
			await dialog.getByLabel(say("portal.holdings.since")).fill("2021-03-04");
			return dialog.getByRole("button", { name: say("portal.holdings.add") });
		},
		sends: /^POST .*\/holdings$/u,
		done: ({ page, say }) => page.getByText(say("portal.holdings.added")),
	},
	{
		what: "a relationship request",
		async fill({ page, say }) {
			await page.goto("/customers/relationship-requests");
			await page.getByRole("button", { name: say("portal.relationship.request"), exact: true }).click();
			return page.getByRole("dialog").getByRole("button", { name: say("portal.relationship.make") });
		},
		sends: /^POST \/api\/v1\/relationship-requests$/u,
		done: ({ page }) => page.getByTestId("relationship-link"),
	},
	{
		what: "a role",
		async fill({ page, say }) {
			await page.goto("/roles");
			await page.getByRole("button", { name: say("portal.identity.roles.add") }).click();
			await page.getByRole("textbox", { name: say("portal.identity.roles.name"), exact: true }).fill("Once");
			await page.getByLabel(say("errors.operation.viewAudit"), { exact: true }).check();
			return page.getByRole("dialog").getByRole("button", { name: say("portal.people.save") });
		},
		sends: /^POST \/api\/v1\/roles$/u,
		done: ({ page, say }) => page.getByRole("button", { name: say("portal.identity.roles.edit.of", { name: "Once" }) }),
	},
	{
		what: "an API client",
		async fill({ page, say }) {
			await page.goto("/api-clients");
			await page.getByRole("button", { name: say("portal.identity.clients.add") }).click();
			await page.getByRole("textbox", { name: say("portal.identity.clients.name"), exact: true }).fill("Once");
			await page.getByLabel(say("errors.operation.viewCustomers"), { exact: true }).check();
			return page
				.getByRole("dialog")
				.getByRole("button", { name: say("portal.identity.clients.add.submit"), exact: true });
		},
		sends: /^POST \/api\/v1\/api-clients$/u,
		done: ({ page, say }) => page.getByText(say("portal.identity.secret.once")),
	},
	{
		what: "an invitation",
		async fill({ page, say }) {
			await page.goto("/people");
			await page.getByRole("button", { name: say("portal.identity.people.invite") }).click();
			await page.getByRole("textbox", { name: say("portal.identity.people.name"), exact: true }).fill("Once");
			await page
				.getByRole("textbox", { name: say("portal.identity.people.userName"), exact: true })
				.fill("once@hanbit-cloud.example");
			await page.getByLabel(say("role.salesAgent")).check();
			return page.getByRole("button", { name: say("portal.identity.people.invite.submit"), exact: true });
		},
		sends: /^POST \/api\/v1\/accounts$/u,
		done: ({ page }) => page.getByText(/\/invitation#/u),
	},
	{
		what: "a price book",
		async fill({ page, say }) {
			await page.goto("/prices");
			await page.getByRole("link", { name: say("portal.prices.section.books") }).click();
			await page.getByRole("button", { name: say("portal.prices.book.add") }).click();
			await page.getByRole("textbox", { name: say("portal.prices.book.name") }).fill("Once");
			await page.getByLabel(say("portal.prices.rule.percent")).fill("15");
			return page.getByRole("dialog").getByRole("button", { name: say("portal.prices.book.save") });
		},
		sends: /^POST \/api\/v1\/price-books$/u,
		done: ({ page, say }) => page.getByText(say("portal.prices.book.saved", { name: "Once" })),
	},
	{
		what: "a webhook, whose form is another one afterwards",
		async fill({ page, say }) {
			await page.goto("/webhooks");
			await page.getByRole("textbox", { name: say("portal.webhooks.url") }).fill("http://127.0.0.1:9/once");
			return page.getByRole("button", { name: say("portal.webhooks.register"), exact: true });
		},
		sends: /^PUT \/api\/v1\/webhooks$/u,
		done: ({ page, say }) => page.getByText(say("portal.webhooks.saved")),
	},
];

test.each(changes)("pressed twice, $what is sent once, and its end is told", async (change) => {
	const portal = await product.open({ language: "ko" });
	await portal.signIn(change.as ?? "globalAdmin");
	const button = await change.fill(portal);
	expect(await pressTwice(portal.page, button, change.sends)).toHaveLength(1);
	await change.done(portal).waitFor();
	expect(portal.troubles).toEqual([]);
	await portal.close();
});

async function openSection({ page, say }: Portal, title: string): Promise<void> {
	await page
		.getByRole("navigation", { name: say("customer.sections") })
		.getByRole("link", { name: title, exact: true })
		.click();
	await page.locator("[aria-current]").getByText(title, { exact: true }).waitFor();
}
