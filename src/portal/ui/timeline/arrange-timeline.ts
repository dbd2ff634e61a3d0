import type { TimelineEntryView, TimelineEventView, TimelineView } from "../../../wire/api/timeline.ts";

/** One line of the list under the drawing. */
export type TimelineItem =
	| { readonly kind: "event"; readonly key: string; readonly at: string; readonly event: TimelineEventView }
	| { readonly kind: "entry"; readonly key: string; readonly at: string; readonly entry: TimelineEntryView }
	/** Billing periods one after the other, of which nothing special is to be said. */
	| {
			readonly kind: "periods";
			readonly key: string;
			readonly at: string;
			readonly events: readonly TimelineEventView[];
	  };

/** The list: what was, with the oldest first, and what comes. */
export interface ArrangedTimeline {
	readonly past: readonly TimelineItem[];
	readonly coming: readonly TimelineItem[];
	/** Entries that can still be moved, in their order. */
	readonly open: readonly TimelineEntryView[];
}

const periodBegins: ReadonlySet<string> = new Set(["cycle", "periodBegins"]);
const fewPeriods = 3;

/** Arranges a timeline for reading: by time, with long runs of billing periods as one line. */
export function arrangeTimeline({ now, past, entries, coming }: TimelineView): ArrangedTimeline {
	const open = entries.filter(({ state }) => state === "planned" || state === "undecided");
	// What was carried out is told by the change that it became.
	const closed = entries.filter(({ state }) => state === "failed" || state === "canceled");
	const isOver = ({ dueAt }: TimelineEntryView) => Date.parse(dueAt) <= Date.parse(now);
	const over = closed.filter(isOver);
	const stillToCome = [...open, ...closed.filter((entry) => !isOver(entry))];
	return {
		past: byTime([...past.map((event, index) => toItem(event, `past-${index}`)), ...over.map(toEntryItem)]),
		coming: joinPeriods(
			byTime([...coming.map((event, index) => toItem(event, `coming-${index}`)), ...stillToCome.map(toEntryItem)]),
		),
		open,
	};
}

/** The ids of the open entries with one of them a place earlier or later; undefined where it cannot move. */
export function reordered(
	open: readonly TimelineEntryView[],
	entryId: string,
	by: -1 | 1,
): readonly string[] | undefined {
	const index = open.findIndex(({ id }) => id === entryId);
	const place = index + by;
	if (index < 0 || place < 0 || place >= open.length) return undefined;
	const ids = open.map(({ id }) => id);
	return ids.toSpliced(index, 1).toSpliced(place, 0, entryId);
}

function toItem(event: TimelineEventView, key: string): TimelineItem {
	return { kind: "event", key, at: event.at, event };
}

function toEntryItem(entry: TimelineEntryView): TimelineItem {
	return { kind: "entry", key: entry.id, at: entry.dueAt, entry };
}

/** Stable, so that what happens at one moment stays in the order in which it happens. */
function byTime(items: readonly TimelineItem[]): readonly TimelineItem[] {
	return items.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function joinPeriods(items: readonly TimelineItem[]): readonly TimelineItem[] {
	const joined: TimelineItem[] = [];
	for (let start = 0; start < items.length; ) {
		const events = runOfPeriods(items.slice(start));
		const [first] = items.slice(start);
		if (first === undefined) break;
		if (events.length > fewPeriods) {
			joined.push({ kind: "periods", key: `periods-${first.key}`, at: first.at, events });
			start += events.length;
		} else {
			joined.push(first);
			start += 1;
		}
	}
	return joined;
}

function runOfPeriods(items: readonly TimelineItem[]): readonly TimelineEventView[] {
	const events: TimelineEventView[] = [];
	for (const item of items) {
		if (item.kind !== "event" || !periodBegins.has(item.event.kind)) break;
		events.push(item.event);
	}
	return events;
}
