import type { SubscriptionId } from "../basics/ids.ts";
import type { CustomerChange } from "./customer-change.ts";

/** What came after a change on the same subscriptions. */
export interface LaterChanges {
	/** Periods and renewals that the clock charged since; they are taken back with the change. */
	readonly automatic: readonly CustomerChange[];
	/** The first thing since that still stands and that somebody or the end of a term did, or that is in another currency. */
	readonly blocking: CustomerChange | undefined;
}

/**
 * Sorts what came after a change on the subscriptions that it touched. The order of two changes is told by what they
 * found, the version of the subscription and the number of its lines, since a quoted change has an older id than its
 * carrying out and the clock may notice late. A change that was taken back itself counts for nothing.
 */
export function findLater(undone: CustomerChange, others: readonly CustomerChange[]): LaterChanges {
	const later = others.filter((other) => other.id !== undone.id && isAfter(other, undone));
	const undos = later.filter(({ undoes }) => undoes !== undefined);
	const takenBack = new Set(undos.map(({ undoes }) => undoes));
	const reversed = new Set(undos.flatMap(reversedLines));
	const standing = later.filter(({ id, undoes }) => undoes === undefined && !takenBack.has(id));
	const byClock = standing
		.filter((one) => isAutomatic(one) && !isReversed(one, { reversed, undos, later }))
		.filter((one) => bills(undone) || one.kind === "renewal");
	const currency = [undone, ...byClock].flatMap(({ charges }) => charges?.plan.change.currency ?? [])[0];
	// One change is charged in one currency, so what was renewed in another cannot be taken back with it.
	const automatic = byClock.filter(({ charges }) => (charges?.plan.change.currency ?? currency) === currency);
	const standApart = byClock.filter((one) => !automatic.includes(one));
	const blocking = [...standing.filter((one) => !isAutomatic(one)), ...standApart].toSorted(byTime)[0];
	return { automatic, blocking };
}

function isAutomatic({ kind, by }: CustomerChange): boolean {
	return by === "clock" && (kind === "cycle" || kind === "renewal");
}

function bills({ effects }: CustomerChange): boolean {
	return effects.billings.length > 0;
}

/** Whether a change found on some subscription what the other had left there, or something later. */
function isAfter(other: CustomerChange, first: CustomerChange): boolean {
	const versions = versionsAfter(first);
	const lines = linesAfter(first);
	return (
		other.effects.subscriptions.some(
			({ before }) => before !== undefined && before.version >= (versions.get(before.id) ?? Number.POSITIVE_INFINITY),
		) ||
		other.effects.billings.some(
			({ before, after }) =>
				before !== undefined &&
				after !== undefined &&
				before.linesWritten < after.linesWritten &&
				before.linesWritten >= (lines.get(before.subscriptionId) ?? Number.POSITIVE_INFINITY),
		)
	);
}

function versionsAfter({ effects }: CustomerChange): ReadonlyMap<SubscriptionId, number> {
	return new Map(
		effects.subscriptions.flatMap(({ after }) => (after === undefined ? [] : [[after.id, after.version]])),
	);
}

function linesAfter({ effects }: CustomerChange): ReadonlyMap<SubscriptionId, number> {
	return new Map(
		effects.billings.flatMap(({ after }) => (after === undefined ? [] : [[after.subscriptionId, after.linesWritten]])),
	);
}

function reversedLines({ charges }: CustomerChange): readonly string[] {
	return (charges?.plan.lines ?? []).flatMap(({ settles }) => (settles?.how === "undoes" ? settles.lineId : []));
}

interface Undone {
	readonly reversed: ReadonlySet<string>;
	readonly undos: readonly CustomerChange[];
	readonly later: readonly CustomerChange[];
}

/** Whether the undo of another change took this period or renewal back with it. */
function isReversed(automatic: CustomerChange, { reversed, undos, later }: Undone): boolean {
	const lines = automatic.charges?.plan.lines ?? [];
	if (lines.length > 0) return lines.every(({ id }) => reversed.has(id));
	return undos.some((undo) => {
		const undone = later.find(({ id }) => id === undo.undoes);
		return undone !== undefined && isAfter(automatic, undone) && isAfter(undo, automatic);
	});
}

function byTime(one: CustomerChange, other: CustomerChange): number {
	return compare(one.at, other.at) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
