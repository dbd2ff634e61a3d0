import { type CustomerId, type OfferId, type PartnerId, type SkuId, storedId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { Reader } from "./database.ts";

/** Seats of one offer that the partner sold to one customer and that still serve users. */
export interface SoldSeats {
	readonly customerId: CustomerId;
	readonly offerId: OfferId;
	readonly seats: number;
}

/** What the partner sold, by customer and offer: seats of active subscriptions and of those in their time of grace. */
export async function countSoldSeats(db: Reader, partnerId: PartnerId): Promise<readonly SoldSeats[]> {
	const rows = await db
		.selectFrom("subscriptions")
		.select(({ fn }) => ["customer_id", "offer_id", fn.sum("quantity").as("seats")])
		.where("partner_id", "=", partnerId)
		.where("status", "in", ["active", "expired"])
		.groupBy(["customer_id", "offer_id"])
		.orderBy("customer_id")
		.orderBy("offer_id")
		.execute();
	return rows.map((row) => ({
		customerId: storedId(row.customer_id),
		offerId: storedId(row.offer_id),
		seats: Number(row.seats),
	}));
}

/** Licenses of one SKU that one customer's people have. */
export interface AssignedLicenses {
	readonly customerId: CustomerId;
	readonly skuId: SkuId;
	readonly assigned: number;
}

/** How many licenses of each SKU are assigned at each of some customers; with `activeSince`, to people active since. */
export async function countAssignedLicenses(
	db: Reader,
	customerIds: readonly CustomerId[],
	activeSince?: Instant,
): Promise<readonly AssignedLicenses[]> {
	const counts: AssignedLicenses[] = [];
	for (let start = 0; start < customerIds.length; start += customersPerQuery) {
		const some = customerIds.slice(start, start + customersPerQuery);
		const rows = await selectAssigned(db, some, activeSince).execute();
		counts.push(
			...rows.map((row) => ({
				customerId: storedId<CustomerId>(row.customer_id),
				skuId: storedId<SkuId>(row.sku_id),
				assigned: Number(row.assigned),
			})),
		);
	}
	return counts;
}

/** How many customers one query asks for; below the parameter limits of both databases. */
const customersPerQuery = 500;

function selectAssigned(db: Reader, customerIds: readonly CustomerId[], activeSince: Instant | undefined) {
	const all = db
		.selectFrom("license_assignments as license")
		.select(({ fn }) => ["license.customer_id", "license.sku_id", fn.countAll().as("assigned")])
		.where("license.customer_id", "in", customerIds)
		.groupBy(["license.customer_id", "license.sku_id"]);
	if (activeSince === undefined) return all;
	return all
		.innerJoin("customer_users as person", (join) =>
			join.onRef("person.customer_id", "=", "license.customer_id").onRef("person.id", "=", "license.user_id"),
		)
		.where("person.last_active_at", ">=", activeSince);
}
