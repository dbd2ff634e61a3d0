import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** No violation of axe, and nothing wider than the window. */
export async function judgeScreen(page: Page, screen: string): Promise<void> {
	// Fluent's keyboard groups end in invisible stops that hand the focus on at once; axe takes them for hidden controls.
	const axe = new AxeBuilder({ page: page as never }) // axe types another Playwright's page
		.exclude("[data-tabster-dummy]")
		// A portal without frames needs no second page to gather what axe found in each; only violations are described.
		.setLegacyMode()
		.options({ resultTypes: ["violations"] });
	const { violations } = await axe.analyze();
	expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
	const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
	expect(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
}
