import type { Caller } from "../../domain/access/caller.ts";
import { type CustomerId, type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { describeEffects, type SubscriptionEffect } from "../../domain/changes/describe-effects.ts";
import { planUndo } from "../../domain/changes/plan-undo.ts";
import { isUndoable, type UndoRefusal, undoWindowEnd } from "../../domain/changes/undo.ts";
import {
	type ChangePlace,
	findUndoing,
	listChangesByTime,
	listChangesSince,
} from "../../storage/change-history-store.ts";
import { type ChangesOf, findChange } from "../../storage/change-store.ts";
import type { Reader } from "../../storage/database.ts";
import { readPeople } from "../joins/read-people.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { type PresentFacts, readPresent } from "./compute-undo.ts";

export type { ChangePlace } from "../../storage/change-history-store.ts";

/** A change that was made, and whether it can be taken back. */
export interface ListedChange {
	readonly change: CustomerChange;
	readonly effects: readonly SubscriptionEffect[];
	readonly undoneBy?: ChangeId;
	/** Absent for what can never be taken back. */
	readonly undoableUntil?: Instant;
	/** Nothing is against it when empty. */
	readonly undoRefusals: readonly UndoRefusal[];
}

/** Whose changes, and as seen by whom. */
export interface ChangesKey {
	readonly caller: Caller;
	readonly customerId: CustomerId;
}

/** A page of a customer's changes, the last first; undefined for another partner's customer. `more`: another follows. */
export async function listCustomerChanges(
	surroundings: Surroundings,
	key: ChangesKey,
	listing: { readonly limit: number; readonly before?: ChangePlace; readonly subscriptionId?: SubscriptionId },
): Promise<{ readonly items: readonly ListedChange[]; readonly more: boolean } | undefined> {
	return await surroundings.database.read(async (db) => {
		const { limit } = listing;
		const of = { customerId: key.customerId, partnerId: key.caller.partnerId };
		return await viewWithin(surroundings, db, {
			...{ key, of },
			changes: await listChangesByTime(db, of, { ...listing, limit: limit + 1 }),
			limit,
		});
	});
}

/** One change of a customer; undefined when there is none of that id that the partner made. */
export async function readCustomerChange(
	surroundings: Surroundings,
	key: ChangesKey,
	changeId: ChangeId,
): Promise<ListedChange | undefined> {
	return await surroundings.database.read(async (db) => {
		const of = { customerId: key.customerId, partnerId: key.caller.partnerId };
		const change = await findChange(db, of, changeId);
		if (change === undefined) return undefined;
		const viewed = await viewWithin(surroundings, db, { key, of, changes: [change], limit: 1 });
		return viewed?.items[0];
	});
}

interface ChangesToView {
	readonly key: ChangesKey;
	readonly of: ChangesOf;
	/** One more than the limit where more follow. */
	readonly changes: readonly CustomerChange[];
	readonly limit: number;
}

async function viewWithin(surroundings: Surroundings, db: Reader, { key, of, changes, limit }: ChangesToView) {
	const facts = await findCustomerFacts(db, of.partnerId, of.customerId);
	if (facts === undefined) return undefined;
	const at = inTimeOf(surroundings, facts.customer);
	const shown = changes.slice(0, limit);
	const present = await readPresent(at, { db, facts, caller: key.caller });
	const undoing = await findUndoing(
		db,
		of.customerId,
		shown.map(({ id }) => id),
	);
	const assess = await prepareUndo(at, db, { of, shown, present });
	const items = shown.map((change): ListedChange => {
		const undoneBy = undoing.get(change.id);
		return {
			change,
			effects: describeEffects(change.effects),
			...(undoneBy === undefined ? {} : { undoneBy }),
			...(isUndoable(change) ? { undoableUntil: undoWindowEnd(change, present.undoDays) } : {}),
			undoRefusals: assess(change, undoneBy),
		};
	});
	return { items, more: changes.length > limit };
}

interface UndoToAssess {
	readonly of: ChangesOf;
	readonly shown: readonly CustomerChange[];
	readonly present: PresentFacts;
}

/** What came later is read once, from the earliest change on that could still be taken back. */
async function prepareUndo(at: Surroundings, db: Reader, { of, shown, present }: UndoToAssess) {
	const now = at.now();
	const open = shown.filter((change) => isUndoable(change) && now < undoWindowEnd(change, present.undoDays));
	const later = await readLater(db, of, open);
	const people = await readPeople(db, { customerId: of.customerId, now }, open);
	const moment = { id: toId<ChangeId>("undo"), at: now, day: dayOf(now), by: "caller" } as const;
	return (undone: CustomerChange, undoneBy: ChangeId | undefined): readonly UndoRefusal[] => {
		const others = open.includes(undone) ? later : [];
		const planned = planUndo({
			...{ ...present, moment, undone, others },
			...(undone.effects.users === undefined ? {} : { people }),
			...(undoneBy === undefined ? {} : { undoneBy }),
		});
		if (planned.kind === "planned") return [];
		return open.includes(undone) ? planned.refusals : planned.refusals.filter(({ code }) => lasting.has(code));
	};
}

/** What is against an undo whatever came later. */
const lasting: ReadonlySet<UndoRefusal["code"]> = new Set([
	"undoKind",
	"undoneAlready",
	"undoWindowClosed",
	"irreversibleUpstream",
]);

async function readLater(
	db: Reader,
	of: ChangesOf,
	open: readonly CustomerChange[],
): Promise<readonly CustomerChange[]> {
	const [id] = open.map((change) => change.id).toSorted();
	const [at] = open.map((change) => change.at).toSorted();
	if (id === undefined || at === undefined) return [];
	const later = await listChangesSince(db, of, { id, at });
	const known = new Set(later.map((change) => change.id));
	return [...open.filter((change) => !known.has(change.id)), ...later];
}
