import { type CustomerId, storedId } from "../domain/basics/ids.ts";
import { addDays, type Instant, startOfDay, storedInstant } from "../domain/basics/instant.ts";
import { dayOf } from "../domain/billing/day.ts";
import type { ScheduledChange, ScheduledChangeId } from "../domain/timeline/scheduled-change.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { ScheduledChangeRow } from "./money-tables.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";

/** Every entry of a customer's timelines, whichever partner made it, in the order in which they come due. */
export async function listScheduledChanges(db: Reader, customerId: CustomerId): Promise<readonly ScheduledChange[]> {
	return (await entriesOfCustomer.all(db, { customerId })).map(fromRow);
}

const entriesOfCustomer = readStatement(["customerId"], (db, place) =>
	selectEntries(db, place("customerId")).orderBy("due_at").orderBy("position").orderBy("id"),
);

/** The same without what is done, failed or canceled. */
export async function listOpenScheduledChanges(
	db: Reader,
	customerId: CustomerId,
): Promise<readonly ScheduledChange[]> {
	return (await openEntriesOfCustomer.all(db, { customerId })).map(fromRow);
}

const openEntriesOfCustomer = readStatement(["customerId"], (db, place) =>
	selectEntries(db, place("customerId"))
		.where("state", "in", ["planned", "undecided"])
		.orderBy("due_at")
		.orderBy("position")
		.orderBy("id"),
);

/** Writes an entry, new or changed. */
export async function saveScheduledChange(tx: Transactor, entry: ScheduledChange): Promise<void> {
	await upsertEntry.run(tx, { ...toRow(entry) });
}

/** One entry; undefined when the customer has none of that id. */
export async function findScheduledChange(
	db: Reader,
	customerId: CustomerId,
	id: ScheduledChangeId,
): Promise<ScheduledChange | undefined> {
	const row = await selectEntries(db, customerId).where("id", "=", id).executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** When anything last happened to a customer by its own time: a change, or a purchase without one. */
export async function findLatestMoment(db: Reader, customerId: CustomerId): Promise<Instant | undefined> {
	const change = await db
		.selectFrom("customer_changes")
		.select(({ fn }) => fn.max("occurred_at").as("at"))
		.where("customer_id", "=", customerId)
		.executeTakeFirst();
	const bought = await db
		.selectFrom("subscriptions")
		.select(({ fn }) => fn.max("created_at").as("at"))
		.where("customer_id", "=", customerId)
		.executeTakeFirst();
	const [latest] = [change?.at, bought?.at]
		.filter((at) => typeof at === "string")
		.toSorted()
		.toReversed();
	return latest === undefined ? undefined : storedInstant(latest);
}

/** Where a search for customers with something due begins, and how many it may find. */
export interface DueSearch {
	readonly now: Instant;
	/** The last customer of the search before; from the first one when absent. */
	readonly after?: CustomerId;
	readonly limit: number;
}

/**
 * Customers of real time, not deleted, for whom something may be due: a period begins, a term or a state ends, or an
 * entry's time has come. In the order of their ids, so that a customer that fails cannot hold back the ones after it.
 * Each of the four kinds is found by an index of its own.
 */
export async function listCustomersDue(db: Reader, search: DueSearch): Promise<readonly CustomerId[]> {
	const { now, after = "", limit } = search;
	const found = [
		...(await periodsBegun.all(db, { after, limit, day: dayOf(now) })),
		...(await termsEnded.all(db, { after, limit, lastDay: startOfDay(addDays(now, -1)) })),
		...(await statesEnded.all(db, { after, limit, now })),
		...(await entriesDue.all(db, { after, limit, now })),
	];
	const ids = new Set(found.map((row) => row.customer_id));
	return [...ids]
		.toSorted()
		.slice(0, limit)
		.map((id) => storedId<CustomerId>(id));
}

const periodsBegun = readStatement(["after", "limit", "day"], (db, place) =>
	db
		.selectFrom("subscription_billing")
		.innerJoin("customers", "customers.id", "subscription_billing.customer_id")
		.select("subscription_billing.customer_id")
		.distinct()
		.where("running", "=", 1)
		.where("billed_until", "<=", place("day"))
		.where("subscription_billing.customer_id", ">", place("after"))
		.where("customers.clock", "is", null)
		.where("customers.deleted_at", "is", null)
		.orderBy("subscription_billing.customer_id")
		.limit(place("limit")),
);

const termsEnded = readStatement(["after", "limit", "lastDay"], (db, place) =>
	selectDueSubscriptions(db, place("after"), place("limit"))
		.where("committed_until", "<=", place("lastDay"))
		.where((eb) =>
			eb.or([eb("status", "=", "active"), eb.and([eb("status", "=", "suspended"), eb("regime", "=", "newCommerce")])]),
		),
);

const statesEnded = readStatement(["after", "limit", "now"], (db, place) =>
	selectDueSubscriptions(db, place("after"), place("limit"))
		.where("state_ends_at", "<=", place("now"))
		.where("status", "!=", "deleted"),
);

const entriesDue = readStatement(["after", "limit", "now"], (db, place) =>
	db
		.selectFrom("scheduled_changes")
		.innerJoin("customers", "customers.id", "scheduled_changes.customer_id")
		.select("scheduled_changes.customer_id")
		.distinct()
		.where("state", "=", "planned")
		.where("due_at", "<=", place("now"))
		.where("scheduled_changes.customer_id", ">", place("after"))
		.where("customers.clock", "is", null)
		.where("customers.deleted_at", "is", null)
		.orderBy("scheduled_changes.customer_id")
		.limit(place("limit")),
);

function selectDueSubscriptions(db: Reader, after: string, limit: number) {
	return db
		.selectFrom("subscriptions")
		.innerJoin("customers", "customers.id", "subscriptions.customer_id")
		.select("subscriptions.customer_id")
		.distinct()
		.where("subscriptions.customer_id", ">", after)
		.where("customers.clock", "is", null)
		.where("customers.deleted_at", "is", null)
		.orderBy("subscriptions.customer_id")
		.limit(limit);
}

function selectEntries(db: Reader, customerId: CustomerId) {
	return db.selectFrom("scheduled_changes").selectAll().where("customer_id", "=", customerId);
}

const entryColumns = [
	"customer_id",
	"id",
	"partner_id",
	"subscription_id",
	"due_at",
	"position",
	"request",
	"basis",
	"state",
	"change_id",
	"reasons",
	"created_at",
	"created_by",
	"version",
] as const satisfies readonly (keyof ScheduledChangeRow)[];

const changingColumns = [
	"subscription_id",
	"due_at",
	"position",
	"request",
	"basis",
	"state",
	"change_id",
	"reasons",
	"version",
] as const satisfies readonly (typeof entryColumns)[number][];

const upsertEntry = writeStatement(entryColumns, (db, place) =>
	db
		.insertInto("scheduled_changes")
		.values(placeAll(entryColumns, place))
		.onConflict((conflict) => conflict.columns(["customer_id", "id"]).doUpdateSet(placeAll(changingColumns, place))),
);

function fromRow(row: ScheduledChangeRow): ScheduledChange {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		subscriptionId: storedId(row.subscription_id),
		dueAt: storedInstant(row.due_at),
		position: row.position,
		request: fromJson<ScheduledChange["request"]>(row.request),
		basis: fromJson<ScheduledChange["basis"]>(row.basis),
		state: row.state as ScheduledChange["state"], // written by toRow only
		...(row.change_id === null ? {} : { changeId: storedId(row.change_id) }),
		reasons: fromJson<ScheduledChange["reasons"]>(row.reasons),
		createdAt: storedInstant(row.created_at),
		createdBy: row.created_by,
		version: row.version,
	};
}

function toRow(entry: ScheduledChange): ScheduledChangeRow {
	return {
		customer_id: entry.customerId,
		id: entry.id,
		partner_id: entry.partnerId,
		subscription_id: entry.subscriptionId,
		due_at: entry.dueAt,
		position: entry.position,
		request: toJson(entry.request),
		basis: toJson(entry.basis),
		state: entry.state,
		change_id: entry.changeId ?? null,
		reasons: toJson(entry.reasons),
		created_at: entry.createdAt,
		created_by: entry.createdBy,
		version: entry.version,
	};
}
