import type { Day } from "../billing/day.ts";
import type { CustomerTerms } from "./billing-terms.ts";

/**
 * The terms that will begin after a day and change something, the next first. Of one beginning what was recorded last
 * counts, so that a change is taken back by recording for its day what counts before it.
 */
export function listComingTerms(recorded: readonly CustomerTerms[], day: Day): readonly CustomerTerms[] {
	const inOrder = recorded.toSorted(
		(one, other) => compare(one.from, other.from) || compare(one.recordedAt, other.recordedAt),
	);
	const lastOfDay = [...new Map(inOrder.map((terms) => [terms.from, terms])).values()];
	return lastOfDay.filter((terms, index) => day < terms.from && !isSame(terms, lastOfDay[index - 1]));
}

/** Whether terms say the same; where nothing was agreed a customer is commercial and the partner's settings count. */
function isSame(terms: CustomerTerms, before: CustomerTerms | undefined): boolean {
	return (
		terms.segment === (before?.segment ?? "commercial") &&
		terms.currency === before?.currency &&
		terms.priceBookId === before?.priceBookId
	);
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
