import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { TaxRate } from "../domain/invoices/invoice.ts";
import type { Reader, Transactor } from "./database.ts";
import type { TaxRateRow } from "./money-tables.ts";
import { readStatement } from "./statement.ts";

/**
 * The tax of a market on a day: of the rates in force, the one that began last, and of one beginning what was recorded
 * last. A rate that ends gives way to the one that it interrupted.
 */
export async function findTaxRate(
	db: Reader,
	{ partnerId, market, day }: { readonly partnerId: PartnerId; readonly market: string; readonly day: Day },
): Promise<TaxRate | undefined> {
	const row = await rateOnDay.first(db, { partnerId, market, day });
	return row === undefined ? undefined : fromTaxRow(row);
}

const rateOnDay = readStatement(["partnerId", "market", "day"], (db, place) =>
	db
		.selectFrom("tax_rates")
		.selectAll()
		.where("partner_id", "=", place("partnerId"))
		.where("market", "=", place("market"))
		.where("from_day", "<=", place("day"))
		.where((or) => or.or([or("until_day", "is", null), or("until_day", ">", place("day"))]))
		.orderBy("from_day", "desc")
		.orderBy("recorded_at", "desc")
		.limit(1),
);

/** All that was ever recorded, by market, the latest beginning first. */
export async function listTaxRates(db: Reader, partnerId: PartnerId): Promise<readonly TaxRate[]> {
	const rows = await db
		.selectFrom("tax_rates")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("market")
		.orderBy("from_day", "desc")
		.orderBy("recorded_at", "desc")
		.execute();
	return rows.map(fromTaxRow);
}

/** Writes a rate; the old ones stay. */
export async function saveTaxRate(tx: Transactor, rate: TaxRate): Promise<void> {
	const said = { until_day: rate.until ?? null, name: rate.name, millionths: rate.millionths };
	await tx
		.insertInto("tax_rates")
		.values({
			partner_id: rate.partnerId,
			market: rate.market,
			from_day: rate.from,
			recorded_at: rate.recordedAt,
			...said,
		})
		// Twice in one millisecond: the second word counts, as it would a moment later.
		.onConflict((conflict) => conflict.columns(["partner_id", "market", "from_day", "recorded_at"]).doUpdateSet(said))
		.execute();
}

function fromTaxRow(row: TaxRateRow): TaxRate {
	return {
		partnerId: storedId(row.partner_id),
		market: row.market,
		name: row.name,
		millionths: row.millionths,
		from: storedDay(row.from_day),
		...(row.until_day === null ? {} : { until: storedDay(row.until_day) }),
		recordedAt: storedInstant(row.recorded_at),
	};
}
