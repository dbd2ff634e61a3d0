import { type FocusEvent, type RefObject, useEffect, useRef, useState } from "react";

const leaveMilliseconds = 300;

/**
 * For a panel that belongs to a button: pointing at either or the keyboard's focus inside opens it; Escape, leaving it
 * or pressing elsewhere closes it. Escape leads the focus back to the button.
 */
export function useRevealed(root: RefObject<HTMLElement | null>) {
	const [open, setOpen] = useState(false);
	const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
	const show = (shown: boolean) => {
		clearTimeout(leaving.current);
		setOpen(shown);
	};
	useEffect(() => () => clearTimeout(leaving.current), []);
	useEffect(() => {
		if (!open) return undefined;
		// On the document, because the pointer may have opened it while the focus is elsewhere.
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== "Escape") return;
			if (root.current?.contains(document.activeElement) === true) root.current.querySelector("button")?.focus();
			setOpen(false);
		};
		const onPointerDown = (event: PointerEvent) => {
			if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
		};
		document.addEventListener("keydown", onKeyDown);
		document.addEventListener("pointerdown", onPointerDown);
		return () => {
			document.removeEventListener("keydown", onKeyDown);
			document.removeEventListener("pointerdown", onPointerDown);
		};
	}, [open, root]);
	return {
		open,
		show: () => show(true),
		rootEvents: {
			onMouseEnter: () => show(true),
			onMouseLeave: () => {
				clearTimeout(leaving.current);
				leaving.current = setTimeout(() => setOpen(false), leaveMilliseconds);
			},
			onFocus: (event: FocusEvent<HTMLElement>) => {
				const cameFromInside = event.currentTarget.contains(event.relatedTarget);
				if (!cameFromInside && event.target.matches(":focus-visible")) show(true);
			},
			onBlur: (event: FocusEvent<HTMLElement>) => {
				if (!event.currentTarget.contains(event.relatedTarget)) show(false);
			},
		},
	};
}
