import type { SubscriptionId } from "../basics/ids.ts";
import type { ChangeEffects, CustomerChange } from "../changes/customer-change.ts";
import type { PriceBookId } from "../prices/price-book.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { findConflicts } from "./entry-conflicts.ts";
import { projectBasis } from "./project-basis.ts";
import { isAboutCustomer, type ScheduleBasis, type ScheduledChange } from "./scheduled-change.ts";

/** An entry before and after something else changed. */
export interface RebasedEntry {
	readonly before: ScheduledChange;
	readonly after: ScheduledChange;
}

/**
 * What becomes of the entries of a timeline when a change is carried out: each is held against the state that it will
 * now find, step by step. What still means the same goes on; what would turn into nothing or into its opposite waits for
 * a decision; nothing is taken away. An upgrade takes the entries of its source along to its target, its undo back.
 */
export function rebaseSchedule(
	entries: readonly ScheduledChange[],
	{ effects, kind, subscriptionId }: Pick<CustomerChange, "effects" | "kind" | "subscriptionId">,
): readonly RebasedEntry[] {
	const successor = findSuccessor({ effects, kind, subscriptionId });
	const states = new Map<SubscriptionId, ScheduleBasis>();
	for (const { after } of effects.subscriptions) if (after !== undefined) states.set(after.id, toBasis(after));
	const moved = entries.map((before) => ({ before, after: follow(before, successor) }));
	const own = moved.filter(({ before }) => !isAboutCustomer(before));
	const ofCustomer = moved.filter(({ before }) => isAboutCustomer(before));
	return [
		...[...states].flatMap(([id, state]) =>
			settle(
				own.filter(({ after }) => after.subscriptionId === id),
				state,
			),
		),
		...settleBooks(ofCustomer, effects.terms),
	];
}

/**
 * The same when the timeline itself was edited: every open entry of one subscription against the state before it, those
 * about the customer against the price book that counts now.
 */
export function settleSchedule(
	entries: readonly ScheduledChange[],
	subscription: Pick<Subscription, "quantity" | "offerId" | "status">,
	priceBookId: PriceBookId | undefined,
): readonly RebasedEntry[] {
	const own = entries.filter((one) => !isAboutCustomer(one)).map((before) => ({ before, after: before }));
	return [...settle(own, toBasis(subscription)), ...settleBookEntries(entries.filter(isAboutCustomer), priceBookId)];
}

/** The same of the entries about the customer's price book alone, when another one counts. */
export function settleBookEntries(
	entries: readonly ScheduledChange[],
	priceBookId: PriceBookId | undefined,
): readonly RebasedEntry[] {
	return settle(
		entries.map((before) => ({ before, after: before })),
		toBookBasis(priceBookId),
	);
}

/** New terms settle what is planned about the customer's price book; what else happened only moves it along. */
function settleBooks(entries: readonly RebasedEntry[], terms: ChangeEffects["terms"]): readonly RebasedEntry[] {
	if (terms !== undefined) {
		const own = entries.filter(({ after }) => after.partnerId === terms.after.partnerId);
		return settle(own, toBookBasis(terms.after.priceBookId));
	}
	return entries
		.filter(({ before, after }) => before !== after)
		.map(({ before, after }) => ({ before, after: { ...after, version: before.version + 1 } }));
}

/** What an entry about the customer's price book is planned against: nothing of any subscription. */
export function toBookBasis(priceBookId: PriceBookId | undefined): ScheduleBasis {
	return { quantity: 0, offerId: "", status: "", ...(priceBookId === undefined ? {} : { priceBookId }) };
}

/** What an entry is planned against. */
export function toBasis({
	quantity,
	offerId,
	status,
}: Pick<Subscription, "quantity" | "offerId" | "status">): ScheduleBasis {
	return { quantity, offerId, status };
}

/** Entries in the order in which they will be carried out. */
export function inOrder<Entry extends Pick<ScheduledChange, "dueAt" | "position" | "id">>(
	entries: readonly Entry[],
): readonly Entry[] {
	return entries.toSorted((a, b) => compare(a.dueAt, b.dueAt) || a.position - b.position || compare(a.id, b.id));
}

function settle(entries: readonly RebasedEntry[], now: ScheduleBasis): readonly RebasedEntry[] {
	const byId = new Map(entries.map((one) => [one.after.id, one]));
	let state = now;
	const settled: RebasedEntry[] = [];
	for (const { id } of inOrder(entries.map(({ after }) => after))) {
		const entry = byId.get(id);
		if (entry === undefined) continue;
		const after = settleOne(entry.after, state);
		if (after.state === "planned") state = projectBasis(state, after.request);
		if (after !== entry.before) {
			settled.push({ before: entry.before, after: { ...after, version: entry.before.version + 1 } });
		}
	}
	return settled;
}

/** The same value when nothing changes, so that nothing is written. */
function settleOne(entry: ScheduledChange, state: ScheduleBasis): ScheduledChange {
	if (entry.state !== "planned") return entry;
	const reasons = findConflicts(entry, state);
	if (reasons.length > 0) return { ...entry, state: "undecided", reasons };
	return isSameBasis(entry.basis, state) ? entry : { ...entry, basis: state };
}

interface Succession {
	readonly from: SubscriptionId;
	readonly to: SubscriptionId;
}

function follow(entry: ScheduledChange, successor: Succession | undefined): ScheduledChange {
	const isOpen = entry.state === "planned" || entry.state === "undecided";
	if (!isOpen || successor === undefined || entry.subscriptionId !== successor.from) return entry;
	const subscriptionId = successor.to;
	return { ...entry, subscriptionId, request: { ...entry.request, subscriptionId } };
}

/** An upgrade's new subscription stands for its source; when it is undone, the source for it. */
function findSuccessor({
	effects,
	kind,
	subscriptionId,
}: Pick<CustomerChange, "effects" | "kind" | "subscriptionId">): Succession | undefined {
	const changed = effects.subscriptions;
	if (kind === "upgrade") {
		const bought = changed.find(({ before, after }) => before === undefined && after !== undefined)?.after;
		return bought === undefined ? undefined : { from: subscriptionId, to: bought.id };
	}
	if (kind !== "undo") return undefined;
	const given = changed.find(({ before, after }) => before?.status === "active" && after?.status === "deleted")?.before;
	const source = changed.find(
		({ before, after }) => before?.suspensionReasons.includes("Transition") && after?.status === "active",
	)?.after;
	return given === undefined || source === undefined ? undefined : { from: given.id, to: source.id };
}

function isSameBasis(one: ScheduleBasis, other: ScheduleBasis): boolean {
	return (
		one.quantity === other.quantity &&
		one.offerId === other.offerId &&
		one.status === other.status &&
		one.priceBookId === other.priceBookId
	);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
