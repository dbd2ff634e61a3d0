import type { CustomerId, PartnerId } from "../domain/basics/ids.ts";
import {
	type CustomerListing,
	type CustomerOfPartner,
	findCustomerOfPartner,
	listCustomersOfPartner,
} from "../storage/customer-store.ts";
import { countActiveSubscriptions } from "../storage/subscription-store.ts";
import type { Surroundings } from "./surroundings.ts";

export type { CustomerListing, CustomerOfPartner } from "../storage/customer-store.ts";
export { toSearchName } from "../storage/customer-store.ts";

/** A customer with what it has bought from the asking partner. */
export interface CustomerWithCounts extends CustomerOfPartner {
	readonly activeSubscriptions: number;
	readonly seats: number;
}

/** A page of the partner's customers; `more` tells that another follows, `earlier` that one comes before. */
export async function listCustomers(
	{ database }: Surroundings,
	listing: CustomerListing,
): Promise<{ readonly items: readonly CustomerOfPartner[]; readonly more: boolean; readonly earlier: boolean }> {
	const { limit, after, before } = listing;
	return await database.read(async (db) => {
		const found = await listCustomersOfPartner(db, { ...listing, limit: limit + 1 });
		const isWhole = found.length <= limit;
		if (before !== undefined) return { items: found.slice(isWhole ? 0 : 1), more: before !== "end", earlier: !isWhole };
		return { items: found.slice(0, limit), more: !isWhole, earlier: after !== undefined };
	});
}

/** The same with the number of active subscriptions and seats of each. */
export async function listCustomersWithCounts(
	{ database }: Surroundings,
	listing: CustomerListing,
): Promise<{ readonly items: readonly CustomerWithCounts[]; readonly more: boolean }> {
	return await database.read(async (db) => {
		const found = await listCustomersOfPartner(db, { ...listing, limit: listing.limit + 1 });
		const items = found.slice(0, listing.limit);
		const counts = await countActiveSubscriptions(
			db,
			listing.partnerId,
			items.map((one) => one.customer.id),
		);
		return { items: items.map((one) => withCounts(one, counts)), more: found.length > listing.limit };
	});
}

/** One customer of the partner with its counts. */
export async function findCustomer(
	{ database }: Surroundings,
	partnerId: PartnerId,
	customerId: CustomerId,
): Promise<CustomerWithCounts | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return undefined;
		return withCounts(found, await countActiveSubscriptions(db, partnerId, [customerId]));
	});
}

function withCounts(
	one: CustomerOfPartner,
	counts: Awaited<ReturnType<typeof countActiveSubscriptions>>,
): CustomerWithCounts {
	const count = counts.get(one.customer.id);
	return { ...one, activeSubscriptions: count?.subscriptions ?? 0, seats: count?.seats ?? 0 };
}
