import { type AuditRecord, isPartnersOwn } from "../domain/audit/audit-record.ts";
import type { CustomerId, PartnerId } from "../domain/basics/ids.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { type AuditListing, type AuditPlace, listAuditRecords, listAuditRecordsAt } from "../storage/audit-store.ts";
import { findCustomerOfPartner } from "../storage/customer-store.ts";
import type { Reader } from "../storage/database.ts";
import { idsAround } from "./audit/id-moments.ts";
import type { Surroundings } from "./surroundings.ts";

export type { AuditListing } from "../storage/audit-store.ts";

/** Records with the customers they are about, none for what the partner did for itself. */
export interface AuditRecords {
	readonly items: readonly AuditRecord[];
	readonly customers: ReadonlyMap<CustomerId, Customer>;
}

/** A page of them; `more` tells that older ones follow, `newer` that others come before. */
export interface AuditRecordPage extends AuditRecords {
	readonly more: boolean;
	readonly newer: boolean;
}

/** The partner's audit records, newest first. */
export async function listAuditPage({ database }: Surroundings, listing: AuditListing): Promise<AuditRecordPage> {
	return await database.read(async (db) => {
		const { limit, before, after } = listing;
		const found = await listAuditRecords(db, { ...listing, limit: limit + 1 });
		const beyond = found.length > limit;
		// One more than asked for tells whether the list goes on in the direction in which it was read.
		const items = before === undefined || !beyond ? found.slice(0, limit) : found.slice(-limit);
		return {
			items,
			customers: await findCustomers(db, listing.partnerId, items),
			more: before === undefined ? beyond : before !== "end",
			newer: before === undefined ? after !== undefined : beyond,
		};
	});
}

/** How far from a record's moment its id may have been made. */
const idSeconds = 60;

/**
 * The partner's records of one moment. Ids tell when they were made, so that is where they are looked for first; only
 * those of a customer with a clock of its own were made at some other time.
 */
export async function listAuditRecordsOf(
	{ database }: Surroundings,
	place: Omit<AuditPlace, "ids">,
): Promise<AuditRecords> {
	return await database.read(async (db) => {
		const near = await listAuditRecordsAt(db, { ...place, ids: idsAround(place.occurredAt, idSeconds) });
		const items = near.length > 0 ? near : await listAuditRecordsAt(db, place);
		return { items, customers: await findCustomers(db, place.partnerId, items) };
	});
}

async function findCustomers(db: Reader, partnerId: PartnerId, items: readonly AuditRecord[]) {
	const ofCustomers = items.filter((one) => !isPartnersOwn(one));
	const customers = new Map<CustomerId, Customer>();
	for (const customerId of new Set(ofCustomers.map((one) => one.customerId))) {
		const known = await findCustomerOfPartner(db, partnerId, customerId);
		if (known !== undefined) customers.set(customerId, known.customer);
	}
	return customers;
}
