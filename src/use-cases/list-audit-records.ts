import type { AuditRecord } from "../domain/audit/audit-record.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import { listAuditRecords, type AuditListing } from "../storage/audit-store.ts";
import { findCustomerOfPartner } from "../storage/customer-store.ts";
import type { Surroundings } from "./surroundings.ts";

export type { AuditListing } from "../storage/audit-store.ts";

/** Records with the names of the customers they are about; `more` tells that older ones follow. */
export interface AuditRecordPage {
	readonly items: readonly AuditRecord[];
	readonly customerNames: ReadonlyMap<CustomerId, string>;
	readonly more: boolean;
}

/** The partner's audit records, newest first. */
export async function listAuditPage({ database }: Surroundings, listing: AuditListing): Promise<AuditRecordPage> {
	return await database.read(async (db) => {
		const found = await listAuditRecords(db, { ...listing, limit: listing.limit + 1 });
		const items = found.slice(0, listing.limit);
		const customerNames = new Map<CustomerId, string>();
		for (const customerId of new Set(items.map((one) => one.customerId))) {
			const known = await findCustomerOfPartner(db, listing.partnerId, customerId);
			customerNames.set(customerId, known?.customer.companyName ?? "");
		}
		return { items, customerNames, more: found.length > listing.limit };
	});
}
