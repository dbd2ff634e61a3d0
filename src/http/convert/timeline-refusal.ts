import type { ChangeRequestKind } from "../../domain/changes/change-request.ts";
import type { ClockRefusal } from "../../domain/timeline/clock-move.ts";
import type { EntryRefusal } from "../../domain/timeline/entry-refusal.ts";
import { formatMessage, type MessageLanguage, type MessageValues } from "../../messages/messages.ts";
import type { ChangeRefusals } from "../../use-cases/changes/computed-change.ts";
import type { NotFound } from "../../use-cases/preview-upgrade.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import { viewChangeRefusals } from "./change-refusal.ts";
import { type ByField, factsOf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

type TimelineRefusal = EntryRefusal | ClockRefusal;

/** The two sentences of a refusal to edit a timeline or to move a clock, with its facts. */
export function describeTimelineRefusal(refusal: TimelineRefusal, language: MessageLanguage): RefusalView {
	const { code } = refusal;
	const fill = values[code] as (refusal: TimelineRefusal) => MessageValues; // the entry of that code
	const filled = fill(refusal);
	return {
		code,
		reason: formatMessage(language, `timeline.refusal.${code}.reason`, filled),
		remedy: formatMessage(language, `timeline.refusal.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

/** What is against an entry when its time comes, in the words of the rules that are against it. */
export function describeAgainst(
	against: NotFound | ChangeRefusals,
	words: ViewContext,
	kind: ChangeRequestKind,
): RefusalView[] {
	if (!("refusals" in against)) return [describeOther({ code: against.kind }, words.language)];
	return [...viewChangeRefusals(against, words, kind)];
}

function describeOther(refusal: { readonly code: string }, language: MessageLanguage): RefusalView {
	const { code } = refusal;
	return {
		code,
		reason: formatMessage(language, "timeline.refusal.other.reason", { code }),
		remedy: formatMessage(language, "timeline.refusal.other.remedy"),
		facts: factsOf(refusal),
	};
}

const values: {
	readonly [Code in keyof ByField<TimelineRefusal, "code">]: (
		refusal: ByField<TimelineRefusal, "code">[Code],
	) => MessageValues;
} = {
	dueInPast: ({ dueAt, now }) => ({ dueAt: new Date(dueAt), now: new Date(now) }),
	dueTooLate: ({ dueAt, latest }) => ({ dueAt: new Date(dueAt), latest: new Date(latest) }),
	tooManyEntries: ({ maximum }) => ({ maximum }),
	entryClosed: ({ state }) => ({ state }),
	nothingToDecide: () => ({}),
	nothingToMerge: () => ({}),
	staleEntry: () => ({}),
	orderIncomplete: ({ open }) => ({ open }),
	scheduleNeedsUser: () => ({}),
	scheduleDeleted: () => ({}),
	unknownPriceBook: () => ({}),
	notTestCustomer: () => ({}),
	clockNotStarted: () => ({}),
	clockStarted: ({ now }) => ({ now: new Date(now) }),
	clockBackwards: ({ now }) => ({ now: new Date(now) }),
	clockTooFar: ({ latest }) => ({ latest: new Date(latest) }),
	clockBeforeChanges: ({ latest }) => ({ latest: new Date(latest) }),
	clockAhead: ({ latest }) => ({ latest: new Date(latest) }),
};
