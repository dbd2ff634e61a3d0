import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { OutsideHolding, RecordedHolding } from "../domain/channels/outside-holding.ts";
import type { Holding } from "../domain/customers/holding.ts";
import type { UnlistedProduct } from "../domain/customers/unlisted-product.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { readStatement } from "./statement.ts";
import type { HoldingRow } from "./tables.ts";

/**
 * What the customer has from outside this installation: bought direct, by volume licensing, from partners elsewhere. With
 * a partner, only what that partner recorded and what nobody in particular did.
 */
export async function listOutsideHoldings(
	db: Reader,
	customerId: CustomerId,
	partnerId?: PartnerId,
): Promise<readonly Holding[]> {
	const rows = await holdingsOfCustomer.all(db, { customerId });
	return rows.filter((row) => partnerId === undefined || isKnownTo(row, partnerId)).map(toHolding);
}

/** The same with what only its own screen shows; by id. */
export async function listRecordedHoldings(
	db: Reader,
	customerId: CustomerId,
	partnerId: PartnerId,
): Promise<readonly RecordedHolding[]> {
	const rows = await holdingsOfCustomer.all(db, { customerId });
	return rows.filter((row) => isKnownTo(row, partnerId)).map(fromRow);
}

const holdingsOfCustomer = readStatement(["customerId"], (db, place) =>
	db.selectFrom("holdings").selectAll().where("customer_id", "=", place("customerId")).orderBy("id"),
);

/** Writes one thing that the customer has from outside this installation. */
export async function saveOutsideHolding(
	tx: Transactor,
	customerId: CustomerId,
	holding: OutsideHolding,
): Promise<void> {
	await saveOutsideHoldings(tx, customerId, [holding]);
}

/** Writes several; none when there are none. */
export async function saveOutsideHoldings(
	tx: Transactor,
	customerId: CustomerId,
	holdings: readonly OutsideHolding[],
): Promise<void> {
	const rows = holdings.map((one) => toRow(customerId, one));
	for (let start = 0; start < rows.length; start += rowsAtOnce) {
		await tx
			.insertInto("holdings")
			.values(rows.slice(start, start + rowsAtOnce))
			.execute();
	}
}

/** Writes what has changed of something that the partner recorded. */
export async function saveRecordedHolding(
	tx: Transactor,
	customerId: CustomerId,
	holding: RecordedHolding,
): Promise<void> {
	const { customer_id, id, ...row } = toRow(customerId, holding);
	await tx
		.updateTable("holdings")
		.set({ ...row, version: holding.version })
		.where("customer_id", "=", customer_id)
		.where("id", "=", id)
		.execute();
}

/** Takes away what the partner recorded; false when there is no such thing. */
export async function deleteOutsideHolding(
	tx: Transactor,
	key: { readonly customerId: CustomerId; readonly partnerId: PartnerId; readonly id: string },
): Promise<boolean> {
	const [deleted] = await tx
		.deleteFrom("holdings")
		.where("customer_id", "=", key.customerId)
		.where("id", "=", key.id)
		.where("partner_id", "=", key.partnerId)
		.returning("id")
		.execute();
	return deleted !== undefined;
}

/** So that a statement stays within what both databases take. */
const rowsAtOnce = 500;

function isKnownTo({ partner_id }: HoldingRow, partnerId: PartnerId): boolean {
	return partner_id === null || partner_id === partnerId;
}

function toHolding(row: HoldingRow): Holding {
	return {
		channel: row.channel as Holding["channel"], // written by saveOutsideHoldings only
		skuId: storedId(row.sku_id),
		state: row.state as Holding["state"], // written by saveOutsideHoldings only
		since: storedInstant(row.since),
		...(row.unlisted === null ? {} : { unlisted: fromJson<UnlistedProduct>(row.unlisted) }),
	};
}

function fromRow(row: HoldingRow): RecordedHolding {
	return {
		id: row.id,
		channel: row.channel as OutsideHolding["channel"], // written by saveOutsideHoldings only
		skuId: storedId(row.sku_id),
		state: row.state as OutsideHolding["state"], // written by saveOutsideHoldings only
		since: storedInstant(row.since),
		...(row.partner_id === null ? {} : { partnerId: storedId<PartnerId>(row.partner_id) }),
		...(row.committed_until === null ? {} : { committedUntil: storedInstant(row.committed_until) }),
		...(row.quantity === null ? {} : { quantity: row.quantity }),
		...(row.unlisted === null ? {} : { unlisted: fromJson<UnlistedProduct>(row.unlisted) }),
		version: row.version,
	};
}

function toRow(customerId: CustomerId, holding: OutsideHolding): HoldingRow {
	return {
		customer_id: customerId,
		id: holding.id,
		channel: holding.channel,
		sku_id: holding.skuId,
		state: holding.state,
		since: holding.since,
		partner_id: holding.partnerId ?? null,
		committed_until: holding.committedUntil ?? null,
		quantity: holding.quantity ?? null,
		version: 1,
		unlisted: holding.unlisted === undefined ? null : toJson(holding.unlisted),
	};
}
