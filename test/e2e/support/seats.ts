import type { Portal } from "./browser.ts";

/** Enters one seat more on the first subscription; it is priced then and not applied. */
export async function enterOneMore({ page, say }: Portal): Promise<void> {
	await page
		.getByRole("button", { name: say("seats.more") })
		.first()
		.click();
	await page
		.getByRole("button", { name: say("action.apply"), disabled: false })
		.first()
		.waitFor();
}
