import { expect } from "vitest";
import type { Portal } from "./browser.ts";

const subscription = "5ea71f70-0002-4000-8001-000000000002";

/** The customer of the demo whose upgrade moves hundreds of people and leaves work for many of them. */
export const hospital = { name: "서울미래병원", path: "/customers/5ea71f70-0001-4000-8000-000000000002" } as const;

/** Upgrades it as a sales agent who is signed in does, and ends at the list of its work, with every license moved. */
export async function upgradeHospital({ page, say, troubles }: Portal): Promise<void> {
	await page.goto(`${hospital.path}/subscriptions/${subscription}/upgrade`);
	await page.getByRole("radio", { name: "Office 365 Enterprise E3" }).check();
	await page.getByRole("button", { name: "제출", disabled: false }).click();
	await page.getByRole("heading", { level: 1, name: say("result.title") }).waitFor();
	await page.getByRole("link", { name: say("portal.transfers.open") }).click();
	await page.getByText(say("portal.transfers.state.finished", { count: 300 })).waitFor();
	expect(troubles).toEqual([]);
}
