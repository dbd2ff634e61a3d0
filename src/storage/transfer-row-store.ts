import { type AccountId, type CustomerId, type PartnerId, storedId, type UserId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { ChangeId } from "../domain/billing/proration-line.ts";
import type { ChangeEffects } from "../domain/changes/customer-change.ts";
import {
	type LicenseTransfer,
	type TransferCounts,
	type TransferId,
	type TransferRow,
	type TransferRowState,
	transferRowStates,
	type WorkState,
	workStates,
} from "../domain/transfers/license-transfer.ts";
import type { Reader, Transactor } from "./database.ts";
import { contains } from "./dialect.ts";
import { fromJson } from "./json.ts";
import { placeAll, writeStatement } from "./statement.ts";
import { fromTransferRow, toTransferRow } from "./transfer-row-columns.ts";
import type { LicenseTransferUserRow } from "./transfer-tables.ts";

type OfTransfer = Pick<LicenseTransfer, "customerId" | "id">;

/** How many rows one insert carries, and how many ids one question names; below the parameter limits of both databases. */
const rowsAtOnce = 500;

/** Up to here a prepared statement for each row beats one that is compiled anew for its number of rows. */
const mostOneByOne = 20;

/** Writes the users of a transfer that begins. */
export async function saveNewTransferRows(tx: Transactor, rows: readonly TransferRow[]): Promise<void> {
	if (rows.length <= mostOneByOne) {
		for (const row of rows) await insertRow.run(tx, { ...toTransferRow(row) });
		return;
	}
	for (let start = 0; start < rows.length; start += rowsAtOnce) {
		const some = rows.slice(start, start + rowsAtOnce).map(toTransferRow);
		await tx.insertInto("license_transfer_rows").values(some).execute();
	}
}

const insertColumns = [
	...["customer_id", "transfer_id", "user_id", "partner_id", "position", "display_name", "user_principal_name"],
	...["state", "fixing", "issues", "services", "effects", "attempts", "work", "assignee_id", "note"],
	...["updated_at", "version"],
] as const satisfies readonly (keyof LicenseTransferUserRow)[];

const insertRow = writeStatement(insertColumns, (db, place) =>
	db.insertInto("license_transfer_rows").values(placeAll(insertColumns, place)),
);

/** Writes users as they have become. */
export async function saveTransferRows(tx: Transactor, rows: readonly TransferRow[]): Promise<void> {
	for (const row of rows) await updateRow.run(tx, { ...toTransferRow(row) });
}

const keyColumns = ["customer_id", "transfer_id", "user_id"] as const;
const changingColumns = [
	"state",
	"fixing",
	"issues",
	"services",
	"effects",
	"attempts",
	"work",
	"assignee_id",
	"note",
	"updated_at",
	"version",
] as const satisfies readonly (keyof LicenseTransferUserRow)[];

const updateRow = writeStatement([...changingColumns, ...keyColumns], (db, place) =>
	db
		.updateTable("license_transfer_rows")
		.set(placeAll(changingColumns, place))
		.where("customer_id", "=", place("customer_id"))
		.where("transfer_id", "=", place("transfer_id"))
		.where("user_id", "=", place("user_id")),
);

/** Marks blocked users to be tried again, all of them or those named; tells how many there were. */
export async function retryTransferRows(
	tx: Transactor,
	{ customerId, id }: OfTransfer,
	{ userIds, fixing, at }: { readonly userIds?: readonly UserId[]; readonly fixing: boolean; readonly at: Instant },
): Promise<number> {
	let count = 0;
	for (const some of userIds === undefined ? [undefined] : inParts(userIds)) {
		let query = tx
			.updateTable("license_transfer_rows")
			.set({ state: "pending", fixing: fixing ? 1 : 0, updated_at: at })
			.where("customer_id", "=", customerId)
			.where("transfer_id", "=", id)
			.where("state", "=", "blocked");
		if (some !== undefined) query = query.where("user_id", "in", some);
		count += Number((await query.executeTakeFirst()).numUpdatedRows);
	}
	return count;
}

/** Whoever had moved has the old license again, nobody waits any more, and no work is left. */
export async function returnTransferRows(tx: Transactor, { customerId, id }: OfTransfer, at: Instant): Promise<void> {
	const rows = tx
		.updateTable("license_transfer_rows")
		.where("customer_id", "=", customerId)
		.where("transfer_id", "=", id);
	await rows
		.set({ state: "returned", fixing: 0, updated_at: at })
		.where("state", "in", ["moved", "pending", "blocked"])
		.execute();
	await rows.set({ work: "resolved", updated_at: at }).where("work", "in", ["open", "inProgress"]).execute();
}

/** The next users who are pending, in the order in which they move. */
export async function listPendingRows(
	db: Reader,
	{ customerId, id }: OfTransfer,
	limit: number,
): Promise<readonly TransferRow[]> {
	const rows = await selectRows(db, customerId, id)
		.where("state", "=", "pending")
		.orderBy("position")
		.limit(limit)
		.execute();
	return rows.map(fromTransferRow);
}

/** One user of a transfer. */
export async function findTransferRow(
	db: Reader,
	{ customerId, id }: OfTransfer,
	userId: UserId,
): Promise<TransferRow | undefined> {
	const row = await selectRows(db, customerId, id).where("user_id", "=", userId).executeTakeFirst();
	return row === undefined ? undefined : fromTransferRow(row);
}

/** What the rows of a transfer are filtered by; all hold together. */
export interface TransferRowFilter {
	readonly state?: TransferRowState;
	readonly work?: WorkState;
	/** Only those with something to do or to know, or only the others. */
	readonly affected?: boolean;
	/** `none`: nobody's. */
	readonly assignee?: AccountId | "none";
	/** Lower case. */
	readonly search?: string;
}

/** Rows after a position, in the order of positions. */
export async function listTransferRows(
	db: Reader,
	of: OfTransfer,
	{ limit, after, ...filter }: TransferRowFilter & { readonly limit?: number; readonly after?: number },
): Promise<readonly TransferRow[]> {
	let query = filterRows(selectRows(db, of.customerId, of.id), filter).orderBy("position");
	if (after !== undefined) query = query.where("position", ">", after);
	if (limit !== undefined) query = query.limit(limit);
	return (await query.execute()).map(fromTransferRow);
}

/** How many rows the filter keeps. */
export async function countTransferRows(db: Reader, of: OfTransfer, filter: TransferRowFilter): Promise<number> {
	const counted = await filterRows(selectRows(db, of.customerId, of.id), filter)
		.clearSelect()
		.select(({ fn }) => fn.countAll().as("rows"))
		.executeTakeFirst();
	return Number(counted?.rows ?? 0);
}

/** How the users of some transfers of a customer stand. */
export async function countTransfers(
	db: Reader,
	customerId: CustomerId,
	ids: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, TransferCounts>> {
	const counts = new Map(ids.map((id) => [id, { users: zero(transferRowStates), work: zero(workStates) }]));
	if (ids.length === 0) return counts;
	const rows = await db
		.selectFrom("license_transfer_rows")
		.select(({ fn }) => ["transfer_id", "state", "work", fn.countAll().as("users")])
		.where("customer_id", "=", customerId)
		.where("transfer_id", "in", ids)
		.groupBy(["transfer_id", "state", "work"])
		.execute();
	for (const { transfer_id, state, work, users } of rows) {
		const own = counts.get(storedId<TransferId>(transfer_id));
		if (own === undefined) continue;
		own.users[state as TransferRowState] += Number(users); // written by toTransferRow only, as `work`
		if (work !== null) own.work[work as WorkState] += Number(users); // see state
	}
	return counts;
}

/** What transfers did to licenses after their changes, by change; a change says itself what it did at once. */
export async function listEffectsOfTransfers(
	db: Reader,
	customerId: CustomerId,
	ids: readonly ChangeId[],
): Promise<ReadonlyMap<ChangeId, ChangeEffects["assignments"]>> {
	const effects = new Map<ChangeId, ChangeEffects["assignments"]>();
	if (ids.length === 0) return effects;
	const rows = await db
		.selectFrom("license_transfer_rows")
		.select(["transfer_id", "effects"])
		.where("customer_id", "=", customerId)
		.where("transfer_id", "in", ids)
		.where("state", "=", "moved")
		.where("effects", "is not", null)
		.orderBy("transfer_id")
		.orderBy("position")
		.execute();
	for (const { transfer_id, effects: text } of rows) {
		if (text === null) continue;
		const id = storedId<ChangeId>(transfer_id);
		effects.set(id, [...(effects.get(id) ?? []), ...fromJson<TransferRow["effects"]>(text)]);
	}
	return effects;
}

/** Where a page of open work ended. */
export type WorkPlace = Pick<TransferRow, "customerId" | "transferId" | "position">;

/** Work that is left with all of the partner's customers, by customer; one question of one index. */
export async function listOpenWork(
	db: Reader,
	{ partnerId, assigneeId, limit, after }: WorkListing,
): Promise<readonly TransferRow[]> {
	let query = db
		.selectFrom("license_transfer_rows")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("work", "in", ["open", "inProgress"])
		.orderBy("customer_id")
		.orderBy("transfer_id")
		.orderBy("position")
		.limit(limit);
	if (assigneeId !== undefined) query = query.where("assignee_id", "=", assigneeId);
	if (after !== undefined) {
		const { customerId, transferId, position } = after;
		query = query.where((eb) =>
			eb.or([
				eb("customer_id", ">", customerId),
				eb.and([eb("customer_id", "=", customerId), eb("transfer_id", ">", transferId)]),
				eb.and([eb("customer_id", "=", customerId), eb("transfer_id", "=", transferId), eb("position", ">", position)]),
			]),
		);
	}
	return (await query.execute()).map(fromTransferRow);
}

interface WorkListing {
	readonly partnerId: PartnerId;
	readonly assigneeId?: AccountId;
	readonly limit: number;
	readonly after?: WorkPlace;
}

function selectRows(db: Reader, customerId: CustomerId, id: TransferId) {
	return db
		.selectFrom("license_transfer_rows")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("transfer_id", "=", id);
}

function filterRows(query: ReturnType<typeof selectRows>, filter: TransferRowFilter): ReturnType<typeof selectRows> {
	const { state, work, affected, assignee, search } = filter;
	let filtered = query;
	if (state !== undefined) filtered = filtered.where("state", "=", state);
	if (work !== undefined) filtered = filtered.where("work", "=", work);
	if (affected !== undefined) filtered = filtered.where("work", affected ? "is not" : "is", null);
	if (assignee === "none") filtered = filtered.where("assignee_id", "is", null);
	else if (assignee !== undefined) filtered = filtered.where("assignee_id", "=", assignee);
	if (search === undefined) return filtered;
	return filtered.where((eb) => eb.or([contains("display_name", search), contains("user_principal_name", search)]));
}

function zero<Name extends string>(names: readonly Name[]): Record<Name, number> {
	return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>; // one entry a name
}

function inParts<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
	const parts: (readonly Thing[])[] = [];
	for (let start = 0; start < things.length; start += rowsAtOnce) parts.push(things.slice(start, start + rowsAtOnce));
	return parts;
}
