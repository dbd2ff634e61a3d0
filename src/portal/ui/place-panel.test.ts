import fc from "fast-check";
import { expect, test } from "vitest";
import { placePanel } from "./place-panel.ts";

const button = { left: 300, top: 200, width: 32, height: 32 };
const panel = { width: 320, height: 220 };

test("with room around, the panel hangs below the button and aligned with it", () => {
	expect(placePanel(button, panel, { width: 1440, height: 900 })).toEqual({ left: 0, above: false });
});

test("near the right edge it is pushed back into the window", () => {
	expect(placePanel(button, panel, { width: 360, height: 900 }).left).toBe(28 - 300);
});

test("at the bottom it goes above, if there is room", () => {
	expect(placePanel({ ...button, top: 700 }, panel, { width: 1440, height: 800 }).above).toBe(true);
	expect(placePanel({ ...button, top: 100 }, panel, { width: 1440, height: 200 }).above).toBe(false);
});

test("a panel that fits into the window never leaves it at the sides", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1900 }), fc.integer({ min: 360, max: 1920 }), (left, width) => {
			fc.pre(left < width);
			const placed = left + placePanel({ ...button, left }, panel, { width, height: 900 }).left;
			expect(placed).toBeGreaterThanOrEqual(12);
			expect(placed + panel.width).toBeLessThanOrEqual(width - 12);
		}),
		{ numRuns: 200 },
	);
});
