import type { Currency } from "../../domain/billing/currency.ts";
import { addMoney, type Money } from "../../domain/billing/money.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { type LifecycleEvent, startOf } from "../../domain/timeline/due-event.ts";
import type { OfferedChoice } from "../../domain/timeline/entry-conflicts.ts";
import type { RebasedEntry } from "../../domain/timeline/rebase-schedule.ts";
import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { formatCountry, formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { RanEvent } from "../../use-cases/timeline/ran-event.ts";
import type { ComingTerms, ForecastEntry, Timeline } from "../../use-cases/timeline/read-timeline.ts";
import type { ClockOutcome, CustomerTime } from "../../use-cases/timeline/set-clock.ts";
import type {
	ClockMovedView,
	CustomerClockView,
	TimelineEntryView,
	TimelineEventView,
	TimelineView,
} from "../../wire/api/timeline.ts";
import { viewChargeLine } from "./charge-line.ts";
import { viewMoney } from "./money.ts";
import { yesIf } from "./refusal-sentence.ts";
import { toEtag } from "./resource.ts";
import { viewRenewals } from "./terms-effect.ts";
import { describeAgainst } from "./timeline-refusal.ts";
import { titleOfRequest, viewTimelineRequest } from "./timeline-request.ts";
import type { ViewContext } from "./views.ts";

/** A subscription's timeline: what was, what is planned, and what comes by itself, each in the order of time. */
export function viewTimeline(timeline: Timeline, words: ViewContext): TimelineView {
	const coming = [
		...timeline.coming.map((event) => viewComing(event, words)),
		...timeline.later.map((event) => viewLifecycleEvent(event, words.language)),
		...timeline.terms.map((coming) => viewTerms(coming, words.language)),
		...timeline.windows.map(({ quantity, until }) => viewWindow(quantity, until, words.language)),
	];
	return {
		subscriptionId: timeline.subscription.id,
		now: timeline.now,
		until: timeline.until,
		past: timeline.past.map((change) => ({ ...viewChange(change, words), changeId: change.id })),
		entries: timeline.entries.map((entry) => viewForecastEntry(entry, words)),
		coming: coming.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
	};
}

/** An entry as it stands, without its forecast. */
export function viewEntry(entry: ScheduledChange, words: ViewContext): TimelineEntryView {
	return viewForecastEntry({ entry, choices: [] }, words);
}

/** What a change makes of the entries of timelines, one sentence each; for quotes and previews. */
export function viewRebased(rebased: readonly RebasedEntry[], words: ViewContext) {
	return rebased.map(({ before, after }) => {
		const isMoved = after.subscriptionId !== before.subscriptionId;
		const becomes = after.state === "undecided" ? "undecided" : isMoved ? "moved" : "kept";
		const request = titleOfRequest(before.request, words);
		const reasons = after.reasons.map((code) => describeReason(code, words.language).sentence).join(" ");
		const filled = becomes === "undecided" ? { request, reasons } : { request };
		return {
			entryId: before.id,
			becomes,
			sentence: formatMessage(words.language, `timeline.rebased.${becomes}`, filled),
		};
	});
}

/** What time it is for a customer. */
export function viewClock({ now, real, isOwn, mayHaveOwn }: CustomerTime): CustomerClockView {
	return { now, real, isOwn, mayHaveOwn };
}

/** What happened while a clock was moved, and what it charged. */
export function viewMove(moved: Extract<ClockOutcome, { kind: "moved" }>, words: ViewContext): ClockMovedView {
	const totals = moved.events.flatMap((event) => ("change" in event ? (event.change.charges?.plan.total ?? []) : []));
	return {
		clock: viewClock(moved.time),
		target: moved.target,
		more: moved.more,
		events: moved.events.map((event) => viewMovedEvent(event, words)),
		charged: sumByCurrency(totals).map(viewMoney),
	};
}

function viewMovedEvent(event: RanEvent, words: ViewContext): ClockMovedView["events"][number] {
	if (event.kind === "entryFailed") {
		const { entry, at } = event;
		return {
			...{ at, kind: entry.request.kind, title: titleOfRequest(entry.request, words), by: "schedule" as const },
			...{ subscriptionId: entry.subscriptionId, entryId: entry.id },
			refusals: describeAgainst(event.against, words, entry.request.kind),
		};
	}
	const viewed = event.kind === "happened" ? viewHappened(event, words) : viewChange(event.change, words);
	return {
		...{ ...viewed, changeId: event.change.id, subscriptionId: event.change.subscriptionId, refusals: [] },
		...(event.kind === "entryDone" ? { entryId: event.entry.id } : {}),
	};
}

/** An entry with what it is going to do. */
export function viewForecastEntry(
	{ entry, forecast, willWait, choices }: ForecastEntry,
	words: ViewContext,
): TimelineEntryView {
	const { language } = words;
	const ahead = viewForecast({ forecast, willWait }, words);
	return {
		id: entry.id,
		etag: toEtag(entry.id, entry.version),
		state: entry.state,
		stateTitle: formatMessage(language, `timeline.state.${entry.state}`),
		dueAt: entry.dueAt,
		position: entry.position,
		request: viewTimelineRequest(entry.request),
		title: titleOfRequest(entry.request, words),
		createdAt: entry.createdAt,
		createdBy: entry.createdBy,
		...(entry.changeId === undefined ? {} : { changeId: entry.changeId }),
		reasons: entry.reasons.map((code) => describeReason(code, language)),
		choices: choices.map((one) => ({ choice: one.choice, sentence: describeChoice(one, words) })),
		...(ahead === undefined ? {} : { forecast: ahead }),
	};
}

function viewForecast(
	{ forecast, willWait }: { readonly [Name in "forecast" | "willWait"]: ForecastEntry[Name] | undefined },
	words: ViewContext,
): TimelineEntryView["forecast"] {
	const nothing = { lines: [], refusals: [], reasons: [] };
	if (willWait !== undefined)
		return { ...nothing, outcome: "waits", reasons: willWait.map((code) => describeReason(code, words.language)) };
	if (forecast === undefined) return undefined;
	if (forecast.kind === "entryFailed")
		return {
			...nothing,
			outcome: "refused",
			refusals: describeAgainst(forecast.against, words, forecast.entry.request.kind),
		};
	const { charges, effects } = forecast.change;
	const renewals = effects.terms === undefined ? {} : { renewals: viewRenewals(effects.terms.renewals, words) };
	const plan = charges?.plan;
	if (plan === undefined) return { ...nothing, outcome: "carriedOut", ...renewals };
	const lines = plan.lines.map((line) => viewChargeLine(line, words));
	return { ...nothing, outcome: "carriedOut", total: viewMoney(plan.total), lines };
}

/** What will happen, and of a term that was to renew why it will not. */
function viewComing(event: Extract<RanEvent, { kind: "happened" }>, words: ViewContext): TimelineEventView {
	const { notRenewed: code, unpriced } = event;
	const viewed = viewChange(event.change, words);
	if (code === undefined) return viewed;
	const { language } = words;
	const sentence = formatMessage(language, `timeline.notRenewed.${code}`, {
		country: unpriced === undefined ? "" : formatCountry(language, unpriced.market),
		currency: unpriced?.currency ?? "",
	});
	return { ...viewed, notRenewed: { code, sentence } };
}

function viewHappened(event: Extract<RanEvent, { kind: "happened" }>, words: ViewContext): TimelineEventView {
	const { notRenewed } = event;
	return {
		...viewChange(event.change, words),
		...(notRenewed === undefined ? {} : { notRenewed: describeReason(notRenewed, words.language) }),
	};
}

function viewChange(change: CustomerChange, { language }: ViewContext): TimelineEventView {
	const { kind, at, by, charges } = change;
	const status = change.effects.subscriptions.find(({ after }) => after?.id === change.subscriptionId)?.after?.status;
	const title =
		kind === "expiry"
			? formatMessage(language, "timeline.kind.expiry", { status: status ?? "other" })
			: formatMessage(language, `timeline.kind.${kind}`);
	return { at, kind, title, by, ...(charges === undefined ? {} : { total: viewMoney(charges.plan.total) }) };
}

const eventKinds = { cycle: "periodBegins", termEnd: "termEnds", stateEnd: "stateEnds" } as const;

function viewLifecycleEvent({ kind, at, subscription }: LifecycleEvent, language: MessageLanguage): TimelineEventView {
	const name = eventKinds[kind];
	const title = formatMessage(language, `timeline.event.${name}`, {
		renews: yesIf(subscription.autoRenew && subscription.status === "active"),
		status: subscription.status,
	});
	return { at, kind: name, title, by: "clock" };
}

function viewWindow(seats: number, at: string, language: MessageLanguage): TimelineEventView {
	return {
		at,
		kind: "windowEnds",
		title: formatMessage(language, "timeline.event.windowEnds", { seats }),
		by: "clock",
	};
}

function viewTerms({ terms, bookName }: ComingTerms, language: MessageLanguage): TimelineEventView {
	const { from, segment, currency } = terms;
	const title = formatMessage(language, "timeline.event.terms", {
		hasBook: yesIf(bookName !== undefined),
		book: bookName ?? "",
		hasCurrency: yesIf(currency !== undefined),
		currency: currency ?? "",
		segment,
	});
	return { at: startOf(from), kind: "terms", title, by: "clock" };
}

const knownReasons = [
	"subscriptionDeleted",
	"statusChanged",
	"offerChanged",
	"seatsChanged",
	"priceBookChanged",
	"notPriced",
	"resellerEnded",
	"parentNotActive",
	"subscriptionNotFound",
] as const;

function describeReason(code: string, language: MessageLanguage) {
	const known = knownReasons.find((one) => one === code);
	const sentence =
		known === undefined
			? formatMessage(language, "timeline.reason.refused", { code })
			: formatMessage(language, `timeline.reason.${known}`);
	return { code, sentence };
}

function describeChoice({ choice, request }: OfferedChoice, words: ViewContext): string {
	if (choice === "drop" || request === undefined) return formatMessage(words.language, "timeline.choice.drop");
	return formatMessage(words.language, `timeline.choice.${choice}`, { request: titleOfRequest(request, words) });
}

function sumByCurrency(parts: readonly Money[]): readonly Money[] {
	const sums = new Map<Currency, Money>();
	for (const part of parts) {
		const sum = sums.get(part.currency);
		sums.set(part.currency, sum === undefined ? part : addMoney(sum, part));
	}
	return [...sums.values()];
}
