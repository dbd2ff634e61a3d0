import { type AuditRecord, isPartnersOwn } from "../domain/audit/audit-record.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { type AuditListing, listAuditRecords } from "../storage/audit-store.ts";
import { findCustomerOfPartner } from "../storage/customer-store.ts";
import type { Surroundings } from "./surroundings.ts";

export type { AuditListing } from "../storage/audit-store.ts";

/** Records with the customers they are about, none for what the partner did for itself; `more` tells that older ones follow. */
export interface AuditRecordPage {
	readonly items: readonly AuditRecord[];
	readonly customers: ReadonlyMap<CustomerId, Customer>;
	readonly more: boolean;
}

/** The partner's audit records, newest first. */
export async function listAuditPage({ database }: Surroundings, listing: AuditListing): Promise<AuditRecordPage> {
	return await database.read(async (db) => {
		const found = await listAuditRecords(db, { ...listing, limit: listing.limit + 1 });
		const items = found.slice(0, listing.limit);
		const ofCustomers = items.filter((one) => !isPartnersOwn(one));
		const customers = new Map<CustomerId, Customer>();
		for (const customerId of new Set(ofCustomers.map((one) => one.customerId))) {
			const known = await findCustomerOfPartner(db, listing.partnerId, customerId);
			if (known !== undefined) customers.set(customerId, known.customer);
		}
		return { items, customers, more: found.length > listing.limit };
	});
}
