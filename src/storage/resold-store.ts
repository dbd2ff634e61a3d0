import { type CustomerId, type OfferId, type PartnerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { ResellerTotals, ResoldSubscription } from "../domain/relationships/resold.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { Reader } from "./database.ts";

/** Where a list of resold subscriptions goes on: after the one with this end of term, customer and id. */
export interface ResoldPlace {
	readonly committedUntil: Instant;
	readonly customerId: CustomerId;
	readonly subscriptionId: SubscriptionId;
}

/** Which of a provider's resold subscriptions to read; those whose term ends first come first. */
export interface ResoldListing {
	readonly partnerId: PartnerId;
	/** One reseller's; every reseller's when absent. */
	readonly mpnId?: string;
	readonly offerIds?: readonly OfferId[];
	/** All but deleted ones when absent. */
	readonly status?: Subscription["status"];
	/** Whose last day of the term is before this one. */
	readonly endsBefore?: Instant;
	readonly after?: ResoldPlace;
	readonly limit: number;
}

/** A row of the list with its place; undefined in place of a customer that is none of the partner's any more. */
export interface ResoldRow {
	readonly place: ResoldPlace;
	readonly resold?: ResoldSubscription;
}

/** A page of what a provider's resellers sold, over all customers; reads the index of resold ones and locks nobody. */
export async function listResold(db: Reader, listing: ResoldListing): Promise<readonly ResoldRow[]> {
	const { mpnId, offerIds, status, endsBefore, after } = listing;
	let query = db
		.selectFrom("subscriptions")
		.select(["customer_id", "id", "partner_id_on_record", "offer_id", "friendly_name", "quantity", "status"])
		.select(["regime", "billing_cycle", "auto_renew", "committed_until"])
		.where("partner_id", "=", listing.partnerId)
		.where("partner_id_on_record", "is not", null);
	if (mpnId !== undefined) query = query.where("partner_id_on_record", "=", mpnId);
	if (offerIds !== undefined) query = query.where("offer_id", "in", offerIds);
	query = status === undefined ? query.where("status", "!=", "deleted") : query.where("status", "=", status);
	if (endsBefore !== undefined) query = query.where("committed_until", "<", endsBefore);
	if (after !== undefined) {
		const { committedUntil, customerId, subscriptionId } = after;
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple("committed_until", "customer_id", "id"), ">", tuple(committedUntil, customerId, subscriptionId)),
		);
	}
	const rows = await query
		.orderBy("committed_until")
		.orderBy("customer_id")
		.orderBy("id")
		.limit(listing.limit)
		.execute();
	const names = await namesOf(db, listing.partnerId, new Set(rows.map((row) => row.customer_id)));
	return rows.map((row): ResoldRow => {
		const customerName = names.get(row.customer_id);
		const place = {
			committedUntil: storedInstant(row.committed_until),
			customerId: storedId<CustomerId>(row.customer_id),
			subscriptionId: storedId<SubscriptionId>(row.id),
		};
		if (customerName === undefined) return { place };
		const resold = {
			...{ ...place, customerName, mpnId: row.partner_id_on_record ?? "" },
			...{ offerId: storedId<OfferId>(row.offer_id), friendlyName: row.friendly_name, quantity: row.quantity },
			status: row.status as Subscription["status"], // written by the subscription store only, as the two below
			regime: row.regime as Subscription["regime"], // see status
			billingCycle: row.billing_cycle as Subscription["billingCycle"], // see status
			autoRenew: row.auto_renew === 1,
		};
		return { place, resold };
	});
}

/** Which numbers stand on a provider's subscriptions or customers, with what they come to. */
export async function countResold(db: Reader, partnerId: PartnerId): Promise<ReadonlyMap<string, ResellerTotals>> {
	const sold = await db
		.selectFrom("subscriptions")
		.select(["partner_id_on_record as mpn"])
		.select(({ fn }) => [
			fn.countAll<number | string>().as("subscriptions"),
			fn.sum<number | string>("quantity").as("seats"),
			fn.min("committed_until").as("first_end"),
		])
		.where("partner_id", "=", partnerId)
		.where("partner_id_on_record", "is not", null)
		.where("status", "=", "active")
		.groupBy("partner_id_on_record")
		.execute();
	const bySold = new Map(sold.map((row) => [row.mpn, row]));
	const customers = await db
		.selectFrom(customersBehind(db, partnerId).as("behind"))
		.select(["mpn"])
		.select(({ fn }) => fn.countAll<number | string>().as("customers"))
		.groupBy("mpn")
		.execute();
	return new Map(
		customers.flatMap(({ mpn, customers: count }): readonly [string, ResellerTotals][] => {
			if (mpn === null || mpn === undefined) return [];
			const active = bySold.get(mpn);
			const totals = {
				customers: Number(count),
				subscriptions: Number(active?.subscriptions ?? 0),
				seats: Number(active?.seats ?? 0),
			};
			return [[mpn, active === undefined ? totals : { ...totals, firstEnd: storedInstant(active.first_end) }]];
		}),
	);
}

/** Every customer once for each reseller that it came through or has something of. */
function customersBehind(db: Reader, partnerId: PartnerId) {
	const bySubscription = db
		.selectFrom("subscriptions")
		.select(["partner_id_on_record as mpn", "customer_id"])
		.where("partner_id", "=", partnerId)
		.where("partner_id_on_record", "is not", null)
		.where("status", "!=", "deleted");
	return bySubscription.union(
		db
			.selectFrom("customers")
			// SQLite keeps the order of a cross join: from the few customers that name a reseller to their relationships.
			.crossJoin("partner_relationships")
			.select(["reseller_mpn_id as mpn", "customers.id as customer_id"])
			.whereRef("partner_relationships.customer_id", "=", "customers.id")
			.where("partner_relationships.partner_id", "=", partnerId)
			.where("reseller", "=", "active")
			.where("reseller_mpn_id", "is not", null)
			.where("deleted_at", "is", null) as never, // the same two columns; a number is never null here
	);
}

async function namesOf(
	db: Reader,
	partnerId: PartnerId,
	customerIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
	if (customerIds.size === 0) return new Map();
	const rows = await db
		.selectFrom("customers")
		.innerJoin("partner_relationships", "partner_relationships.customer_id", "customers.id")
		.select(["customers.id", "company_name"])
		.where("customers.id", "in", [...customerIds])
		.where("partner_relationships.partner_id", "=", partnerId)
		.execute();
	return new Map(rows.map((row) => [row.id, row.company_name]));
}
