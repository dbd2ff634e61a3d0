/** A rectangle on the screen. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

const margin = 12;

/** Where a panel goes: how far from its button's left edge, and whether above it. */
export interface Placement {
	readonly left: number;
	readonly above: boolean;
}

/** Below the button and aligned with it, pushed back into the window, and above it where only there is room. */
export function placePanel(
	button: Rectangle,
	panel: Pick<Rectangle, "width" | "height">,
	window: Pick<Rectangle, "width" | "height">,
): Placement {
	const rightmost = window.width - margin - panel.width;
	const left = Math.max(margin, Math.min(button.left, rightmost)) - button.left;
	const below = window.height - (button.top + button.height);
	return { left, above: below < panel.height + margin && button.top > panel.height + margin };
}
