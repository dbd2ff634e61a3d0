import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import { recordingMoment } from "../domain/basics/recording-moment.ts";
import type { Currency } from "../domain/billing/currency.ts";
import { type Day, storedDay } from "../domain/billing/day.ts";
import type { CustomerTerms } from "../domain/prices/billing-terms.ts";
import type { Reader, Transactor } from "./database.ts";
import type { CustomerTermsRow } from "./money-tables.ts";
import { onlyOne, readStatement } from "./statement.ts";

/** What was agreed between two: each partner of a customer has terms of its own. */
export interface TermsKey {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
}

/** The terms that count on a day: the latest that have begun, and of one beginning what was recorded last. */
export async function findCustomerTerms(
	db: Reader,
	{ customerId, partnerId }: TermsKey,
	day: Day,
): Promise<CustomerTerms | undefined> {
	const row = await termsOnDay.first(db, { customerId, partnerId, day });
	return row === undefined ? undefined : fromTermsRow(row);
}

const termsOnDay = readStatement(["customerId", "partnerId", "day"], (db, place) =>
	db
		.selectFrom("customer_terms")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("partner_id", "=", place("partnerId"))
		.where("from_day", "<=", place("day"))
		.orderBy("from_day", "desc")
		.orderBy("recorded_at", "desc")
		.limit(onlyOne),
);

/** All that was ever agreed, the latest beginning first. */
export async function listCustomerTerms(
	db: Reader,
	{ customerId, partnerId }: TermsKey,
): Promise<readonly CustomerTerms[]> {
	const rows = await db
		.selectFrom("customer_terms")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId)
		.orderBy("from_day", "desc")
		.orderBy("recorded_at", "desc")
		.execute();
	return rows.map(fromTermsRow);
}

/** Writes new terms, the last word for their day, and gives them as they are recorded; the old ones stay. */
export async function saveCustomerTerms(tx: Transactor, terms: CustomerTerms): Promise<CustomerTerms> {
	const { customerId, partnerId, from } = terms;
	const before = await tx
		.selectFrom("customer_terms")
		.select(({ fn }) => fn.max("recorded_at").as("last"))
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId)
		.where("from_day", "=", from)
		.executeTakeFirst();
	const last = typeof before?.last === "string" ? storedInstant(before.last) : undefined;
	const recorded: CustomerTerms = { ...terms, recordedAt: recordingMoment(terms.recordedAt, last) };
	await tx
		.insertInto("customer_terms")
		.values({
			customer_id: customerId,
			partner_id: partnerId,
			from_day: from,
			recorded_at: recorded.recordedAt,
			currency: terms.currency ?? null,
			segment: terms.segment,
			price_book_id: terms.priceBookId ?? null,
		})
		.execute();
	return recorded;
}

function fromTermsRow(row: CustomerTermsRow): CustomerTerms {
	return {
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		from: storedDay(row.from_day),
		...(row.currency === null ? {} : { currency: row.currency as Currency }), // written by saveCustomerTerms only, as segment
		segment: row.segment as CustomerTerms["segment"], // see currency
		...(row.price_book_id === null ? {} : { priceBookId: storedId(row.price_book_id) }),
		recordedAt: storedInstant(row.recorded_at),
	};
}
