import type { TimelineEntryView, TimelineEventView, TimelineView } from "../../../wire/api/timeline.ts";

/** What stands at one place of the drawing. */
export interface Mark {
	readonly key: string;
	/** Percent of the width. */
	readonly at: number;
	readonly look: "past" | "planned" | "undecided" | "failed" | "end" | "window" | "deletion";
}

/** A billing period that will begin by itself. */
export interface Band {
	readonly from: number;
	readonly width: number;
}

/** The first day of a month, with how important its name is when space is short. */
export interface Tick {
	readonly day: string;
	readonly at: number;
	readonly named: boolean;
}

/** A timeline as a drawing, everything in percent of its width. */
export interface LaidTimeline {
	readonly today: number;
	readonly ticks: readonly Tick[];
	readonly bands: readonly Band[];
	readonly marks: readonly Mark[];
}

const dayMilliseconds = 86_400_000;
const mostDaysBack = 183;
const leastDaysAhead = 62;
const mostNames = 6;

const periodBegins: ReadonlySet<string> = new Set(["cycle", "periodBegins"]);
const begin: ReadonlySet<string> = new Set([...periodBegins, "purchase", "renewal", "reactivation"]);
const stop: ReadonlySet<string> = new Set([
	"expiry",
	"termEnds",
	"stateEnds",
	"suspension",
	"cancellation",
	"upgrade",
	"deletion",
]);
const ends: ReadonlySet<string> = new Set(["renewal", "expiry", "termEnds", "stateEnds"]);

/** Lays a timeline out: half a year back at most, and as far ahead as anything is known. */
export function layTimeline({ now, past, entries, coming }: TimelineView): LaidTimeline {
	const today = Date.parse(now);
	const moments = [...past, ...coming].map(({ at }) => Date.parse(at));
	const dues = entries.map(({ dueAt }) => Date.parse(dueAt));
	const earliest = Math.min(today - 14 * dayMilliseconds, ...moments, ...dues);
	const first = Math.max(earliest, today - mostDaysBack * dayMilliseconds);
	const last = Math.max(today + leastDaysAhead * dayMilliseconds, ...moments, ...dues) + 7 * dayMilliseconds;
	const placeOf = (moment: number) => ((moment - first) / (last - first)) * 100;
	const isInside = ({ at }: { readonly at: number }) => at >= 0 && at <= 100;
	const marks = [
		...past.map((event, index) => toMark(event, `past ${index}`, "past")),
		...entries.flatMap(entryMark),
		...coming.filter(({ kind }) => !periodBegins.has(kind)).map((event, index) => toMark(event, `coming ${index}`)),
	];
	return {
		today: placeOf(today),
		ticks: nameSome(monthsBetween(first, last).map((day) => ({ day, at: placeOf(Date.parse(day)) }))),
		bands: layBands([...past, ...coming], { placeOf, first, last }),
		marks: marks
			.map((mark) => ({ ...mark, at: placeOf(mark.moment) }))
			.filter(isInside)
			.map(withoutMoment),
	};
}

type Unplaced = Omit<Mark, "at"> & { readonly moment: number };

function toMark(event: TimelineEventView, key: string, look: Mark["look"] = lookOf(event)): Unplaced {
	return { key, moment: Date.parse(event.at), look };
}

function lookOf({ kind }: TimelineEventView): Mark["look"] {
	if (kind === "deletion") return "deletion";
	return ends.has(kind) ? "end" : "window";
}

function entryMark({ id, dueAt, state }: TimelineEntryView): readonly Unplaced[] {
	// What was carried out stands among the past, and what was canceled never happens.
	if (state === "done" || state === "canceled") return [];
	return [{ key: `entry ${id}`, moment: Date.parse(dueAt), look: state }];
}

function withoutMoment({ moment: _, ...mark }: Unplaced & { readonly at: number }): Mark {
	return mark;
}

interface BandSpace {
	readonly placeOf: (moment: number) => number;
	readonly first: number;
	readonly last: number;
}

/** Each period up to the next one; the last known one is as long as the one before it. */
function layBands(events: readonly TimelineEventView[], { placeOf, first, last }: BandSpace): readonly Band[] {
	const begins = events.filter(({ kind }) => begin.has(kind)).map(({ at }) => Date.parse(at));
	const stops = events.filter(({ kind }) => stop.has(kind)).map(({ at }) => Date.parse(at));
	return begins.flatMap((from, index) => {
		const stopped = stops.find((moment) => moment > from) ?? last;
		const length = from - (begins[index - 1] ?? Number.NEGATIVE_INFINITY);
		const until = Math.min(begins[index + 1] ?? from + length, stopped, last);
		const seen = Math.max(from, first);
		return until <= seen ? [] : [{ from: placeOf(seen), width: placeOf(until) - placeOf(seen) }];
	});
}

function monthsBetween(first: number, last: number): readonly string[] {
	const start = new Date(first);
	const months: string[] = [];
	for (let step = 1; ; step += 1) {
		const month = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + step, 1);
		if (month >= last) return months;
		months.push(new Date(month).toISOString().slice(0, 10));
	}
}

function nameSome(ticks: readonly Omit<Tick, "named">[]): readonly Tick[] {
	const every = Math.max(1, Math.ceil(ticks.length / mostNames));
	return ticks.map((tick, index) => ({ ...tick, named: index % every === 0 }));
}
