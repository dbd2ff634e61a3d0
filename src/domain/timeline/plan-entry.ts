import { addDays, type Instant } from "../basics/instant.ts";
import type { PriceBookId } from "../prices/price-book.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { type EntryChoice, mergeRequest } from "./entry-conflicts.ts";
import type { EntryRefusal } from "./entry-refusal.ts";
import { projectBasis } from "./project-basis.ts";
import { inOrder, settleSchedule, toBasis, toBookBasis } from "./rebase-schedule.ts";
import {
	isAboutCustomer,
	type ScheduleBasis,
	type ScheduledChange,
	type ScheduledChangeId,
} from "./scheduled-change.ts";

/** How far ahead entries and clocks may reach. */
export const farthestYears = 10;
/** How many entries of one timeline may be open at a time. */
export const mostOpenEntries = 100;
const daysOfYears = Math.floor(farthestYears * 365.25);

/** One subscription's timeline, as an edit finds it. */
export interface TimelineFacts {
	/** By the customer's clock. */
	readonly now: Instant;
	readonly subscription: Subscription;
	/** Planned and undecided ones of the subscription, and those about the customer. */
	readonly open: readonly ScheduledChange[];
	/** The price book that counts now by the customer's own terms. */
	readonly priceBookId?: PriceBookId;
}

/** What an edit writes: entries as they become, the edited ones among them. */
export type PlannedEdit =
	| { readonly kind: "planned"; readonly entries: readonly ScheduledChange[] }
	| { readonly kind: "refused"; readonly refusals: readonly EntryRefusal[] };

/** Adds an entry behind those of the same moment. Rules are not asked now but shown, and asked when its time comes. */
export function planAddition(
	facts: TimelineFacts,
	added: Omit<ScheduledChange, "position" | "basis" | "state" | "reasons" | "version" | "createdAt">,
): PlannedEdit {
	const { now, subscription, open } = facts;
	const refusals: EntryRefusal[] = [...refuseDate(now, added.dueAt)];
	if (open.length >= mostOpenEntries) refusals.push({ code: "tooManyEntries", maximum: mostOpenEntries });
	if (subscription.status === "deleted") refusals.push({ code: "scheduleDeleted" });
	if (refusals.length > 0) return { kind: "refused", refusals };
	const position = nextPosition(open, added.dueAt);
	const state = { state: "planned", reasons: [], createdAt: now, version: 1 } as const;
	const entry: ScheduledChange = { ...added, position, ...state, basis: startOf(facts, added) };
	const placed = { ...entry, basis: basisBefore(facts, entry) };
	return { kind: "planned", entries: [placed, ...settleOthers(facts, placed)] };
}

/** Moves an entry to another moment, gives it another request, or both. */
export function planMove(
	facts: TimelineFacts,
	entry: ScheduledChange,
	{ dueAt = entry.dueAt, request = entry.request }: Partial<Pick<ScheduledChange, "dueAt" | "request">>,
): PlannedEdit {
	const refusals = [...refuseClosed(entry), ...(dueAt === entry.dueAt ? [] : refuseDate(facts.now, dueAt))];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const others = facts.open.filter(({ id }) => id !== entry.id);
	const position = dueAt === entry.dueAt ? entry.position : nextPosition(others, dueAt);
	const moved = { ...entry, dueAt, request, position, version: entry.version + 1 };
	const placed = moved.state === "planned" ? { ...moved, basis: basisBefore(facts, moved) } : moved;
	return { kind: "planned", entries: [placed, ...settleOthers(facts, placed)] };
}

/** Takes an entry out; it is kept as canceled. */
export function planCancellation(facts: TimelineFacts, entry: ScheduledChange): PlannedEdit {
	const refusals = refuseClosed(entry);
	if (refusals.length > 0) return { kind: "refused", refusals };
	const canceled: ScheduledChange = { ...entry, state: "canceled", version: entry.version + 1 };
	return { kind: "planned", entries: [canceled, ...settleOthers(facts, canceled)] };
}

/** Says what becomes of an entry that waits: as it stands, as the difference that was meant, or nothing. */
export function planDecision(facts: TimelineFacts, entry: ScheduledChange, choice: EntryChoice): PlannedEdit {
	if (entry.state !== "undecided") return { kind: "refused", refusals: [{ code: "nothingToDecide" }] };
	if (choice === "drop") return planCancellation(facts, entry);
	const basis = basisBefore(facts, entry);
	const request = choice === "keep" ? entry.request : mergeRequest(entry, basis);
	if (request === undefined) return { kind: "refused", refusals: [{ code: "nothingToMerge" }] };
	const version = entry.version + 1;
	const decided: ScheduledChange = { ...entry, request, basis, state: "planned", reasons: [], version };
	return { kind: "planned", entries: [decided, ...settleOthers(facts, decided)] };
}

/** The moments stay, and the open entries take them in the order given. */
export function planOrder(facts: TimelineFacts, ids: readonly ScheduledChangeId[]): PlannedEdit {
	const ordered = inOrder(facts.open);
	const byId = new Map(ordered.map((entry) => [entry.id, entry]));
	if (ids.length !== ordered.length || new Set(ids).size !== ids.length || ids.some((id) => !byId.has(id)))
		return { kind: "refused", refusals: [{ code: "orderIncomplete", open: ordered.length }] };
	const placed = ids.flatMap((id, index): readonly ScheduledChange[] => {
		const entry = byId.get(id);
		const dueAt = ordered[index]?.dueAt;
		return entry === undefined || dueAt === undefined ? [] : [{ ...entry, dueAt, position: index + 1 }];
	});
	const moved = placed.filter((entry) => {
		const before = byId.get(entry.id);
		return before?.dueAt !== entry.dueAt || before.position !== entry.position;
	});
	const settled = settleSchedule(placed, facts.subscription, facts.priceBookId).map(({ after }) => after);
	const changed = new Set([...moved, ...settled].map(({ id }) => id));
	const entries = [...changed].flatMap((id) => {
		const entry = settled.find((one) => one.id === id) ?? moved.find((one) => one.id === id);
		return entry === undefined ? [] : [{ ...entry, version: (byId.get(id)?.version ?? 0) + 1 }];
	});
	return { kind: "planned", entries };
}

/** The state that an entry will find when all planned entries before it have been carried out. */
export function basisBefore(facts: TimelineFacts, entry: ScheduledChange): ScheduleBasis {
	const others = facts.open.filter(
		(one) => one.id !== entry.id && one.state === "planned" && isAboutCustomer(one) === isAboutCustomer(entry),
	);
	const ordered = inOrder([...others, entry]);
	const earlier = ordered.slice(
		0,
		ordered.findIndex(({ id }) => id === entry.id),
	);
	return earlier.reduce((state, { request }) => projectBasis(state, request), startOf(facts, entry));
}

/** The state before any entry of its kind: of the subscription, or the customer's price book. */
function startOf({ subscription, priceBookId }: TimelineFacts, entry: Pick<ScheduledChange, "request">): ScheduleBasis {
	return isAboutCustomer(entry) ? toBookBasis(priceBookId) : toBasis(subscription);
}

function refuseDate(now: Instant, dueAt: Instant): readonly EntryRefusal[] {
	if (dueAt <= now) return [{ code: "dueInPast", dueAt, now }];
	const latest = addDays(now, daysOfYears);
	return dueAt > latest ? [{ code: "dueTooLate", dueAt, latest }] : [];
}

function refuseClosed({ state }: ScheduledChange): readonly EntryRefusal[] {
	return state === "planned" || state === "undecided" ? [] : [{ code: "entryClosed", state }];
}

function nextPosition(open: readonly ScheduledChange[], dueAt: Instant): number {
	return Math.max(0, ...open.filter((one) => one.dueAt === dueAt).map(({ position }) => position)) + 1;
}

/** What the edit of an entry makes of the others. */
function settleOthers(
	{ open, subscription, priceBookId }: TimelineFacts,
	edited: ScheduledChange,
): readonly ScheduledChange[] {
	const others = open.filter(({ id }) => id !== edited.id);
	return settleSchedule(edited.state === "canceled" ? others : [...others, edited], subscription, priceBookId)
		.map(({ after }) => after)
		.filter(({ id }) => id !== edited.id);
}
