import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

interface WindowRows {
	readonly list: RefObject<HTMLElement | null>;
	readonly count: number;
	/** Of a row that was not measured yet. */
	readonly estimatedHeight: number;
	readonly keyOf: (index: number) => string | number;
}

/** The rows of a long list that are in sight while the whole page is scrolled; only those exist. */
export function useWindowRows({ list, count, estimatedHeight, keyOf }: WindowRows) {
	const [top, setTop] = useState(0);
	// What stands above the list may have grown or shrunk with any render.
	useLayoutEffect(() => {
		if (list.current !== null) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
	});
	const rows = useWindowVirtualizer({
		count,
		estimateSize: () => estimatedHeight,
		getItemKey: keyOf,
		overscan: 12,
		scrollMargin: top,
	});
	return { rows, top };
}
