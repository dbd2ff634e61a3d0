import type { Caller } from "../../domain/access/caller.ts";
import type { IndirectReseller } from "../../domain/relationships/reseller.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { listResellers } from "../../storage/reseller-store.ts";
import type { CustomerOfCaller } from "../customers/read-profile.ts";
import type { Surroundings } from "../surroundings.ts";

/** The resellers behind whom the caller's partner stands. */
export async function listResellersOf(
	{ database }: Surroundings,
	caller: Caller,
): Promise<readonly IndirectReseller[]> {
	return await database.read((db) => listResellers(db, caller.partnerId));
}

/** Those of one customer; undefined when it is none of the caller's. */
export async function listResellersOfCustomer(
	{ database }: Surroundings,
	{ caller, customerId }: CustomerOfCaller,
): Promise<readonly IndirectReseller[] | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		if (found === undefined) return undefined;
		const all = await listResellers(db, caller.partnerId);
		return all.filter(({ mpnId }) => mpnId === found.customer.resellerMpnId);
	});
}
