import { isAllowed, type Operation } from "../domain/access/permissions.ts";
import { termEndsAt } from "../domain/subscriptions/state-end.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { SubscriptionChanges, SubscriptionUpdateRefusal } from "../domain/subscriptions/subscription-update.ts";
import { assessNextTerm, type NextTermChoice } from "../domain/timeline/assess-next-term.ts";
import { operationFor } from "../domain/timeline/entry-refusal.ts";
import { findNextTerm, isSameTerm, listNextTermEntries, planNextTerm } from "../domain/timeline/next-term.ts";
import { mostOpenEntries } from "../domain/timeline/plan-entry.ts";
import { isInTimelineOf } from "../domain/timeline/scheduled-change.ts";
import type { Transactor } from "../storage/database.ts";
import { listOpenScheduledChanges } from "../storage/schedule-store.ts";
import type { CustomerFacts } from "./read-customer.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";
import { editWithin, type TimelineEdit } from "./timeline/edit-timeline.ts";

/** What is asked of a next term: something, or nothing, which takes back what was asked before. */
export type NextTermWish = NextTermChoice | "asPresent";

/** A next term that is to be decided together with other changes of its subscription. */
export interface NextTermToPlan {
	readonly origin: RequestOrigin;
	readonly facts: CustomerFacts;
	readonly subscription: Subscription;
	readonly changes: SubscriptionChanges;
	readonly wish: NextTermWish;
}

/** What the wish means: for the subscription itself, and for its timeline. */
export type PlannedNextTerm =
	| { readonly kind: "forbidden"; readonly operation: Operation }
	| { readonly kind: "refused"; readonly refusals: readonly SubscriptionUpdateRefusal[] }
	| { readonly kind: "planned"; readonly changes: SubscriptionChanges; readonly edits: readonly TimelineEdit[] };

/**
 * Plans a wish as entries of the timeline at the moment when the next term begins. Nothing is read for legacy, which has
 * no such wish. Who may not change what is planned leaves it by not naming it.
 */
export async function planNextTermEdit(
	{ catalog }: Surroundings,
	tx: Transactor,
	{ origin, facts, subscription, changes, wish }: NextTermToPlan,
): Promise<PlannedNextTerm> {
	const { customer, own } = facts;
	const isLegacy = subscription.regime === "legacy";
	if (isLegacy && wish === "asPresent") return { kind: "planned", changes, edits: [] };
	const after = { ...subscription, ...pick(changes) };
	const assessed =
		wish === "asPresent"
			? undefined
			: assessNextTerm({ catalog, country: customer.country, subscription: after, own }, wish);
	if (assessed?.kind === "refused") return assessed;
	const open = (await listOpenScheduledChanges(tx, customer.id)).filter((one) => isInTimelineOf(one, subscription));
	const next = assessed?.next;
	const told = findNextTerm(subscription, open);
	const nextCommittedUntil = next?.committedUntil ?? "asOffered";
	if (next !== undefined && told !== undefined && isSameTerm(next, told))
		return { kind: "planned", changes, edits: [] };
	const canceled = listNextTermEntries(subscription, open);
	const added = next === undefined ? [] : planNextTerm(after, next);
	const operation = [...canceled.map(({ request }) => request), ...added]
		.map(({ kind }) => operationFor(kind))
		.find((one) => !isAllowed(origin.caller, one));
	if (operation !== undefined)
		return wish === "asPresent" ? { kind: "planned", changes, edits: [] } : { kind: "forbidden", operation };
	if (open.length + added.length > mostOpenEntries)
		return { kind: "refused", refusals: [{ code: "nextTermFull", maximum: mostOpenEntries }] };
	const dueAt = termEndsAt(subscription);
	return {
		kind: "planned",
		changes: { ...changes, nextCommittedUntil },
		edits: [
			...canceled.map(({ id: entryId }): TimelineEdit => ({ kind: "cancel", entryId })),
			...added.map((request): TimelineEdit => ({ kind: "add", request, dueAt })),
		],
	};
}

/** Writes what was planned, in the transaction of the change that it came with. */
export async function saveNextTermEdit(
	tx: Transactor,
	at: Surroundings,
	{ origin, subscription, edits }: Pick<NextTermToPlan, "origin" | "subscription"> & { edits: readonly TimelineEdit[] },
): Promise<void> {
	const { customerId, id: subscriptionId } = subscription;
	for (const edit of edits) {
		const outcome = await editWithin(tx, at, { key: { customerId, subscriptionId }, origin, edit });
		if (outcome.kind !== "edited") throw new Error(`a next term was planned and then ${outcome.kind}`);
	}
}

/** The members of a subscription that a next term is held against. */
function pick({ quantity, status, autoRenew }: SubscriptionChanges): Partial<Subscription> {
	return {
		...(quantity === undefined ? {} : { quantity }),
		...(status === undefined ? {} : { status }),
		...(autoRenew === undefined ? {} : { autoRenew }),
	};
}
