import type { SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { laterOf } from "../billing/day.ts";
import { planUndoCharges } from "../billing/plan-undo-charges.ts";
import type { BillingChange, ChargePlan } from "../billing/proration-line.ts";
import { toChargePlan } from "../billing/write-lines.ts";
import { type Catalog, getOffer } from "../catalog/catalog.ts";
import { mayWriteDirectory } from "../customers/directory-access.ts";
import { refusePeople, reversePeople } from "../joins/undo-people.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { BilledCharges, ChangeEffects, CustomerChange } from "./customer-change.ts";
import { composeEffects, findParted, findStrayed, reverseEffects } from "./plan-undo-effects.ts";
import { findLater } from "./plan-undo-later.ts";
import { isEqual } from "./quote-difference-equal.ts";
import { isIrreversible, isUndoable, type UndoFacts, type UndoRefusal, undoWindowEnd } from "./undo.ts";

export type PlannedUndo =
	| { readonly kind: "planned"; readonly change: CustomerChange }
	| { readonly kind: "refused"; readonly refusals: readonly UndoRefusal[] };

/**
 * Takes a change back, to the same seats, licenses and balance, or says everything that is against it. Periods that the
 * clock charged since are taken back too: the restored billing ends where it ended before the change, so the clock
 * charges them again, for what is then there.
 */
export function planUndo(facts: UndoFacts): PlannedUndo {
	const { undone, moment } = facts;
	const { automatic, blocking } = findLater(undone, facts.others);
	const taken = [undone, ...automatic];
	const made = composeEffects(taken);
	const charges = reverseCharges(facts, taken);
	const people = facts.people === undefined ? [] : reversePeople(undone.effects.users ?? [], facts.people);
	const effects = {
		...reverseEffects(made, facts, charges?.plan),
		...(people.length === 0 ? {} : { users: people }),
	};
	const refusals = [
		...refuseChange(facts),
		...refuseState(facts, { made, effects, blocking }),
		...refuseLicenses(facts, { made, effects }),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const { customerId, partnerId, subscriptionId } = undone;
	return {
		kind: "planned",
		change: {
			...{ id: moment.id, customerId, partnerId, kind: "undo", subscriptionId, at: moment.at, by: moment.by },
			effects,
			...(charges === undefined ? {} : { charges }),
			undoes: undone.id,
		},
	};
}

/** Every line the other way, the last first. What was to stand on a later invoice is taken back on that one. */
function reverseCharges({ undone, moment }: UndoFacts, taken: readonly CustomerChange[]): BilledCharges | undefined {
	const billed = taken.flatMap(({ charges }) => charges ?? []);
	const [first] = billed;
	if (first === undefined) return undefined;
	const { currency, policy } = first.plan.change;
	const change: BillingChange = { id: moment.id, day: moment.day, currency, policy };
	const all: ChargePlan = toChargePlan(
		change,
		billed.flatMap(({ plan }) => plan.lines),
	);
	return {
		plan: planUndoCharges(change, all),
		invoicedFrom: laterOf(moment.day, undone.charges?.invoicedFrom ?? moment.day),
	};
}

function refuseChange({ undone, undoneBy, moment, undoDays, relationship }: UndoFacts): readonly UndoRefusal[] {
	const refusals: UndoRefusal[] = [];
	if (relationship.reseller === "ended") refusals.push({ code: "undoResellerEnded" });
	if (!isUndoable(undone)) return [...refusals, { code: "undoKind", kind: undone.kind }];
	if (undoneBy !== undefined) return [...refusals, { code: "undoneAlready", by: undoneBy }];
	if (isIrreversible(undone)) refusals.push({ code: "irreversibleUpstream" });
	const until = undoWindowEnd(undone, undoDays);
	if (moment.at >= until) refusals.push({ code: "undoWindowClosed", until });
	return refusals;
}

function refuseState(
	facts: UndoFacts,
	{
		made,
		effects,
		blocking,
	}: {
		readonly made: Omit<ChangeEffects, "orders">;
		readonly effects: ChangeEffects;
		readonly blocking: CustomerChange | undefined;
	},
): readonly UndoRefusal[] {
	if (facts.undoneBy !== undefined || !isUndoable(facts.undone)) return [];
	if (blocking !== undefined) {
		const { id: changeId, kind, at } = blocking;
		return [{ code: "changedSince", changeId, kind, at }];
	}
	const subscriptionId = findStrayed(made, facts) ?? findParted(effects, facts);
	if (subscriptionId !== undefined) return [{ code: "changedElsewhere", subscriptionId }];
	return listStatesEnded(effects, facts.moment.at);
}

/** What would be put back and end the next moment, for good: a suspension would be deleted, a trial expire. */
function listStatesEnded({ subscriptions }: ChangeEffects, now: Instant): readonly UndoRefusal[] {
	return subscriptions.flatMap(({ after }): readonly UndoRefusal[] => {
		const endedAt = after?.stateEndsAt;
		if (after === undefined || endedAt === undefined || now < endedAt) return [];
		return [{ code: "undoStateEnded", subscriptionId: after.id, status: after.status, endedAt }];
	});
}

function refuseLicenses(
	facts: UndoFacts,
	{ made, effects }: { readonly made: Omit<ChangeEffects, "orders">; readonly effects: ChangeEffects },
): readonly UndoRefusal[] {
	if (facts.undoneBy !== undefined || !isUndoable(facts.undone)) return [];
	const refusals: UndoRefusal[] = [];
	const moved = new Set(
		made.assignments
			.filter(({ before, after }) => !isAssigned(facts.assignments, { before, after }))
			.map(({ before, after }) => (before ?? after)?.userId),
	);
	if (moved.size > 0) refusals.push({ code: "licensesMoved", users: moved.size });
	const { users = [] } = facts.undone.effects;
	if (facts.people !== undefined) {
		const given = made.assignments.flatMap(({ after }) =>
			after === undefined ? [] : `${after.userId} ${after.skuId}`,
		);
		refusals.push(...refusePeople(users, facts.people, { ...facts, given: new Set(given) }));
	}
	if (made.assignments.length + users.length > 0) {
		if (!facts.mayMoveLicenses) refusals.push({ code: "undoUserContext" });
		if (!mayWriteDirectory(facts.relationship, facts.moment.at)) refusals.push({ code: "undoDirectoryAccess" });
	}
	return [...refusals, ...refuseSeats(facts, effects)];
}

interface LicenseEffect {
	readonly before: LicenseAssignment | undefined;
	readonly after: LicenseAssignment | undefined;
}

/** Whether a license is as the change left it; when it was given is not asked. */
function isAssigned(assignments: readonly LicenseAssignment[], { before, after }: LicenseEffect): boolean {
	const left = after ?? before;
	const now = assignments.find(({ userId, skuId }) => userId === left?.userId && skuId === left.skuId);
	if (now === undefined || after === undefined) return now === undefined && after === undefined;
	return now.groupName === after.groupName && isEqual([...now.disabledPlans].sort(), [...after.disabledPlans].sort());
}

/** Undoing a reactivation suspends again, which takes no seat away. */
const kindsWithSeats: readonly CustomerChange["kind"][] = ["seats", "upgrade", "conversion", "join", "leave"];

/** Seats that go must not be somebody's. */
function refuseSeats(
	{ undone, catalog, subscriptions, assignments }: UndoFacts,
	effects: ChangeEffects,
): readonly UndoRefusal[] {
	if (!kindsWithSeats.includes(undone.kind)) return [];
	const restored = new Map(
		effects.subscriptions.flatMap(({ after }) => (after === undefined ? [] : [[after.id, after]])),
	);
	const before = countSeats(catalog, subscriptions);
	const after = countSeats(
		catalog,
		subscriptions.map((one) => restored.get(one.id) ?? one),
	);
	return [...before].flatMap(([skuId, seats]): readonly UndoRefusal[] => {
		const seatsAfter = after.get(skuId) ?? 0;
		const given = effects.assignments.filter((one) => one.after?.skuId === skuId && one.before === undefined).length;
		const taken = effects.assignments.filter((one) => one.before?.skuId === skuId && one.after === undefined).length;
		const assigned = assignments.filter((one) => one.skuId === skuId).length + given - taken;
		return (seatsAfter < seats || given > taken) && assigned > seatsAfter
			? [{ code: "undoSeatsAssigned", skuId, assigned, seatsAfter }]
			: [];
	});
}

function countSeats(catalog: Catalog, subscriptions: readonly Subscription[]): ReadonlyMap<SkuId, number> {
	const seats = new Map<SkuId, number>();
	for (const { status, offerId, quantity } of subscriptions) {
		if (status !== "active") continue;
		const { skuId } = getOffer(catalog, offerId);
		seats.set(skuId, (seats.get(skuId) ?? 0) + quantity);
	}
	return seats;
}
