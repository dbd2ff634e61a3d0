/** Where the focus was. */
export interface FocusPlace {
	/** Leads a focus that got lost back to that place or, where it is gone, to what is left nearest to it. */
	readonly giveBack: () => void;
}

const focusable = "button, a[href], input, select, summary";

/** Remembers an element and everything around it. */
export function keepFocusPlace(element: Element | null): FocusPlace {
	const around: Element[] = [];
	for (let each = element; each !== null && each !== document.body; each = each.parentElement) around.push(each);
	return {
		giveBack() {
			if (document.activeElement !== null && document.activeElement !== document.body) return;
			find(around.filter(({ isConnected }) => isConnected))?.focus({ preventScroll: true });
		},
	};
}

/** The element itself, else the first control in what was close around it, else the heading of the screen. */
function find(left: readonly Element[]): HTMLElement | null {
	for (const each of left) {
		if (each.querySelector("h1") !== null) break;
		if (each instanceof HTMLElement && each.matches(focusable)) return each;
		const inside = each.querySelector<HTMLElement>(focusable);
		if (inside !== null) return inside;
	}
	return document.querySelector("h1");
}
