import { type RefObject, useEffect, useRef } from "react";
import { focusFirstProblem } from "./first-problem.ts";

/**
 * For what a dialog or a form has to tell beneath its fields: its buttons may be far from there, so what they led to must
 * come into sight. `news` is what is told, undefined or null as long as there is nothing; `ofFields` says that it is about
 * fields, of which then the first wrong one gets the focus.
 */
export function useInSight(news: unknown, ofFields = false): RefObject<HTMLDivElement | null> {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (news === undefined || news === null) return;
		const form = place.current?.closest("dialog, form");
		if (!form || (ofFields && focusFirstProblem(form))) return;
		place.current?.scrollIntoView({ block: "nearest" });
	}, [news, ofFields]);
	return place;
}
