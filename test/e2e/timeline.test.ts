import { describe, expect, test } from "vitest";
import type { Portal, Viewer } from "./support/browser.ts";
import { openCustomer } from "./support/find.ts";
import { judgeScreen } from "./support/judge-screen.ts";
import { runProduct } from "./support/product.ts";

const viewers: readonly Viewer[] = [
	{ language: "ko", theme: "light", width: 1280 },
	{ language: "en", theme: "dark", width: 360, height: 780 },
];

describe.each(viewers)("a subscription's timeline ($language, $width px)", (viewer) => {
	const product = runProduct();
	const open = async (customer: string, subscription = "") => {
		const portal = await product.open(viewer);
		await portal.signIn("globalAdmin");
		await openTimeline(portal, customer, subscription);
		return portal;
	};

	test("changes are planned with their price, moved, put in another order and canceled", async () => {
		const portal = await open("라온게임즈");
		const { page, say } = portal;
		await judgeScreen(page, "timeline");
		const seats = say("timeline.request.seatsMore", { seats: 3 });
		const suspension = say("timeline.request.suspension");
		await plan(portal, { kind: "suspension", day: inDays(90) });
		await plan(portal, { kind: "seats", day: inDays(40), change: "+3" });
		const entries = page.getByRole("list", { name: say("portal.timeline.list") });
		const entry = (title: string) => entries.getByRole("listitem").filter({ hasText: title });
		await entry(seats).getByText(say("portal.timeline.price")).waitFor();
		expect(await titles(portal, [seats, suspension])).toEqual([seats, suspension]);
		await judgeScreen(page, "timeline with entries");
		const later = say("portal.timeline.down", { title: seats, day: "" }).replace(/,\s*$/u, "");
		await entry(seats).getByRole("button", { name: later }).click();
		await page.getByText(say("portal.timeline.ordered")).first().waitFor();
		expect(await titles(portal, [seats, suspension])).toEqual([suspension, seats]);
		await entry(suspension)
			.getByRole("button", { name: new RegExp(`^${say("portal.timeline.move")}`, "u") })
			.click();
		await entry(suspension).getByLabel(say("portal.timeline.newDay")).fill(inDays(120));
		await entry(suspension)
			.getByRole("button", { name: say("action.apply") })
			.click();
		await page.getByText(say("portal.timeline.moved", { title: suspension })).waitFor();
		expect(await titles(portal, [seats, suspension])).toEqual([seats, suspension]);
		for (const title of [seats, suspension]) {
			await entry(title)
				.getByRole("button", { name: `${say("portal.timeline.cancel")} ${title}` })
				.click();
			await page.getByText(say("portal.timeline.canceled", { title })).first().waitFor();
			await entry(title).getByText(say("timeline.state.canceled"), { exact: true }).waitFor();
		}
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("an entry that another one made doubtful asks what shall become of it, and one for yesterday is refused", async () => {
		const portal = await open("서울미래병원", "전 직원");
		const { page, say } = portal;
		const suspension = say("timeline.request.suspension");
		await plan(portal, { kind: "suspension", day: inDays(80) });
		await plan(portal, { kind: "upgrade", day: inDays(50), target: "Office 365 Enterprise E3" });
		const question = page.getByRole("group", { name: say("portal.timeline.decide") });
		await question.waitFor();
		await judgeScreen(page, "timeline with a decision");
		await question.getByRole("radio", { name: say("timeline.choice.keep", { request: suspension }) }).check();
		await question.getByRole("button", { name: say("portal.timeline.decide.submit") }).click();
		await question.waitFor({ state: "detached" });
		await page.getByRole("button", { name: say("portal.timeline.add") }).click();
		const dialog = page.getByRole("dialog", { name: say("portal.timeline.add") });
		await dialog.getByRole("button", { name: say("portal.timeline.submit"), exact: true }).click();
		await dialog.getByText(say("portal.timeline.seats.wrong")).waitFor();
		await dialog.getByLabel(say("seats.title")).fill("400");
		await dialog.getByLabel(say("portal.timeline.day")).fill(inDays(-1));
		await dialog.getByRole("button", { name: say("portal.timeline.submit"), exact: true }).click();
		await dialog.getByText(say("timeline.refusal.dueInPast.remedy")).waitFor();
		await judgeScreen(page, "refused plan");
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});

	test("the time machine says that its time is not real and tells what happened on the way", async () => {
		const portal = await open("한빛무역");
		const { page, say } = portal;
		const machine = page.getByRole("region", { name: say("portal.clock.title") });
		await machine.getByRole("button", { name: say("portal.clock.start") }).click();
		await machine.getByText(say("portal.clock.notReal", { now: "" })).waitFor();
		await machine.getByRole("button", { name: say("portal.clock.month") }).click();
		const happened = machine.getByRole("list", { name: say("portal.clock.events") });
		await happened.getByRole("listitem").first().waitFor();
		await judgeScreen(page, "time machine");
		await machine.getByRole("button", { name: say("portal.clock.stop") }).click();
		await machine.getByRole("alert").waitFor();
		expect(portal.troubles).toEqual([]);
		await portal.close();
	});
});

interface Planned {
	readonly kind: "seats" | "suspension" | "upgrade";
	readonly day: string;
	readonly change?: string;
	readonly target?: string;
}

async function plan({ page, say }: Portal, { kind, day, change, target }: Planned): Promise<void> {
	await page.getByRole("button", { name: say("portal.timeline.add") }).click();
	const dialog = page.getByRole("dialog", { name: say("portal.timeline.add") });
	await dialog
		.getByLabel(say("portal.timeline.kind"), { exact: true })
		.selectOption({ label: say(`portal.timeline.kind.${kind}`) });
	await dialog.getByLabel(say("portal.timeline.day")).fill(day);
	if (change !== undefined) {
		await dialog
			.getByLabel(say("portal.timeline.seatsAre"))
			.selectOption({ label: say("portal.timeline.seatsAre.change") });
		await dialog.getByLabel(say("seats.title")).fill(change);
	}
	if (target !== undefined) await dialog.getByLabel(say("portal.timeline.target")).selectOption({ label: target });
	await dialog.getByRole("button", { name: say("portal.timeline.submit"), exact: true }).click();
	await dialog.waitFor({ state: "detached" });
}

/** Of these entries, in the order in which they stand on the timeline. */
async function titles({ page, say }: Portal, wanted: readonly string[]): Promise<readonly string[]> {
	const items = await page
		.getByRole("list", { name: say("portal.timeline.list") })
		.getByRole("listitem")
		.allTextContents();
	return items.flatMap((item) => wanted.filter((title) => item.includes(title)));
}

async function openTimeline(portal: Portal, customer: string, subscription: string): Promise<void> {
	const { page, say } = portal;
	await openCustomer(portal, customer);
	await page
		.getByRole("link", { name: new RegExp(`^${say("subscriptions.planned")}.*${subscription}`, "u") })
		.first()
		.click();
	await page.getByRole("list", { name: say("portal.timeline.list") }).waitFor();
}

function inDays(days: number): string {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
