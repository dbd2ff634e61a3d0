import { type CustomerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { Currency } from "../domain/billing/currency.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { ChangeId, ProrationLine } from "../domain/billing/proration-line.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { ChargeLineRow } from "./money-tables.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";

/**
 * A subscription's lines of billing periods that are not over on a day, in the order in which they were written: what
 * credits are computed from. A credit's period is that of the line it credits, so both are there or neither.
 */
export async function listOpenLines(
	db: Reader,
	key: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId },
	day: Day,
): Promise<readonly ProrationLine[]> {
	return (await openLines.all(db, { ...key, day })).map(fromLineRow);
}

const openLines = readStatement(["customerId", "subscriptionId", "day"], (db, place) =>
	db
		.selectFrom("charge_lines")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("subscription_id", "=", place("subscriptionId"))
		.where("rated_until", ">", place("day"))
		.orderBy("place"),
);

/** All lines of one subscription in the order in which they were written. */
export async function listLinesOfSubscription(
	db: Reader,
	customerId: CustomerId,
	subscriptionId: SubscriptionId,
): Promise<readonly ProrationLine[]> {
	const rows = await db
		.selectFrom("charge_lines")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("subscription_id", "=", subscriptionId)
		.orderBy("place")
		.execute();
	return rows.map(fromLineRow);
}

/** The lines of some changes, in no particular order of changes; each change's by number. */
export async function listLinesOfChanges(
	db: Reader,
	customerId: CustomerId,
	changeIds: readonly ChangeId[],
): Promise<readonly ProrationLine[]> {
	if (changeIds.length === 0) return [];
	const rows = await db
		.selectFrom("charge_lines")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("change_id", "in", changeIds)
		.execute();
	return rows.map(fromLineRow).toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** Writes the lines of a change behind those of their subscriptions. */
export async function saveLines(
	tx: Transactor,
	change: CustomerChange,
	placeOf: (subscriptionId: SubscriptionId) => number,
): Promise<void> {
	if (change.charges === undefined) return;
	const { plan, invoicedFrom } = change.charges;
	const written = new Map<SubscriptionId, number>();
	for (const line of plan.lines) {
		const before = written.get(line.subscriptionId) ?? placeOf(line.subscriptionId);
		written.set(line.subscriptionId, before + 1);
		await insertLine.run(tx, { ...toLineRow(change, line, { place: before + 1, invoicedFrom }) });
	}
}

const lineColumns = [
	"customer_id",
	"subscription_id",
	"place",
	"line_id",
	"change_id",
	"partner_id",
	"offer_id",
	"kind",
	"span_from",
	"span_until",
	"rated_from",
	"rated_until",
	"amount",
	"currency",
	"settles",
	"proof",
	"invoiced_from",
	"booked_at",
] as const satisfies readonly (keyof ChargeLineRow)[];

const insertLine = writeStatement(lineColumns, (db, place) =>
	db.insertInto("charge_lines").values(placeAll(lineColumns, place)),
);

/** A row as the line that it holds. */
export function fromLineRow(row: ChargeLineRow): ProrationLine {
	return {
		id: storedId(row.line_id),
		changeId: storedId(row.change_id),
		subscriptionId: storedId(row.subscription_id),
		offerId: storedId(row.offer_id),
		kind: row.kind as ProrationLine["kind"], // written by toLineRow only, as the currency
		span: { from: storedDay(row.span_from), until: storedDay(row.span_until) },
		rated: { from: storedDay(row.rated_from), until: storedDay(row.rated_until) },
		amount: { amount: row.amount, currency: row.currency as Currency }, // see kind
		...(row.settles === null ? {} : { settles: fromJson<NonNullable<ProrationLine["settles"]>>(row.settles) }),
		proof: fromJson<ProrationLine["proof"]>(row.proof),
	};
}

function toLineRow(
	{ customerId, partnerId, at }: { customerId: CustomerId; partnerId: string; at: Instant },
	line: ProrationLine,
	{ place, invoicedFrom }: { readonly place: number; readonly invoicedFrom: Day },
): ChargeLineRow {
	return {
		customer_id: customerId,
		subscription_id: line.subscriptionId,
		place,
		line_id: line.id,
		change_id: line.changeId,
		partner_id: partnerId,
		offer_id: line.offerId,
		kind: line.kind,
		span_from: line.span.from,
		span_until: line.span.until,
		rated_from: line.rated.from,
		rated_until: line.rated.until,
		amount: line.amount.amount,
		currency: line.amount.currency,
		settles: line.settles === undefined ? null : toJson(line.settles),
		proof: toJson(line.proof),
		invoiced_from: invoicedFrom,
		booked_at: at,
	};
}

function numberOf({ id }: ProrationLine): number {
	return Number(id.slice(id.lastIndexOf("/") + 1));
}
