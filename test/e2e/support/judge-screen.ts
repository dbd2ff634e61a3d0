import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** No violation of axe, and nothing wider than the window. */
export async function judgeScreen(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page: page as never }).analyze(); // axe types another Playwright's page
	expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
	const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
	expect(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
}
