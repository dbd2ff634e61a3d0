import { useLayoutEffect, useRef, useState } from "react";
import { type Placement, placePanel } from "./place-panel.ts";

/** Where a panel stands that hangs on a button: in line with the button's left or right edge, but within the window. */
export function usePlacedPanel(edge: "left" | "right") {
	const panel = useRef<HTMLDivElement>(null);
	const [placement, setPlacement] = useState<Placement>({ left: 0, above: false });
	useLayoutEffect(() => {
		const button = panel.current?.parentElement?.getBoundingClientRect();
		const size = panel.current?.getBoundingClientRect();
		if (button === undefined || size === undefined) return;
		const { clientWidth: width, clientHeight: height } = document.documentElement;
		const { top, height: buttonHeight } = button;
		const left = edge === "left" ? button.left : button.right - size.width;
		const placed = placePanel({ left, top, width: button.width, height: buttonHeight }, size, { width, height });
		setPlacement({ ...placed, left: placed.left + left - button.left });
	}, [edge]);
	return { panel, placement };
}
