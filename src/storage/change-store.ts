import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { ChangeId } from "../domain/billing/proration-line.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import { listLinesOfChanges } from "./charge-store.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { CustomerChangeRow } from "./money-tables.ts";
import { placeAll, writeStatement } from "./statement.ts";
import { listEffectsOfTransfers } from "./transfer-row-store.ts";

/** Writes that a change was made and what it takes to take it back. Its lines are written by the charge store. */
export async function saveNewChange(tx: Transactor, change: CustomerChange): Promise<void> {
	await insertChange.run(tx, {
		customer_id: change.customerId,
		id: change.id,
		partner_id: change.partnerId,
		kind: change.kind,
		subscription_id: change.subscriptionId,
		occurred_at: change.at,
		made_by: change.by,
		effects: toJson(change.effects),
		charges: change.charges === undefined ? null : toJson(withoutLines(change.charges)),
		undoes: change.undoes ?? null,
	});
}

const changeColumns = [
	"customer_id",
	"id",
	"partner_id",
	"kind",
	"subscription_id",
	"occurred_at",
	"made_by",
	"effects",
	"charges",
	"undoes",
] as const satisfies readonly (keyof CustomerChangeRow)[];

const insertChange = writeStatement(changeColumns, (db, place) =>
	db.insertInto("customer_changes").values(placeAll(changeColumns, place)),
);

/** One change that the partner made for the customer, with its lines. */
export async function findChange(
	db: Reader,
	{ partnerId, customerId }: ChangesOf,
	changeId: ChangeId,
): Promise<CustomerChange | undefined> {
	const row = await db
		.selectFrom("customer_changes")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("id", "=", changeId)
		.where("partner_id", "=", partnerId)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const [change] = await withLines(db, customerId, [row]);
	return change;
}

/** Whose changes: what one partner did for one customer. */
export interface ChangesOf {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
}

/** Those of some changes that the partner made for the customer, with their lines, in the order of the ids given. */
export async function listChangesById(
	db: Reader,
	{ partnerId, customerId }: ChangesOf,
	ids: readonly string[],
): Promise<readonly CustomerChange[]> {
	const found = new Map<string, CustomerChange>();
	for (let at = 0; at < ids.length; at += changesAtOnce) {
		const rows = await db
			.selectFrom("customer_changes")
			.selectAll()
			.where("customer_id", "=", customerId)
			.where("id", "in", ids.slice(at, at + changesAtOnce))
			.where("partner_id", "=", partnerId)
			.execute();
		for (const change of await withLines(db, customerId, rows)) found.set(change.id, change);
	}
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** Well below what either database takes as parameters of one statement. */
const changesAtOnce = 200;

async function withLines(
	db: Reader,
	customerId: CustomerId,
	rows: readonly CustomerChangeRow[],
): Promise<readonly CustomerChange[]> {
	const billed = rows.filter(({ charges }) => charges !== null).map(({ id }) => storedId<ChangeId>(id));
	// What moves licenses may go on after the change, and whoever takes it back takes that back too.
	const moving = rows
		.filter(({ kind }) => kind === "upgrade" || kind === "transition")
		.map(({ id }) => storedId<ChangeId>(id));
	const transferred = await listEffectsOfTransfers(db, customerId, moving);
	const lines = Map.groupBy(await listLinesOfChanges(db, customerId, billed), ({ changeId }) => changeId);
	return rows.map((row) => {
		const charges = row.charges === null ? undefined : fromJson<ReturnType<typeof withoutLines>>(row.charges);
		const own = lines.get(storedId<ChangeId>(row.id)) ?? [];
		return {
			id: storedId(row.id),
			customerId: storedId(row.customer_id),
			partnerId: storedId(row.partner_id),
			kind: row.kind as CustomerChange["kind"], // written by saveNewChange only, as `by`
			subscriptionId: storedId(row.subscription_id),
			at: storedInstant(row.occurred_at),
			by: row.made_by as CustomerChange["by"], // see kind
			effects: joinEffects(fromJson<CustomerChange["effects"]>(row.effects), transferred.get(storedId(row.id))),
			...(charges === undefined ? {} : { charges: { ...charges, plan: { ...charges.plan, lines: own } } }),
			...(row.undoes === null ? {} : { undoes: storedId<ChangeId>(row.undoes) }),
		};
	});
}

function joinEffects(
	effects: CustomerChange["effects"],
	later: CustomerChange["effects"]["assignments"] | undefined,
): CustomerChange["effects"] {
	return later === undefined ? effects : { ...effects, assignments: [...effects.assignments, ...later] };
}

function withoutLines({ plan: { change, total }, invoicedFrom }: NonNullable<CustomerChange["charges"]>) {
	return { plan: { change, total }, invoicedFrom };
}
