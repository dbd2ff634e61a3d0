import type { SubscriptionId } from "../basics/ids.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { ChangeEffects, CustomerChange, Replaced } from "./customer-change.ts";
import { isEqual } from "./quote-difference-equal.ts";
import type { UndoFacts } from "./undo.ts";

type Present = Pick<UndoFacts, "subscriptions" | "billings">;

/** Everything that some changes, oldest first, made of each thing: what was there before the first and after the last. */
export function composeEffects(changes: readonly CustomerChange[]): Omit<ChangeEffects, "orders"> {
	const all = changes.map(({ effects }) => effects);
	return {
		subscriptions: compose(
			all.flatMap(({ subscriptions }) => subscriptions),
			({ id }) => id,
		),
		billings: compose(
			all.flatMap(({ billings }) => billings),
			({ subscriptionId }) => subscriptionId,
		),
		batches: compose(
			all.flatMap(({ batches }) => batches),
			({ subscriptionId, id }) => `${subscriptionId} ${id}`,
		),
		assignments: compose(
			all.flatMap(({ assignments }) => assignments),
			({ userId, skuId }) => `${userId} ${skuId}`,
		),
	};
}

/**
 * The effects the other way. Versions and numbers of lines go on growing, since what happened stays in the history; a
 * subscription that the change began is deleted and no longer billed, but its lines keep it.
 */
export function reverseEffects(
	made: Omit<ChangeEffects, "orders">,
	present: Present,
	charges: ChargePlan | undefined,
): ChangeEffects {
	const known = new Map(present.subscriptions.map((one) => [one.id, one]));
	return {
		subscriptions: made.subscriptions.flatMap(({ before, after }) => {
			const now = known.get((before ?? after)?.id ?? ("" as SubscriptionId)); // one of the two is there
			return now === undefined ? [] : { before: now, after: restoreSubscription(now, before) };
		}),
		billings: made.billings.flatMap(({ before, after }) => {
			const now = present.billings.get((before ?? after)?.subscriptionId ?? ("" as SubscriptionId)); // likewise
			return now === undefined ? [] : { before: now, after: restoreBilling(now, before, charges) };
		}),
		batches: made.batches.map(turnRound),
		assignments: giveFirst(made.assignments.map(turnRound)),
		orders: [],
	};
}

/** A subscription that is not as the changes left it, whatever else its version says. */
export function findStrayed(
	{ subscriptions, billings }: Omit<ChangeEffects, "orders">,
	present: Present,
): SubscriptionId | undefined {
	const known = new Map(present.subscriptions.map((one) => [one.id, one]));
	const subscription = subscriptions.find(({ after }) => after !== undefined && !isAsLeft(known.get(after.id), after));
	if (subscription?.after !== undefined) return subscription.after.id;
	const billing = billings.find(
		({ after }) => after !== undefined && !isBilledAsLeft(present.billings.get(after.subscriptionId), after),
	);
	return billing?.after?.subscriptionId;
}

/** A base or an add-on that went another way since, so that the add-on would run without its base. */
export function findParted(
	effects: Pick<ChangeEffects, "subscriptions">,
	{ subscriptions }: Pick<Present, "subscriptions">,
): SubscriptionId | undefined {
	const restored = new Map(
		effects.subscriptions.flatMap(({ after }) => (after === undefined ? [] : [[after.id, after]])),
	);
	const afterwards = new Map(subscriptions.map((one) => [one.id, restored.get(one.id) ?? one]));
	for (const { id, status, parentSubscriptionId } of afterwards.values()) {
		const base = parentSubscriptionId === undefined ? undefined : afterwards.get(parentSubscriptionId);
		if (status !== "active" || base === undefined || base.status === "active") continue;
		if (restored.has(id) && !restored.has(base.id)) return base.id;
		if (restored.has(base.id)) return id;
	}
	return undefined;
}

function restoreSubscription(now: Subscription, before: Subscription | undefined): Subscription {
	const version = now.version + 1;
	if (before !== undefined) return { ...before, version };
	const { stateEndsAt: _, ...rest } = now;
	return { ...rest, status: "deleted", version };
}

function restoreBilling(
	now: SubscriptionBilling,
	before: SubscriptionBilling | undefined,
	charges: ChargePlan | undefined,
): SubscriptionBilling {
	const own = (charges?.lines ?? []).filter(({ subscriptionId }) => subscriptionId === now.subscriptionId).length;
	const linesWritten = now.linesWritten + own;
	return before === undefined ? { ...now, running: false, linesWritten } : { ...before, linesWritten };
}

function isAsLeft(now: Subscription | undefined, left: Subscription): boolean {
	return now !== undefined && isEqual({ ...now, version: 0 }, { ...left, version: 0 });
}

function isBilledAsLeft(now: SubscriptionBilling | undefined, left: SubscriptionBilling): boolean {
	return now !== undefined && isEqual({ ...now, linesWritten: 0 }, { ...left, linesWritten: 0 });
}

/** The first `before` and the last `after` of each thing; nothing where they are the same. */
function compose<Thing>(
	effects: readonly Replaced<Thing>[],
	keyOf: (thing: Thing) => string,
): readonly Replaced<Thing>[] {
	const composed = new Map<string, Replaced<Thing>>();
	for (const { before, after } of effects) {
		const thing = before ?? after;
		if (thing === undefined) continue;
		const key = keyOf(thing);
		const earlier = composed.get(key);
		composed.set(key, toReplaced(earlier === undefined ? before : earlier.before, after));
	}
	return [...composed.values()].filter(({ before, after }) => !isEqual(before, after));
}

function turnRound<Thing>({ before, after }: Replaced<Thing>): Replaced<Thing> {
	return toReplaced(after, before);
}

function toReplaced<Thing>(before: Thing | undefined, after: Thing | undefined): Replaced<Thing> {
	return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Whoever reads the effects in order never sees a user without either license. */
function giveFirst<Thing>(effects: readonly Replaced<Thing>[]): readonly Replaced<Thing>[] {
	return [...effects.filter(({ after }) => after !== undefined), ...effects.filter(({ after }) => after === undefined)];
}
