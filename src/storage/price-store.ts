import { type OfferId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Currency } from "../domain/billing/currency.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { PriceQuestion } from "../domain/prices/price.ts";
import type { PriceListId, PriceRow } from "../domain/prices/price-row.ts";
import type { Reader, Transactor } from "./database.ts";
import type { PriceListPriceRow } from "./money-tables.ts";
import { readStatement } from "./statement.ts";

/** One import of prices. */
export interface PriceList {
	readonly partnerId: PartnerId;
	readonly id: PriceListId;
	readonly name: string;
	readonly recordedAt: Instant;
	/** Who imported it, by name. */
	readonly recordedBy: string;
	readonly rowCount: number;
}

/** The rows of an offer that are in force on a day, whatever was recorded when. */
export async function listPriceRows(
	db: Reader,
	partnerId: PartnerId,
	{
		offerId,
		market,
		currency,
		segment,
		day,
	}: Pick<PriceQuestion, "offerId" | "market" | "currency" | "segment" | "day">,
): Promise<readonly PriceRow[]> {
	return (await rowsOfOffer.all(db, { partnerId, offerId, market, currency, segment, day })).map(fromPriceRow);
}

const rowsOfOffer = readStatement(["partnerId", "offerId", "market", "currency", "segment", "day"], (db, place) =>
	db
		.selectFrom("price_rows")
		.selectAll()
		.where("partner_id", "=", place("partnerId"))
		.where("offer_id", "=", place("offerId"))
		.where("market", "=", place("market"))
		.where("currency", "=", place("currency"))
		.where("segment", "=", place("segment"))
		.where("from_day", "<=", place("day"))
		.where((or) => or.or([or("until_day", "is", null), or("until_day", ">", place("day"))])),
);

/** The rows of one offer that are in force on a day, in the order of their ids; later ones may supersede earlier ones. */
export async function listPriceRowsInForce(
	db: Reader,
	{ partnerId, offerId, day, market, currency }: PriceRowListing,
): Promise<readonly PriceRow[]> {
	let query = db
		.selectFrom("price_rows")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("offer_id", "=", offerId)
		.where("from_day", "<=", day)
		.where((or) => or.or([or("until_day", "is", null), or("until_day", ">", day)]));
	if (market !== undefined) query = query.where("market", "=", market);
	if (currency !== undefined) query = query.where("currency", "=", currency);
	return (await query.orderBy("id").execute()).map(fromPriceRow);
}

/** Which of an offer's rows to read. */
export interface PriceRowListing {
	readonly partnerId: PartnerId;
	readonly offerId: OfferId;
	readonly day: Day;
	readonly market?: string;
	readonly currency?: Currency;
}

/** Adds rows; none is ever changed. Written many at a time, since a list may have fifty thousand. */
export async function saveNewPriceRows(tx: Transactor, rows: readonly PriceRow[]): Promise<void> {
	for (let start = 0; start < rows.length; start += rowsAtOnce) {
		const values = rows.slice(start, start + rowsAtOnce).map(toPriceRow);
		await tx.insertInto("price_rows").values(values).execute();
	}
}

/** Sixteen columns each: well below what either database takes as parameters of one statement. */
const rowsAtOnce = 500;

/** Writes that an import took place. */
export async function savePriceList(tx: Transactor, list: PriceList): Promise<void> {
	await tx
		.insertInto("price_lists")
		.values({
			partner_id: list.partnerId,
			id: list.id,
			name: list.name,
			recorded_at: list.recordedAt,
			recorded_by: list.recordedBy,
			row_count: list.rowCount,
		})
		.execute();
}

/** A page of the partner's imports, the latest first. */
export async function listPriceLists(
	db: Reader,
	{ partnerId, after, limit }: { readonly partnerId: PartnerId; readonly after?: PriceListId; readonly limit: number },
): Promise<readonly PriceList[]> {
	let query = db.selectFrom("price_lists").selectAll().where("partner_id", "=", partnerId);
	if (after !== undefined) query = query.where("id", "<", after);
	const rows = await query.orderBy("id", "desc").limit(limit).execute();
	return rows.map((row) => ({
		partnerId: storedId(row.partner_id),
		id: storedId(row.id),
		name: row.name,
		recordedAt: storedInstant(row.recorded_at),
		recordedBy: row.recorded_by,
		rowCount: row.row_count,
	}));
}

function fromPriceRow(row: PriceListPriceRow): PriceRow {
	return {
		id: storedId(row.id),
		partnerId: storedId(row.partner_id),
		listId: storedId(row.list_id),
		offerId: storedId(row.offer_id),
		market: row.market,
		currency: row.currency as PriceRow["currency"], // written by toPriceRow only, as segment and cycle
		segment: row.segment as PriceRow["segment"], // see currency
		termMonths: row.term_months,
		billingCycle: row.billing_cycle as PriceRow["billingCycle"], // see currency
		minimumQuantity: row.minimum_quantity,
		...(row.maximum_quantity === null ? {} : { maximumQuantity: row.maximum_quantity }),
		from: storedDay(row.from_day),
		...(row.until_day === null ? {} : { until: storedDay(row.until_day) }),
		...(row.partner_price === null ? {} : { partnerPrice: row.partner_price }),
		...(row.retail_price === null ? {} : { retailPrice: row.retail_price }),
		recordedAt: storedInstant(row.recorded_at),
	};
}

function toPriceRow(row: PriceRow): PriceListPriceRow {
	return {
		partner_id: row.partnerId,
		offer_id: row.offerId,
		id: row.id,
		list_id: row.listId,
		market: row.market,
		currency: row.currency,
		segment: row.segment,
		term_months: row.termMonths,
		billing_cycle: row.billingCycle,
		minimum_quantity: row.minimumQuantity,
		maximum_quantity: row.maximumQuantity ?? null,
		from_day: row.from,
		until_day: row.until ?? null,
		partner_price: row.partnerPrice ?? null,
		retail_price: row.retailPrice ?? null,
		recorded_at: row.recordedAt,
	};
}
