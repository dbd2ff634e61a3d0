import type { Day } from "./day.ts";
import type { LineId, ProrationLine } from "./proration-line.ts";

/** What is left of a charge after the credits on it: these days are paid for, and this is what was paid. */
export interface PaidSpan {
	readonly line: ProrationLine;
	readonly span: ProrationLine["span"];
	/** Minor units still paid on the line. */
	readonly paid: number;
}

/**
 * What is paid for after all lines of a subscription, in the order in which they were written; the earliest days first.
 * Throws when a line credits what is not paid, which is a bug.
 */
export function paidSpans(lines: readonly ProrationLine[]): readonly PaidSpan[] {
	const open = new Map<LineId, PaidSpan>();
	const before = new Map<LineId, { readonly key: LineId; readonly span: PaidSpan | undefined }>();
	for (const line of lines) {
		const undone = line.settles?.how === "undoes" ? before.get(line.settles.lineId) : undefined;
		const key = undone?.key ?? line.settles?.lineId ?? line.id;
		before.set(line.id, { key, span: open.get(key) });
		const after = line.settles?.how === "undoes" ? undone?.span : settle(line, open.get(key));
		if (after === undefined) open.delete(key);
		else open.set(key, after);
	}
	return [...open.values()].toSorted((a, b) => compare(a.span.from, b.span.from) || compare(a.line.id, b.line.id));
}

/** A charge opens a span; a credit cuts it off from its first day on, and closes it when nothing is left. */
function settle(line: ProrationLine, span: PaidSpan | undefined): PaidSpan | undefined {
	if (line.settles === undefined) return { line, span: line.span, paid: line.amount.amount };
	if (span === undefined) throw new Error(`line ${line.id} credits ${line.settles.lineId}, which is not paid`);
	const until: Day = line.span.from;
	if (until <= span.span.from) return undefined;
	return { ...span, span: { from: span.span.from, until }, paid: span.paid + line.amount.amount };
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
