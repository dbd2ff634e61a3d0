import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { PriceBook, PriceBookId } from "../domain/prices/price-book.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { PriceBookRow } from "./money-tables.ts";
import { onlyOne, readStatement } from "./statement.ts";

/** The latest version of a price book. */
export async function findPriceBook(db: Reader, partnerId: PartnerId, id: PriceBookId): Promise<PriceBook | undefined> {
	const row = await latestVersion.first(db, { partnerId, id });
	return row === undefined ? undefined : fromBookRow(row);
}

const latestVersion = readStatement(["partnerId", "id"], (db, place) =>
	db
		.selectFrom("price_books")
		.selectAll()
		.where("partner_id", "=", place("partnerId"))
		.where("id", "=", place("id"))
		.orderBy("version", "desc")
		.limit(onlyOne),
);

/** Every version of a price book, the latest first. */
export async function listPriceBookVersions(
	db: Reader,
	partnerId: PartnerId,
	id: PriceBookId,
): Promise<readonly PriceBook[]> {
	const rows = await db
		.selectFrom("price_books")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("id", "=", id)
		.orderBy("version", "desc")
		.execute();
	return rows.map(fromBookRow);
}

/** The latest version of each of the partner's price books, by name. */
export async function listPriceBooks(db: Reader, partnerId: PartnerId): Promise<readonly PriceBook[]> {
	const rows = await db
		.selectFrom("price_books")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("version", "=", (inner) =>
			inner
				.selectFrom("price_books as other")
				.select(({ fn }) => fn.max("other.version").as("version"))
				.whereRef("other.partner_id", "=", "price_books.partner_id")
				.whereRef("other.id", "=", "price_books.id"),
		)
		.execute();
	return rows
		.map(fromBookRow)
		.toSorted((one, other) => compareTexts(one.name, other.name) || compareTexts(one.id, other.id));
}

/** Writes a version of a price book; one that is there already is refused by its key, never overwritten. */
export async function saveNewPriceBook(tx: Transactor, book: PriceBook): Promise<void> {
	await tx
		.insertInto("price_books")
		.values({
			partner_id: book.partnerId,
			id: book.id,
			version: book.version,
			name: book.name,
			rules: toJson(book.rules),
			recorded_at: book.recordedAt,
		})
		.execute();
}

function fromBookRow(row: PriceBookRow): PriceBook {
	return {
		partnerId: storedId(row.partner_id),
		id: storedId(row.id),
		version: row.version,
		name: row.name,
		rules: fromJson<PriceBook["rules"]>(row.rules),
		recordedAt: storedInstant(row.recorded_at),
	};
}

function compareTexts(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
