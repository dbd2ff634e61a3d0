import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Currency } from "../domain/billing/currency.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { LineId, ProrationLine } from "../domain/billing/proration-line.ts";
import { fromLineRow } from "./charge-store.ts";
import type { Reader } from "./database.ts";

/** A charge that no invoice has yet. */
export interface OpenCharge {
	readonly customerId: CustomerId;
	readonly line: ProrationLine;
	/** The first day on which an invoice takes it. */
	readonly invoicedFrom: Day;
	readonly bookedAt: Instant;
	/** Where it stands among the charges of its subscription. */
	readonly place: number;
}

/** Which charges without an invoice to read, by customer, subscription and order of writing. */
export interface OpenChargeListing {
	readonly partnerId: PartnerId;
	readonly customerId?: CustomerId;
	readonly currency?: Currency;
	/** Booked at this moment or later. */
	readonly bookedFrom?: Instant;
	/** Booked before this moment. */
	readonly bookedBefore?: Instant;
	/** An invoice takes it before this day. */
	readonly invoicedBefore?: Day;
	readonly after?: { readonly customerId: string; readonly subscriptionId: string; readonly place: number };
	/** All when absent. */
	readonly limit?: number;
}

/** The partner's charges that no invoice has yet. */
export async function listOpenCharges(db: Reader, listing: OpenChargeListing): Promise<readonly OpenCharge[]> {
	const { after } = listing;
	let query = selectOpen(db, listing).selectAll("charge_lines");
	if (after !== undefined) {
		query = query.where((eb) =>
			eb.or([
				eb("charge_lines.customer_id", ">", after.customerId),
				eb.and([
					eb("charge_lines.customer_id", "=", after.customerId),
					eb("charge_lines.subscription_id", ">", after.subscriptionId),
				]),
				eb.and([
					eb("charge_lines.customer_id", "=", after.customerId),
					eb("charge_lines.subscription_id", "=", after.subscriptionId),
					eb("charge_lines.place", ">", after.place),
				]),
			]),
		);
	}
	query = query
		.orderBy("charge_lines.customer_id")
		.orderBy("charge_lines.subscription_id")
		.orderBy("charge_lines.place");
	if (listing.limit !== undefined) query = query.limit(listing.limit);
	return (await query.execute()).map((row) => ({
		customerId: storedId(row.customer_id),
		line: fromLineRow(row),
		invoicedFrom: storedDay(row.invoiced_from),
		bookedAt: storedInstant(row.booked_at),
		place: row.place,
	}));
}

/** Customers with such charges by id, as many as asked for, after one of them. */
export async function listCustomersWithOpenCharges(
	db: Reader,
	{
		after,
		limit,
		...listing
	}: Omit<OpenChargeListing, "after"> & { readonly after?: CustomerId; readonly limit: number },
): Promise<readonly CustomerId[]> {
	let query = selectOpen(db, listing).select("charge_lines.customer_id").distinct();
	if (after !== undefined) query = query.where("charge_lines.customer_id", ">", after);
	const rows = await query.orderBy("charge_lines.customer_id").limit(limit).execute();
	return rows.map((row) => storedId(row.customer_id));
}

/** How many customers have such charges. */
export async function countCustomersWithOpenCharges(db: Reader, listing: OpenChargeListing): Promise<number> {
	const row = await selectOpen(db, listing)
		.select((eb) => eb.fn.count<number | string>("charge_lines.customer_id").distinct().as("customers"))
		.executeTakeFirstOrThrow();
	return Number(row.customers);
}

/** Lines of a customer by id, whatever has become of them. */
export async function listLinesById(
	db: Reader,
	customerId: CustomerId,
	ids: readonly LineId[],
): Promise<readonly ProrationLine[]> {
	if (ids.length === 0) return [];
	const changes = [...new Set(ids.map((id) => id.slice(0, id.lastIndexOf("/"))))];
	const rows = await db
		.selectFrom("charge_lines")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("change_id", "in", changes)
		.execute();
	const wanted = new Set<string>(ids);
	return rows.filter((row) => wanted.has(row.line_id)).map(fromLineRow);
}

function selectOpen(db: Reader, listing: Omit<OpenChargeListing, "after" | "limit">) {
	let query = db
		.selectFrom("charge_lines")
		.where("charge_lines.partner_id", "=", listing.partnerId)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("invoice_lines")
						.select("invoice_lines.line_id")
						.whereRef("invoice_lines.customer_id", "=", "charge_lines.customer_id")
						.whereRef("invoice_lines.line_id", "=", "charge_lines.line_id"),
				),
			),
		);
	if (listing.customerId !== undefined) query = query.where("charge_lines.customer_id", "=", listing.customerId);
	if (listing.currency !== undefined) query = query.where("charge_lines.currency", "=", listing.currency);
	if (listing.bookedFrom !== undefined) query = query.where("charge_lines.booked_at", ">=", listing.bookedFrom);
	if (listing.bookedBefore !== undefined) query = query.where("charge_lines.booked_at", "<", listing.bookedBefore);
	if (listing.invoicedBefore !== undefined) {
		query = query.where("charge_lines.invoiced_from", "<", listing.invoicedBefore);
	}
	return query;
}
