import { type FocusEvent, type RefObject, useEffect, useRef, useState } from "react";

const leaveMilliseconds = 300;

/**
 * For a panel that belongs to a button. Escape, moving the focus away or pressing elsewhere closes it, and Escape leads
 * the focus back to the button.
 */
export function useRevealed(root: RefObject<HTMLElement | null>) {
	const [open, setOpen] = useState(false);
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
	const onBlur = (event: FocusEvent<HTMLElement>) => {
		// Without a new place the focus only left the window, or went to something that cannot have it.
		if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
	};
	return { open, setOpen, rootEvents: { onBlur } };
}

/** Like `useRevealed`; pointing at the button or the panel, and the keyboard's focus, open it by themselves. */
export function useRevealedByHover(root: RefObject<HTMLElement | null>) {
	const { open, setOpen, rootEvents } = useRevealed(root);
	const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(leaving.current), []);
	const show = () => {
		clearTimeout(leaving.current);
		setOpen(true);
	};
	return {
		open,
		show,
		rootEvents: {
			...rootEvents,
			onMouseEnter: show,
			onMouseLeave: () => {
				clearTimeout(leaving.current);
				leaving.current = setTimeout(() => setOpen(false), leaveMilliseconds);
			},
			onFocus: (event: FocusEvent<HTMLElement>) => {
				const cameFromInside = event.currentTarget.contains(event.relatedTarget);
				if (!cameFromInside && event.target.matches(":focus-visible")) show();
			},
		},
	};
}
