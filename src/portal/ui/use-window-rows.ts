import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";

interface WindowRows {
	readonly count: number;
	/** Of a row that was not measured yet. */
	readonly estimatedHeight: number;
	readonly keyOf: (index: number) => string | number;
}

/** The rows of a long list that are in sight while the whole page is scrolled, and where the list begins. */
export function useWindowRows({ count, estimatedHeight, keyOf }: WindowRows) {
	const body = useRef<HTMLTableSectionElement>(null);
	const [top, setTop] = useState(0);
	// What stands above the list may have grown or shrunk with any render.
	useLayoutEffect(() => {
		if (body.current !== null) setTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
	});
	const rows = useWindowVirtualizer<HTMLTableRowElement>({
		count,
		estimateSize: () => estimatedHeight,
		getItemKey: keyOf,
		overscan: 12,
		scrollMargin: top,
	});
	return { body, rows, top };
}
