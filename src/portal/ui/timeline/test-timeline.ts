import type { TimelineEntryView, TimelineEventView, TimelineView } from "../../../wire/api/timeline.ts";

/** An event of a timeline in a test. */
export function testEvent(at: string, kind: string): TimelineEventView {
	return { at: `${at}T00:00:00.000Z`, kind, title: kind, by: "clock" };
}

/** An entry of a timeline in a test. */
export function testEntry(id: string, dueAt: string, state: TimelineEntryView["state"] = "planned"): TimelineEntryView {
	return {
		id,
		etag: id,
		state,
		stateTitle: state,
		dueAt: `${dueAt}T00:00:00.000Z`,
		position: 1,
		request: { kind: "suspension" },
		title: "suspend",
		createdAt: "2026-11-01T00:00:00.000Z",
		createdBy: "somebody",
		reasons: [],
		choices: [],
	};
}

/** A timeline of a test, in November 2026. */
export function testTimeline(parts: Partial<TimelineView>): TimelineView {
	return {
		subscriptionId: "s",
		now: "2026-11-15T00:00:00.000Z",
		until: "2027-11-16T00:00:00.000Z",
		past: [],
		entries: [],
		coming: [],
		...parts,
	};
}
