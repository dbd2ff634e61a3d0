import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import { recordingMoment } from "../domain/basics/recording-moment.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { TaxRate } from "../domain/invoices/invoice.ts";
import type { Reader, Transactor } from "./database.ts";
import type { TaxRateRow } from "./money-tables.ts";
import { onlyOne, readStatement } from "./statement.ts";

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
		.limit(onlyOne),
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

/** Writes a rate, the last word for its market and day, and gives it as it is recorded; the old ones stay. */
export async function saveTaxRate(tx: Transactor, rate: TaxRate): Promise<TaxRate> {
	const { partnerId, market, from } = rate;
	const before = await tx
		.selectFrom("tax_rates")
		.select(({ fn }) => fn.max("recorded_at").as("last"))
		.where("partner_id", "=", partnerId)
		.where("market", "=", market)
		.where("from_day", "=", from)
		.executeTakeFirst();
	const last = typeof before?.last === "string" ? storedInstant(before.last) : undefined;
	const recorded: TaxRate = { ...rate, recordedAt: recordingMoment(rate.recordedAt, last) };
	await tx
		.insertInto("tax_rates")
		.values({
			partner_id: partnerId,
			market,
			from_day: from,
			recorded_at: recorded.recordedAt,
			until_day: rate.until ?? null,
			name: rate.name,
			millionths: rate.millionths,
		})
		.execute();
	return recorded;
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
