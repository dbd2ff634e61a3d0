import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { CustomerTerms } from "../../domain/prices/billing-terms.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { findCustomerTerms, listCustomerTerms, saveCustomerTerms } from "../../storage/terms-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** What was agreed with a customer: what counts on its present day, and everything that was ever written. */
export interface TermsOverview {
	readonly day: Day;
	/** Absent where only the partner's settings count. */
	readonly current?: CustomerTerms;
	/** The latest beginning first. */
	readonly all: readonly CustomerTerms[];
}

/** The terms of one of the partner's customers; undefined when it is not one. */
export async function readCustomerTerms(
	{ database, now }: Surroundings,
	{ partnerId }: Caller,
	customerId: CustomerId,
): Promise<TermsOverview | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return undefined;
		const key = { customerId, partnerId };
		const day = dayOf(found.customer.clock ?? now());
		const current = await findCustomerTerms(db, key, day);
		return { day, all: await listCustomerTerms(db, key), ...(current === undefined ? {} : { current }) };
	});
}

/** What a person says of the terms; the day is the customer's present one where none is said. */
export type TermsContent = Pick<CustomerTerms, "segment" | "currency" | "priceBookId"> & { readonly from?: Day };

/** What came of it. */
export type TermsOutcome =
	| { readonly kind: "saved"; readonly terms: CustomerTerms }
	| { readonly kind: "customerNotFound" | "unknownPriceBook" };

/**
 * Agrees new terms from a day on. What is already paid for stays as it is: prices are read when something is bought,
 * changed or renewed.
 */
export async function changeCustomerTerms(
	{ database, now }: Surroundings,
	{ caller: { partnerId }, customerId }: { readonly caller: Caller; readonly customerId: CustomerId },
	{ from, ...content }: TermsContent,
): Promise<TermsOutcome> {
	return await database.transact(customerId, async (tx) => {
		const found = await findCustomerOfPartner(tx, partnerId, customerId);
		if (found === undefined) return { kind: "customerNotFound" };
		const { priceBookId } = content;
		if (priceBookId !== undefined && (await findPriceBook(tx, partnerId, priceBookId)) === undefined)
			return { kind: "unknownPriceBook" };
		const recordedAt = now();
		const begins = from ?? dayOf(found.customer.clock ?? recordedAt);
		const terms: CustomerTerms = { ...content, customerId, partnerId, from: begins, recordedAt };
		await saveCustomerTerms(tx, terms);
		return { kind: "saved", terms };
	});
}
